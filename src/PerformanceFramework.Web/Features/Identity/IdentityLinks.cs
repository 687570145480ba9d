namespace PerformanceFramework.Web.Features.Identity;

public static class IdentityLinks
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";

    /// <summary>The query parameter with the page to go back to.</summary>
    public const string ReturnTo = "returnTo";
}

using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace PerformanceFramework.Web.Features.Identity;

public static class IdentityLinks
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";

    /// <summary>Where somebody who is signed in changes their own password.</summary>
    public const string Password = "/password";

    public const string NewPerson = Root + "/new";

    /// <summary>The query parameter with the page to go back to.</summary>
    public const string ReturnTo = "returnTo";

    /// <summary>What the sign-in page is told after a password was chosen.</summary>
    public const string PasswordChosen = "password";

    /// <summary>Where somebody chooses a password with the link that was made for them.</summary>
    public const string WelcomePage = "/welcome";

    private const string Root = "/people";

    public static string People(PeopleFilter? filter = null, int page = 1) =>
        (filter ?? PeopleFilter.None).Address(Root, page);

    public static string Person(string id) => $"{Root}/{Uri.EscapeDataString(id)}";

    /// <summary>Where the days of a role are changed.</summary>
    public static string Role(string personId, int roleId) =>
        string.Create(CultureInfo.InvariantCulture, $"{Person(personId)}/roles/{roleId}");

    public static string Welcome(string personId, string code) =>
        WelcomePage + new QueryBuilder { { "person", personId }, { "code", code } }.ToQueryString();

    /// <summary>Signing in, after a password was chosen.</summary>
    public static string SignInAs(string userName) =>
        Done.At(SignIn + new QueryBuilder { { "user", userName } }.ToQueryString(), PasswordChosen);
}

namespace PerformanceFramework.Web.Features.Views;

/// <summary>How close together things stand.</summary>
public enum Spacing
{
    Roomy = 1,
    Dense,
}

/// <summary>Which colours pages have.</summary>
public enum Colours
{
    /// <summary>As the reader's device asks for.</summary>
    System = 1,
    Light,
    Dark,
}

/// <summary>How somebody wants to see pages. It is kept in a cookie of the browser, and says nothing about the person.</summary>
public sealed record DisplayChoice(Spacing Spacing, Colours Colours)
{
    /// <summary>The name of the cookie. Its value is the two choices with a hyphen between them; nothing else is read from it.</summary>
    public const string Cookie = "display";

    /// <summary>Of whoever chose nothing.</summary>
    public static readonly DisplayChoice None = new(Spacing.Roomy, Colours.System);

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>The mark of the page that the style sheet reads; null where there is none.</summary>
    public string? Density => Spacing is Spacing.Dense ? "dense" : null;

    /// <summary>The mark of the page that the style sheet reads; null where there is none.</summary>
    public string? Theme =>
        Colours switch
        {
            Colours.System => null,
            Colours.Light => "light",
            Colours.Dark => "dark",
        };

    /// <summary>What whoever asks has chosen; nothing where the cookie says what cannot be chosen.</summary>
    public static DisplayChoice Of(HttpRequest request) =>
        request.Cookies[Cookie]?.Split('-') is [var spacing, var colours]
        && Chosen<Spacing>(spacing) is { } dense
        && Chosen<Colours>(colours) is { } theme
            ? new DisplayChoice(dense, theme)
            : None;

    /// <summary>One of those that there are, by its name; null for anything else.</summary>
    public static T? Chosen<T>(string? name)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => value.ToString() == name).Select(value => (T?)value).FirstOrDefault();

    /// <summary>Keeps the choice for a year, or lets go of it where nothing is chosen.</summary>
    public void Keep(HttpContext context)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        };
        if (this == None)
        {
            context.Response.Cookies.Delete(Cookie, options);
        }
        else
        {
            options.MaxAge = Kept;
            context.Response.Cookies.Append(Cookie, $"{Spacing}-{Colours}", options);
        }
    }
}

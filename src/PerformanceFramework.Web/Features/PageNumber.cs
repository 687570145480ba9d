using System.Globalization;

namespace PerformanceFramework.Web.Features;

/// <summary>The page of a list that an address asks for.</summary>
internal static class PageNumber
{
    /// <param name="asked">What stands in the address; anybody can write anything there, and whatever is no number is the first page.</param>
    public static int Of(string? asked) =>
        int.TryParse(asked, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 1;
}

using System.Text;

namespace PerformanceFramework.Web.Components.Ui;

/// <summary>The id of an element that is named by its text; the same at every rendering, so that links to it last.</summary>
internal static class ElementId
{
    /// <summary>"Six outcomes, Q2 2026/27" becomes <c>six-outcomes-q2-2026-27</c>.</summary>
    public static string From(string text)
    {
        var id = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().TrimEnd('-');
    }
}

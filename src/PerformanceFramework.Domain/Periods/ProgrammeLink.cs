namespace PerformanceFramework.Domain.Periods;

/// <summary>Where an item of the calendar leads: a page of ours, as a path, or a page elsewhere, over https.</summary>
public static class ProgrammeLink
{
    /// <summary>Whether a text is such an address. Nothing that a browser would run, or read as another site, is one.</summary>
    public static bool IsValid(string text)
    {
        if (text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\\' or '<' or '>' or '"' or '\''))
        {
            return false;
        }

        return text.StartsWith('/')
            ? !text.StartsWith("//", StringComparison.Ordinal)
            : text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                && Uri.TryCreate(text, UriKind.Absolute, out var address)
                && address is { Host.Length: > 0, UserInfo.Length: 0 };
    }
}

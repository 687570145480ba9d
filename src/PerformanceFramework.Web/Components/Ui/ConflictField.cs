namespace PerformanceFramework.Web.Components.Ui;

/// <summary>A field that somebody else changed while it was open in a form.</summary>
/// <param name="Label">Its label in the form.</param>
/// <param name="Now">What they saved.</param>
/// <param name="Yours">What was typed instead; null where the field was left alone, and has theirs now.</param>
public sealed record ConflictField(string Label, string Now, string? Yours)
{
    /// <summary>What there is to tell of a form, field by field, each by its label and in words.</summary>
    /// <param name="opened">What it showed when it was opened.</param>
    /// <param name="now">What somebody else has saved since.</param>
    /// <param name="typed">What was sent.</param>
    public static IReadOnlyList<ConflictField> Of(
        IEnumerable<(string Label, string Words)> opened,
        IEnumerable<(string Label, string Words)> now,
        IEnumerable<(string Label, string Words)> typed
    )
    {
        var before = opened.ToDictionary(field => field.Label, field => Plain(field.Words));
        var theirs = now.ToDictionary(field => field.Label, field => Plain(field.Words));
        return typed
            .Select(field => (field.Label, Yours: Plain(field.Words), Now: theirs.GetValueOrDefault(field.Label, "")))
            .Select(field => (field.Label, field.Yours, field.Now, Before: before.GetValueOrDefault(field.Label, "")))
            .Where(field => field.Now != field.Before && field.Now != field.Yours)
            .Select(field => new ConflictField(
                field.Label,
                field.Now,
                field.Yours == field.Before ? null : field.Yours
            ))
            .ToList();
    }

    // Lines end differently in what a browser sends, which is no change.
    private static string Plain(string words) => words.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}

using System.Globalization;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Web.Features.Challenge.Interventions;

/// <summary>What is typed of an intervention; kept when it is refused.</summary>
public sealed class InterventionEntry
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Began { get; set; }

    public string? ExpectedSize { get; set; }

    public string? ExpectedBy { get; set; }

    internal static InterventionEntry Of(InterventionLine line) =>
        new()
        {
            Version = line.Version,
            Name = line.Terms.Name,
            Description = line.Terms.Description,
            Began = FormDate.Write(line.Terms.Began),
            ExpectedSize = line.Terms.ExpectedSize is { } size
                ? size.ToString("0.########", CultureInfo.InvariantCulture)
                : "",
            ExpectedBy = FormDate.Write(line.Terms.ExpectedBy),
        };

    /// <summary>What is no day or no number.</summary>
    internal IReadOnlyList<FieldError> Problems(Unit unit)
    {
        var problems = FormDate.Problems((nameof(Began), Began), (nameof(ExpectedBy), ExpectedBy)).ToList();
        if (HasSize && !FigureText.TryRead(ExpectedSize!, unit, out _, out var problem))
        {
            problems.Add(new FieldError(nameof(ExpectedSize), problem));
        }

        return problems;
    }

    internal RecordInterventionRequest Recorded(string code, Unit unit) =>
        new(code, Words(Name), Words(Description), FormDate.Read(Began), Size(unit), FormDate.Read(ExpectedBy));

    internal ChangeInterventionRequest Changed(int id, Unit unit) =>
        new(id, Version, Words(Name), Words(Description), FormDate.Read(Began), Size(unit), FormDate.Read(ExpectedBy));

    internal IEnumerable<(string Label, string Words)> Told() =>
        [
            ("Name", Words(Name)),
            ("What is done", Words(Description)),
            ("Began on", Day(Began)),
            ("How much better", Words(ExpectedSize)),
            ("Effect expected by", Day(ExpectedBy)),
        ];

    private bool HasSize => !string.IsNullOrWhiteSpace(ExpectedSize);

    private decimal? Size(Unit unit) =>
        HasSize && FigureText.TryRead(ExpectedSize!, unit, out var size, out _) ? size : null;

    private static string Day(string? typed) => FormDate.Read(typed) is { } day ? UkDate.Words(day) : "";

    internal static string Words(string? typed) => typed?.ReplaceLineEndings("\n").Trim() ?? "";
}

/// <summary>What is typed to confirm a verdict; kept when it is refused.</summary>
public sealed class VerdictEntry
{
    public int Version { get; set; }

    /// <summary>The verdict that was read.</summary>
    public string? Seen { get; set; }

    public string? Learned { get; set; }
}

/// <summary>Why an intervention is cancelled, or a confirmation opened again; kept when it is refused.</summary>
public sealed class ReasonEntry
{
    public int Version { get; set; }

    public string? Reason { get; set; }
}

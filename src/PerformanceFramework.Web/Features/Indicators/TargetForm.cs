using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>A year's targets as they are typed.</summary>
public sealed class TargetForm
{
    public const string WorkOut = "work-out";
    public const string Propose = "propose";
    public const string Agree = "agree";

    public string? Stamp { get; set; }

    public string? Kind { get; set; }

    public string? Words { get; set; }

    public string? Judging { get; set; }

    public string? Profile { get; set; }

    public TargetRow Annual { get; set; } = new();

    public List<TargetRow> Rows { get; set; } = [];

    public string? Reason { get; set; }

    public bool IsCorrection { get; set; }

    public string? Action { get; set; }

    /// <summary>What holds now, or where nothing does, what the polarity suggests.</summary>
    public static TargetForm Of(IndicatorTargetYear targets)
    {
        var known = targets
            .Periods.Select(period => period.Terms?.Target)
            .FirstOrDefault(target => target is not (null or Target.None));
        var kind = known is null ? TargetText.Suggested(targets.Polarity) : TargetColumns.Of(known).Kind;
        return new TargetForm
        {
            Stamp = targets.Stamp,
            Kind = kind.ToString(),
            Words = (known as Target.Benchmark)?.Words,
            Judging = nameof(TargetJudging.AsNow),
            Profile = nameof(ProfileKind.Flat),
            Rows = targets.Periods.Select(period => Row(period.Terms, targets.Limits.Unit)).ToList(),
        };
    }

    public TypedTargets Typed(IndicatorTargetYear targets) =>
        new(
            Read<TargetKind>(Kind),
            Words?.Trim() ?? "",
            Read<TargetJudging>(Judging),
            targets
                .Periods.Select(
                    (period, at) =>
                        Rows.ElementAtOrDefault(at) is { } row
                            ? new TypedTarget(
                                period.Period,
                                row.Figure ?? "",
                                row.High ?? "",
                                row.Minimum ?? "",
                                row.Stretch ?? ""
                            )
                            : new TypedTarget(period.Period, "")
                )
                .ToList()
        );

    /// <summary>Fills the periods from the annual figures, by the profile that is chosen.</summary>
    /// <param name="history">Known figures by period.</param>
    /// <returns>What is wrong.</returns>
    public IReadOnlyList<FieldError> WorkOutProfile(
        IndicatorTargetYear targets,
        IReadOnlyDictionary<ReportingPeriod, decimal> history
    )
    {
        var profile = Read<ProfileKind>(Profile);
        if (profile is not (ProfileKind.Flat or ProfileKind.Seasonal))
        {
            return
            [
                new FieldError(nameof(Profile), "Choose a profile to work out, or type the figures yourself and save."),
            ];
        }

        if (string.IsNullOrWhiteSpace(Annual.Figure))
        {
            return [new FieldError("AnnualFigure", "Enter the annual figure, from which the periods are worked out.")];
        }

        var errors = new List<FieldError>();
        while (Rows.Count < targets.Periods.Count)
        {
            Rows.Add(new TargetRow());
        }

        Fill(nameof(TargetRow.Figure), Annual.Figure, (row, text) => row.Figure = text);
        Fill(nameof(TargetRow.High), Annual.High, (row, text) => row.High = text);
        Fill(nameof(TargetRow.Minimum), Annual.Minimum, (row, text) => row.Minimum = text);
        Fill(nameof(TargetRow.Stretch), Annual.Stretch, (row, text) => row.Stretch = text);
        return errors;

        void Fill(string column, string? annual, Action<TargetRow, string> write)
        {
            if (string.IsNullOrWhiteSpace(annual))
            {
                return;
            }

            var unit = targets.Limits.Unit;
            if (TargetText.Figure(annual, targets.Limits, out var problem) is not { } figure)
            {
                errors.Add(new FieldError("Annual" + column, problem));
            }
            else if (Spread(figure) is not { } spread)
            {
                errors.Add(
                    new FieldError(
                        nameof(Profile),
                        "There is no earlier year with a figure for every period, so there are no seasons to follow. Choose the flat profile."
                    )
                );
            }
            else
            {
                foreach (var (at, part) in spread.Index())
                {
                    write(Rows[at], unit.ShowingInFull(part).Format(part));
                }
            }
        }

        IReadOnlyList<decimal>? Spread(decimal figure) =>
            profile is ProfileKind.Flat
                ? TargetProfile.Flat(figure, targets.Periods.Count, targets.Shape, targets.Limits.Unit)
                : TargetProfile.Seasonal(
                    figure,
                    targets.Periods.Count,
                    TargetProfile.EarlierYears(targets.Frequency, targets.Year, history),
                    targets.Shape,
                    targets.Limits
                );
    }

    private static TargetRow Row(TargetTerms? terms, Unit unit)
    {
        var columns = terms is null ? default : TargetColumns.Of(terms.Target);
        return new TargetRow
        {
            Figure = Text(columns.Low ?? columns.High),
            High = columns.Kind is TargetKind.Between ? Text(columns.High) : null,
            Minimum = Text(terms?.Minimum),
            Stretch = Text(terms?.Stretch),
        };

        string? Text(decimal? figure) => figure is { } known ? unit.ShowingInFull(known).Format(known) : null;
    }

    // Whatever else is sent is no value of the enum, and the use case says so.
    private static T Read<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) ? value : default;
}

/// <summary>One row of typed figures.</summary>
public sealed class TargetRow
{
    public string? Figure { get; set; }

    public string? High { get; set; }

    public string? Minimum { get; set; }

    public string? Stretch { get; set; }

    /// <summary>What was typed, for a comparison.</summary>
    internal string InWords =>
        string.Join(
            ", ",
            new[]
            {
                string.Join(" to ", new[] { Figure, High }.Where(text => !string.IsNullOrWhiteSpace(text))),
                string.IsNullOrWhiteSpace(Minimum) ? "" : $"at least {Minimum}",
                string.IsNullOrWhiteSpace(Stretch) ? "" : $"stretch {Stretch}",
            }.Where(text => text.Length > 0)
        );
}

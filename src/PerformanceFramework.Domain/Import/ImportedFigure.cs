using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Import;

/// <summary>What an import did to one figure, so that it can be taken back and everybody can see what was there before.</summary>
public sealed class ImportedFigure
{
    private ImportedFigure() { }

    /// <param name="before">Null where there was no figure.</param>
    public ImportedFigure(
        ImportBatch batch,
        Indicator indicator,
        ReportingPeriod period,
        FigureCopy? before,
        FigureCopy after,
        bool isDerived = false
    )
    {
        IsDerived = isDerived;
        BatchId = batch.Id;
        IndicatorId = indicator.Id;
        Period = period;
        Before = before;
        After = after;
    }

    public int Id { get; private set; }

    public int BatchId { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public ReportingPeriod Period { get; private set; }

    /// <summary>It was not in the file: it is calculated from figures that were.</summary>
    public bool IsDerived { get; private set; }

    public FigureCopy? Before { get; private set; }

    public FigureCopy After { get; private set; } = null!;
}

/// <summary>What was reported for a period, without what the rules made of it.</summary>
public sealed record FigureCopy(
    ValueKind Kind,
    decimal? Value,
    decimal? Numerator,
    decimal? Denominator,
    DateOnly? ExpectedOn,
    string? DueIn,
    string? Words,
    bool IsProvisional,
    decimal? LowerLimit,
    decimal? UpperLimit,
    string Commentary
)
{
    // Copies made before there were these have none.
    public string Cause { get; init; } = "";

    public string Action { get; init; } = "";

    public string Recovery { get; init; } = "";

    public string CheckedReason { get; init; } = "";

    public string CheckedAbout { get; init; } = "";

    /// <summary>How sure somebody was; null where nobody said.</summary>
    public ValueConfidence? Confidence { get; init; }

    /// <summary>What officers expected at the year end; null where they gave nothing.</summary>
    public YearEndExpectation? YearEnd { get; init; }

    public static FigureCopy Of(Observation observation) =>
        Of(
            new ReportedValue(
                observation.Observed,
                observation.Commentary,
                observation.IsProvisional,
                Limits: observation.Limits
            )
            {
                Cause = observation.Cause,
                Action = observation.Action,
                Recovery = observation.Recovery,
                CheckedReason = observation.CheckedReason,
                CheckedAbout = observation.CheckedAbout,
                Confidence = observation.Sureness,
                YearEnd = observation.Expectation is { } expected
                    ? expected with
                    {
                        Value = Plain(expected.Value)!.Value,
                    }
                    : null,
            }
        );

    public static FigureCopy Of(ReportedValue reported)
    {
        var number = reported.Value as ObservedValue.Number;
        return new(
            reported.Value.Kind,
            Plain(number?.Value),
            Plain(number?.Fraction?.Numerator),
            Plain(number?.Fraction?.Denominator),
            (reported.Value as ObservedValue.NotYetAvailable)?.Expected,
            (reported.Value as ObservedValue.NotDue)?.Until?.Code,
            (reported.Value as ObservedValue.Text)?.Words,
            reported.IsProvisional,
            Plain(reported.Limits?.Lower),
            Plain(reported.Limits?.Upper),
            reported.Commentary
        )
        {
            Cause = reported.Cause,
            Action = reported.Action,
            Recovery = reported.Recovery,
            CheckedReason = reported.CheckedReason,
            CheckedAbout = reported.CheckedAbout,
            Confidence = reported.Confidence,
            YearEnd = reported.YearEnd,
        };
    }

    /// <summary>The same figure keeps what was said beside it; another begins anew.</summary>
    public FigureCopy Beside(FigureCopy? before) =>
        before is not null
        && (before.Kind, before.Value, before.Numerator, before.Denominator, before.Words)
            == (Kind, Value, Numerator, Denominator, Words)
            ? this with
            {
                Confidence = before.Confidence,
                YearEnd = before.YearEnd,
            }
            : this;

    /// <summary>To be reported again.</summary>
    public ReportedValue ToReported() =>
        new(
            Kind switch
            {
                ValueKind.Number => ObservedValue.Number.Of(Value!.Value, Numerator, Denominator),
                ValueKind.NotDue => new ObservedValue.NotDue(DueIn is null ? null : ReportingPeriod.Parse(DueIn)),
                ValueKind.NotYetAvailable => new ObservedValue.NotYetAvailable(ExpectedOn),
                ValueKind.NotApplicable => new ObservedValue.NotApplicable(),
                ValueKind.Suppressed => new ObservedValue.Suppressed(),
                ValueKind.Text => new ObservedValue.Text(Words!),
                ValueKind.Late => new ObservedValue.Late(),
            },
            Commentary,
            IsProvisional,
            Limits: LowerLimit is { } lower && UpperLimit is { } upper
                ? new Assessment.PublishedLimits(lower, upper)
                : null
        )
        {
            Cause = Cause,
            Action = Action,
            Recovery = Recovery,
            CheckedReason = CheckedReason,
            CheckedAbout = CheckedAbout,
            Confidence = Confidence,
            YearEnd = YearEnd,
        };

    // A database gives 84.00000000 back for 84: the same figure, and the same text.
    private static decimal? Plain(decimal? figure) =>
        figure is { } known ? decimal.Round(known, Figure.DecimalsOf(known)) : null;
}

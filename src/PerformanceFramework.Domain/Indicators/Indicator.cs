using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>Something measured to show whether a step of the golden thread is working, with everything a reader needs to trust it.</summary>
public sealed class Indicator
{
    public const int CodeLength = 20;
    public const int NameLength = 200;
    public const int DefinitionLength = 2000;
    public const int OwnerLength = 120;
    public const int JustificationLength = 500;
    public const int WhatGoodIsLength = 500;
    public const int SourceLength = 500;
    public const int LicenceLength = 500;
    public const int PartLabelLength = 120;

    private Indicator() { }

    public Indicator(
        string code,
        string name,
        IndicatorKind kind,
        Unit unit,
        Polarity polarity,
        Frequency frequency,
        Service service
    )
    {
        Code = code;
        Name = name;
        Kind = kind;
        Unit = unit;
        Polarity = polarity;
        Frequency = frequency;
        Service = service;
    }

    public int Id { get; private set; }

    /// <summary>The permanent short name it is found by: letters, digits and hyphens.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public IndicatorKind Kind { get; private set; }

    public Unit Unit { get; private set; } = null!;

    public Polarity Polarity { get; private set; }

    public Frequency Frequency { get; private set; }

    public int ServiceId { get; private set; }

    /// <summary>The service that reports it.</summary>
    public Service Service { get; private set; } = null!;

    public int? SetId { get; private set; }

    /// <summary>The set whose default rules it is judged by; null where the council's are.</summary>
    public IndicatorSet? Set { get; init; }

    public required string Definition { get; init; }

    /// <summary>The post that owns it.</summary>
    public required string Owner { get; init; }

    /// <summary>One sentence on why it is reported.</summary>
    public required string Justification { get; init; }

    public required string WhatGoodIs { get; init; }

    public required string Source { get; init; }

    /// <summary>The line that must be carried with published figures; empty for the council's own.</summary>
    public string Licence { get; init; } = "";

    public required Impact Impact { get; init; }

    public Aggregation Aggregation { get; init; } = Aggregation.Snapshot;

    /// <summary>Whole months between the end of a period and its figure becoming available, 0 or more.</summary>
    public int LagMonths { get; init; }

    /// <summary>What is divided, and by what, when numerator and denominator are reported; otherwise null.</summary>
    public FractionTerms? Fraction { get; init; }

    /// <summary>How it is worked out from other indicators' values of the same period, null where it is reported.</summary>
    public Formula? Formula { get; private set; }

    /// <summary>The lowest value that can be right, in the indicator's unit; null for no limit.</summary>
    public decimal? LowestPossible { get; init; }

    /// <summary>The highest value that can be right, in the indicator's unit; null for no limit.</summary>
    public decimal? HighestPossible { get; init; }

    /// <summary>Movements of this size or less count as no significant change; 0 for exact.</summary>
    public decimal NoChangeWithin { get; init; }

    public bool WithholdOnProvisionalComparator { get; init; }

    /// <summary>Its figures are collected in returns; false for figures that others publish and that are loaded from them.</summary>
    public bool IsCollected { get; init; } = true;

    /// <summary>The figures are invented for a demonstration, and are labelled so wherever they show.</summary>
    public bool IsMadeUp { get; init; }

    /// <summary>Has it worked out from now on, or (null) reported again.</summary>
    public void Calculate(Formula? formula) => Formula = formula;

    /// <summary>Has another service report it from now on; where it was is kept as an <see cref="IndicatorPlacement"/>.</summary>
    internal void MoveTo(Service service) => Service = service;

    public AssessmentTerms AssessmentTerms =>
        new(Kind, Polarity, Unit, Aggregation, NoChangeWithin, WithholdOnProvisionalComparator);

    /// <summary>How its control chart is drawn; null for how the product draws them.</summary>
    public int? FixAfterPoints { get; init; }

    public SignalTerms SignalTerms =>
        new(
            AssessmentTerms,
            Frequency,
            Fraction,
            new PossibleRange((double?)LowestPossible, (double?)HighestPossible),
            ControlChartMethod.Product,
            FixAfterPoints
        );

    public FigureLimits Limits => new(Unit, LowestPossible, HighestPossible, Fraction);
}

/// <summary>How a value is worked out of two reported figures.</summary>
/// <param name="NumeratorLabel">What is counted above the line.</param>
/// <param name="DenominatorLabel">What is counted below the line.</param>
/// <param name="Multiplier">Per how many of the denominator: 100 for a percentage, 1,000 for a rate per thousand.</param>
/// <param name="AreCounts">Both are counts of things that happen one by one, such as people or events, so that chance has a known part in them; false for pounds, tonnes and hours.</param>
public sealed record FractionTerms(
    string NumeratorLabel,
    string DenominatorLabel,
    decimal Multiplier,
    bool AreCounts = true
);

/// <summary>What the figures of an indicator can be.</summary>
/// <param name="Unit">What they are counted in.</param>
/// <param name="Lowest">The lowest that can be right; null for no limit.</param>
/// <param name="Highest">The highest that can be right; null for no limit.</param>
/// <param name="Fraction">How a value is worked out, where numerator and denominator are reported.</param>
public sealed record FigureLimits(Unit Unit, decimal? Lowest, decimal? Highest, FractionTerms? Fraction);

/// <summary>A date from which an indicator's figures cannot be compared with earlier ones, and why.</summary>
public sealed class SeriesBreak
{
    public const int ReasonLength = 500;

    private SeriesBreak() { }

    public SeriesBreak(Indicator indicator, DateOnly from, SeriesChange kind, string reason)
    {
        Indicator = indicator;
        From = from;
        Kind = kind;
        Reason = reason;
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public DateOnly From { get; private set; }

    public SeriesChange Kind { get; private set; }

    public string Reason { get; private set; } = "";
}

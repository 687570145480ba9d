using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>Everything that stands on an indicator's definition card, as it holds at one time.</summary>
public sealed record IndicatorCard
{
    /// <summary>A card on which nothing has been written yet.</summary>
    public static readonly IndicatorCard Blank = new()
    {
        Name = "",
        Kind = IndicatorKind.Performance,
        Unit = new Unit(UnitKind.Percentage, "", 1),
        Polarity = Polarity.HigherIsBetter,
        Frequency = Frequency.Quarterly,
    };

    public required string Name { get; init; }

    public required IndicatorKind Kind { get; init; }

    public required Unit Unit { get; init; }

    public required Polarity Polarity { get; init; }

    public required Frequency Frequency { get; init; }

    /// <summary>What it measures, in words that another person would count by; empty on a draft.</summary>
    public string Definition { get; init; } = "";

    /// <summary>The post that owns it; empty on a draft.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The posts that collect its figures, as a list in words.</summary>
    public string Collectors { get; init; } = "";

    /// <summary>The post that approves its figures; empty where the head of service does.</summary>
    public string Approver { get; init; } = "";

    /// <summary>One sentence on why it is reported.</summary>
    public string Justification { get; init; } = "";

    public string WhatGoodIs { get; init; } = "";

    public string Source { get; init; } = "";

    /// <summary>The line that must be carried with published figures; empty for the council's own.</summary>
    public string Licence { get; init; } = "";

    public Impact Impact { get; init; } = Impact.DirectlyImpacts;

    public Aggregation Aggregation { get; init; } = Aggregation.Snapshot;

    /// <summary>Whole months between the end of a period and its figure becoming available, 0 or more.</summary>
    public int LagMonths { get; init; }

    /// <summary>What is divided, and by what, when numerator and denominator are reported; otherwise null.</summary>
    public FractionTerms? Fraction { get; init; }

    /// <summary>The lowest value that can be right, in the unit; null for no limit.</summary>
    public decimal? LowestPossible { get; init; }

    /// <summary>The highest value that can be right, in the unit; null for no limit.</summary>
    public decimal? HighestPossible { get; init; }

    /// <summary>Movements of this size or less count as no significant change; 0 for exact.</summary>
    public decimal NoChangeWithin { get; init; }

    public bool WithholdOnProvisionalComparator { get; init; }

    /// <summary>Its figures are collected in returns; false for figures that others publish and that are loaded from them.</summary>
    public bool IsCollected { get; init; } = true;

    /// <summary>The figures are invented for a demonstration, and are labelled so wherever they show.</summary>
    public bool IsMadeUp { get; init; }

    /// <summary>After how many points the baseline of its control chart is fixed; null for how the product draws them.</summary>
    public int? FixAfterPoints { get; init; }

    public AssessmentTerms AssessmentTerms =>
        new(Kind, Polarity, Unit, Aggregation, NoChangeWithin, WithholdOnProvisionalComparator);

    /// <summary>What of the card decides how figures are assessed.</summary>
    public SignalTerms SignalTerms =>
        new(
            AssessmentTerms,
            Frequency,
            Fraction,
            new PossibleRange((double?)LowestPossible, (double?)HighestPossible),
            ControlChartMethod.Product,
            FixAfterPoints
        );
}

/// <summary>
/// The definition card of an indicator as it was until a day, with who changed it and why. Which service reported it then is
/// kept by <see cref="IndicatorPlacement"/>.
/// </summary>
public sealed class IndicatorVersion
{
    public const int ReasonLength = 500;
    public const int ChangedByLength = 120;

    private IndicatorVersion() { }

    internal IndicatorVersion(Indicator indicator, Adoption change, DateOnly until)
    {
        Indicator = indicator;
        From = indicator.DefinedFrom;
        Until = until;
        Card = indicator.Card;
        SetId = indicator.SetId;
        Set = indicator.Set;
        Reason = change.Reason;
        ChangedBy = change.By;
        ChangedOn = change.On;
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    /// <summary>The first day on which it held; null where it held from the beginning.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The first day on which it no longer held.</summary>
    public DateOnly Until { get; private set; }

    public IndicatorCard Card { get; private set; } = null!;

    public int? SetId { get; private set; }

    /// <summary>The set by whose default rules it was judged then.</summary>
    public IndicatorSet? Set { get; private set; }

    /// <summary>Why it was changed.</summary>
    public string Reason { get; private set; } = "";

    public string ChangedBy { get; private set; } = "";

    public DateOnly ChangedOn { get; private set; }
}

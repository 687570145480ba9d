namespace PerformanceFramework.Domain.Indicators;

/// <summary>Whether an indicator is judged against a target, or gives context only.</summary>
public enum IndicatorKind
{
    Performance = 1,

    /// <summary>Contextual or volumetric: it has a direction but is never given a status.</summary>
    Activity,
}

/// <summary>Which way is good.</summary>
public enum Polarity
{
    HigherIsBetter = 1,
    LowerIsBetter,

    /// <summary>Inside its target range is good; nearer to it is better.</summary>
    WithinRange,

    /// <summary>Neither: the number goes up or down, and nobody says that is better or worse.</summary>
    NoJudgement,
}

/// <summary>How far the council itself moves the number.</summary>
public enum Impact
{
    DirectlyImpacts = 1,
    ContributesTo,
}

/// <summary>What a value of one period stands for.</summary>
public enum Aggregation
{
    /// <summary>The position at the end of the period; of a longer one, that of its last part.</summary>
    Snapshot = 1,

    /// <summary>The total within the period, or a rate over it: of a longer one, the sum of its parts, or of their numerators and denominators.</summary>
    SumInPeriod,

    /// <summary>The total since 1 April; it starts again each year.</summary>
    CumulativeYearToDate,

    /// <summary>The total or average of the twelve months to the end of the period.</summary>
    RollingTwelveMonths,

    /// <summary>The total or average of the three years to the end of the period.</summary>
    RollingThreeYears,
}

public static class VocabularyExtensions
{
    public static string Words(this Polarity polarity) =>
        polarity switch
        {
            Polarity.HigherIsBetter => "Higher is better",
            Polarity.LowerIsBetter => "Lower is better",
            Polarity.WithinRange => "Within the range is best",
            Polarity.NoJudgement => "Neither higher nor lower is better",
        };

    public static string Words(this Impact impact) =>
        impact switch
        {
            Impact.DirectlyImpacts => "The council directly impacts on this",
            Impact.ContributesTo => "The council contributes to this with others",
        };

    public static string Words(this Aggregation aggregation) =>
        aggregation switch
        {
            Aggregation.Snapshot => "Position or rate for the period",
            Aggregation.SumInPeriod => "Total, or rate, within the period",
            Aggregation.CumulativeYearToDate => "Total since April",
            Aggregation.RollingTwelveMonths => "Twelve months to the end of the period",
            Aggregation.RollingThreeYears => "Three years to the end of the period",
        };
}

using System.Diagnostics;

namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>
/// What a chart says about the latest figure: whether it is more than noise, which way it went, and whether that is
/// good.
/// </summary>
public enum VariationSignal
{
    NotEnoughData = 1,

    /// <summary>A chart is the wrong method for this series; the method choice says why.</summary>
    NotSuitable,

    /// <summary>The figures do not vary at all.</summary>
    NoVariation,

    /// <summary>The figures stand still for most of the time, so a chart can't tell a change from chance.</summary>
    TooLumpy,
    CommonCause,
    ImprovementHigh,
    ImprovementLow,
    ConcernHigh,
    ConcernLow,
    NeutralHigh,
    NeutralLow,
}

/// <summary>The shape of an icon, so that no signal is told by its colour alone.</summary>
public enum SignalShape
{
    /// <summary>No icon.</summary>
    None,

    /// <summary>Common cause.</summary>
    Wave,

    /// <summary>Improvement.</summary>
    Ring,

    /// <summary>Concern.</summary>
    Diamond,

    /// <summary>Higher or lower without a judgement.</summary>
    Arrow,
}

public static class VariationSignalExtensions
{
    /// <summary>A few words for the column of a table.</summary>
    public static string Label(this VariationSignal signal) =>
        signal switch
        {
            VariationSignal.NotEnoughData => "Too few points",
            VariationSignal.NotSuitable => "Not suitable",
            VariationSignal.NoVariation => "No variation",
            VariationSignal.TooLumpy => "Too lumpy to tell",
            VariationSignal.CommonCause => "No significant change",
            VariationSignal.ImprovementHigh or VariationSignal.ImprovementLow => "Getting better",
            VariationSignal.ConcernHigh or VariationSignal.ConcernLow => "Getting worse",
            VariationSignal.NeutralHigh => "Higher",
            VariationSignal.NeutralLow => "Lower",
        };

    public static SignalShape Shape(this VariationSignal signal) =>
        signal switch
        {
            VariationSignal.NotEnoughData
            or VariationSignal.NotSuitable
            or VariationSignal.NoVariation
            or VariationSignal.TooLumpy => SignalShape.None,
            VariationSignal.CommonCause => SignalShape.Wave,
            VariationSignal.ImprovementHigh or VariationSignal.ImprovementLow => SignalShape.Ring,
            VariationSignal.ConcernHigh or VariationSignal.ConcernLow => SignalShape.Diamond,
            VariationSignal.NeutralHigh or VariationSignal.NeutralLow => SignalShape.Arrow,
        };

    /// <summary>
    /// H where the figures went high, L where they went low, whether or not that is good; null for neither.
    /// </summary>
    public static char? Letter(this VariationSignal signal) =>
        signal switch
        {
            VariationSignal.ImprovementHigh or VariationSignal.ConcernHigh or VariationSignal.NeutralHigh => 'H',
            VariationSignal.ImprovementLow or VariationSignal.ConcernLow or VariationSignal.NeutralLow => 'L',
            VariationSignal.NotEnoughData
            or VariationSignal.NotSuitable
            or VariationSignal.NoVariation
            or VariationSignal.TooLumpy
            or VariationSignal.CommonCause => null,
        };
}

internal static class VariationSignalRule
{
    /// <param name="fewest">The fewest figures for which a signal is given.</param>
    public static VariationSignal Of(in LatestPoint latest, ImprovementDirection direction, int fewest) =>
        latest.Limits.Spread switch
        {
            Spread.OutOfBounds => VariationSignal.NotSuitable,
            Spread.Undefined when fewest > 0 => VariationSignal.NotEnoughData,
            Spread.Varies or Spread.Flat or Spread.Lumpy when latest.Limits.Count < fewest =>
                VariationSignal.NotEnoughData,
            Spread.Flat when latest.Cause is SpecialCause.None => VariationSignal.NoVariation,
            Spread.Lumpy => VariationSignal.TooLumpy,
            Spread.Varies or Spread.Flat or Spread.Undefined => Of(latest.Cause, direction),
        };

    /// <summary>What one point says.</summary>
    public static VariationSignal Of(SpecialCause cause, ImprovementDirection direction) =>
        (cause.Way(), direction.GoodWay()) switch
        {
            (0, _) => VariationSignal.CommonCause,
            (1, 0) => VariationSignal.NeutralHigh,
            (-1, 0) => VariationSignal.NeutralLow,
            (1, 1) => VariationSignal.ImprovementHigh,
            (-1, -1) => VariationSignal.ImprovementLow,
            (1, -1) => VariationSignal.ConcernHigh,
            (-1, 1) => VariationSignal.ConcernLow,
            _ => throw new UnreachableException(),
        };
}

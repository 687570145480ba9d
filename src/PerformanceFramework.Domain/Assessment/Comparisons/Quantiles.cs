using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Comparisons;

/// <summary>Areas divided into equal groups by their figures, or why they are not. A closed family.</summary>
public abstract record Quantiles
{
    private Quantiles() { }

    /// <summary>Where one area stands, in one plain sentence.</summary>
    /// <param name="area">Its place in the list that was divided, from 0.</param>
    /// <param name="polarity">Which end is good.</param>
    public string Explanation(int area, Polarity polarity) =>
        this switch
        {
            Divided { GroupOf: var groupOf } when groupOf[area] is null => "Not placed: there is no figure",
            Divided divided => $"In the {QuantileWords.Of(divided.GroupOf[area]!.Value, divided.Groups, polarity)} "
                + $"of {divided.Areas} areas",
            NotDivided not => $"Not placed: {not.Because}",
            _ => throw new UnreachableException(),
        };

    /// <param name="GroupOf">
    /// The group of each area, 1 (lowest figures) to <paramref name="Groups"/>; null without a figure.
    /// </param>
    /// <param name="Groups">How many groups.</param>
    /// <param name="Areas">How many areas have a figure.</param>
    public sealed record Divided(IReadOnlyList<int?> GroupOf, int Groups, int Areas) : Quantiles;

    /// <param name="Because">Why there are no groups, to follow a colon.</param>
    public sealed record NotDivided(string Because) : Quantiles;
}

/// <summary>What a group is called: "best fifth", "second best fifth", "middle fifth", "lowest quarter".</summary>
public static class QuantileWords
{
    private static readonly string[] Parts =
    [
        "half",
        "third",
        "quarter",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ];

    private static readonly string[] Places = ["", "second ", "third ", "fourth ", "fifth "];

    /// <param name="group">1 (lowest figures) to <paramref name="groups"/>.</param>
    /// <param name="groups">From 2 to 10.</param>
    /// <param name="polarity">Which end is good.</param>
    public static string Of(int group, int groups, Polarity polarity)
    {
        var (lowest, highest) = polarity switch
        {
            Polarity.HigherIsBetter => ("worst", "best"),
            Polarity.LowerIsBetter => ("best", "worst"),
            Polarity.WithinRange or Polarity.NoJudgement => ("lowest", "highest"),
        };
        var fromTheTop = groups + 1 - group;
        var place =
            group == fromTheTop ? "middle"
            : group < fromTheTop ? Places[group - 1] + lowest
            : Places[fromTheTop - 1] + highest;
        return $"{place} {Parts[groups - QuantileRule.FewestGroups]}";
    }
}

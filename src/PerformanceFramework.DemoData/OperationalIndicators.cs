using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.DemoData;

/// <summary>What the services measure, with figures made by a seeded generator and labelled so.</summary>
internal static class OperationalIndicators
{
    private const string Source = "Demonstration figures made by a seeded generator; they describe no real service.";

    // Smaller movements of this one are no news.
    private const string SteadyOne = "CPH-02";
    private const decimal SteadyWithin = 0.5m;

    // Its provisional figures are revised so much that a comparison with one would mislead.
    private const string RevisedOne = "EDU-02";

    public static IReadOnlyList<OperationalIndicator> Build(
        OrganisationPart organisation,
        ThreadPart thread,
        RulePart rules,
        DemonstrationCalendar calendar
    )
    {
        var series = EmbeddedTable.Read<SeriesRow>("Operational/operational-series.csv").ToDictionary(row => row.Code);
        var commentary = EmbeddedTable
            .Read<CommentaryRow>("Operational/operational-commentary.csv")
            .ToDictionary(row => row.Code);
        var latest = EmbeddedTable
            .Read<LatestCommentaryRow>("Operational/latest-commentary.csv")
            .ToDictionary(row => row.Code);
        return EmbeddedTable.Read<OperationalRow>("Operational/operational-indicators.csv").Select(Make).ToList();

        OperationalIndicator Make(OperationalRow row)
        {
            var indicator = Indicator(row, organisation, rules);
            var writer = new CommentaryWriter(commentary[row.Code], latest.GetValueOrDefault(row.Code), indicator);
            var made = new OperationalIndicator(indicator, series[row.Code], writer, rules.Book, calendar);
            var priorities = row.Also.Split(' ').Select(code => thread[code]);
            made.History.AlignTo([thread.PlanOf(indicator.Service), .. priorities]);
            return made;
        }
    }

    // Chance has a known part in counts of people and events, but not in weights.
    private static bool AreCounts(OperationalRow row) => !row.Numerator.StartsWith("Tonnes", StringComparison.Ordinal);

    private static Indicator Indicator(OperationalRow row, OrganisationPart organisation, RulePart rules) =>
        new(
            row.Code,
            row.Name,
            row.Kind,
            new Unit(row.UnitKind, row.UnitLabel, row.Decimals),
            row.Polarity,
            row.Frequency,
            organisation.Services[row.Service]
        )
        {
            Set = row.Code.EndsWith("-01", StringComparison.Ordinal) ? rules.Scorecard : rules.ServicePriorities,
            Definition = row.Definition,
            Owner = row.Owner,
            Justification = row.Justification,
            WhatGoodIs = row.Good,
            Source = Source,
            Impact = row.Impact,
            Aggregation = row.Aggregation,
            LagMonths = row.LagMonths,
            Fraction = row.Multiplier is { } multiplier
                ? new FractionTerms(row.Numerator, row.Denominator, multiplier, AreCounts(row))
                : null,
            LowestPossible = row.Lowest,
            HighestPossible = row.Highest,
            NoChangeWithin = row.Code == SteadyOne ? SteadyWithin : 0,
            WithholdOnProvisionalComparator = row.Code == RevisedOne,
            IsMadeUp = true,
        };
}

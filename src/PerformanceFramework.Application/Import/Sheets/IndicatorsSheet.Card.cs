using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>The columns of a definition card.</summary>
internal sealed partial class IndicatorsSheet
{
    private const string Code = "Code";
    private const string Called = "Name";
    private const string State = "State";
    private const string LiveFrom = "Live from";
    private const string Retired = "Retired on";
    private const string Why = "Why retired";
    private const string OfService = "Service";
    private const string Primary = "Element";
    private const string OfSet = "Set";
    private const string Kind = "Kind";
    private const string UnitOf = "Unit";
    private const string Label = "What is counted";
    private const string Decimals = "Decimals";
    private const string Good = "Polarity";
    private const string Often = "Frequency";
    private const string StandsFor = "What a value stands for";
    private const string Lag = "Lag in months";
    private const string Above = "Numerator";
    private const string Below = "Denominator";
    private const string Times = "Multiplier";
    private const string Counts = "Both are counts";
    private const string Lowest = "Lowest possible";
    private const string Highest = "Highest possible";
    private const string NoChange = "No change within";
    private const string Definition = "Definition";
    private const string WhatGoodIs = "What good is";
    private const string Justification = "Why we report it";
    private const string Source = "Source";
    private const string Licence = "Licence";
    private const string ImpactOf = "Impact";
    private const string Owner = "Owner";
    private const string Collectors = "Collectors";
    private const string Approver = "Approver";
    private const string Collected = "Collected in returns";
    private const string Provisional = "Compared with provisional figures";
    private const string MadeUp = "Made up";
    private const string Baseline = "Baseline points";
    private const string Calculated = "Formula";
    private const string ExemptUnder = "Exempt under";
    private const string WhyExempt = "Why exempt";

    private static readonly Dictionary<string, string> Headings = new()
    {
        ["Code"] = Code,
        ["ServiceCode"] = OfService,
        ["SetCode"] = OfSet,
        [nameof(RetireIndicatorRequest.On)] = Retired,
        [nameof(RetireIndicatorRequest.Reason)] = Why,
        ["Card.Name"] = Called,
        ["Card.Kind"] = Kind,
        ["Card.Unit"] = UnitOf,
        ["Card.UnitLabel"] = Label,
        ["Card.Decimals"] = Decimals,
        ["Card.Polarity"] = Good,
        ["Card.Frequency"] = Often,
        ["Card.Aggregation"] = StandsFor,
        ["Card.LagMonths"] = Lag,
        ["Card.NumeratorLabel"] = Above,
        ["Card.DenominatorLabel"] = Below,
        ["Card.Multiplier"] = Times,
        ["Card.LowestPossible"] = Lowest,
        ["Card.HighestPossible"] = Highest,
        ["Card.NoChangeWithin"] = NoChange,
        ["Card.Definition"] = Definition,
        ["Card.WhatGoodIs"] = WhatGoodIs,
        ["Card.Justification"] = Justification,
        ["Card.Source"] = Source,
        ["Card.Licence"] = Licence,
        ["Card.Impact"] = ImpactOf,
        ["Card.Owner"] = Owner,
        ["Card.Collectors"] = Collectors,
        ["Card.Approver"] = Approver,
        ["Card.FixAfterPoints"] = Baseline,
    };

    private static IReadOnlyList<SheetColumn> AllColumns =>
        [
            new(Code, CellShape.Name, "Its permanent short name.") { IsKey = true, IsNeeded = true },
            new(Called, CellShape.Text, "What it is called.") { IsNeeded = true },
            new(
                State,
                CellShape.OneOf<IndicatorState>(IndicatorCardWords.Words),
                "A live indicator is on the dashboards and needs a definition, an owner, what good is, a source and an element. So does one that was live and is retired."
            )
            {
                IfEmpty = IndicatorState.Draft.Words(),
            },
            new(
                LiveFrom,
                CellShape.Date,
                "Of what goes live: the day from which it is on the dashboards; empty for as long as records go back, or for today where it was a draft here."
            )
            {
                KeepsIfEmpty = true,
            },
            new(Retired, CellShape.Date, "Of what is retired: the day from which it is no longer reported."),
            new(Why, CellShape.Text, "Of what is retired: why."),
            new(OfService, CellShape.Name, "The code of the service that reports it.") { IsNeeded = true },
            new(Primary, CellShape.Name, "The code of the element that it serves first of all."),
            new(OfSet, CellShape.Name, "The code of the set by whose rules it is judged; empty for the council’s."),
            new(Kind, CellShape.OneOf<IndicatorKind>(IndicatorCardWords.Words), "Whether it is judged.")
            {
                IfEmpty = IndicatorKind.Performance.Words(),
            },
            new(UnitOf, CellShape.OneOf<UnitKind>(IndicatorCardWords.Words), "What family of unit.")
            {
                IsNeeded = true,
            },
            new(
                Label,
                CellShape.Text,
                "What is counted or measured, such as households; empty for percentages and pounds."
            ),
            new(Decimals, CellShape.Number, "Decimal places shown.") { IfEmpty = "0" },
            new(Good, CellShape.OneOf<Polarity>(VocabularyExtensions.Words), "Which way is good.") { IsNeeded = true },
            new(Often, CellShape.OneOf<Frequency>(FrequencyExtensions.Words), "How often it is reported.")
            {
                IsNeeded = true,
            },
            new(StandsFor, CellShape.OneOf<Aggregation>(VocabularyExtensions.Words), "What a value of one period is.")
            {
                IfEmpty = Aggregation.Snapshot.Words(),
            },
            new(Lag, CellShape.Number, "Whole months between the end of a period and its figure.") { IfEmpty = "0" },
            new(Above, CellShape.Text, "What is counted above the line, where it is worked out of two figures."),
            new(Below, CellShape.Text, "What is counted below the line."),
            new(Times, CellShape.Number, "Per how many of the denominator: 100 for a percentage."),
            new(Counts, CellShape.YesNo, "Both parts are counts of things that happen one by one.") { IfEmpty = "Yes" },
            new(Lowest, CellShape.Number, "The lowest value that can be right."),
            new(Highest, CellShape.Number, "The highest value that can be right."),
            new(NoChange, CellShape.Number, "Movements of this size or less count as no change.") { IfEmpty = "0" },
            new(Definition, CellShape.Text, "What it measures, in words that another person would count by."),
            new(WhatGoodIs, CellShape.Text, "What good is."),
            new(Justification, CellShape.Text, "One sentence on why it is reported."),
            new(Source, CellShape.Text, "Where the figures come from."),
            new(Licence, CellShape.Text, "The line that must be carried with published figures."),
            new(ImpactOf, CellShape.OneOf<Impact>(VocabularyExtensions.Words), "How far the council moves the number.")
            {
                IfEmpty = Impact.DirectlyImpacts.Words(),
            },
            new(Owner, CellShape.Text, "The post that owns it."),
            new(Collectors, CellShape.Text, "The posts that collect its figures."),
            new(Approver, CellShape.Text, "The post that approves its figures; empty where the head of service does."),
            new(Collected, CellShape.YesNo, "Its figures are collected in returns.") { IfEmpty = "Yes" },
            new(Provisional, CellShape.YesNo, "A direction is shown beside provisional figures.") { IfEmpty = "Yes" },
            new(MadeUp, CellShape.YesNo, "Its figures are invented for a demonstration.") { IfEmpty = "No" },
            new(Baseline, CellShape.Number, "After how many points the baseline of its chart is fixed; empty for all."),
            new(Calculated, CellShape.Text, "How it is worked out of others, such as [HOU-01] + [HOU-02]."),
            new(
                ExemptUnder,
                CellShape.OneOf<ExemptParagraph>(ExemptParagraphWords.Words),
                "Of what is new and exempt: the paragraph of Schedule 12A. Members and the public find nothing of it. Of what is there already it is changed on its page."
            )
            {
                KeepsIfEmpty = true,
            },
            new(WhyExempt, CellShape.Text, "Of what is exempt: why.") { KeepsIfEmpty = true },
        ];

    private static IReadOnlyList<IReadOnlyList<string>> ExampleRows =>
        [
            [
                "HOU-01",
                "Homelessness prevented",
                "Live",
                "",
                "",
                "",
                "HOU",
                "SP-HOU",
                "SCORECARD",
                IndicatorKind.Performance.Words(),
                UnitKind.Percentage.Words(),
                "",
                "1",
                Polarity.HigherIsBetter.Words(),
                Frequency.Quarterly.Words(),
                Aggregation.Snapshot.Words(),
                "0",
                "Cases closed with a home",
                "Cases closed",
                "100",
                "Yes",
                "0",
                "100",
                "0",
                "Of the cases closed in the quarter, those that ended with a home for at least six months.",
                "A higher figure is good.",
                "It shows whether help comes in time.",
                "Case management system",
                "",
                Impact.DirectlyImpacts.Words(),
                "Head of Housing",
                "Housing performance officer",
                "",
                "Yes",
                "Yes",
                "No",
                "",
                "",
                "",
                "",
            ],
        ];

    private static string[] Texts(Indicator indicator, string primary)
    {
        var card = indicator.Card;
        return
        [
            indicator.Code,
            card.Name,
            indicator.State.Words(),
            CellShape.DateText(indicator.LiveFrom),
            CellShape.DateText(indicator.RetiredOn),
            indicator.RetiredReason,
            indicator.Service.Code,
            primary,
            indicator.Set?.Code ?? "",
            card.Kind.Words(),
            card.Unit.Kind.Words(),
            card.Unit.Label,
            CellShape.NumberText(card.Unit.Decimals),
            card.Polarity.Words(),
            card.Frequency.Words(),
            card.Aggregation.Words(),
            CellShape.NumberText(card.LagMonths),
            card.Fraction?.NumeratorLabel ?? "",
            card.Fraction?.DenominatorLabel ?? "",
            CellShape.NumberText(card.Fraction?.Multiplier),
            YesNo(card.Fraction?.AreCounts ?? true),
            CellShape.NumberText(card.LowestPossible),
            CellShape.NumberText(card.HighestPossible),
            CellShape.NumberText(card.NoChangeWithin),
            card.Definition,
            card.WhatGoodIs,
            card.Justification,
            card.Source,
            card.Licence,
            card.Impact.Words(),
            card.Owner,
            card.Collectors,
            card.Approver,
            YesNo(card.IsCollected),
            YesNo(!card.WithholdOnProvisionalComparator),
            YesNo(card.IsMadeUp),
            CellShape.NumberText(card.FixAfterPoints),
            indicator.Formula?.Text ?? "",
            indicator.ExemptUnder?.Words() ?? "",
            indicator.ExemptReason,
        ];
    }

    /// <summary>Null, with the row refused, where a number is not whole or a part of the fraction is missing.</summary>
    private static IndicatorCard? CardOf(SheetRow row)
    {
        var (decimals, lag, baseline) = (row.Whole(Decimals), row.Whole(Lag), row.Whole(Baseline));
        FractionTerms? fraction = null;
        if (row[Above].Length + row[Below].Length + row[Times].Length > 0)
        {
            fraction = new FractionTerms(row[Above], row[Below], row.Number(Times) ?? 0, row.Flag(Counts));
        }
        else if (!row.Flag(Counts))
        {
            row.Refuse(Counts, "Only what is worked out of two figures says so. Leave the cell empty.");
        }

        return row.IsRefused && (decimals is null || lag is null)
            ? null
            : new IndicatorCard
            {
                Name = row[Called],
                Kind = row.Choice<IndicatorKind>(Kind, IndicatorCardWords.Words)!.Value,
                Unit = new Unit(
                    row.Choice<UnitKind>(UnitOf, IndicatorCardWords.Words)!.Value,
                    row[Label],
                    decimals ?? 0
                ),
                Polarity = row.Choice<Polarity>(Good, VocabularyExtensions.Words)!.Value,
                Frequency = row.Choice<Frequency>(Often, FrequencyExtensions.Words)!.Value,
                Definition = row[Definition],
                Owner = row[Owner],
                Collectors = row[Collectors],
                Approver = row[Approver],
                Justification = row[Justification],
                WhatGoodIs = row[WhatGoodIs],
                Source = row[Source],
                Licence = row[Licence],
                Impact = row.Choice<Impact>(ImpactOf, VocabularyExtensions.Words)!.Value,
                Aggregation = row.Choice<Aggregation>(StandsFor, VocabularyExtensions.Words)!.Value,
                LagMonths = lag ?? 0,
                Fraction = fraction,
                LowestPossible = row.Number(Lowest),
                HighestPossible = row.Number(Highest),
                NoChangeWithin = row.Number(NoChange) ?? 0,
                WithholdOnProvisionalComparator = !row.Flag(Provisional),
                IsCollected = row.Flag(Collected),
                IsMadeUp = row.Flag(MadeUp),
                FixAfterPoints = baseline,
            };
    }

    private static string YesNo(bool isSo) => isSo ? "Yes" : "No";
}

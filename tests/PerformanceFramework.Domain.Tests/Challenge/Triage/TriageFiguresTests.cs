using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Challenge.Triage;

public sealed class TriageFiguresTests
{
    private static readonly Status[] ByBadness = [Status.Green, Status.Amber, Status.Red];

    /// <summary>Of one indicator, the latest first; each of the period before the one above it.</summary>
    private static readonly Arbitrary<Known[]> Series = Gen.ListOf(
            from kind in Gen.Frequency(
                (4, Gen.Constant(ValueKind.Number)),
                (1, Gen.Elements(Enum.GetValues<ValueKind>()))
            )
            from status in Gen.Elements(ByBadness)
            from direction in Gen.Elements(Enum.GetValues<Direction>())
            from variation in Gen.Elements(Enum.GetValues<VariationSignal>())
            from outlook in Gen.Elements(Enum.GetValues<ForecastOutlook>())
            from said in Gen.Elements("", "Staff left.")
            select new Known(kind, status, direction, variation, outlook, said)
        )
        .Select(list => list.Take(6).ToArray())
        .ToArbitrary();

    /// <summary>Each makes one figure worse, or leaves what is at its worst.</summary>
    private static readonly Func<Known, Known>[] Worsenings =
    [
        known => known with { Status = ByBadness[Math.Min(Array.IndexOf(ByBadness, known.Status) + 1, 2)] },
        known => known with { Direction = Direction.Worsened },
        known => known with { Variation = VariationSignal.ConcernLow },
        known => known with { Outlook = ForecastOutlook.Lost },
        known => known with { Said = "" },
    ];

    [Fact]
    public void Points_OfAnIndicatorOfWhichAFigureGotWorse_AreNoFewer() =>
        Law.Holds(
            Series,
            Any.OneOf(0, 1, 2, 3),
            Any.OneOf(Worsenings),
            (series, at, worse) => Points(series.Select((known, i) => i == at ? worse(known) : known)) >= Points(series)
        );

    [Fact]
    public void Points_OfAnIndicatorWhoseNextFigureIsMissing_AreNoFewer() =>
        Law.Holds(
            Series,
            Any.OneOf([.. ValueKindExtensions.Missing]),
            (series, kind) => Points(series.Prepend(Absent(kind))) >= Points(series)
        );

    [Fact]
    public void FiguresMissingBetweenOthers_ChangeNothing() =>
        Law.Holds(
            Series,
            Any.OneOf([.. ValueKindExtensions.Missing]),
            (series, kind) =>
                series.Length == 0
                || Points(series.SelectMany((known, i) => i == 0 ? [known] : new[] { Absent(kind), known }))
                    == Points(series)
        );

    [Theory]
    [InlineData(ValueKind.Late, "its figure is late")]
    [InlineData(ValueKind.NotYetAvailable, "its figure is not yet available")]
    [InlineData(ValueKind.Suppressed, "its figure is suppressed")]
    public void RedIndicator_WhoseNextFigureIsMissing_KeepsItsReasonsAndIsToldWhatIsMissing(
        ValueKind kind,
        string doubt
    )
    {
        var red = new Known(
            ValueKind.Number,
            Status.Red,
            Direction.Worsened,
            VariationSignal.ConcernLow,
            ForecastOutlook.Unlikely,
            "Staff left."
        );

        var (before, after) = (Topic([red, red]), Topic([Absent(kind), red, red]));

        before.Explanation.ShouldStartWith("Red in 2 periods running; worse than before; worse by more than normal");
        after.Points.ShouldBe(before.Points + TriageTerms.Usual.DoubtfulData);
        after.Explanation.ShouldBe($"{before.Explanation}; {doubt}, and the last one is of Q4 2025/26");
        Topic([Absent(kind)]).Explanation.ShouldBe(SentenceCase.AtStart(doubt), "none ever came");

        static RankedTopic Topic(IEnumerable<Known> series) =>
            TriageRule.Rank([Facts(series)], TriageTerms.Usual).Single();
    }

    private static Known Absent(ValueKind kind) =>
        new(
            kind,
            Status.Green,
            Direction.Withheld,
            VariationSignal.NotEnoughData,
            ForecastOutlook.Unknown,
            "It comes later."
        );

    private static decimal Points(IEnumerable<Known> series) =>
        TriageRule.Rank([Facts(series)], TriageTerms.Usual).SingleOrDefault()?.Points ?? 0;

    private static TriageFacts Facts(IEnumerable<Known> series)
    {
        var latest = ReportingPeriod.Quarter(new FinancialYear(2026), 1);
        return new TriageFigures(series.Select((known, ago) => known.In(latest.After(-ago))).ToList()).FactsOf("HOU-1");
    }

    /// <summary>What is known of a figure. One that is no number has no status, as the rules say.</summary>
    private sealed record Known(
        ValueKind Kind,
        Status Status,
        Direction Direction,
        VariationSignal Variation,
        ForecastOutlook Outlook,
        string Said
    )
    {
        public Observation In(ReportingPeriod period)
        {
            var observation = new Observation(Given.Indicator(), period, new ReportedValue(Value, Said));
            var pending = StoredAssessment.Pending;
            observation.Assess(
                Kind is ValueKind.Number
                    ? pending with
                    {
                        Status = Status,
                        NotRatedReason = null,
                        SincePrevious = pending.SincePrevious with { Direction = Direction },
                        Signals = pending.Signals with { Variation = Variation },
                        Forecast = pending.Forecast with { Outlook = Outlook },
                    }
                    : pending
            );
            return observation;
        }

        private ObservedValue Value =>
            Kind switch
            {
                ValueKind.Number => new ObservedValue.Number(1),
                ValueKind.NotDue => new ObservedValue.NotDue(),
                ValueKind.NotYetAvailable => new ObservedValue.NotYetAvailable(),
                ValueKind.NotApplicable => new ObservedValue.NotApplicable(),
                ValueKind.Suppressed => new ObservedValue.Suppressed(),
                ValueKind.Text => new ObservedValue.Text("Phase 2"),
                ValueKind.Late => new ObservedValue.Late(),
            };
    }
}

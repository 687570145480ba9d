using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Benchmarking;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Testing;

/// <summary>
/// Two directorates, three services and a thread of four levels, with indicators of several kinds, their history to the
/// first quarter of 2026/27, and the round of the second quarter open.
/// </summary>
/// <remarks>
/// The thread: the Vision (V) has the priorities P1 and P2; both have the directorate plan D1, P2 has D2 too; D1 has the
/// service plans S1 (Housing) and S2 (Waste), D2 has S3 (Libraries).
/// </remarks>
public sealed class SmallCouncil
{
    private readonly List<object> _rows = [];
    private readonly List<IndicatorRecord> _records = [];

    /// <param name="times">How often the indicators and service plans are repeated, 1 or more.</param>
    public SmallCouncil(int times = 1)
    {
        Housing = new Service("HOU", "Housing", Place, Homes);
        Waste = new Service("WAS", "Waste", Place, Environment);
        Libraries = new Service("LIB", "Libraries", People, Environment);
        Options = new Team("HOU-OPT", "Housing options", Housing);
        var thread = new SmallThread(Housing, Waste, Libraries);
        _rows.AddRange([
            new Council("Smalltown"),
            Place,
            People,
            Homes,
            Environment,
            Housing,
            Waste,
            Libraries,
            Options,
            Partner,
            Scrutiny,
        ]);
        _rows.AddRange(thread.Rows);
        for (var copy = 1; copy <= times; copy++)
        {
            AddIndicators(thread, copy == 1 ? "" : $"-{copy}");
        }

        var returns = Round.ReturnsFor(_records.Select(record => record.Indicator));
        HousingReturn = returns.Single(r => r.Service == Housing);
        WasteReturn = returns.Single(r => r.Service == Waste);
        LibraryReturn = returns.Single(r => r.Service == Libraries);
        _rows.Add(Round);
        _rows.AddRange(returns);
    }

    public Directorate Place { get; } = new("PLA", "Place");

    public Directorate People { get; } = new("PEO", "People");

    public Portfolio Homes { get; } = new("HOM", "Homes", "Cabinet member for homes");

    public Portfolio Environment { get; } = new("ENV", "Environment");

    public PartnerOrganisation Partner { get; } = new("NHS", "Health partnership");

    public AccountableBody Scrutiny { get; } =
        new("SCRUTINY", "Scrutiny committee", AccountableBodyKind.ScrutinyCommittee);

    public Service Housing { get; }

    public Service Waste { get; }

    public Service Libraries { get; }

    /// <summary>The one team, of Housing.</summary>
    public Team Options { get; }

    public CollectionRound Round { get; } =
        new(Given.Period("2026-27-Q2"), new RoundDates(new DateOnly(2026, 10, 30), new DateOnly(2026, 11, 9)));

    /// <summary>Six rows: HOU-1, three months of HOU-2, HOU-3 and HOU-4.</summary>
    public ServiceReturn HousingReturn { get; }

    public ServiceReturn WasteReturn { get; }

    public ServiceReturn LibraryReturn { get; }

    /// <summary>Every indicator with its history and targets.</summary>
    public IReadOnlyList<IndicatorRecord> Records => _records;

    public Indicator this[string code] => _records.Single(r => r.Indicator.Code == code).Indicator;

    /// <summary>The id of a row of Housing's return.</summary>
    public int Entry(string code, string period = "2026-27-Q2") =>
        HousingReturn.Entries.Single(e => e.Indicator.Code == code && e.Period.Code == period).Id;

    /// <summary>Saves a council, after which its rows have their ids.</summary>
    public static async Task<SmallCouncil> LoadAsync(TestDatabase database, int times = 1)
    {
        var council = new SmallCouncil(times);
        await database.SaveAsync([.. council._rows]);
        return council;
    }

    private void AddIndicators(SmallThread thread, string suffix)
    {
        var plan = suffix.Length == 0 ? thread.HousingPlan : thread.AnotherPlan("S1" + suffix);
        _rows.AddRange(suffix.Length == 0 ? [] : [plan, new ElementAlignment(thread.PlacePlan, plan)]);

        var prevented = SmallIndicators.Prevented("HOU-1" + suffix, Housing);
        Add(
            prevented,
            Given.Figures(prevented, "2025-26-Q1", 82, 84, 86, 91, 88),
            new Target.AtLeast(90),
            "relative 5%"
        );
        Align(prevented, plan);

        var temporary = SmallIndicators.Temporary("HOU-2" + suffix, Housing);
        Add(temporary, Given.Figures(temporary, "2026-27-M01", 96, 104, 99), new Target.AtMost(100), "met");
        Align(temporary, plan);

        var built = SmallIndicators.Built("HOU-3" + suffix, Housing);
        Add(built, Given.Figures(built, "2025-26-Q1", 20, 45, 70, 90, 25), new Target.AtLeast(20), "absolute 5");
        Align(built, plan);

        var judged = Given.Indicator("HOU-4" + suffix, Housing);
        Add(judged, [], new Target.None(), "judgement");
        Align(judged, plan);

        var recycled = Given.Indicator("WAS-1" + suffix, Waste, polarity: Polarity.WithinRange);
        Add(recycled, Given.Figures(recycled, "2026-27-Q1", 30), new Target.Between(40, 60), "range 5%");
        Align(recycled, thread.WastePlan, thread.PeoplePlan);

        var calls = SmallIndicators.Calls("WAS-2" + suffix, Waste);
        Add(calls, Given.Figures(calls, "2025-26-Q4", 500, 520), new Target.None(), "met");
        Align(calls, thread.WastePlan);

        var loans = SmallIndicators.Income("LIB-1" + suffix, Libraries);
        Add(loans, Given.Figures(loans, "2025-26-Q4", 1000.5m, 1200.25m), new Target.AtLeast(1100), "met");
        Align(loans, thread.LibraryPlan);

        var unheard = Given.Indicator("LIB-2" + suffix, Libraries);
        Add(unheard, [], new Target.AtLeast(50), "near-miss 5% 10%");
        Align(unheard, thread.LibraryPlan);

        AddOutcome(thread, suffix);
    }

    private void AddOutcome(SmallThread thread, string suffix)
    {
        var outcome = SmallIndicators.Outcome("OUT-1" + suffix, Housing);
        var broken = new SeriesBreak(outcome, new DateOnly(2024, 1, 1), SeriesChange.BreakInSeries, "New survey");
        var figures = Given.Figures(outcome, "2022-CY", 70, 72, 75, 76).ToList();
        var targets = Given.Targets(outcome, "2022-CY", 4, new Target.MoreThan(71), "relative 10%").ToList();
        var england = new Dictionary<ReportingPeriod, decimal>
        {
            [Given.Period("2025-CY")] = 74.5m,
            [Given.Period("2024-CY")] = 73.5m,
        };
        Add(
            new IndicatorRecord
            {
                Indicator = outcome,
                Observations = figures,
                Targets = targets,
                Breaks = [broken],
                Benchmark = suffix.Length == 0 ? new BenchmarkSeries("England", england) : null,
            },
            [.. targets, broken]
        );
        Align(outcome, thread.Priority);

        var area = new ComparatorArea("E92" + suffix, "England" + suffix, isBenchmark: suffix.Length == 0);
        _rows.AddRange([
            area,
            .. england.Select(figure => new ComparatorValue(outcome, area, figure.Key, figure.Value)),
        ]);
    }

    private void Add(Indicator indicator, IEnumerable<Observation> figures, Target target, string rule)
    {
        var first = indicator.Frequency is Domain.Periods.Frequency.Monthly ? "2026-27-M01" : "2025-26-Q1";
        var targets = Given.Targets(indicator, first, 8, target, rule).ToList();
        Add(
            new IndicatorRecord
            {
                Indicator = indicator,
                Observations = figures.ToList(),
                Targets = targets,
            },
            targets
        );
    }

    private void Add(IndicatorRecord record, IEnumerable<object> terms)
    {
        record.Reassess();
        _records.Add(record);
        _rows.Add(record.Indicator);
        _rows.AddRange(record.Observations);
        _rows.AddRange(terms);
    }

    private void Align(Indicator indicator, PlanElement primary, params PlanElement[] others)
    {
        _rows.Add(new IndicatorAlignment(indicator, primary, isPrimary: true));
        _rows.AddRange(others.Select(element => new IndicatorAlignment(indicator, element, isPrimary: false)));
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Database;

public sealed class RoundTripTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly Service _service = new(
        "HOU",
        "Housing",
        new Directorate("PLA", "Place"),
        new Portfolio("HOM", "H")
    );

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    private static readonly DateOnly SetOn = new(2026, 3, 3);

    [Theory]
    [InlineData("0")]
    [InlineData("-0.00000001")]
    [InlineData("0.00000001")]
    [InlineData("84.35")]
    [InlineData("999999999999999")]
    [InlineData("-999999999999999")]
    [InlineData("999999999999998.99999999")]
    public async Task Decimal_AtTheBoundsOfFigures_ComesBackAsItWas(string text)
    {
        var figure = decimal.Parse(text, CultureInfo.InvariantCulture);
        await _database.SaveAsync(Observed("2026-27-Q1", new ObservedValue.Number(figure)));

        var read = await _database.ReadAsync(db => db.Observations.SingleAsync());

        read.Value.ShouldBe(figure);
    }

    [Theory]
    [InlineData("2026-27-M12")]
    [InlineData("2026-27-Q4")]
    [InlineData("2099-00-H2")]
    [InlineData("2025-26-T3")]
    [InlineData("1900-01-FY")]
    [InlineData("2025-26-AY")]
    [InlineData("2199-CY")]
    public async Task ReportingPeriod_OfEveryKind_ComesBackAsItWas(string code)
    {
        await _database.SaveAsync(Observed(code, new ObservedValue.NotDue(Given.Period(code))));

        var read = await _database.ReadAsync(db => db.Observations.SingleAsync(o => o.Period == Given.Period(code)));

        read.Period.Code.ShouldBe(code);
        read.Observed.ShouldBe(new ObservedValue.NotDue(Given.Period(code)));
    }

    [Theory]
    [InlineData("met")]
    [InlineData("relative 10%")]
    [InlineData("near-miss 0.5% 12.25%")]
    [InlineData("absolute 0.00000001")]
    [InlineData("range 5%")]
    [InlineData("judgement")]
    public async Task ToleranceRule_OfEveryKind_ComesBackAsItWas(string notation)
    {
        var rule = ToleranceRule.Parse(notation);
        await _database.SaveAsync(
            new PeriodTarget(
                NewIndicator(),
                Given.Period("2026-27-Q1"),
                new Target.Between(1, 2),
                rule,
                "Priya Shah",
                SetOn
            )
        );

        var read = await _database.ReadAsync(db => db.PeriodTargets.SingleAsync());

        read.Rule.ShouldBe(rule);
    }

    public static TheoryData<Target> Targets =>
        [
            new Target.None(),
            new Target.AtLeast(90),
            new Target.MoreThan(-1.5m),
            new Target.AtMost(0),
            new Target.LessThan(12.25m),
            new Target.Between(40, 60.5m),
            new Target.EstablishBaseline(),
            new Target.Benchmark("Top quartile"),
        ];

    [Theory]
    [MemberData(nameof(Targets), DisableDiscoveryEnumeration = true)]
    public async Task Target_OfEveryKind_ComesBackAsItWas(Target target)
    {
        await _database.SaveAsync(
            new PeriodTarget(
                NewIndicator(),
                Given.Period("2026-27-Q1"),
                target,
                new ToleranceRule.MetOrMissed(),
                "Priya Shah",
                SetOn
            )
        );

        var read = await _database.ReadAsync(db => db.PeriodTargets.SingleAsync());

        read.Target.ShouldBe(target);
    }

    public static TheoryData<ObservedValue> Values =>
        [
            new ObservedValue.Number(84.5m),
            new ObservedValue.Number(92, new Fraction(46, 50)),
            new ObservedValue.NotDue(),
            new ObservedValue.NotYetAvailable(),
            new ObservedValue.NotYetAvailable(new DateOnly(2027, 2, 28)),
            new ObservedValue.NotApplicable(),
            new ObservedValue.Suppressed(),
            new ObservedValue.Late(),
            new ObservedValue.Text("67 weeks"),
        ];

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task ObservedValue_OfEveryKind_ComesBackAsItWas(ObservedValue value)
    {
        await _database.SaveAsync(Observed("2026-27-Q1", value));

        var read = await _database.ReadAsync(db => db.Observations.SingleAsync());

        read.Observed.ShouldBe(value);
    }

    [Fact]
    public async Task Instant_GivenInUtc_ComesBackAsTheSameInstantInUtc()
    {
        var council = await SmallCouncil.LoadAsync(_database);
        var recorded = await _database.ReadAsync(db => db.ChangeRecords.SingleAsync());

        recorded.At.Kind.ShouldBe(DateTimeKind.Utc);
        recorded.At.ShouldBe(_database.Time.Utc);
        council.Housing.Id.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Instant_GivenInLocalTime_IsStoredAsUtc()
    {
        var local = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Local);
        await using (var db = await _database.Contexts.CreateDbContextAsync())
        {
            db.Add(new Council("Smalltown"));
            db.BeginChange(new Domain.Audit.Change("1", "A", "K", local));
            await db.SaveChangesAsync();
        }

        var recorded = await _database.ReadAsync(db => db.ChangeRecords.SingleAsync());

        recorded.At.ShouldBe(local.ToUniversalTime());
        recorded.At.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fraction_OfAnIndicator_ComesBackWhetherThereOrNot(bool hasFraction)
    {
        var fraction = hasFraction ? new FractionTerms("Prevented", "Closed", 1000) : null;
        await _database.SaveAsync(Given.Indicator("HOU-1", _service, fraction: fraction));

        var read = await _database.ReadAsync(db => db.Indicators.SingleAsync());

        read.Fraction.ShouldBe(fraction);
    }

    [Fact]
    public async Task Unit_OfAnIndicator_ComesBackAsItWas()
    {
        var unit = new Unit(UnitKind.Measure, "kg per household", 3);
        await _database.SaveAsync(Given.Indicator("HOU-1", _service, unit: unit));

        var read = await _database.ReadAsync(db => db.Indicators.SingleAsync());

        read.Unit.ShouldBe(unit);
    }

    [Fact]
    public async Task StoredAssessment_WithAndWithoutItsOptionalParts_ComesBackAsItWas()
    {
        var council = await SmallCouncil.LoadAsync(_database);
        var computed = council
            .Records.SelectMany(record => record.Observations)
            .ToDictionary(o => o.Id, o => o.Assessment);

        var read = await _database.ReadAsync(db => db.Observations.ToDictionaryAsync(o => o.Id, o => o.Assessment));

        read.ShouldBe(computed, ignoreOrder: true);
        read.Values.ShouldContain(assessment => assessment.NotRatedReason == null);
        read.Values.ShouldContain(assessment => assessment.NotRatedReason != null);
        read.Values.ShouldContain(assessment => assessment.SincePrevious.Movement == null);
        read.Values.ShouldContain(assessment => assessment.SinceLastYear.ComparedWith != null);
    }

    [Fact]
    public async Task Enums_OfAnIndicator_ComeBackForEveryFrequencyAndPolarity()
    {
        var indicators = (
            from frequency in Enum.GetValues<Frequency>()
            from polarity in Enum.GetValues<Polarity>()
            select Given.Indicator($"{frequency:D}-{polarity:D}", _service, polarity: polarity, frequency: frequency)
        ).ToList();
        await _database.SaveAsync([.. indicators]);

        var read = await _database.ReadAsync(db => db.Indicators.ToListAsync());

        read.Select(i => (i.Code, i.Frequency, i.Polarity))
            .ShouldBe(indicators.Select(i => (i.Code, i.Frequency, i.Polarity)), ignoreOrder: true);
    }

    [Fact]
    public async Task Enum_InTheDatabase_IsAWord()
    {
        await _database.SaveAsync(NewIndicator());

        var stored = await _database.ReadAsync(db =>
            db.Database.SqlQuery<string>($"SELECT Polarity AS Value FROM Indicators").SingleAsync()
        );

        stored.ShouldBe("HigherIsBetter");
    }

    private Indicator NewIndicator() => Given.Indicator("HOU-1", _service);

    private Observation Observed(string period, ObservedValue value) =>
        new(NewIndicator(), Given.Period(period), new ReportedValue(value));
}

using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.DemoData;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.DemoData;

[Collection(DemonstrationCollection.Name)]
public sealed class DemonstrationContentTests(DemonstrationFixture fixture) : IAsyncLifetime
{
    /// <summary>What leaves exempt indicators out, and figures of them.</summary>
    private static readonly string[] Exempt = ["Exempt", "Exempt IndicatorId"];

    private readonly PerformanceDbContext _db = fixture.Open();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _db.DisposeAsync();

    [Fact]
    public async Task Council_Loaded_SaysThatItIsADemonstration()
    {
        var council = await _db.Councils.SingleAsync();

        council.Name.ShouldBe("Bolton");
        council.DemonstrationNotice.ShouldBe(DemonstrationCouncil.Notice);
    }

    [Fact]
    public async Task Indicators_OfOutcomesAndServices_AreSixtyOrMoreEach()
    {
        var indicators = await _db.Indicators.ToListAsync();

        indicators.Count(i => !i.IsMadeUp).ShouldBeGreaterThanOrEqualTo(60);
        indicators.Count(i => i.IsMadeUp).ShouldBeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public async Task Indicators_OfServices_AreSpreadOverFourteenServicesOrMore()
    {
        var services = await _db.Indicators.Where(i => i.IsMadeUp).Select(i => i.ServiceId).Distinct().CountAsync();

        services.ShouldBeGreaterThanOrEqualTo(14);
    }

    [Fact]
    public async Task Indicators_OfServicesWithSignIns_AreThreeOrMoreEach()
    {
        var counts = await _db
            .Indicators.Where(i => i.IsCollected)
            .GroupBy(i => i.Service.Code)
            .ToDictionaryAsync(group => group.Key, group => group.Count());

        var codes = DemonstrationSignIns.All.Where(s => s.Scope is Domain.Identity.ScopeKind.Service);
        codes.ShouldAllBe(signIn => counts[signIn.ScopeCode!] >= 3);
    }

    [Fact]
    public async Task Indicators_Together_ShowEveryCaseOfTheVocabulary()
    {
        var indicators = await _db.Indicators.ToListAsync();

        ShouldShowAll(indicators.Select(i => i.Kind));
        ShouldShowAll(indicators.Select(i => i.Polarity));
        ShouldShowAll(indicators.Select(i => i.Unit.Kind));
        ShouldShowAll(indicators.Select(i => i.Frequency));
        ShouldShowAll(indicators.Select(i => i.Aggregation));
        ShouldShowAll(indicators.Select(i => i.Impact));
        indicators.ShouldContain(i => i.Fraction != null);
        indicators.ShouldContain(i => i.LagMonths > 0 && i.IsCollected);
        indicators.ShouldContain(i => i.NoChangeWithin > 0);
        indicators.ShouldContain(i => i.WithholdOnProvisionalComparator);
    }

    [Fact]
    public async Task OneIndicator_IsAnExemptItem_WithMadeUpFigures()
    {
        var all = _db.Indicators.IgnoreQueryFilters(Exempt);

        var exempt = (await all.Where(i => i.ExemptUnder != null).ToListAsync()).ShouldHaveSingleItem();
        exempt.IsMadeUp.ShouldBeTrue();
        var exemption = exempt.Exemption.ShouldNotBeNull();
        exemption.Paragraph.ShouldBe(ExemptParagraph.FinancialAffairs);
        exemption.Reason.ShouldNotBeNullOrWhiteSpace();
        var figures = _db.Observations.IgnoreQueryFilters(Exempt).Where(o => o.IndicatorId == exempt.Id);
        (await figures.CountAsync()).ShouldBeGreaterThanOrEqualTo(12);
    }

    [Fact]
    public async Task Targets_Together_ShowEveryKindAndEveryRule()
    {
        var targets = await _db.PeriodTargets.ToListAsync();

        // No target is the absence of a row.
        ShouldShowAll(targets.Select(t => t.Kind).Append(TargetKind.None));
        targets
            .Select(t => t.Rule)
            .Concat((await _db.DefaultRules.ToListAsync()).Select(d => d.Rule))
            .OfType<ToleranceRule>()
            .Select(rule => rule.GetType())
            .Distinct()
            .ShouldBe(typeof(ToleranceRule).GetNestedTypes(), ignoreOrder: true);
        targets.ShouldContain(t => t.High == 0);
    }

    [Fact]
    public async Task Observations_Together_ShowEveryKindOfValue()
    {
        var observations = await _db.Observations.ToListAsync();

        ShouldShowAll(observations.Select(o => o.Kind));
        observations.ShouldContain(o => o.Denominator != null);
        observations.ShouldContain(o => o.DueIn != null);
        observations.ShouldContain(o => o.ExpectedOn != null);
        observations.ShouldContain(o => o.IsProvisional);
        observations.ShouldContain(o => o.Kind == ValueKind.Number && o.JudgedStatus != null);
        observations.ShouldContain(o => o.Kind == ValueKind.Text && o.JudgedStatus != null);
    }

    [Fact]
    public async Task Observations_Together_ShowEveryStatusDirectionAndReason()
    {
        var assessments = (await _db.Observations.ToListAsync()).ConvertAll(o => o.Assessment);

        ShouldShowAll(assessments.Select(a => a.Status));
        ShouldShowAll(assessments.Select(a => a.SincePrevious.Direction));
        ShouldShowAll(assessments.Select(a => a.SincePrevious.Withheld).OfType<WithheldReason>());
        // A judgement is given with every return, a rule that does not fit its target cannot be set, and whoever judges by a
        // benchmark has one.
        ShouldShowAll(
            assessments.Select(a => a.NotRatedReason).OfType<NotRatedReason>(),
            NotRatedReason.NotJudged,
            NotRatedReason.RuleDoesNotFit,
            NotRatedReason.NotCompared
        );
    }

    [Fact]
    public async Task SeriesBreaks_Together_ShowABreakAndAChangedDefinition() =>
        ShouldShowAll(await _db.SeriesBreaks.Select(b => b.Kind).ToListAsync());

    [Fact]
    public async Task Series_OfOneIndicator_HasAGap()
    {
        var periods = await _db
            .Observations.Where(o => o.Indicator.Code == "SAF-01")
            .Select(o => o.Period)
            .ToListAsync();

        periods.ShouldContain(period => period != periods.Min() && !periods.Contains(period.Previous));
    }

    [Fact]
    public async Task CumulativeTargets_WithinAYear_RiseAndStartAgainInApril()
    {
        var targets = await _db
            .PeriodTargets.Where(t => t.Indicator.Code == "WAS-09")
            .ToDictionaryAsync(t => t.Period, t => t.Low!.Value);

        var year = new FinancialYear(2025);
        var quarters = Enumerable.Range(1, 4).Select(n => targets[ReportingPeriod.Quarter(year, n)]).ToList();
        quarters.ShouldBeInOrder(SortDirection.Ascending);
        targets[ReportingPeriod.Quarter(new FinancialYear(2026), 1)].ShouldBeLessThan(quarters[^1]);
    }

    [Fact]
    public async Task Figures_Always_LieWithinWhatIsPossible()
    {
        var observations = await _db.Observations.Include(o => o.Indicator).Where(o => o.Value != null).ToListAsync();

        observations.ShouldAllBe(o =>
            o.Value >= (o.Indicator.LowestPossible ?? decimal.MinValue)
            && o.Value <= (o.Indicator.HighestPossible ?? decimal.MaxValue)
        );
    }

    [Fact]
    public async Task OutcomeIndicators_Always_NameTheirSourceAndLicence()
    {
        var outcomes = await _db.Indicators.Where(i => !i.IsMadeUp).ToListAsync();

        outcomes.ShouldAllBe(i => i.Source.Length > 0 && i.Licence.Length > 0 && !i.IsCollected);
    }

    [Fact]
    public async Task OperationalIndicators_Always_SayThatTheirFiguresAreMadeUp()
    {
        var operational = await _db.Indicators.Where(i => i.IsMadeUp).ToListAsync();

        operational.ShouldAllBe(i =>
            i.Source.StartsWith("Demonstration figures", StringComparison.Ordinal)
            && i.IsCollected == (i.Formula == null)
        );
    }

    [Fact]
    public async Task Comparators_Loaded_AreEnglandAndThreeCouncils()
    {
        var areas = await _db.ComparatorValues.Select(v => v.Area.Name).Distinct().ToListAsync();

        areas.ShouldBe(
            ["England", "Portsmouth", "Bath and North East Somerset", "South Derbyshire"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Thread_Loaded_ReachesEveryElementAndIndicatorFromTheVision()
    {
        var elements = await _db.PlanElements.ToListAsync();
        var indicators = await _db.Indicators.Select(i => i.Id).ToListAsync();
        var graph = new ThreadGraph(
            await _db.ElementAlignments.Select(a => new ThreadLink(a.ParentId, a.ChildId)).ToListAsync(),
            await _db
                .IndicatorAlignments.Select(a => new IndicatorLink(a.IndicatorId, a.ElementId, a.IsPrimary))
                .ToListAsync()
        );

        var vision = elements.Single(e => e.Code == "VISION").Id;
        elements.ShouldAllBe(e => graph.PathsTo(e.Id).All(path => path[0] == vision));
        graph.IndicatorsUnder(vision).ShouldBe(indicators, ignoreOrder: true);
        indicators.ShouldAllBe(id => graph.ElementsOf(id).Count(link => link.IsPrimary) == 1);
    }

    [Fact]
    public async Task Assessments_Stored_AreWhatTheRulesSay()
    {
        var outcome = await fixture.ReassessAsync();

        var reassessment = outcome.ShouldBeDone();
        reassessment.Observations.ShouldBe(await _db.Observations.IgnoreQueryFilters(Exempt).CountAsync());
        reassessment.Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Returns_ThatWereSubmitted_HadNothingInTheirWayAndOthersShowAFewWarnings()
    {
        var returns = await _db.Returns.ToListAsync();
        var queries = fixture.Get<ReturnQueries>();
        var obstacles = new List<string>();
        var warnings = 0;
        foreach (var found in returns.Where(r => r.Stage is not ReturnStage.NotStarted))
        {
            var sheet = (await queries.SheetAsync(Actors.Everywhere(Role.Auditor), found.Id)).ShouldNotBeNull();
            var previews = ReturnRows.Preview(sheet.Rows, "Officer");
            if (found.Stage is ReturnStage.InProgress)
            {
                warnings += previews.Values.Sum(preview => preview.Warnings.Count);
            }
            else
            {
                obstacles.AddRange(
                    sheet.Rows.SelectMany(row =>
                        previews[row.EntryId].Obstacles.Select(o => $"{row.Indicator.Code}, {row.Period}: {o.Sentence}")
                    )
                );
            }
        }

        obstacles.ShouldBeEmpty();
        warnings.ShouldBeInRange(1, 6);
    }

    [Fact]
    public async Task Commentary_OfRedServiceFigures_IsNeverBlank()
    {
        var latest = await LatestOperationalAsync();

        latest
            .Where(o => o.Assessment.Status is Status.Red or Status.Amber && o.Commentary.Length == 0)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Commentary_OnEveryFigure_AgreesWithItsStatusAndDirection()
    {
        var observations = await _db.Observations.ToListAsync();

        observations
            .Where(o => o.Commentary.StartsWith("On target", StringComparison.Ordinal))
            .ShouldAllBe(o => o.Assessment.Status == Status.Green || o.Assessment.Status == Status.Blue);
        observations
            .Where(o => o.Commentary.Contains(" was missed"))
            .ShouldAllBe(o =>
                o.Assessment.Status == Status.Yellow
                || o.Assessment.Status == Status.Amber
                || o.Assessment.Status == Status.Red
            );
        observations
            .Where(o => o.Commentary.Contains("better than in "))
            .ShouldAllBe(o => o.Assessment.SincePrevious.Direction == Direction.Improved);
        observations
            .Where(o => o.Commentary.Contains("worse than in "))
            .ShouldAllBe(o => o.Assessment.SincePrevious.Direction == Direction.Worsened);
        observations.ShouldAllBe(o => !o.Commentary.Contains('{'));
    }

    [Fact]
    public async Task Statuses_OfServiceFigures_AreMixedLikeACouncils()
    {
        var latest = await LatestOperationalAsync();

        var rollUp = StatusRollUp.Of(latest.Select(o => (o.Assessment.Status, o.Assessment.SincePrevious.Direction)));

        rollUp.OnTrackOfRated!.Value.ShouldBeInRange(55, 80);
        rollUp.Red.ShouldBeGreaterThan(5);
        rollUp.Amber.ShouldBeGreaterThan(5);
        rollUp.Worsened.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task ChangeHistory_OfTheLoad_IsOneRecordForEachSave()
    {
        var records = await _db.ChangeRecords.Where(r => r.Kind == "LoadDemonstration").ToListAsync();

        records.Count.ShouldBe(10);
        records.ShouldAllBe(r => r.ActorId == "system" && r.ActorName == "Demonstration");
    }

    // SQLite keeps texts of any length; SQL Server refuses what is longer than its column.
    [Fact]
    public async Task Texts_Loaded_FitTheirColumns()
    {
        await _db.Indicators.LoadAsync();
        await _db.PlanElements.LoadAsync();
        await _db.PeriodTargets.LoadAsync();
        await _db.Observations.LoadAsync();
        await _db.SeriesBreaks.LoadAsync();
        await _db.Returns.LoadAsync();
        await _db.ReturnEntries.LoadAsync();
        await _db.Users.LoadAsync();

        var tooLong = _db
            .ChangeTracker.Entries()
            .SelectMany(entry => entry.Properties.Concat(entry.ComplexProperties.SelectMany(c => c.Properties)))
            .Where(p => p.CurrentValue is string text && text.Length > (p.Metadata.GetMaxLength() ?? int.MaxValue));
        tooLong.Select(p => p.Metadata.Name).ShouldBeEmpty();
    }

    private async Task<List<Observation>> LatestOperationalAsync()
    {
        var observations = await _db.Observations.Where(o => o.Indicator.IsMadeUp).ToListAsync();
        return observations.GroupBy(o => o.IndicatorId).Select(group => group.MaxBy(o => o.Period)!).ToList();
    }

    private static void ShouldShowAll<T>(IEnumerable<T> shown, params T[] butNot)
        where T : struct, Enum => Enum.GetValues<T>().Except(butNot).Except(shown).ShouldBeEmpty();
}

using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Assessment;

/// <summary>The latest figures of the council are those of the first quarter of 2026/27, and of June 2026.</summary>
public sealed class AdoptDefaultRuleTests : CouncilTest
{
    private const string Reason = "Members asked for one rule.";

    private static readonly DateOnly NextYear = new(2027, 4, 1);

    private readonly IndicatorSet _set = new("SCORE", "the scorecard");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.SaveAsync(_set);
    }

    [Fact]
    public async Task Adopt_ForTheCouncil_KeepsRuleDateNameAndReason()
    {
        (await AdoptAsync()).ShouldBeDone().ShouldBe(NextYear);

        var rule = await Database.ReadAsync(db => db.DefaultRules.Include(r => r.Set).SingleAsync());
        (rule.Set, rule.From, rule.Rule.Notation).ShouldBe((null, NextYear, "near-miss 5% 10%"));
        (rule.AdoptedBy, rule.AdoptedOn, rule.Reason).ShouldBe(("Performance team", new(2026, 10, 12), Reason));
    }

    [Fact]
    public async Task Adopt_ForASet_IsOfThatSet()
    {
        (await AdoptAsync(set: "SCORE")).ShouldBeDone();

        (await Database.ReadAsync(db => db.DefaultRules.Select(r => r.Set!.Code).SingleAsync())).ShouldBe("SCORE");
    }

    [Fact]
    public async Task Adopt_OfARule_IsInTheChangeHistoryWithItsReason()
    {
        (await AdoptAsync()).ShouldBeDone();

        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.SingleAsync(r => r.Kind == nameof(AdoptDefaultRule))
        );
        (record.Subject, record.ActorName, record.Reason).ShouldBe((nameof(DefaultRule), "Performance team", Reason));
        record.After.ShouldNotBeNull().ShouldContain("near-miss 5% 10%");
    }

    [Fact]
    public async Task Adopt_OfARule_JudgesLaterPeriodsAndNoEarlierOnes()
    {
        (await AdoptAsync()).ShouldBeDone();

        var book = new RuleBook(await Database.ReadAsync(db => db.DefaultRules.Include(r => r.Set).ToListAsync()));
        book.For(Council["HOU-1"], Given.Period("2027-28-Q1"), null).Rule.Notation.ShouldBe("near-miss 5% 10%");
        book.For(Council["HOU-1"], Given.Period("2026-27-Q4"), null).Rule.Notation.ShouldBe("met");
    }

    [Fact]
    public async Task Adopt_OfARule_LeavesEveryStoredStatusAsItIs()
    {
        var before = await StatusesAsync();

        (await AdoptAsync()).ShouldBeDone();
        await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest());

        (await StatusesAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData(2026, 6, 1)]
    [InlineData(2026, 4, 1)]
    [InlineData(2000, 4, 1)]
    public async Task Adopt_FromADayThatWouldRepaint_IsRefused(int year, int month, int day)
    {
        var outcome = await AdoptAsync(from: new DateOnly(year, month, day));

        outcome.Word().ShouldBe("rule-would-repaint");
        outcome.Sentence.ShouldContain("Choose a date after 1 June 2026.");
        (await Database.ReadAsync(db => db.DefaultRules.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Adopt_FromTheDayAfterTheLatestFigureBegan_IsDone() =>
        (await AdoptAsync(from: new DateOnly(2026, 6, 2))).ShouldBeDone();

    [Fact]
    public async Task Adopt_ForASetWithoutFigures_MayBeFromAnyDay() =>
        (await AdoptAsync(set: "SCORE", from: new DateOnly(2020, 4, 1))).ShouldBeDone();

    [Fact]
    public async Task Adopt_FromADayThatHasOne_IsRefused()
    {
        (await AdoptAsync()).ShouldBeDone();

        (await AdoptAsync()).Word().ShouldBe("rule-from-that-day");
        (await AdoptAsync(set: "SCORE")).ShouldBeDone();
        (await AdoptAsync(set: "SCORE")).Word().ShouldBe("rule-from-that-day");
    }

    [Fact]
    public async Task Adopt_ForASetThatIsNone_IsNotFound() =>
        (await AdoptAsync(set: "NOWHERE")).Word().ShouldBe("NotFound");

    [Theory]
    [InlineData("near-miss 5 10", Reason, "Rule")]
    [InlineData("", Reason, "Rule")]
    [InlineData("met", "", "Reason")]
    [InlineData("met", "   ", "Reason")]
    public async Task Adopt_WithSomethingMissingOrWrong_NamesTheField(string rule, string reason, string field) =>
        (await AdoptAsync(rule: rule, reason: reason)).ShouldBeInvalid().Single().Field.ShouldBe(field);

    [Fact]
    public async Task Adopt_WithoutADate_NamesTheField()
    {
        var outcome = await Database
            .Get<AdoptDefaultRule>()
            .ExecuteAsync(Actors.PerformanceTeam, new AdoptDefaultRuleRequest("", "met", null, Reason));

        outcome.ShouldBeInvalid().Single().Field.ShouldBe("From");
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Director)]
    [InlineData(Role.CltMember)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Adopt_ByARoleWithoutThePermission_IsForbidden(Role role) =>
        (await AdoptAsync(actor: Actors.Holding(role))).Word().ShouldBe("Forbidden");

    [Fact]
    public async Task Adopt_ByThePerformanceTeamOfOneDirectorate_IsForbidden()
    {
        var scoped = Testing.Actors.Named(
            "Pat Place",
            new ScopedRole(Role.PerformanceTeam, ScopeKind.Directorate, Council.Place.Id)
        );

        (await AdoptAsync(actor: scoped)).Word().ShouldBe("Forbidden");
    }

    private Task<Outcome<DateOnly>> AdoptAsync(
        string set = "",
        string rule = "near-miss 5% 10%",
        DateOnly? from = null,
        string reason = Reason,
        Actor? actor = null
    ) =>
        Database
            .Get<AdoptDefaultRule>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new AdoptDefaultRuleRequest(set, rule, from ?? NextYear, reason)
            );

    private Task<List<Status>> StatusesAsync() =>
        Database.ReadAsync(db => db.Observations.OrderBy(o => o.Id).Select(o => o.Assessment.Status).ToListAsync());
}

using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>What is read of a choosing. HOU-1, HOU-2, LIB-1 and WAS-1 serve P1 and P2, or P2 alone.</summary>
public sealed class ScorecardQueriesTests : ScorecardTest
{
    private IndicatorQueries Queries => Database.Get<IndicatorQueries>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (await OpenAsync()).ShouldBeDone();
        (await AddCandidateAsync("HOU-2")).ShouldBeDone();
    }

    [Fact]
    public async Task Map_OfTheCandidates_HoldsThemAgainstThePriorities()
    {
        var choice = await ReadAsync(Team);

        choice
            .Candidates.Select(c => (c.Code, c.WasMember, Serves: string.Join(' ', c.Priorities.Select(p => p.Code))))
            .ShouldBe([
                ("HOU-1", true, "P1 P2"),
                ("LIB-1", true, "P2"),
                ("WAS-1", true, "P1 P2"),
                ("HOU-2", false, "P1 P2"),
            ]);
        choice.Map.Priorities.Select(p => (p.Element.Code, p.Candidates.Count)).ShouldBe([("P1", 3), ("P2", 4)]);
        choice.Map.Outcomes.Select(o => (o.Element.Code, o.Candidates.Count)).ShouldBe([("V", 4)]);
        choice.Candidates[0].Standing!.Value.ShouldBe("88.0%");
        choice.Steps.Select(s => s.Kind).ShouldBe([ScorecardStepKind.Opened, ScorecardStepKind.CandidateAdded]);
    }

    [Fact]
    public async Task Draft_AsACandidate_HasNoStandingAndServesNothing()
    {
        (await AddCandidateAsync("NEW-1")).ShouldBeDone();

        var choice = await ReadAsync(Cabinet);

        var draft = choice.Candidates.Single(c => c.Code == "NEW-1");
        (draft.State, draft.Standing, draft.Priorities.Count).ShouldBe((IndicatorState.Draft, null, 0));
        choice.Map.Unserving.ShouldHaveSingleItem().Code.ShouldBe("NEW-1");
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.HeadOfService)]
    [InlineData(Role.Partner)]
    [InlineData(Role.Administrator)]
    public async Task Choice_ReadByARoleWithoutThePermission_IsNotThere(Role role)
    {
        var actor = Actors.Holding(role);

        (await Queries.ScorecardAsync(actor, Key, Today)).ShouldBeNull();
        (await Queries.ScorecardsAsync(actor, Today)).ShouldBeEmpty();
        (await Queries.ScorecardOpinionsAsync(actor, await ReadAsync(Team), DayAfter)).ShouldBeNull();
    }

    [Theory]
    [InlineData(Role.Director)]
    [InlineData(Role.CltMember)]
    [InlineData(Role.ScrutinyMember)]
    public async Task Opinions_WhileTheConsultationIsOpen_AreNotShown(Role role)
    {
        (await GiveAsync(Cabinet, null, Lines())).ShouldBeDone();
        var actor = Actors.Holding(role);

        (await OpinionsAsync(actor)).ShouldBeNull();
        Database.Time.Advance(TimeSpan.FromDays(9));
        (await OpinionsAsync(actor))!.Views.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(Role.PerformanceTeam)]
    [InlineData(Role.Auditor)]
    public async Task Opinions_ForThoseWhoRunOrAuditIt_AreShownAtOnce(Role role)
    {
        (await GiveAsync(Cabinet, null, Lines(), new("", "Carbon", "An emergency."))).ShouldBeDone();

        var opinions = (await OpinionsAsync(Actors.Holding(role)))!;

        var proposal = opinions.Proposals.ShouldHaveSingleItem();
        (proposal.Person, proposal.Words, proposal.IsCandidate).ShouldBe(("Cabinet member", "Carbon", false));
        opinions.Views.ShouldContain(v => v.Person == "Cabinet member" && !v.IsIn && v.Why == "It says little.");
    }

    [Fact]
    public async Task Respondents_OfAConsultation_AreThoseWhoMayAndThoseWhoDid()
    {
        var member = new ScopedRole(Role.ScrutinyMember, ScopeKind.WholeCouncil, 0);
        var left = People.Holding("Lou Left", member);
        left.LeftOn = Today;
        await Database.SaveAsync(
            left,
            People.Holding("Cabinet member", new(Role.CabinetMember, ScopeKind.Portfolio, Council.Homes.Id)),
            People.Holding("Sam Scrutiny", member),
            People.Holding("Past Member", member, new RoleTerm(new(2026, 4, 1), new(2026, 9, 30))),
            People.Holding("Olu Officer", new(Role.Officer, ScopeKind.Service, Council.Housing.Id))
        );
        (await GiveAsync(Cabinet, null, Lines())).ShouldBeDone();

        var opinions = (await OpinionsAsync(Team))!;

        opinions.Respondents.Select(r => (r.Name, r.On)).ShouldBe([("Cabinet member", Today), ("Sam Scrutiny", null)]);
        opinions.Answered.ShouldBe(1);
    }

    [Fact]
    public async Task OwnAnswer_OfAMember_IsTheirsAlone()
    {
        (await GiveAsync(Cabinet, null, Lines())).ShouldBeDone();
        var choice = await ReadAsync(Cabinet);

        var own = (await Queries.OwnScorecardAnswerAsync(Cabinet, choice))!;
        (own.Version, own.On, own.Views.Count).ShouldBe((0, Today, 4));
        var none = (await Queries.OwnScorecardAnswerAsync(Scrutiny, choice))!;
        (none.Version, none.Views.Count).ShouldBe((null, 0));
        (await Queries.OwnScorecardAnswerAsync(Team, choice)).ShouldBeNull();
    }

    [Fact]
    public async Task List_OfChoices_SaysWhereEachStandsAndWhoHasAnswered()
    {
        (await GiveAsync(Cabinet, null, Lines())).ShouldBeDone();

        var mine = (await Queries.ScorecardsAsync(Cabinet, Today)).ShouldHaveSingleItem();
        (mine.Key, mine.Consultation, mine.Candidates, mine.Answers, mine.HasAnswered).ShouldBe(
            (Key, ConsultationState.Open, 4, 1, true)
        );
        (await Queries.ScorecardsAsync(Scrutiny, Today)).ShouldHaveSingleItem().HasAnswered.ShouldBeFalse();
        (await Queries.ScorecardsAsync(Team, DayAfter))
            .ShouldHaveSingleItem()
            .Consultation.ShouldBe(ConsultationState.Closed);
    }

    [Fact]
    public async Task Preview_OfAnInstruction_SaysWhatChanges()
    {
        Database.Time.Advance(TimeSpan.FromDays(9));
        (await RecommendAsync(Lines())).ShouldBeDone();
        (await ReadAsync(Team)).ChosenMap!.Mapped.Select(c => c.Code).ShouldBe(["HOU-1", "WAS-1", "HOU-2"]);
        (await DecideAsync(Lines("WAS-1", false, "It is reported elsewhere."))).ShouldBeDone();
        (await ReadAsync(Team)).ChosenMap!.Mapped.Select(c => c.Code).ShouldBe(["HOU-1", "HOU-2"]);
        await PutInAsync(2027, "HOU-1", "LIB-2");

        var preview = (await Queries.ScorecardPreviewAsync(Team, await ReadAsync(Team)))!;

        Codes(preview.Added).ShouldBe("HOU-2");
        Codes(preview.CarriedOn).ShouldBe("HOU-1");
        Codes(preview.Dropped).ShouldBe("LIB-1 WAS-1");
        Codes(preview.TakenOut).ShouldBe("LIB-2");
        (preview.Already, preview.MayWithdraw).ShouldBe((1, false));
        (await Queries.ScorecardPreviewAsync(Cabinet, await ReadAsync(Team))).ShouldBeNull();
    }

    [Fact]
    public async Task Choices_ToBeginOrDecideWith_AreForThoseWhoRunIt()
    {
        (await Queries.ScorecardSetsAsync(Team)).ShouldHaveSingleItem().Code.ShouldBe("SCORE");
        (await Queries.DecidingBodiesAsync(Team)).ShouldHaveSingleItem().Code.ShouldBe("SCRUTINY");
        (await Queries.ScorecardSetsAsync(Cabinet)).ShouldBeEmpty();
        (await Queries.DecidingBodiesAsync(Cabinet)).ShouldBeEmpty();
    }

    private async Task<ScorecardDetail> ReadAsync(Actor actor) =>
        (await Queries.ScorecardAsync(actor, Key, DateOnly.FromDateTime(Database.Time.Utc)))!;

    private async Task<ScorecardOpinions?> OpinionsAsync(Actor actor) =>
        await Queries.ScorecardOpinionsAsync(actor, await ReadAsync(actor), DateOnly.FromDateTime(Database.Time.Utc));

    private static string Codes(IEnumerable<CodedChoice> choices) => string.Join(' ', choices.Select(c => c.Code));
}

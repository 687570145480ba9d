using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>The consultation is open today, with HOU-2 as a candidate beside the three.</summary>
public sealed class GiveScorecardViewsTests : ScorecardTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (await OpenAsync()).ShouldBeDone();
        (await AddCandidateAsync("HOU-2")).ShouldBeDone();
    }

    [Fact]
    public async Task Views_OfAMember_AreKeptWithTheirReasons()
    {
        (await GiveAsync(Cabinet, null, Lines())).ShouldBeDone().ShouldBe(4);

        var answer = await AnswerAsync(Cabinet);
        answer
            .Views.Select(v => (v.Candidate.Indicator.Code, v.IsIn, v.Why))
            .ShouldBe(
                [
                    ("HOU-1", true, ""),
                    ("LIB-1", false, "It says little."),
                    ("WAS-1", true, ""),
                    ("HOU-2", true, "The budget turns on it."),
                ],
                ignoreOrder: true
            );
        (answer.PersonName, answer.AnsweredOn, answer.Version).ShouldBe(("Cabinet member", Today, 0));
    }

    [Fact]
    public async Task Views_ChangedLater_ReplaceTheOldOnes()
    {
        (await GiveAsync(Cabinet, null, Lines())).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(1));

        (await GiveAsync(Cabinet, 0, [new("HOU-1", false, "Less is more."), new("LIB-1", null, "")])).ShouldBeDone();

        var answer = await AnswerAsync(Cabinet);
        answer.Views.Select(v => (v.Candidate.Indicator.Code, v.IsIn)).ShouldBe([("HOU-1", false)]);
        (answer.AnsweredOn, answer.Version).ShouldBe((Today.AddDays(1), 1));
    }

    [Fact]
    public async Task Views_FromTwoWindows_AreAConflictForTheSecond()
    {
        (await GiveAsync(Cabinet, null, Lines())).ShouldBeDone();

        (await GiveAsync(Cabinet, null, [])).Word().ShouldBe("Conflict");
        (await GiveAsync(Cabinet, 0, [new("HOU-1", true, "")])).ShouldBeDone();
        (await GiveAsync(Cabinet, 0, [new("HOU-1", true, "")])).Word().ShouldBe("Conflict");
        (await GiveAsync(Scrutiny, null, Lines())).ShouldBeDone();
    }

    [Theory]
    [InlineData("LIB-1", false, "", "Why1")]
    [InlineData("HOU-2", true, "", "Why3")]
    [InlineData("HOU-1", null, "Because", "Choice0")]
    public async Task Views_WithSomethingMissing_NameTheField(string code, bool? isIn, string why, string field) =>
        (await GiveAsync(Cabinet, null, Lines(code, isIn, why)))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe(field);

    [Fact]
    public async Task Views_TooLongOrOfNoCandidate_AreInvalid()
    {
        var tooLong = new string('x', ScorecardChoice.ReasonLength + 1);

        (await GiveAsync(Cabinet, null, Lines("WAS-1", true, tooLong)))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Why2");
        (await GiveAsync(Cabinet, null, [new("HOU-3", true, "x")])).ShouldBeInvalid().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(-12, "not-yet-open")]
    [InlineData(9, "consultation-closed")]
    public async Task Views_OutsideTheDays_AreRefused(int days, string expected)
    {
        // The days move instead of the clock where the consultation is still to come.
        if (days < 0)
        {
            (await WithdrawAsync()).ShouldBeDone();
            (await OpenAsync(Today.AddDays(1), LastDay)).ShouldBeDone();
        }
        else
        {
            Database.Time.Advance(TimeSpan.FromDays(days));
        }

        (await GiveAsync(Cabinet, null, [new("HOU-1", true, "")])).Word().ShouldBe(expected);
        (await Database.ReadAsync(db => db.ScorecardAnswers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Views_OnTheLastDay_AreTaken()
    {
        Database.Time.Advance(TimeSpan.FromDays(8));

        (await GiveAsync(Cabinet, null, [new("HOU-1", true, "")])).ShouldBeDone();
    }

    [Fact]
    public async Task Proposals_ByCodeAndInWords_AreKeptAndTakenBack()
    {
        (await GiveAsync(Cabinet, null, [], new("hou-3", "", "Homes matter."))).ShouldBeDone();
        (await GiveAsync(Cabinet, 0, [], new("", "Carbon of the council", "An emergency."))).ShouldBeDone();

        var answer = await AnswerAsync(Cabinet);
        answer
            .Proposals.Select(p => (p.Indicator?.Code, p.Words, p.Why))
            .ShouldBe([("HOU-3", "", "Homes matter."), (null, "Carbon of the council", "An emergency.")]);
        (await GiveAsync(Cabinet, 1, [], null, answer.Proposals[0].Id)).ShouldBeDone();
        (await AnswerAsync(Cabinet)).Proposals.ShouldHaveSingleItem().Words.ShouldBe("Carbon of the council");
    }

    [Fact]
    public async Task Proposal_OfAnotherMember_IsNotTakenBack()
    {
        (await GiveAsync(Cabinet, null, [], new("", "Carbon", "An emergency."))).ShouldBeDone();
        var id = (await AnswerAsync(Cabinet)).Proposals[0].Id;

        (await GiveAsync(Scrutiny, null, [], null, id)).ShouldBeDone();

        (await AnswerAsync(Cabinet)).Proposals.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("HOU-3", "", "", "ProposalWhy")]
    [InlineData("", "", "Why not", "Indicator")]
    [InlineData("swimming", "", "Why not", "Indicator")]
    [InlineData("NEW-1", "", "A draft is nobody’s to see.", "Indicator")]
    public async Task Proposal_WithSomethingMissing_NamesTheField(
        string indicator,
        string words,
        string why,
        string field
    ) =>
        (await GiveAsync(Cabinet, null, [], new(indicator, words, why)))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe(field);

    [Fact]
    public async Task Proposal_OfACandidateOrTwice_IsRefusedAndSavesNothing()
    {
        (await GiveAsync(Cabinet, null, Lines(), new("HOU-2", "", "Again"))).Word().ShouldBe("already-a-candidate");
        (await Database.ReadAsync(db => db.ScorecardAnswers.CountAsync())).ShouldBe(0);

        (await GiveAsync(Cabinet, null, [], new("HOU-3", "", "Once"))).ShouldBeDone();
        (await GiveAsync(Cabinet, 0, [], new("HOU-3", "", "Twice"))).Word().ShouldBe("proposed-already");
    }

    [Fact]
    public async Task Proposals_TooManyOrTooLong_AreRefused()
    {
        for (var made = 0; made < ScorecardAnswer.MostProposals; made++)
        {
            (await GiveAsync(Cabinet, made == 0 ? null : made - 1, [], new("", "Carbon", "Why"))).ShouldBeDone();
        }

        (await GiveAsync(Cabinet, ScorecardAnswer.MostProposals - 1, [], new("", "More", "Why")))
            .Word()
            .ShouldBe("too-many-proposals");
        (await GiveAsync(Scrutiny, null, [], new("", new string('x', ScorecardProposal.WordsLength + 1), "Why")))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Words");
    }

    [Theory]
    [InlineData(Role.PerformanceTeam)]
    [InlineData(Role.Director)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Partner)]
    public async Task Views_OfSomebodyWhoIsNoMember_AreForbidden(Role role) =>
        (await GiveAsync(Actors.Holding(role), null, Lines())).Word().ShouldBe("Forbidden");

    private Task<ScorecardAnswer> AnswerAsync(Actor actor) =>
        Database.ReadAsync(db =>
            db.ScorecardAnswers.Include(a => a.Views)
                    .ThenInclude(v => v.Candidate.Indicator)
                .Include(a => a.Proposals)
                    .ThenInclude(p => p.Indicator)
                .AsSplitQuery()
                .SingleAsync(a => a.PersonId == actor.Id)
        );
}

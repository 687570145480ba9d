using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Sessions;

/// <summary>
/// A session of the whole council to which the Cabinet member is invited, with a topic of Place (HOU-1), one of People (LIB-1),
/// an exempt one of Place (HOU-3), one of Place that a figure of the open round raised (HOU-2), and one of Place about which
/// nobody has decided (WAS-2).
/// </summary>
public sealed class SessionVisibilityTests : CouncilTest
{
    private const string None = "";
    private const string All = "HOU-1 HOU-2 HOU-3 LIB-1 WAS-2";
    private const string Decided = "HOU-1 HOU-2 HOU-3 LIB-1";
    private const string OfPlace = "HOU-1 HOU-2 HOU-3";
    private const string ForMembers = "HOU-1 LIB-1";

    private static readonly DateOnly Today = new(2026, 10, 12);

    private static readonly Dictionary<Role, (string Draft, string Shared, string Out)> Seen = new()
    {
        [Role.Officer] = (None, None, None),
        [Role.IndicatorOwner] = (None, None, None),
        [Role.HeadOfService] = (None, None, None),
        [Role.Director] = (None, OfPlace, OfPlace),
        [Role.CltMember] = (None, Decided, Decided),
        [Role.CabinetMember] = (None, None, ForMembers),
        [Role.ScrutinyMember] = (None, None, None),
        [Role.Partner] = (None, None, None),
        [Role.PerformanceTeam] = (All, All, All),
        [Role.Auditor] = (All, All, All),
        [Role.Administrator] = (None, None, None),
    };

    public enum Stage
    {
        Draft,
        Shared,
        PreReadOut,
        Closed,
    }

    public static TheoryData<Role, Stage> Matrix
    {
        get
        {
            var cases = new TheoryData<Role, Stage>();
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var stage in Enum.GetValues<Stage>())
                {
                    cases.Add(role, stage);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Topics_OfASession_AreSeenByWhomTheTermsAndTheFiguresAllow(Role role, Stage stage)
    {
        var id = await SessionAsync(stage);
        var expected = stage switch
        {
            Stage.Draft => Seen[role].Draft,
            Stage.Shared => Seen[role].Shared,
            Stage.PreReadOut or Stage.Closed => Seen[role].Out,
        };
        var actor = Actors.Holding(role);

        var session = await Database.Get<SessionQueries>().DetailAsync(actor, id, Today);
        Codes(session?.Topics.Select(topic => topic.Code)).ShouldBe(expected);

        // Whoever does not see a topic on the page finds it nowhere else.
        var preRead = await Database.Get<PreReadQueries>().ViewAsync(actor, id, Today);
        Codes(preRead?.Topics.Select(item => item.Topic.Code))
            .ShouldBe(preRead is null ? None : Codes(expected.Split(' ').Where(code => code != "WAS-2")));
        (preRead is not null).ShouldBe(expected == All || (expected.Length > 0 && stage > Stage.Shared));
        // Nor does the room show its figures.
        foreach (var (topic, code) in await TopicsAsync(id))
        {
            var figures = await Database.Get<PreReadQueries>().FiguresAsync(actor, id, topic, Today);
            (figures is not null).ShouldBe(preRead is not null && expected.Split(' ').Contains(code), code);
            (figures?.SameService.Any(standing => standing.Code == "HOU-3") ?? false).ShouldBe(
                figures is not null && code is "HOU-1" or "HOU-2" && actor.Has(Permission.ViewExemptIndicators),
                code
            );
        }

        var listed = await Database.Get<SessionQueries>().ListAsync(actor, new SessionFilter(), 1, Today);
        (listed?.Lines.Count ?? 0).ShouldBe(expected.Length > 0 ? 1 : 0);
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Comment_OnATopicThatIsNotSeen_FindsNothing(Role role, Stage stage)
    {
        var id = await SessionAsync(stage);
        var actor = Actors.Holding(role);
        var seen = (await Database.Get<SessionQueries>().DetailAsync(actor, id, Today))?.Topics.Select(t => t.Id) ?? [];
        var ids = await Database.ReadAsync(db => Task.FromResult(db.SessionTopics.Select(t => t.Id).ToList()));

        foreach (var topic in ids)
        {
            var outcome = await Database
                .Get<CommentOnTopic>()
                .ExecuteAsync(actor, new CommentOnTopicRequest(topic, "Why?"));
            outcome
                .Word()
                .ShouldBe(
                    !actor.Has(Permission.CommentOnTopics) ? "Forbidden"
                    : !seen.Contains(topic) ? "NotFound"
                    : stage switch
                    {
                        Stage.Draft or Stage.Shared => "Done",
                        Stage.PreReadOut => "session-pre-read-is-out",
                        Stage.Closed => "session-over",
                    }
                );
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Brief_OfASessionToWhichNobodyOfTheRoleIsInvited_IsForTheHolderOfThePortfolioOnceThePreReadIsOut(
        Role role,
        Stage stage
    )
    {
        var id = await SessionAsync(stage, Actors.Named("Somebody else"));
        var actor = Actors.Holding(role);

        var brief = await Database.Get<PreReadQueries>().BriefAsync(actor, id, Today);

        var preRead = await Database.Get<PreReadQueries>().ViewAsync(actor, id, Today);
        var next = await Database.Get<SessionQueries>().NextAsync(actor, Today);
        if (role is not Role.CabinetMember)
        {
            Codes(brief?.Topics.Select(item => item.Topic.Code))
                .ShouldBe(Codes(preRead?.Topics.Select(item => item.Topic.Code)));
            (next?.Briefs.Count ?? 0).ShouldBe(0);
            return;
        }

        // HOU-2 is of an open round, HOU-3 exempt, and LIB-1 of another portfolio.
        Codes(brief?.Topics.Select(item => item.Topic.Code)).ShouldBe(stage > Stage.Shared ? "HOU-1" : None);
        next.ShouldNotBeNull().Briefs.Count.ShouldBe(stage is Stage.PreReadOut ? 1 : 0);
        preRead.ShouldBeNull();
        (await Database.Get<SessionQueries>().DetailAsync(actor, id, Today)).ShouldBeNull();
        (await Database.Get<SessionRoomQueries>().RoomAsync(actor, id, Today)).ShouldBeNull();
        (brief?.LeftOut.Count ?? 0).ShouldBe(0);
        (brief?.Brought.Count ?? 0).ShouldBe(0);
    }

    /// <summary>HOU-1 is talked about with LIB-1, which is of another portfolio and another directorate.</summary>
    [Fact]
    public async Task Topic_ThatIsMergedWithOneOfAnotherPortfolio_StandsAloneForThoseWhoSeeOnlyIt()
    {
        var id = await SessionAsync(Stage.PreReadOut, Actors.Named("Somebody else"));
        await Database.TamperAsync(
            $"UPDATE SessionTopics SET State = 'Merged', MergedIntoId = (SELECT Id FROM SessionTopics WHERE IndicatorId = {Council["LIB-1"].Id}) WHERE IndicatorId = {Council["HOU-1"].Id}"
        );
        var preReads = Database.Get<PreReadQueries>();

        var ofHolder = (await preReads.BriefAsync(Actors.CabinetMember, id, Today)).ShouldNotBeNull();
        Codes(ofHolder.Topics.Select(item => item.Topic.Code)).ShouldBe("HOU-1");
        ofHolder.Topics[0].Topic.State.ShouldBe(TopicState.Merged);
        var ofDirector = (await preReads.ViewAsync(Actors.Director, id, Today)).ShouldNotBeNull();
        ofDirector.Topics.Select(item => item.Topic.Code).ShouldBe(["HOU-2", "HOU-3", "HOU-1"]);
        ofDirector.OnAgenda.ShouldBe(2);
        var ofChair = (await preReads.BriefAsync(Actors.Holding(Role.CltMember), id, Today)).ShouldNotBeNull();
        ofChair.Topics.Select(item => item.Topic.Code).ShouldBe(["HOU-2", "HOU-3", "LIB-1"]);
        ofChair.Topics[2].With.Single().Topic.Code.ShouldBe("HOU-1");
        foreach (var portfolio in ofChair.Portfolios)
        {
            Codes(ofChair.TopicsOf(portfolio).Select(item => item.Topic.Code))
                .ShouldBe(portfolio.Code == Council.Homes.Code ? OfPlace : "LIB-1", portfolio.Code);
        }
    }

    [Fact]
    public async Task Topic_OfARoundThatCloses_IsSeenByMembers()
    {
        var id = await SessionAsync(Stage.PreReadOut);
        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Closed'");

        var session = await Database.Get<SessionQueries>().DetailAsync(Actors.CabinetMember, id, Today);

        Codes(session?.Topics.Select(topic => topic.Code)).ShouldBe("HOU-1 HOU-2 LIB-1");
    }

    [Fact]
    public async Task Director_WhoIsInvited_SeesAllTopicsThatAreDecided()
    {
        var id = await SessionAsync(Stage.PreReadOut, Actors.Director);

        var session = await Database.Get<SessionQueries>().DetailAsync(Actors.Director, id, Today);

        Codes(session?.Topics.Select(topic => topic.Code)).ShouldBe(Decided);
    }

    [Fact]
    public async Task Comments_OnTheDraft_AreNotForMembers()
    {
        var id = await SessionAsync(Stage.Shared);
        var topic = (await Database.Get<SessionQueries>().DetailAsync(Actors.Director, id, Today))!.Topics[0];
        var comment = new CommentOnTopicRequest(topic.Id, "Why?");
        (await Database.Get<CommentOnTopic>().ExecuteAsync(Actors.Director, comment)).ShouldBeDone();
        await Database.TamperAsync($"UPDATE ChallengeSessions SET State = 'Ready'");

        (await TopicAsync(Actors.Director)).Comments.Count.ShouldBe(1);
        (await TopicAsync(Actors.Auditor)).Comments.Count.ShouldBe(1);
        (await TopicAsync(Actors.CabinetMember)).Comments.ShouldBeEmpty();

        async Task<TopicView> TopicAsync(Actor actor) =>
            (await Database.Get<SessionQueries>().TopicAsync(actor, id, topic.Id, Today)).ShouldNotBeNull().Topic;
    }

    private Task<List<(int Id, string Code)>> TopicsAsync(int sessionId) =>
        Database.ReadAsync(async db =>
            (
                await db
                    .SessionTopics.Where(t => t.SessionId == sessionId)
                    .Select(t => new { t.Id, t.Indicator.Code })
                    .ToListAsync()
            ).ConvertAll(t => (t.Id, t.Code))
        );

    private async Task<int> SessionAsync(Stage stage, Actor? member = null)
    {
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-3'");
        await using var db = await Database.Contexts.CreateDbContextAsync();
        db.AttachRange(
            Council.Round,
            Council["HOU-1"],
            Council["HOU-2"],
            Council["HOU-3"],
            Council["LIB-1"],
            Council["WAS-2"]
        );
        var session = new ChallengeSession(
            new ChallengeBody("CLT", "CLT", ChallengeBodyKind.Clt, SessionTerms.Usual),
            Given.Period("2026-27-Q2"),
            Today.AddDays(10),
            Today.AddDays(stage is Stage.Draft ? 1 : -1),
            Today.AddDays(3)
        );
        var invited = member ?? Actors.CabinetMember;
        session.Invite([
            (new Person("chair", "Chair"), SessionPart.Chair),
            (new Person("analyst", "Analyst"), SessionPart.Analyst),
            (new Person(invited.Id, invited.Name), SessionPart.Member),
        ]);
        foreach (var code in All.Split(' '))
        {
            var topic = new SessionTopic(session, Council[code]);
            var facts = new TriageFacts(code, Status.Red, Direction.NoChange);
            topic.Raise(
                new RankedTopic(facts, 20, [new RaisedBy(TriageReason.Red, 20, "red")]),
                session.Topics.Count + 1,
                code == "HOU-2" ? Council.Round : null
            );
            session.Add(topic);
            if (code != "WAS-2")
            {
                session.Include(topic).ShouldBeNull();
            }
        }

        if (stage > Stage.Shared)
        {
            session.Issue(null, 0, Today).ShouldBeNull();
        }

        db.Add(session);
        db.BeginLoad(new Domain.Audit.Change("test", "Test", "Given", Database.Time.Utc), "Given");
        await db.SaveChangesAsync();
        if (stage is Stage.Closed)
        {
            await Database.TamperAsync($"UPDATE ChallengeSessions SET State = 'Closed'");
        }

        return session.Id;
    }

    private static string Codes(IEnumerable<string>? codes) => string.Join(' ', (codes ?? []).Order());
}

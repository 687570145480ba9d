using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.GoldenThread;

/// <summary>Adding, changing, retiring, reinstating and removing elements of the small thread. Today is 12 October 2026.</summary>
public sealed class SetUpElementTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    [Fact]
    public async Task Add_WithWhatItServes_IsInTheThreadFromToday()
    {
        (await AddAsync()).ShouldBeDone().ShouldBe("SP-9");

        var element = await Database.ReadAsync(db =>
            db.PlanElements.Include(e => e.Service).SingleAsync(e => e.Code == "SP-9")
        );
        (element.Title, element.Owner, element.Service!.Code).ShouldBe(("New plan", "Head", "HOU"));
        var served = await Database.ReadAsync(db =>
            db.ElementAlignments.Where(a => a.Child.Code == "SP-9")
                .Select(a => new
                {
                    a.Parent.Code,
                    a.From,
                    a.State,
                })
                .ToListAsync()
        );
        served.Select(a => (a.Code, a.From, a.State)).ShouldBe([("D1", Today, ContributionState.Agreed)]);
        (await HistoryAsync(nameof(AddElement))).ShouldContain(nameof(PlanElement));
    }

    [Fact]
    public async Task Add_WithABody_AnswersToItAndIsOnItsPage()
    {
        (await AddAsync(body: "SCRUTINY")).ShouldBeDone();

        var element = (
            await Database.Get<ThreadQueries>().ElementAsync(Actors.PerformanceTeam, "SP-9")
        ).ShouldNotBeNull();
        element.Body.ShouldBe(new PlaceChoice("SCRUTINY", "Scrutiny committee"));
        var body = await Database
            .Get<CouncilQueries>()
            .PartAsync(Actors.PerformanceTeam, PartKind.AccountableBody, "SCRUTINY", Today, at: null);
        body.ShouldNotBeNull().Plans.ShouldHaveSingleItem().Code.ShouldBe("SP-9");
    }

    [Fact]
    public async Task Add_WithABodyThatIsNone_NamesTheField() =>
        (await AddAsync(body: "NOWHERE")).ShouldBeInvalid().Single().Field.ShouldBe("BodyCode");

    [Fact]
    public async Task Edit_OfTheBody_KeepsTheOneOfBefore()
    {
        (await EditAsync("D1", "Title of D1", Today.AddDays(-9), body: "SCRUTINY")).ShouldBeDone();
        (await EditAsync("D1", "Title of D1", Today, version: 1)).ShouldBeDone();

        var choices = (
            await Database.Get<ThreadQueries>().ChoicesAsync(Actors.PerformanceTeam, "D1")
        ).ShouldNotBeNull();
        choices.Element.ShouldNotBeNull().BodyCode.ShouldBeEmpty();
        choices.Element.Past.Select(past => past.Body).ShouldBe(["Scrutiny committee", null]);
    }

    [Fact]
    public async Task Body_ToWhichAnElementAnswers_CannotBeRetired()
    {
        (await AddAsync(body: "SCRUTINY")).ShouldBeDone();

        var outcome = await Database
            .Get<RetirePart>()
            .ExecuteAsync(
                Actors.PerformanceTeam,
                new RetirePartRequest(PartKind.AccountableBody, "SCRUTINY", 1, Today, "Why")
            );

        outcome.Word().ShouldBe("still-in-use");
        outcome.Sentence.ShouldBe(
            "Scrutiny committee cannot be retired while it has the element New plan. Move or end them first."
        );
    }

    [Theory]
    [InlineData("S1", "New plan", "Head", "Code")]
    [InlineData("s1", "New plan", "Head", "Code")]
    [InlineData("new", "New plan", "Head", "Code")]
    [InlineData("two words", "New plan", "Head", "Code")]
    [InlineData("SP-9", "", "Head", "Title")]
    [InlineData("SP-9", "New plan", " ", "Owner")]
    public async Task Add_WithSomethingMissingOrWrong_NamesTheField(
        string code,
        string title,
        string owner,
        string field
    ) => (await AddAsync(code, title, owner)).ShouldBeInvalid().Single().Field.ShouldBe(field);

    [Fact]
    public async Task Add_ThatServesALowerLevel_SaysSo() =>
        (await AddAsync(level: "Corporate priority", serves: "S1"))
            .ShouldBeInvalid()
            .Single()
            .Sentence.ShouldContain("“New plan” (Corporate priority) cannot serve “Title of S1” (Service plan)");

    [Fact]
    public async Task Add_ThatServesNothingKnown_NamesTheField() =>
        (await AddAsync(serves: "NOWHERE")).ShouldBeInvalid().Single().Field.ShouldBe("Serves");

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Director)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Add_ByARoleWithoutThePermission_IsForbidden(Role role) =>
        (await AddAsync(actor: Actors.Holding(role))).Word().ShouldBe("Forbidden");

    [Fact]
    public async Task Edit_FromADay_KeepsWhatItWasUntilThen()
    {
        (await EditAsync("D1", "Better places", new DateOnly(2026, 10, 1))).ShouldBeDone();

        var version = await Database.ReadAsync(db => db.ElementVersions.SingleAsync());
        (version.Title, version.From, version.Until, version.ChangedBy).ShouldBe(
            ("Title of D1", null, new DateOnly(2026, 10, 1), "Performance team")
        );
        (await Database.ReadAsync(db => db.PlanElements.SingleAsync(e => e.Code == "D1"))).Title.ShouldBe(
            "Better places"
        );
        (await HistoryAsync(nameof(EditElement))).ShouldContain(nameof(ElementVersion));
    }

    [Fact]
    public async Task Edit_ThatCorrectsAMistake_KeepsNoVersion()
    {
        (await EditAsync("D1", "Better places", null, isCorrection: true)).ShouldBeDone();

        (await Database.ReadAsync(db => db.ElementVersions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Edit_ThatChangesNothing_KeepsNoVersion()
    {
        (await EditAsync("D1", "Better places", Today.AddDays(-2))).ShouldBeDone();

        (await EditAsync("D1", "Better places", Today, version: 1)).ShouldBeDone();

        (await Database.ReadAsync(db => db.ElementVersions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Edit_BeforeTheLatestChangeOrInTheFuture_NamesTheDate()
    {
        (await EditAsync("D1", "First", new DateOnly(2026, 10, 5))).ShouldBeDone();

        (await EditAsync("D1", "Second", new DateOnly(2026, 10, 4), version: 1))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("From");
        (await EditAsync("D1", "Second", new DateOnly(2026, 10, 13), version: 1))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("From");
    }

    [Fact]
    public async Task Edit_OfAVersionThatIsPast_IsAConflict()
    {
        (await EditAsync("D1", "First", Today)).ShouldBeDone();

        (await EditAsync("D1", "Second", Today)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Edit_ToALevelBelowWhatServesIt_NamesTheLevel() =>
        (await EditAsync("P1", "Title", Today, level: "Service plan"))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("LevelId");

    [Fact]
    public async Task Retire_OfWhatOthersHangOnlyOn_NamesThem()
    {
        var outcome = await RetireAsync("D2");

        outcome.Word().ShouldBe("holds-others");
        outcome.Sentence.ShouldContain("“Title of S3”");
    }

    [Fact]
    public async Task Retire_OfWhatHasAPrimaryAlignment_NamesTheIndicator() =>
        (await RetireAsync("S3")).Sentence.ShouldContain("LIB-1 Name of LIB-1 (its primary alignment)");

    [Fact]
    public async Task Retire_OfWhatNothingHangsOn_TakesItOutOfTheThreadAndKeepsItReadable()
    {
        (await AddAsync()).ShouldBeDone();

        (await RetireAsync("SP-9")).ShouldBeDone();

        var queries = Database.Get<ThreadQueries>();
        (await queries.ElementAsync(Actors.Officer, "SP-9"))!.RetiredOn.ShouldBe(Today);
        (await queries.ElementAsync(Actors.Officer, "D1"))!.Children.Select(c => c.Link.Code).ShouldNotContain("SP-9");
        (await RetireAsync("SP-9", version: 1)).Word().ShouldBe("retired-already");
    }

    [Fact]
    public async Task Reinstate_OfARetiredElement_PutsItBackWhereItWas()
    {
        (await AddAsync()).ShouldBeDone();
        (await RetireAsync("SP-9")).ShouldBeDone();

        (await ReinstateAsync("SP-9", version: 1)).ShouldBeDone();

        (await Database.Get<ThreadQueries>().ElementAsync(Actors.Officer, "D1"))!
            .Children.Select(c => c.Link.Code)
            .ShouldContain("SP-9");
        (await ReinstateAsync("SP-9", version: 2)).Word().ShouldBe("not-retired");
    }

    [Fact]
    public async Task Reinstate_UnderWhatIsOfALowerLevelNow_SaysSo()
    {
        (await AddAsync()).ShouldBeDone();
        (await RetireAsync("SP-9")).ShouldBeDone();
        var lowest = await LevelAsync("Service plan");
        await Database.TamperAsync($"UPDATE PlanElements SET LevelId = {lowest} WHERE Code = 'D1'");
        var higher = await LevelAsync("Directorate plan");
        await Database.TamperAsync($"UPDATE PlanElements SET LevelId = {higher} WHERE Code = 'SP-9'");

        var outcome = await ReinstateAsync("SP-9", version: 1);

        outcome.Word().ShouldBe("serves-a-lower-level");
        outcome.Sentence.ShouldContain("“New plan” (Directorate plan) cannot serve “Title of D1” (Service plan)");
    }

    [Fact]
    public async Task Reinstate_IntoACycle_NamesIt()
    {
        (await AddAsync(level: "Directorate plan")).ShouldBeDone();
        (await RetireAsync("SP-9")).ShouldBeDone();
        await Database.TamperAsync(
            $"INSERT INTO ElementAlignments (ParentId, ChildId, State, Version, Reason) SELECT p.Id, c.Id, 'Agreed', 0, '' FROM PlanElements p, PlanElements c WHERE p.Code = 'SP-9' AND c.Code = 'D1'"
        );

        (await ReinstateAsync("SP-9", version: 1)).Word().ShouldBe("closes-a-cycle");
    }

    [Fact]
    public async Task Reinstate_OfWhatAnswersToARetiredBody_SaysSo()
    {
        (await AddAsync(body: "SCRUTINY")).ShouldBeDone();
        (await RetireAsync("SP-9")).ShouldBeDone();
        await Database.TamperAsync($"UPDATE AccountableBodies SET RetiredOn = '2026-10-01'");

        (await ReinstateAsync("SP-9", version: 1)).Word().ShouldBe("answers-to-a-retired-body");
    }

    [Fact]
    public async Task Remove_OfWhatWasNeverUsed_LeavesNothing()
    {
        (await AddAsync()).ShouldBeDone();

        (await RemoveAsync("SP-9")).ShouldBeDone();

        (await Database.ReadAsync(db => db.PlanElements.AnyAsync(e => e.Code == "SP-9"))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("S1")]
    [InlineData("D1")]
    public async Task Remove_OfWhatIsUsed_IsRefused(string code) =>
        (await RemoveAsync(code)).Word().ShouldBe("is-in-use");

    [Fact]
    public async Task Anything_AboutAnElementThatIsNone_IsNotFound()
    {
        (await EditAsync("NOWHERE", "Title", Today)).Word().ShouldBe("NotFound");
        (await RetireAsync("NOWHERE")).Word().ShouldBe("NotFound");
        (await ReinstateAsync("NOWHERE", 0)).Word().ShouldBe("NotFound");
        (await RemoveAsync("NOWHERE")).Word().ShouldBe("NotFound");
    }

    private async Task<Outcome<string>> AddAsync(
        string code = "sp-9",
        string title = "New plan",
        string owner = "Head",
        string level = "Service plan",
        string serves = "D1",
        string body = "",
        Actor? actor = null
    ) =>
        await Database
            .Get<AddElement>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new AddElementRequest(
                    code,
                    title,
                    "",
                    owner,
                    await LevelAsync(level),
                    "HOU",
                    "",
                    body,
                    null,
                    null,
                    [serves]
                )
            );

    private async Task<Outcome<string>> EditAsync(
        string code,
        string title,
        DateOnly? from,
        int version = 0,
        bool isCorrection = false,
        string level = "",
        string body = ""
    )
    {
        var now = level.Length > 0 ? level : "Directorate plan";
        return await Database
            .Get<EditElement>()
            .ExecuteAsync(
                Actors.PerformanceTeam,
                new EditElementRequest(
                    code,
                    version,
                    title,
                    "",
                    "Owner",
                    await LevelAsync(now),
                    "",
                    "",
                    body,
                    null,
                    null,
                    from,
                    isCorrection,
                    "Why"
                )
            );
    }

    private Task<Outcome<string>> RetireAsync(string code, int version = 0) =>
        Database
            .Get<RetireElement>()
            .ExecuteAsync(Actors.PerformanceTeam, new RetireElementRequest(code, version, "Why"));

    private Task<Outcome<string>> ReinstateAsync(string code, int version) =>
        Database
            .Get<ReinstateElement>()
            .ExecuteAsync(Actors.PerformanceTeam, new ReinstateElementRequest(code, version, "Why"));

    private Task<Outcome<string>> RemoveAsync(string code) =>
        Database.Get<RemoveElement>().ExecuteAsync(Actors.PerformanceTeam, new RemoveElementRequest(code, 0));

    private Task<int> LevelAsync(string name) =>
        Database.ReadAsync(db => db.PlanLevels.Where(l => l.Name == name).Select(l => l.Id).SingleAsync());

    private Task<List<string>> HistoryAsync(string kind) =>
        Database.ReadAsync(db => db.ChangeRecords.Where(r => r.Kind == kind).Select(r => r.Subject).ToListAsync());
}

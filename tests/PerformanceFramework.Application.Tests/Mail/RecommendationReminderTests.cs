using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Mail;

/// <summary>
/// A recommendation about HOU-1, of Housing in the directorate Place and the portfolio Homes, with a response asked for by Monday
/// 26 October 2026.
/// </summary>
public sealed class RecommendationReminderTests : MailTest
{
    private const string Words = "That 73 damp homes are mended.";

    private static readonly DateOnly Due = new(2026, 10, 26);

    private static readonly Actor Sam = Testing.Actors.Named(
        "Sam Scrutiny",
        new ScopedRole(Role.ScrutinyMember, ScopeKind.WholeCouncil, 0)
    );

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Options.AddressOfRecommendation = id => $"https://performance.example/recommendations/{id}";
        await Database.SaveAsync(
            Person("Cora Cabinet", Role.CabinetMember, ScopeKind.Portfolio, Council.Homes.Id),
            Person("Eve Environment", Role.CabinetMember, ScopeKind.Portfolio, Council.Environment.Id),
            Person("Dora Director", Role.Director, ScopeKind.Directorate, Council.Place.Id),
            Person("Pam People", Role.Director, ScopeKind.Directorate, Council.People.Id),
            Person("Sam Scrutiny", Role.ScrutinyMember, ScopeKind.WholeCouncil, 0)
        );
    }

    [Fact]
    public async Task Run_BeforeTheDay_RemindsTheMemberOnceWithoutWhatIsRecommended()
    {
        var id = await MakeAsync();
        MoveTo(10, 20);
        await RunAsync();
        (await RemindersAsync()).ShouldBeEmpty();
        MoveTo(10, 21);

        await RunAsync();
        MoveTo(10, 22);
        await RunAsync();

        var message = (await RemindersAsync()).ShouldHaveSingleItem();
        (message.ToName, message.State, message.Subject).ShouldBe(
            ("Cora Cabinet", MailState.Sent, "1 recommendation of scrutiny for you, due 26 October 2026")
        );
        message
            .Body.ReplaceLineEndings("\n")
            .ShouldBe(
                $"""
                Dear Cora Cabinet,

                These recommendations of scrutiny committees wait for a response of Cabinet:

                - Scrutiny committee, meeting of 12 October 2026: a response is due by 26 October 2026
                  https://performance.example/recommendations/{id}

                You are sent this because of your role at Smalltown. What is recommended, and what is to be done, is not sent by e-mail: sign in to read it. Nobody reads answers to this message.

                """
            );
    }

    [Fact]
    public async Task Run_AfterTheDay_RemindsEverySecondWorkingDayUntilCabinetResponds()
    {
        var id = await MakeAsync();
        await RunOnAsync(27, 28, 29);
        var messages = await RemindersAsync();
        messages.RemoveAll(m => m.ToName != "Cora Cabinet");
        messages.Select(m => m.Day.Day).ShouldBe([27, 29]);
        messages[0].Subject.ShouldBe("1 recommendation of scrutiny for you, 1 overdue");
        messages[0].Body.ShouldContain("a response was due by 26 October 2026, overdue");

        await RespondAsync(id);
        MoveTo(11, 3);
        await RunAsync();

        (await RemindersAsync())
            .Count(m => m.ToName == "Cora Cabinet" && m.Body.Contains("a response was due"))
            .ShouldBe(2);
    }

    [Fact]
    public async Task Run_OfALateResponse_TellsTheDirectorAndWhoeverRecordedItLikeACommitment()
    {
        var id = await MakeAsync(by: Sam);
        await RunOnAsync(27, 28);
        (await RemindersAsync()).ShouldAllBe(m => m.ToName == "Cora Cabinet");

        await RunOnAsync(29, 30);

        var told = (await RemindersAsync()).Where(m => m.ToName != "Cora Cabinet").ToList();
        told.Select(m => (m.ToName, m.Day.Day, m.Subject))
            .Order()
            .ShouldBe([
                ("Dora Director", 29, "1 recommendation of scrutiny late with others"),
                ("Sam Scrutiny", 29, "1 recommendation of scrutiny late with others"),
            ]);
        told[0].Body.ShouldContain("These recommendations of scrutiny committees are late with others:");
        told[0].Body.ShouldContain($"  https://performance.example/recommendations/{id}\n");
        told.ShouldAllBe(m => !m.Body.Contains("73") && !m.Body.Contains("HOU-1"));

        await RespondAsync(id);
        MoveTo(11, 3);
        await RunAsync();

        (await RemindersAsync())
            .Count(m => m.ToName == "Sam Scrutiny" && m.Body.Contains("a response was due"))
            .ShouldBe(1);
    }

    [Fact]
    public async Task Run_OfALateAction_TellsTheCabinetMemberAndWhoeverRecordedIt()
    {
        var id = await MakeAsync(by: Sam);
        await RespondAsync(id);
        await PlanAsync(id, 1, Due);

        await RunOnAsync(29);

        (await RemindersAsync())
            .Select(m => (m.ToName, m.Subject.EndsWith("with others", StringComparison.Ordinal)))
            .Order()
            .ShouldBe([("Cora Cabinet", true), ("Dora Director", false), ("Hana Head", false), ("Sam Scrutiny", true)]);
    }

    [Fact]
    public async Task Run_OfALateResponseAboutAnExemptIndicator_TellsThoseAloneWhoMaySeeIt()
    {
        await MakeAsync(by: Sam);
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");

        await RunOnAsync(29);

        (await RemindersAsync()).ShouldHaveSingleItem().ToName.ShouldBe("Dora Director");
    }

    [Fact]
    public async Task Run_OfWhatIsToBeDone_RemindsTheDirectorAndTheHeadUntilItIsDone()
    {
        var id = await MakeAsync();
        await RespondAsync(id);
        await PlanAsync(id, 1, Due.AddDays(1));
        var other = await PlanAsync(id, 2, Due);
        await RunOnAsync(27);

        var messages = await RemindersAsync();
        messages.Select(m => m.ToName).Order().ShouldBe(["Dora Director", "Hana Head"]);
        messages[0].Subject.ShouldBe("1 recommendation of scrutiny for you, 1 overdue");
        messages[0].Body.ShouldContain("an action was due by 26 October 2026, overdue");
        messages[0].Body.ShouldContain("an action is due by 27 October 2026");
        messages[0].Body.ShouldNotContain("a response");
        messages.ShouldAllBe(m => !m.Body.Contains("73") && !m.Body.Contains("Mend") && !m.Body.Contains("HOU-1"));

        await FinishAsync(id, 3, other);
        await RunOnAsync(28);

        // The one of the 27th is late for the first day.
        (await RemindersAsync())
            .Where(m => m.Day.Day == 28)
            .ShouldAllBe(m => m.Body.Contains("27 October") && !m.Body.Contains("26 October"));
        (await RemindersAsync()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Run_OfSeveral_SaysThemInOneMessage()
    {
        await MakeAsync();
        await MakeAsync(due: Due.AddDays(1));
        var acted = await MakeAsync("WAS-1");
        await RespondAsync(acted, "Eve Environment", Council.Environment.Id);
        await PlanAsync(acted, 1, Due);

        await RunOnAsync(23);

        var messages = await RemindersAsync();
        messages
            .Select(m => (m.ToName, m.Subject))
            .Order()
            .ShouldBe([
                ("Cora Cabinet", "2 recommendations of scrutiny for you, due 26 October 2026"),
                ("Dora Director", "1 recommendation of scrutiny for you, due 26 October 2026"),
            ]);
    }

    [Fact]
    public async Task Run_OfAnExemptIndicator_TellsThoseAloneWhoMaySeeIt()
    {
        var (waiting, acted) = (await MakeAsync(), await MakeAsync());
        await RespondAsync(acted);
        await PlanAsync(acted, 1, Due);
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");

        await RunOnAsync(27);

        var messages = await RemindersAsync();
        messages.Select(m => m.ToName).Order().ShouldBe(["Dora Director", "Hana Head"]);
        messages.ShouldAllBe(m => !m.Body.Contains($"/recommendations/{waiting}\n"));
    }

    [Fact]
    public async Task Run_OfWhatIsAcceptedWithoutAnAction_TellsThoseWhoPlanIt_AndOfWhatTheCommitteeHasWhoeverRecordedIt()
    {
        var id = await MakeAsync(by: Sam);
        MoveTo(10, 20);
        await RespondAsync(id);
        await RunOnAsync(21);

        var messages = await RemindersAsync();
        messages.Select(m => m.ToName).Order().ShouldBe(["Dora Director", "Hana Head"]);
        messages[0].Subject.ShouldBe("1 recommendation of scrutiny for you");
        messages[0].Body.ShouldContain("accepted, with no action planned, since 20 October 2026");

        var action = await PlanAsync(id, 1, Due.AddDays(30));
        await FinishAsync(id, 2, action);
        await RunOnAsync(22);

        var told = (await RemindersAsync()).Single(m => m.Day.Day == 22);
        told.ToName.ShouldBe("Sam Scrutiny");
        told.Body.ShouldContain("These recommendations wait for the committee to say whether it is satisfied:");
        told.Body.ShouldContain("all is done or said, since 21 October 2026");
        (
            await Database
                .Get<CloseRecommendation>()
                .ExecuteAsync(Sam, new CloseRecommendationRequest(id, 3, "Satisfied."))
        ).ShouldBeDone();
        await RunOnAsync(26);
        (await RemindersAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Run_OfAnElementThatOneDirectorateLeads_TellsTheMembersOfItsServicesPortfolios()
    {
        await Database.TamperAsync(
            $"UPDATE PlanElements SET ServiceId = NULL, DirectorateId = {Council.Place.Id} WHERE Code = 'S1'"
        );
        await MakeAsync("", "S1");

        await RunOnAsync(27);

        (await RemindersAsync()).Select(m => m.ToName).Order().ShouldBe(["Cora Cabinet", "Eve Environment"]);
    }

    [Theory]
    [InlineData("responded")]
    [InlineData("withdrawn")]
    [InlineData("another day")]
    public async Task Message_ThatWaitsWhenTheResponseIsNotWaitedForAnyMore_IsNotSent(string what)
    {
        var id = await MakeAsync();
        MoveTo(10, 23);
        await Office.DisposeAsync();
        await RunAsync();
        (await RemindersAsync()).ShouldHaveSingleItem().State.ShouldBe(MailState.Waiting);
        await DoAsync(id, what);
        MoveTo(10, 23, 12);

        await RunAsync();

        (await RemindersAsync()).ShouldHaveSingleItem().State.ShouldBe(MailState.Withdrawn);
    }

    [Fact]
    public async Task Message_ThatWaitsWhenTheActionIsDone_IsNotSent()
    {
        var id = await MakeAsync();
        await RespondAsync(id);
        var action = await PlanAsync(id, 1, Due);
        MoveTo(10, 27);
        await Office.DisposeAsync();
        await RunAsync();
        await FinishAsync(id, 2, action);
        MoveTo(10, 27, 12);

        await RunAsync();

        (await RemindersAsync()).ShouldAllBe(m => m.State == MailState.Withdrawn);
        (await RemindersAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Run_AfterAnotherDayIsAskedFor_BeginsAnew()
    {
        var id = await MakeAsync();
        await RunOnAsync(21);
        await DoAsync(id, "another day");

        await RunOnAsync(22, 27, 28, 29);

        (await RemindersAsync()).Select(m => m.Day.Day).ShouldBe([21, 28]);
    }

    [Fact]
    public async Task List_OfEmails_SaysWhatCommitteeAReminderIsOf()
    {
        await MakeAsync();
        await RunOnAsync(27);

        var list = await Database
            .Get<MailQueries>()
            .ListAsync(
                Testing.Actors.Everywhere(Role.PerformanceTeam),
                new MailFilter(null, MailKind.RecommendationReminder, ""),
                1,
                new DateOnly(2026, 10, 27)
            );

        list.ShouldNotBeNull().Messages.ShouldHaveSingleItem().About.ShouldBe(["Scrutiny committee"]);
    }

    private async Task RunOnAsync(params int[] daysOfOctober)
    {
        foreach (var day in daysOfOctober)
        {
            MoveTo(10, day);
            await RunAsync();
        }
    }

    private async Task<int> MakeAsync(
        string indicator = "HOU-1",
        string element = "",
        DateOnly? due = null,
        Actor? by = null
    ) =>
        (
            await Database
                .Get<MakeRecommendation>()
                .ExecuteAsync(
                    by ?? Actors.Holding(Role.ScrutinyMember),
                    new MakeRecommendationRequest(
                        "SCRUTINY",
                        indicator,
                        element,
                        RecommendationKind.FurtherAction,
                        Words,
                        new DateOnly(2026, 10, 12),
                        due ?? Due
                    )
                )
        ).ShouldBeDone();

    private async Task RespondAsync(int id, string by = "Cora Cabinet", int? portfolio = null) =>
        (
            await Database
                .Get<RespondToRecommendation>()
                .ExecuteAsync(
                    Testing.Actors.Named(
                        by,
                        new ScopedRole(Role.CabinetMember, ScopeKind.Portfolio, portfolio ?? Council.Homes.Id)
                    ),
                    new RespondToRecommendationRequest(id, 0, CabinetResponse.Accepted, "Yes.", "")
                )
        ).ShouldBeDone();

    /// <returns>The id of the action.</returns>
    private async Task<int> PlanAsync(int id, int version, DateOnly due)
    {
        var request = new AddRecommendationActionRequest(id, version, "Mend them", "Head of housing", due);
        (await Database.Get<AddRecommendationAction>().ExecuteAsync(Actors.Director, request)).ShouldBeDone();
        return await Database.ReadAsync(db =>
            db.Recommendations.SelectMany(r => r.Actions).MaxAsync(action => action.Id)
        );
    }

    private async Task FinishAsync(int id, int version, int action)
    {
        var request = new FinishRecommendationActionRequest(id, version, action, "It is done.", "");
        (await Database.Get<FinishRecommendationAction>().ExecuteAsync(Actors.Director, request)).ShouldBeDone();
    }

    private async Task DoAsync(int id, string what)
    {
        var scrutiny = Actors.Holding(Role.ScrutinyMember);
        if (what == "responded")
        {
            await RespondAsync(id);
        }
        else if (what == "withdrawn")
        {
            var request = new WithdrawRecommendationRequest(id, 0, "A mistake.");
            (await Database.Get<WithdrawRecommendation>().ExecuteAsync(scrutiny, request)).ShouldBeDone();
        }
        else
        {
            var request = new CorrectRecommendationRequest(
                id,
                0,
                "SCRUTINY",
                RecommendationKind.FurtherAction,
                Words,
                new DateOnly(2026, 10, 12),
                new DateOnly(2026, 11, 2)
            );
            (await Database.Get<CorrectRecommendation>().ExecuteAsync(scrutiny, request)).ShouldBeDone();
        }
    }

    private Task<List<MailMessage>> RemindersAsync() =>
        Database.ReadAsync(db =>
            db.MailMessages.Where(m => m.Kind == MailKind.RecommendationReminder).OrderBy(m => m.Id).ToListAsync()
        );
}

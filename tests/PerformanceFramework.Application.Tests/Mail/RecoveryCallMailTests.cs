using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Mail;

/// <summary>HOU-1, of Housing in the directorate Place, is red in all of its figures, and has no recovery plan.</summary>
public sealed class RecoveryCallMailTests : MailTest
{
    private Actor Hana =>
        Testing.Actors.Named("Hana Head", new ScopedRole(Role.HeadOfService, ScopeKind.Service, Council.Housing.Id));

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Options.AddressOfRecoveryCalls = "https://performance.example/recovery-plans#calls";
        await Database.SaveAsync(
            Person("Dora Place", Role.Director, ScopeKind.Directorate, Council.Place.Id),
            Person("Pam People", Role.Director, ScopeKind.Directorate, Council.People.Id),
            Person("Carl Clt", Role.CltMember, ScopeKind.WholeCouncil, 0)
        );
        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Closed'");
        await Database.TamperAsync(
            $"UPDATE Observations SET Assessment_Status = 'Red' WHERE IndicatorId = {Council["HOU-1"].Id}"
        );
        MoveTo(11, 2);
    }

    [Fact]
    public async Task Run_WhereFiguresCallForAPlan_TellsThoseWhoAnswerOnceOfEachFigure()
    {
        await RunAsync();
        MoveTo(11, 3);
        await RunAsync();

        var messages = await CallsAsync();
        messages
            .Select(m => (m.ToName, m.Day.Day, m.Subject))
            .ShouldBe([
                ("Dora Place", 2, "1 indicator calls for a recovery plan"),
                ("Hana Head", 2, "1 indicator calls for a recovery plan"),
            ]);
        messages[0]
            .Body.ReplaceLineEndings("\n")
            .ShouldContain(
                "- Housing: 1 indicator\n\nWhich they are, and the figures that say so:\n  https://performance.example/recovery-plans#calls\n"
            );
        messages.ShouldAllBe(m => !m.Body.Contains("HOU-1"));

        var next = Given.Figures(Council["HOU-1"], "2026-27-Q2", 80);
        await Database.AddToAsync(Council["HOU-1"], [.. next]);
        await Database.TamperAsync(
            $"UPDATE Observations SET Assessment_Status = 'Red' WHERE IndicatorId = {Council["HOU-1"].Id}"
        );
        MoveTo(11, 4);
        await RunAsync();

        (await CallsAsync()).Where(m => m.Day.Day == 4).Select(m => m.ToName).ShouldBe(["Dora Place", "Hana Head"]);
    }

    [Fact]
    public async Task Run_WhereScrutinyAsked_TellsOnceOfTheMeeting()
    {
        await Database.TamperAsync($"UPDATE Observations SET Assessment_Status = 'Green'");
        await RecommendAsync(new DateOnly(2026, 10, 5));
        await RunAsync();
        await Database.AddToAsync(Council["HOU-1"], [.. Given.Figures(Council["HOU-1"], "2026-27-Q2", 95)]);
        MoveTo(11, 3);
        await RunAsync();

        (await CallsAsync()).Select(m => (m.ToName, m.Day.Day)).ShouldBe([("Dora Place", 2), ("Hana Head", 2)]);

        await RecommendAsync(new DateOnly(2026, 11, 3));
        MoveTo(11, 4);
        await RunAsync();

        (await CallsAsync()).Count(m => m.Day.Day == 4).ShouldBe(2);
    }

    [Fact]
    public async Task Run_WhereThePlanIsOpen_TellsNobody()
    {
        (
            await Database
                .Get<OpenRecoveryPlan>()
                .ExecuteAsync(
                    Hana,
                    new OpenRecoveryPlanRequest(
                        "HOU-1",
                        RecoveryKind.RecoveryPlan,
                        1,
                        RecoveryTrigger.RedTwice,
                        "",
                        Hana.Id
                    )
                )
        ).ShouldBeDone();

        await RunAsync();

        (await CallsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_OfFiguresOfAnOpenRound_WaitsUntilItCloses()
    {
        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Open'");
        await Database.TamperAsync($"UPDATE Observations SET RoundId = (SELECT MIN(Id) FROM CollectionRounds)");

        await RunAsync();

        (await CallsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_OfAnExemptIndicator_TellsWhoeverAnswersForIt()
    {
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'FinancialAffairs' WHERE Code = 'HOU-1'");

        await RunAsync();

        (await CallsAsync()).Select(m => m.ToName).ShouldBe(["Dora Place", "Hana Head"]);
    }

    private async Task RecommendAsync(DateOnly meeting)
    {
        (
            await Database
                .Get<MakeRecommendation>()
                .ExecuteAsync(
                    Testing.Actors.Everywhere(Role.ScrutinyMember),
                    new MakeRecommendationRequest(
                        "SCRUTINY",
                        "HOU-1",
                        "",
                        RecommendationKind.FurtherAction,
                        "A plan.",
                        meeting,
                        new DateOnly(2026, 12, 31)
                    )
                )
        ).ShouldBeDone();
        await Database.TamperAsync($"UPDATE Recommendations SET State = 'InProgress', Response = 'Accepted'");
    }

    private async Task<List<MailMessage>> CallsAsync() =>
        (await MessagesAsync()).Where(m => m.Kind == MailKind.RecoveryCalls).ToList();
}

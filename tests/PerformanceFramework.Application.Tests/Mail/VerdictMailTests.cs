using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Mail;

/// <summary>HOU-1, of the directorate Place, had about 70% for four years, and 82% and more since April 2025.</summary>
public sealed class VerdictMailTests : MailTest
{
    private static readonly DateOnly Began = new(2025, 4, 1);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Options.AddressOfIntervention = id => $"https://performance.example/interventions/{id}";
        var indicator = Council["HOU-1"];
        decimal[] figures = [70, 72, 69, 71, 68, 70, 71, 69, 72, 70, 68, 71, 70, 69, 71, 70];
        await Database.AddToAsync(indicator, [.. Given.Figures(indicator, "2021-22-Q1", figures)]);
        await Database.SaveAsync(
            Person("Dora Place", Role.Director, ScopeKind.Directorate, Council.Place.Id),
            Person("Pam People", Role.Director, ScopeKind.Directorate, Council.People.Id),
            Person("Carl Clt", Role.CltMember, ScopeKind.WholeCouncil, 0)
        );
        MoveTo(11, 2);
    }

    [Fact]
    public async Task Run_WhenThereAreFiguresEnough_TellsWhoeverConfirmsOnce()
    {
        var id = await RecordAsync("Housing first", Began);
        await RunAsync();
        MoveTo(11, 3);
        await RunAsync();

        var messages = await VerdictsAsync();

        messages
            .Select(m => (m.ToName, m.Kind, m.Day.Day, m.Subject))
            .ShouldBe([
                ("Carl Clt", MailKind.VerdictReminder, 2, "1 verdict to confirm"),
                ("Dora Place", MailKind.VerdictReminder, 2, "1 verdict to confirm"),
                ("Perry Performance", MailKind.VerdictReminder, 2, "1 verdict to confirm"),
            ]);
        messages[0]
            .Body.ReplaceLineEndings("\n")
            .ShouldContain(
                $"- Housing, begun on 1 April 2025, effect expected by 1 April 2025\n  https://performance.example/interventions/{id}\n"
            );
        messages.ShouldAllBe(m => !m.Body.Contains("first") && !m.Body.Contains("HOU-1"));

        var second = await RecordAsync("Another", Began);
        MoveTo(11, 4);
        await RunAsync();

        var again = (await VerdictsAsync()).Where(m => m.Day.Day == 4).ToList();
        again.Select(m => m.Subject).ShouldBe(Enumerable.Repeat("2 verdicts to confirm", 3));
        again.ShouldAllBe(m => m.Body.Contains($"/interventions/{second}\n"));
    }

    [Fact]
    public async Task Run_OfOneThatIsTooEarlyOrOnesOwn_TellsNobodyWhoDoesNotConfirmIt()
    {
        await RecordAsync("Too early", new DateOnly(2026, 10, 1));
        await RunAsync();
        (await VerdictsAsync()).ShouldBeEmpty();

        await RecordAsync("Her own", Began, "Dora Place", Role.Director);
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'FinancialAffairs' WHERE Code = 'HOU-1'");
        MoveTo(11, 3);
        await RunAsync();

        (await VerdictsAsync()).Select(m => m.ToName).ShouldBe(["Carl Clt", "Perry Performance"]);
    }

    // On these days returns are due as well.
    private async Task<List<MailMessage>> VerdictsAsync() =>
        (await MessagesAsync()).Where(m => m.Kind == MailKind.VerdictReminder).ToList();

    private async Task<int> RecordAsync(
        string name,
        DateOnly expectedBy,
        string by = "Hana Head",
        Role role = Role.HeadOfService
    )
    {
        var scope =
            role is Role.Director
                ? new ScopedRole(role, ScopeKind.Directorate, Council.Place.Id)
                : new ScopedRole(role, ScopeKind.Service, Council.Housing.Id);
        return (
            await Database
                .Get<RecordIntervention>()
                .ExecuteAsync(
                    Testing.Actors.Named(by, scope),
                    new RecordInterventionRequest("HOU-1", name, "What was done.", Began, null, expectedBy)
                )
        ).ShouldBeDone();
    }
}

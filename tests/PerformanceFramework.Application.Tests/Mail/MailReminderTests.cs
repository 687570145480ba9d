using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Mail;

/// <summary>The round of the small council is submitted by Friday 30 October 2026, and approved by Monday 9 November.</summary>
public sealed class MailReminderTests : MailTest
{
    [Fact]
    public async Task Run_LongBeforeADueDay_WritesNothing()
    {
        (await RunAsync()).ShouldBeTrue();

        (await MessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_BeforeADueDay_RemindsEverybodyOnceOfAllThatWaitsForThem()
    {
        MoveTo(10, 27);

        (await RunAsync()).ShouldBeTrue();

        var messages = await MessagesAsync();
        messages.Select(m => m.ToName).ShouldBe(["Olu Officer", "Plamen Place"]);
        messages.ShouldAllBe(m => m.State == MailState.Sent && m.Kind == MailKind.Reminder && m.WrittenBy == null);
        messages[0].Subject.ShouldBe("Q2 2026/27: 1 return for you, due 30 October 2026");
        messages[1].Items.Count.ShouldBe(2);
        messages[1]
            .Body.ShouldBe(
                $"""
                Dear Plamen Place,

                These returns of Q2 2026/27 wait for you:

                - Housing: to be submitted by 30 October 2026
                  https://performance.example/returns/{Council.HousingReturn.Id}

                - Waste: to be submitted by 30 October 2026
                  https://performance.example/returns/{Council.WasteReturn.Id}

                You are sent this because of your role in collecting performance returns at Smalltown. Figures are not sent by e-mail: sign in to see them. Nobody reads answers to this message.

                """
            );
        Office.Letters.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Run_ForAPartner_RemindsOfItsOwnIndicatorsUntilTheyAreEntered()
    {
        await SupplyAsync();
        MoveTo(10, 27);

        await RunAsync();

        var message = (await MessagesAsync()).Single(m => m.ToName == "Pat Partner");
        message.Subject.ShouldBe("Q2 2026/27: 1 return for you, due 30 October 2026");
        message
            .Body.Split('\n')
            .Where(line => line.StartsWith("- ", StringComparison.Ordinal))
            .ShouldBe(["- Housing: your figures of HOU-3 to be entered by 30 October 2026"]);
        message.Body.ShouldNotContain("Waste");
        Office.Recipients.ShouldContain("pat.partner@council.example");
    }

    [Fact]
    public async Task Run_ForAPartnerWhoHasEnteredWhatItSupplies_WritesNothingToIt()
    {
        await SupplyAsync();
        await Database.TamperAsync(
            $"UPDATE ReturnEntries SET ValueText = '48' WHERE IndicatorId = (SELECT Id FROM Indicators WHERE Code = 'HOU-3')"
        );
        MoveTo(11, 10);

        await RunAsync();

        // Nor of what is late with others.
        (await MessagesAsync())
            .Select(m => m.ToName)
            .ShouldNotContain("Pat Partner");
    }

    [Fact]
    public async Task Run_ForAPartnerWhoIsAskedAboutItsRow_RemindsUntilTheRowIsChanged()
    {
        await SupplyAsync();
        await Database.TamperAsync(
            $"UPDATE ReturnEntries SET ValueText = '48' WHERE IndicatorId = (SELECT Id FROM Indicators WHERE Code = 'HOU-3')"
        );
        await AskAboutAsync("HOU-3");
        MoveTo(11, 10);
        await RunAsync();
        (await MessagesAsync()).Select(m => m.ToName).ShouldContain("Pat Partner");
        await Database.TamperAsync(
            $"UPDATE ReturnEntries SET ValueText = '49' WHERE IndicatorId = (SELECT Id FROM Indicators WHERE Code = 'HOU-3')"
        );
        MoveTo(11, 20);

        await RunAsync();

        (await MessagesAsync()).Count(m => m.ToName == "Pat Partner").ShouldBe(1);
    }

    [Fact]
    public async Task Run_AgainOnTheSameDay_WritesNothingMore()
    {
        MoveTo(10, 27);
        await RunAsync();
        MoveTo(10, 27, 15);

        (await RunAsync()).ShouldBeTrue();

        Office.Letters.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Run_ByTwoNodesAtOnce_WritesAndSendsEachMessageOnce()
    {
        MoveTo(10, 27);

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => AnotherNode()).Select(node => Task.Run(() => node.RunAsync()))
        );

        (await MessagesAsync()).Count.ShouldBe(2);
        Office.Recipients.ShouldBe(["olu.officer@council.example", "plamen.place@council.example"], ignoreOrder: true);
    }

    [Fact]
    public async Task Write_OfADayThatAnotherNodeHasWritten_KeepsNothingTwice()
    {
        MoveTo(10, 27);
        await RunAsync();
        await Database.TamperAsync($"UPDATE WorkLeases SET DoneOn = NULL");

        (await RunAsync()).ShouldBeTrue();

        (await MessagesAsync()).Count.ShouldBe(2);
    }

    [Theory]
    // Reminded on Tuesday, nothing until the day has passed; then at once and every second working day.
    [InlineData(28, 0)]
    [InlineData(30, 0)]
    public async Task Run_AfterAReminder_IsSilentUntilTheDayHasPassed(int day, int written)
    {
        MoveTo(10, 27);
        await RunAsync();
        MoveTo(10, day);

        await RunAsync();

        (await MessagesAsync()).Count.ShouldBe(2 + written);
    }

    [Fact]
    public async Task Run_AfterTheDay_SaysHowLateItIsAndComesBackEverySecondDay()
    {
        MoveTo(11, 2);
        await RunAsync();
        (await BodyToAsync("Olu Officer", 2)).ShouldContain("by 30 October 2026, 1 working day late\n");
        MoveTo(11, 3);
        await RunAsync();
        (await MessagesAsync()).Count(m => m.Day == new DateOnly(2026, 11, 3)).ShouldBe(0);
        MoveTo(11, 4);

        await RunAsync();

        (await BodyToAsync("Olu Officer", 4)).ShouldContain("by 30 October 2026, 3 working days late\n");
    }

    [Fact]
    public async Task Run_ThreeDaysLate_TellsTheHeadOfServiceOfWhatTheirOfficersOwe()
    {
        MoveTo(11, 4);

        await RunAsync();

        var message = (await MessagesAsync()).Single(m => m.ToName == "Hana Head");
        message.Subject.ShouldBe("Q2 2026/27: 1 return late with your officers");
        message.Body.ShouldContain("These returns of Q2 2026/27 are late with officers of yours:\n\n- Housing:");
        message.Body.ShouldNotContain("Waste");
        message.Items.ShouldHaveSingleItem().IsEscalation.ShouldBeTrue();
        MoveTo(11, 5);
        await RunAsync();
        (await MessagesAsync()).Count(m => m.ToName == "Hana Head").ShouldBe(1);
    }

    [Fact]
    public async Task Run_OfAReturnThatIsSubmitted_RemindsTheHeadOfServiceInsteadOfItsOfficers()
    {
        await StageAsync(ReturnStage.Submitted);
        MoveTo(11, 5);

        await RunAsync();

        var messages = await MessagesAsync();
        messages.Select(m => m.ToName).ShouldBe(["Hana Head", "Plamen Place"]);
        messages[0].Body.ShouldContain("- Housing: to be approved by 9 November 2026\n");
        messages[1].Body.ShouldNotContain("Housing");
    }

    [Fact]
    public async Task Run_OfAReturnThatIsDone_RemindsNobodyOfIt()
    {
        await StageAsync(ReturnStage.Approved);
        MoveTo(11, 20);

        await RunAsync();

        (await MessagesAsync()).SelectMany(m => m.Items).ShouldAllBe(i => i.ReturnId != Council.HousingReturn.Id);
    }

    [Fact]
    public async Task Run_OfAClosedRound_RemindsNobody()
    {
        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Closed'");
        MoveTo(11, 20);

        await RunAsync();

        (await MessagesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(10, 27, 7)]
    [InlineData(10, 27, 18)]
    [InlineData(10, 31, 10)]
    [InlineData(11, 1, 10)]
    public async Task Run_InQuietHoursAndOnDaysOff_WritesAndSendsNothing(int month, int day, int hour)
    {
        await WriteAsync();
        MoveTo(month, day, hour);

        (await RunAsync()).ShouldBeFalse();

        (await MessageAsync()).State.ShouldBe(MailState.Waiting);
    }

    [Fact]
    public async Task Run_WhoseRemindersCannotBeWritten_SendsWhatWaits()
    {
        await WriteAsync();
        await Database.TamperAsync($"UPDATE Returns SET Stage = 'Nonsense'");
        MoveTo(10, 27);

        (await RunAsync()).ShouldBeTrue();

        (await MessageAsync()).State.ShouldBe(MailState.Sent);
        await Database.TamperAsync($"UPDATE Returns SET Stage = 'NotStarted'");
        (await RunAsync()).ShouldBeTrue();
        (await MessagesAsync()).Count(m => m.Kind == MailKind.Reminder).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Run_WithoutAHost_WritesNothing()
    {
        Options.Host = "";
        MoveTo(10, 27);

        (await RunAsync()).ShouldBeFalse();

        (await MessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_ByTermsOfTheCouncil_FollowsThem()
    {
        var request = new ChangeRemindersRequest(null, 10, null, null, new(12, 0), new(12, 0), false);
        (await Database.Get<ChangeReminders>().ExecuteAsync(Actors.PerformanceTeam, request)).ShouldBeDone();
        MoveTo(10, 17, 23);

        (await RunAsync()).ShouldBeTrue();

        (await MessagesAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Reminder_ThatWaitsUntilItsReturnIsSubmitted_IsNotSentAnyMore()
    {
        await Office.DisposeAsync();
        MoveTo(10, 27);
        await RunAsync();
        await StageAsync(ReturnStage.Submitted);
        await using var office = new PostOffice(Options.Port);
        MoveTo(10, 27, 11);

        await RunAsync();

        var messages = await MessagesAsync();
        messages
            .Select(m => (m.ToName, m.State))
            .ShouldBe([("Olu Officer", MailState.Withdrawn), ("Plamen Place", MailState.Sent)]);
        office.Recipients.ShouldBe(["plamen.place@council.example"]);
    }

    /// <summary>The return of Housing is submitted, and sent back with a question about one row.</summary>
    private async Task AskAboutAsync(string code)
    {
        await Database.TamperAsync(
            $"UPDATE Returns SET Stage = 'Submitted', SubmittedById = 'x', SubmittedBy = 'x' WHERE Id = {Council.HousingReturn.Id}"
        );
        var (entry, version) = await Database.ReadAsync(async db =>
            (
                (await db.ReturnEntries.FirstAsync(e => e.Indicator.Code == code)).Id,
                (await db.Returns.SingleAsync(r => r.Id == Council.HousingReturn.Id)).Version
            )
        );
        (
            await Database
                .Get<QueryReturn>()
                .ExecuteAsync(
                    Testing.Actors.Everywhere(Role.HeadOfService),
                    new QueryReturnRequest(
                        Council.HousingReturn.Id,
                        version,
                        "",
                        new Dictionary<int, string> { [entry] = "Is it right?" }
                    )
                )
        ).ShouldBeDone();
    }

    [Fact]
    public async Task Texts_OfMessages_HoldNoFigureAndNoCommentary()
    {
        await Database.TamperAsync($"UPDATE ReturnEntries SET ValueText = '4711.25', Commentary = 'Two blocks closed'");
        MoveTo(11, 4);

        await RunAsync();

        var texts = (await MessagesAsync()).Select(m => m.Subject + m.Body).ToList();
        texts.Count.ShouldBe(3);
        texts.ShouldAllBe(text => !text.Contains("4711") && !text.Contains("blocks"));
    }

    [Fact]
    public async Task Text_OfNamesWithLineBreaks_StaysOnItsLines()
    {
        await Database.TamperAsync(
            $"UPDATE Services SET Name = {"Housing\r\nBcc: everybody@example.com\r\n\r\nhttps://evil.example"} WHERE Code = 'HOU'"
        );
        await Database.TamperAsync(
            $"UPDATE AspNetUsers SET DisplayName = {"Olu\r\nSubject: Free\u2028money"} WHERE Id = 'id of Olu Officer'"
        );
        MoveTo(10, 27);

        await RunAsync();

        var body = (await MessagesAsync()).Single(m => m.PersonId == "id of Olu Officer").Body;
        body.ShouldStartWith("Dear Olu Subject: Free money,\n");
        body.ShouldContain("- Housing Bcc: everybody@example.com https://evil.example: to be submitted");
        var letter = Office.Letters.Single(l => l.To.Mailboxes.Single().Address == "olu.officer@council.example");
        letter.Subject.ShouldBe("Q2 2026/27: 1 return for you, due 30 October 2026");
        letter.Bcc.ShouldBeEmpty();
        letter.To.Mailboxes.Single().Name.ShouldBe("Olu Subject: Free money");
    }

    private async Task<string> BodyToAsync(string name, int day) =>
        (await MessagesAsync()).Single(m => m.ToName == name && m.Day == new DateOnly(2026, 11, day)).Body;

    private Task<int> StageAsync(ReturnStage stage) =>
        Database.TamperAsync($"UPDATE Returns SET Stage = {stage.ToString()} WHERE Id = {Council.HousingReturn.Id}");
}

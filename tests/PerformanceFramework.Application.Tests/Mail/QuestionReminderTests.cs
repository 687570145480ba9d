using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Mail;

/// <summary>A question about HOU-1, of the directorate Place, with an answer asked for by Monday 26 October 2026.</summary>
public sealed class QuestionReminderTests : MailTest
{
    private static readonly DateOnly Due = new(2026, 10, 26);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Options.AddressOfQuestion = id => $"https://performance.example/questions/{id}";
        await Database.SaveAsync(
            Person("Dora Director", Role.Director, ScopeKind.Directorate, Council.Place.Id),
            Person("Pam People", Role.Director, ScopeKind.Directorate, Council.People.Id)
        );
    }

    [Fact]
    public async Task Run_BeforeTheDay_RemindsTheDirectorOnceWithoutWhatIsAsked()
    {
        var id = await AskAsync();
        MoveTo(10, 20);
        await RunAsync();
        (await OfQuestionsAsync()).ShouldBeEmpty();
        MoveTo(10, 21);

        await RunAsync();
        MoveTo(10, 22);
        await RunAsync();

        var message = (await OfQuestionsAsync()).ShouldHaveSingleItem();
        (message.ToName, message.State, message.Subject).ShouldBe(
            ("Dora Director", MailState.Sent, "1 question for you to answer by 26 October 2026")
        );
        message
            .Body.ReplaceLineEndings("\n")
            .ShouldBe(
                $"""
                Dear Dora Director,

                These questions of Cabinet members wait for an answer of yours:

                - Housing, asked by Cabinet member: an answer is asked for by 26 October 2026
                  https://performance.example/questions/{id}

                You are sent this because you answer for a directorate at Smalltown. The questions are not sent by e-mail: sign in to read them. Nobody reads answers to this message.

                """
            );
    }

    [Fact]
    public async Task Run_AfterTheDay_RemindsEverySecondWorkingDayUntilItIsAnswered()
    {
        var id = await AskAsync();
        foreach (var day in (int[])[27, 28, 29])
        {
            MoveTo(10, day);
            await RunAsync();
        }

        var messages = await OfQuestionsAsync();
        messages.Select(m => m.Day.Day).ShouldBe([27, 29]);
        messages[0].Subject.ShouldBe("1 question for you to answer, 1 overdue");
        messages[0].Body.ShouldContain("an answer was asked for by 26 October 2026, overdue");
        await AnswerAsync(id);
        MoveTo(11, 3);
        await RunAsync();
        (await OfQuestionsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Message_ThatWaitsWhenTheQuestionIsAnswered_IsNotSent()
    {
        var id = await AskAsync();
        MoveTo(10, 27);
        await Office.DisposeAsync();
        await RunAsync();
        (await OfQuestionsAsync()).ShouldHaveSingleItem().State.ShouldBe(MailState.Waiting);
        await AnswerAsync(id);
        MoveTo(10, 27, 12);

        await RunAsync();

        (await OfQuestionsAsync()).ShouldHaveSingleItem().State.ShouldBe(MailState.Withdrawn);
    }

    [Fact]
    public async Task List_OfEmails_SaysWhatServiceAReminderIsAbout()
    {
        await AskAsync();
        MoveTo(10, 27);
        await RunAsync();

        var list = await Database
            .Get<MailQueries>()
            .ListAsync(
                Testing.Actors.Everywhere(Role.PerformanceTeam),
                new MailFilter(null, MailKind.QuestionReminder, ""),
                1,
                new DateOnly(2026, 10, 27)
            );

        var message = list.ShouldNotBeNull().Messages.ShouldHaveSingleItem();
        message.About.ShouldBe(["Housing"]);
        message.Period.ShouldBeNull();
    }

    private async Task<int> AskAsync() =>
        (
            await Database
                .Get<AskQuestion>()
                .ExecuteAsync(Actors.CabinetMember, new AskQuestionRequest("HOU-1", "Why does it fall?", Due))
        ).ShouldBeDone();

    private async Task AnswerAsync(int id) =>
        (
            await Database
                .Get<AnswerQuestion>()
                .ExecuteAsync(Actors.Director, new AnswerQuestionRequest(id, 0, "Because."))
        ).ShouldBeDone();

    private Task<List<MailMessage>> OfQuestionsAsync() =>
        Database.ReadAsync(db =>
            db.MailMessages.Where(m => m.Kind == MailKind.QuestionReminder).OrderBy(m => m.Id).ToListAsync()
        );
}

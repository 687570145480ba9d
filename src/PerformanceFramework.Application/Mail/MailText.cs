using System.Globalization;
using System.Text;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Mail;

/// <summary>A return that a message tells of.</summary>
/// <param name="Theirs">The codes of the indicators that a partner organisation enters; none where it is about the whole return.</param>
/// <param name="Late">Working days since its last day; 0 where that has not passed.</param>
internal sealed record MailLine(
    string Service,
    IReadOnlyList<string> Theirs,
    SignOffStep? Step,
    DateOnly DueOn,
    int Late,
    string Address
);

/// <summary>
/// What a message says. It leaves the council’s walls, so it carries services, the period, days and links, and to partner
/// organisations the codes of their indicators: no figure, no commentary, and nothing that somebody typed into a return.
/// </summary>
public sealed record MailText(string Subject, string Body)
{
    /// <param name="name">Of whoever is written to.</param>
    /// <param name="waiting">What waits for them.</param>
    /// <param name="told">What is late with others.</param>
    internal static MailText Of(
        MailKind kind,
        string council,
        string name,
        ReportingPeriod period,
        IReadOnlyList<MailLine> waiting,
        IReadOnlyList<MailLine> told
    )
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"Dear {OneLine(name)},\n\n");
        if (waiting.Count > 0)
        {
            body.Append(
                kind switch
                {
                    MailKind.Reminder => $"These returns of {period} wait for you:\n\n",
                    MailKind.Nudge =>
                        $"The performance team asks you to look at these returns of {period}, which wait for you:\n\n",
                    _ => throw new System.Diagnostics.UnreachableException(),
                }
            );
            Add(body, waiting);
        }

        if (told.Count > 0)
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"These returns of {period} are late with officers of yours:\n\n"
            );
            Add(body, told);
        }

        body.Append(
            CultureInfo.InvariantCulture,
            $"You are sent this because of your role in collecting performance returns at {OneLine(council)}. "
        );
        body.Append("Figures are not sent by e-mail: sign in to see them. Nobody reads answers to this message.\n");
        return new MailText(SubjectOf(kind, period, waiting, told), body.ToString());
    }

    /// <summary>Of questions that wait: whose they are, the service, the day and where they stand. Neither what is asked nor the indicator leaves the council.</summary>
    internal static MailText OfQuestions(
        string council,
        string name,
        IReadOnlyList<WaitingQuestion> waiting,
        DateOnly today,
        MailOptions mail
    )
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"Dear {OneLine(name)},\n\n");
        body.Append("These questions of Cabinet members wait for an answer of yours:\n\n");
        foreach (var question in waiting)
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"- {OneLine(question.Service.Name)}, asked by {OneLine(question.AskedBy)}: an answer {(question.DueOn < today ? "was" : "is")} asked for by {UkDate.Words(question.DueOn)}{(question.DueOn < today ? ", overdue" : "")}\n  {mail.AddressOfQuestion(question.Id)}\n\n"
            );
        }

        body.Append(
            CultureInfo.InvariantCulture,
            $"You are sent this because you answer for a directorate at {OneLine(council)}. "
        );
        body.Append(
            "The questions are not sent by e-mail: sign in to read them. Nobody reads answers to this message.\n"
        );
        var overdue = waiting.Count(question => question.DueOn < today);
        var questions = waiting.Count == 1 ? "1 question" : $"{waiting.Count} questions";
        return new MailText(
            overdue > 0
                ? $"{questions} for you to answer, {overdue} overdue"
                : $"{questions} for you to answer by {UkDate.Words(waiting.Min(question => question.DueOn))}",
            body.ToString()
        );
    }

    /// <summary>Text as one line without anything that mail servers read as more than text.</summary>
    internal static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            var isText =
                Rune.GetUnicodeCategory(character)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                );
            line.Append(isText ? character.ToString() : " ");
        }

        return string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string SubjectOf(
        MailKind kind,
        ReportingPeriod period,
        IReadOnlyList<MailLine> waiting,
        IReadOnlyList<MailLine> told
    )
    {
        var late = waiting.Count(line => line.Late > 0);
        return (kind, waiting.Count, told.Count) switch
        {
            (MailKind.Reminder, 0, var others) => $"{period}: {Returns(others)} late with your officers",
            (MailKind.Reminder, var all, _) when late > 0 => $"{period}: {Returns(all)} for you, {late} late",
            (MailKind.Reminder, var all, _) => $"{period}: {Returns(all)} for you, due {Day(waiting)}",
            (MailKind.Nudge, var all, _) => $"{period}: please look at {Returns(all)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string Day(IReadOnlyList<MailLine> lines) => UkDate.Words(lines.Min(line => line.DueOn));

    private static string Returns(int count) => count == 1 ? "1 return" : $"{count} returns";

    private static void Add(StringBuilder body, IReadOnlyList<MailLine> lines)
    {
        foreach (var line in lines)
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"- {OneLine(line.Service)}: {Theirs(line.Theirs)}to be {Verb(line)} by {UkDate.Words(line.DueOn)}{Late(line.Late)}\n  {line.Address}\n\n"
            );
        }
    }

    private static string Late(int days) =>
        days switch
        {
            0 => "",
            1 => ", 1 working day late",
            _ => $", {days} working days late",
        };

    private static string Theirs(IReadOnlyList<string> codes) =>
        codes.Count > 0 ? OneLine($"your figures of {string.Join(", ", codes)} ") + " " : "";

    private static string Verb(MailLine line) =>
        line.Theirs.Count > 0 ? "entered"
        : line.Step is { } of
            ? of switch
            {
                SignOffStep.HeadOfService => "approved",
                SignOffStep.Director => "signed off",
                SignOffStep.PerformanceTeam => "checked",
            }
        : "submitted";
}

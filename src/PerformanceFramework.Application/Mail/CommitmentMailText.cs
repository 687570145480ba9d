using System.Globalization;
using System.Text;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Mail;

/// <summary>A commitment that a message tells of.</summary>
/// <param name="Owner">Who made it; empty for those of whoever is written to.</param>
/// <param name="Body">In whose session it was made.</param>
/// <param name="HeldOn">The day of that session.</param>
/// <param name="Late">Working days since its day; 0 where that has not passed.</param>
internal sealed record CommitmentMailLine(
    string Owner,
    string Body,
    DateOnly HeldOn,
    DateOnly DueOn,
    int Late,
    string Address
);

/// <summary>
/// What messages about commitments say. They leave the council’s walls, so they carry names, bodies, days and links: not what
/// was committed to, nor which indicator it is about, because either may be exempt.
/// </summary>
internal static class CommitmentMailText
{
    /// <param name="name">Of whoever is written to.</param>
    /// <param name="theirs">Their own, which are due or late.</param>
    /// <param name="told">Those that are late with others.</param>
    public static MailText Reminder(
        string council,
        string name,
        IReadOnlyList<CommitmentMailLine> theirs,
        IReadOnlyList<CommitmentMailLine> told
    )
    {
        var body = Begin(name);
        if (theirs.Count > 0)
        {
            body.Append("These commitments of yours are due:\n\n");
            Add(body, theirs);
        }

        if (told.Count > 0)
        {
            body.Append("These commitments are late with others:\n\n");
            Add(body, told);
        }

        return new MailText(SubjectOf(theirs, told), End(body, council));
    }

    /// <param name="name">Of the owner.</param>
    /// <param name="session">The body whose session has closed, and its day.</param>
    /// <param name="count">How many commitments the owner made in it, 1 or more.</param>
    /// <param name="address">Of the owner's follow-up note.</param>
    public static MailText FollowUp(
        string council,
        string name,
        (string Body, DateOnly HeldOn) session,
        int count,
        string address
    )
    {
        var held = MailText.OneLine($"{session.Body}, {UkDate.Words(session.HeldOn)}");
        var body = Begin(name)
            .Append(
                CultureInfo.InvariantCulture,
                $"You made {Commitments(count)} in this session, and said yes to {(count == 1 ? "it" : "them")} when {(count == 1 ? "it was" : "they were")} read back: {held}.\n\n"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"What you committed to, and by when, and where you say how far it is:\n  {address}\n\n"
            );
        return new MailText($"{Commitments(count)} of yours: {held}", End(body, council));
    }

    /// <param name="name">Of whoever is written to.</param>
    /// <param name="session">The body in whose session it was made, and its day.</param>
    /// <param name="now">Whether it is theirs now, whose it is, and its day.</param>
    /// <param name="address">Of its page.</param>
    public static MailText Handover(
        string council,
        string name,
        (string Body, DateOnly HeldOn) session,
        (bool IsTheirs, string Owner, DateOnly DueOn) now,
        string address
    )
    {
        var held = MailText.OneLine($"{session.Body}, {UkDate.Words(session.HeldOn)}");
        var body = Begin(name);
        if (now.IsTheirs)
        {
            body.Append(
                    CultureInfo.InvariantCulture,
                    $"A commitment has been handed over to you. It was made in this session: {held}. It is due on {UkDate.Words(now.DueOn)}.\n\n"
                )
                .Append(CultureInfo.InvariantCulture, $"What it is, and why it is yours:\n  {address}\n\n");
        }
        else
        {
            // Whether they may still read it is not said: it leads nowhere.
            body.Append(
                CultureInfo.InvariantCulture,
                $"A commitment of yours, made in this session and due on {UkDate.Words(now.DueOn)}, has been handed over to {MailText.OneLine(now.Owner)}, who answers for it from now on: {held}.\n\n"
            );
        }

        return new MailText(
            now.IsTheirs
                ? $"A commitment is handed over to you: {held}"
                : $"A commitment of yours is handed over: {held}",
            End(body, council)
        );
    }

    private static StringBuilder Begin(string name) =>
        new StringBuilder().Append(CultureInfo.InvariantCulture, $"Dear {MailText.OneLine(name)},\n\n");

    private static string End(StringBuilder body, string council) =>
        body.Append(
                CultureInfo.InvariantCulture,
                $"You are sent this because of commitments made in challenge sessions at {MailText.OneLine(council)}. "
            )
            .Append(
                "What was committed to is not sent by e-mail: sign in to see it. Nobody reads answers to this message.\n"
            )
            .ToString();

    private static string SubjectOf(IReadOnlyList<CommitmentMailLine> theirs, IReadOnlyList<CommitmentMailLine> told)
    {
        if (theirs.Count == 0)
        {
            return $"{Commitments(told.Count)} late with others";
        }

        var late = theirs.Count(line => line.Late > 0);
        return late > 0
            ? $"{Commitments(theirs.Count)} of yours, {late} late"
            : $"{Commitments(theirs.Count)} of yours, due {UkDate.Words(theirs.Min(line => line.DueOn))}";
    }

    private static void Add(StringBuilder body, IReadOnlyList<CommitmentMailLine> lines)
    {
        foreach (var line in lines)
        {
            var whose = line.Owner.Length == 0 ? "" : MailText.OneLine(line.Owner) + ": ";
            body.Append(
                CultureInfo.InvariantCulture,
                $"- {whose}due on {UkDate.Words(line.DueOn)}{Late(line.Late)}; made in the session of {UkDate.Words(line.HeldOn)}, {MailText.OneLine(line.Body)}\n  {line.Address}\n\n"
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

    private static string Commitments(int count) => count == 1 ? "1 commitment" : $"{count} commitments";
}

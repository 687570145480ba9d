using System.Globalization;
using System.Text;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Mail;

/// <summary>A challenge session that a message tells of.</summary>
internal sealed record SessionMailLine(string Body, DateOnly HeldOn, string Address);

/// <summary>
/// What messages about challenge sessions say: bodies, days and links. Which indicators a session talks about may be exempt, and
/// stays inside.
/// </summary>
internal static class SessionMailText
{
    /// <param name="session">With its body.</param>
    public static SessionMailLine Line(ChallengeSession session, string address) =>
        new(session.Body.Name, session.HeldOn, address);

    /// <param name="name">Of whoever is written to.</param>
    /// <param name="lines">1 or more.</param>
    public static MailText Topics(string council, string name, IReadOnlyList<SessionMailLine> lines) =>
        new(
            lines is [var one]
                ? $"Topics of yours: {Session(one)}"
                : $"Topics of yours in {lines.Count} challenge sessions",
            Body(
                council,
                name,
                "Topics of yours are open to you in these challenge sessions. Before the session you can say what the figures do not:",
                lines
            )
        );

    /// <param name="name">Of whoever is written to.</param>
    /// <param name="lines">1 or more.</param>
    public static MailText PreRead(string council, string name, IReadOnlyList<SessionMailLine> lines) =>
        new(
            lines is [var one] ? $"Pre-read: {Session(one)}" : $"Pre-reads of {lines.Count} challenge sessions",
            Body(council, name, "The pre-read of these challenge sessions, in which you take part, is out:", lines)
        );

    private static string Session(SessionMailLine line) =>
        MailText.OneLine($"{line.Body}, {UkDate.Words(line.HeldOn)}");

    private static string Body(string council, string name, string beginning, IReadOnlyList<SessionMailLine> lines)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"Dear {MailText.OneLine(name)},\n\n{beginning}\n\n");
        foreach (var line in lines)
        {
            body.Append(CultureInfo.InvariantCulture, $"- {Session(line)}\n  {line.Address}\n\n");
        }

        body.Append(
            CultureInfo.InvariantCulture,
            $"You are sent this because of challenge sessions at {MailText.OneLine(council)}. "
        );
        return body.Append(
                "What they talk about is not sent by e-mail: sign in to read it. Nobody reads answers to this message.\n"
            )
            .ToString();
    }
}

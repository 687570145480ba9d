using System.Globalization;
using System.Text;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Mail;

/// <summary>
/// What messages about recommendations of scrutiny say. They leave the council’s walls, so they carry committees, days and
/// links: not what is recommended or done, nor which indicator or element it is about.
/// </summary>
internal static class RecommendationMailText
{
    /// <param name="name">Of whoever is written to.</param>
    /// <param name="waiting">What waits for them.</param>
    /// <param name="told">What is late with others; with <paramref name="waiting"/> 1 or more.</param>
    public static MailText Of(
        string council,
        string name,
        IReadOnlyList<WaitingRecommendation> waiting,
        IReadOnlyList<WaitingRecommendation> told,
        DateOnly today,
        MailOptions mail
    )
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"Dear {MailText.OneLine(name)},\n\n");
        var (responses, actions) = (
            waiting.Where(item => item.Action is null).ToList(),
            waiting.Where(item => item.Action is not null).ToList()
        );
        if (responses.Count > 0)
        {
            body.Append("These recommendations of scrutiny committees wait for a response of Cabinet:\n\n");
            Add(body, responses, "a response", today, mail);
        }

        if (actions.Count > 0)
        {
            body.Append("Something is to be done about these recommendations of scrutiny committees:\n\n");
            Add(body, actions, "an action", today, mail);
        }

        if (told.Count > 0)
        {
            body.Append("These recommendations of scrutiny committees are late with others:\n\n");
            Add(body, told.Where(item => item.Action is null), "a response", today, mail);
            Add(body, told.Where(item => item.Action is not null), "an action", today, mail);
        }

        body.Append(
            CultureInfo.InvariantCulture,
            $"You are sent this because of your role at {MailText.OneLine(council)}. "
        );
        body.Append(
            "What is recommended, and what is to be done, is not sent by e-mail: sign in to read it. Nobody reads answers to this message.\n"
        );
        return new MailText(SubjectOf(waiting, told, today), body.ToString());
    }

    private static void Add(
        StringBuilder body,
        IEnumerable<WaitingRecommendation> waiting,
        string what,
        DateOnly today,
        MailOptions mail
    )
    {
        foreach (var item in waiting)
        {
            var made = item.Recommendation;
            body.Append(
                CultureInfo.InvariantCulture,
                $"- {MailText.OneLine(made.Body.Name)}, meeting of {UkDate.Words(made.MeetingOn)}: {what} {(item.DueOn < today ? "was" : "is")} due by {UkDate.Words(item.DueOn)}{(item.DueOn < today ? ", overdue" : "")}\n  {mail.AddressOfRecommendation(made.Id)}\n\n"
            );
        }
    }

    private static string SubjectOf(
        IReadOnlyList<WaitingRecommendation> waiting,
        IReadOnlyList<WaitingRecommendation> told,
        DateOnly today
    )
    {
        var count = Count(waiting.Count > 0 ? waiting : told);
        var recommendations = count == 1 ? "1 recommendation of scrutiny" : $"{count} recommendations of scrutiny";
        if (waiting.Count == 0)
        {
            return $"{recommendations} late with others";
        }

        var overdue = Count(waiting.Where(item => item.DueOn < today));
        return overdue > 0
            ? $"{recommendations} for you, {overdue} overdue"
            : $"{recommendations} for you, due {UkDate.Words(waiting.Min(item => item.DueOn))}";
    }

    private static int Count(IEnumerable<WaitingRecommendation> waiting) =>
        waiting.Select(item => item.Recommendation.Id).Distinct().Count();
}

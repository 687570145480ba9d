using System.Globalization;
using System.Text;
using PerformanceFramework.Domain.Challenge.Scrutiny;
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
            waiting.Where(item => item.Recommendation.State is RecommendationState.AwaitingResponse).ToList(),
            waiting.Where(item => item.Recommendation.State is RecommendationState.InProgress).ToList()
        );
        var committee = waiting.Where(item => item.IsWithCommittee).ToList();
        if (responses.Count > 0)
        {
            body.Append("These recommendations of scrutiny committees wait for a response of Cabinet:\n\n");
            Add(body, responses, today, mail);
        }

        if (actions.Count > 0)
        {
            body.Append("Something is to be done about these recommendations of scrutiny committees:\n\n");
            Add(body, actions, today, mail);
        }

        if (committee.Count > 0)
        {
            body.Append("These recommendations wait for the committee to say whether it is satisfied:\n\n");
            Add(body, committee, today, mail);
        }

        if (told.Count > 0)
        {
            body.Append("These recommendations of scrutiny committees are late with others:\n\n");
            Add(body, told, today, mail);
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
        DateOnly today,
        MailOptions mail
    )
    {
        foreach (var item in waiting)
        {
            var made = item.Recommendation;
            body.Append(
                CultureInfo.InvariantCulture,
                $"- {MailText.OneLine(made.Body.Name)}, meeting of {UkDate.Words(made.MeetingOn)}: {Words(item, today)}\n  {mail.AddressOfRecommendation(made.Id)}\n\n"
            );
        }
    }

    private static string Words(WaitingRecommendation item, DateOnly today)
    {
        var day = UkDate.Words(item.DueOn);
        return item.IsWithCommittee ? $"all is done or said, since {day}"
            : item.IsUnplanned ? $"accepted, with no action planned, since {day}"
            : $"{(item.Action is null ? "a response" : "an action")} {(item.DueOn < today ? "was" : "is")} due by {day}{(item.DueOn < today ? ", overdue" : "")}";
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

        var due = waiting.Where(item => !item.IsWithCommittee && !item.IsUnplanned).ToList();
        var overdue = Count(due.Where(item => item.DueOn < today));
        return overdue > 0 ? $"{recommendations} for you, {overdue} overdue"
            : due.Count > 0 ? $"{recommendations} for you, due {UkDate.Words(due.Min(item => item.DueOn))}"
            : $"{recommendations} for you";
    }

    private static int Count(IEnumerable<WaitingRecommendation> waiting) =>
        waiting.Select(item => item.Recommendation.Id).Distinct().Count();
}

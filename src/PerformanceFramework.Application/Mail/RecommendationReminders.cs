using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge;
using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;

namespace PerformanceFramework.Application.Mail;

/// <summary>Something about a recommendation that has a day.</summary>
/// <param name="Action">What is to be done about it; null where Cabinet is to respond, where nothing is planned yet, and where the committee has it.</param>
/// <param name="DueOn">By when; since when where nothing is planned yet, and where the committee has it.</param>
internal sealed record WaitingRecommendation(
    Recommendation Recommendation,
    RecommendationAction? Action,
    DateOnly DueOn
)
{
    /// <summary>It is accepted, and nothing is planned to be done about it.</summary>
    public bool IsUnplanned => Action is null && Recommendation.State is RecommendationState.InProgress;

    /// <summary>The committee says whether it is satisfied.</summary>
    public bool IsWithCommittee => Recommendation.State is RecommendationState.AwaitingCommittee;
}

/// <summary>
/// The reminders of a day of recommendations of scrutiny: to Cabinet members of responses that are due soon or overdue, and to
/// directors and heads of service of what they planned to do, or are to plan, within their reach; and to whoever recorded it of what
/// the committee has. By the same terms as reminders of returns, and,
/// like commitments, to those who answer for it elsewhere once it is late enough.
/// </summary>
internal static class RecommendationReminders
{
    public static async Task<List<MailMessage>> MessagesAsync(ReminderDay day, CancellationToken cancellationToken)
    {
        var (terms, worked, today) = (day.Terms, day.Worked, day.Today);
        var all = await WaitingAsync(day.Db, cancellationToken);
        var waiting = all.Where(item => terms.Concerns(item.DueOn, today, worked)).ToList();
        var late = all.Where(item => terms.IsForTheHead(item.DueOn, today, worked)).ToList();
        if (waiting.Count + late.Count == 0)
        {
            return [];
        }

        var told = await ToldAsync(day.Db, cancellationToken);
        var portfolios = await SubjectReach.PortfoliosAsync(day.Db, cancellationToken);
        var messages = new List<MailMessage>();
        foreach (var (person, addressee) in day.Reached(MailKind.RecommendationReminder))
        {
            var theirs = waiting.Where(item => WaitsFor(item, person, portfolios)).ToList();
            var others = late.Where(item => IsTold(item, person, portfolios)).ToList();
            if (
                !theirs.Exists(item => terms.IsTime(item.DueOn, today, told.Last(person, Of(item)), worked))
                && !others.Exists(item =>
                    terms.IsTimeForTheHead(item.DueOn, today, told.Last(person, Of(item)), worked)
                )
            )
            {
                continue;
            }

            var text = RecommendationMailText.Of(day.Readers.Council, person.Name, theirs, others, today, day.Mail);
            var message = day.Message(MailKind.RecommendationReminder, addressee, text);
            message.Recommendations.AddRange(
                theirs
                    .Concat(others)
                    .Select(item => new MailRecommendation(
                        item.Recommendation.Id,
                        item.Recommendation.State,
                        item.Action?.Id,
                        item.DueOn
                    ))
            );
            messages.Add(message);
        }

        return messages;
    }

    /// <summary>What is waited for, the earliest day first.</summary>
    private static async Task<List<WaitingRecommendation>> WaitingAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    )
    {
        var open = await RecommendationLoading
            .WithSubject(db)
            .Include(r => r.Actions)
            .Where(r =>
                r.State == RecommendationState.AwaitingResponse
                || r.State == RecommendationState.InProgress
                || r.State == RecommendationState.AwaitingCommittee
            )
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        return open.SelectMany(r =>
                r.WaitsSince is { } day
                    ? [new WaitingRecommendation(r, null, day)]
                    : r.Actions.Where(a => a.DoneOn is null).Select(a => new WaitingRecommendation(r, a, a.Due))
            )
            .OrderBy(item => item.DueOn)
            .ThenBy(item => item.Recommendation.Id)
            .ThenBy(item => item.Action?.Id)
            .ToList();
    }

    /// <summary>
    /// Whether somebody may do what is waited for, and read what it is about. Whoever responds for the whole council does so in
    /// the name of a member, and is not waited for.
    /// </summary>
    private static bool WaitsFor(WaitingRecommendation item, Actor person, ILookup<int, int> portfolios)
    {
        if (item.IsWithCommittee)
        {
            return Recorded(item, person) && item.Recommendation.IsSeenBy(person);
        }

        var reach = person.ReachOf(
            item.Recommendation.State is RecommendationState.AwaitingResponse
                ? Permission.RespondToRecommendations
                : Permission.ActOnRecommendations
        );
        return !reach.WholeCouncil
            && RecommendationLoading.Reaches(reach, item.Recommendation, portfolios)
            && item.Recommendation.IsSeenBy(person);
    }

    /// <summary>
    /// Whether somebody is told of what is late with others: whoever recorded it for the committee; of a late response the
    /// directors of what it is about; of a late action the Cabinet members who answer for it. Never those it waits for, so that
    /// one telling says which of the two it was.
    /// </summary>
    private static bool IsTold(WaitingRecommendation item, Actor person, ILookup<int, int> portfolios)
    {
        if (item.IsWithCommittee || !person.Has(Permission.ViewRecommendations) || WaitsFor(item, person, portfolios))
        {
            return false;
        }

        var answers = person.ReachOf(
            item.Recommendation.State is RecommendationState.AwaitingResponse
                ? Permission.AddToSessions
                : Permission.RespondToRecommendations
        );
        return item.Recommendation.IsSeenBy(person)
            && (
                Recorded(item, person)
                || (!answers.WholeCouncil && RecommendationLoading.Reaches(answers, item.Recommendation, portfolios))
            );
    }

    private static bool Recorded(WaitingRecommendation item, Actor person) =>
        item.Recommendation.MadeById == person.Id && person.Has(Permission.MakeRecommendations);

    private static ToldRecommendation Of(WaitingRecommendation item) =>
        new(item.Recommendation.Id, item.Recommendation.State, item.Action?.Id, item.DueOn);

    private static async Task<Tellings<ToldRecommendation>> ToldAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    ) =>
        new(
            await db
                .MailRecommendations.Where(item =>
                    item.Recommendation.State == RecommendationState.AwaitingResponse
                    || item.Recommendation.State == RecommendationState.InProgress
                    || item.Recommendation.State == RecommendationState.AwaitingCommittee
                )
                .Join(
                    db.MailMessages,
                    item => item.MessageId,
                    message => message.Id,
                    (item, message) =>
                        new Telling<ToldRecommendation>(
                            message.PersonId,
                            new ToldRecommendation(item.RecommendationId, item.Waits, item.ActionId, item.DueOn),
                            message.Day
                        )
                )
                .ToListAsync(cancellationToken)
        );

    private sealed record ToldRecommendation(
        int RecommendationId,
        RecommendationState Waits,
        int? ActionId,
        DateOnly DueOn
    );
}

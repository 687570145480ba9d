using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Challenge;

/// <summary>Which questions a list is narrowed down to.</summary>
public enum QuestionsShown
{
    /// <summary>Those that were not withdrawn.</summary>
    Asked = 1,
    Waiting,
    Overdue,

    /// <summary>Those with an answer, whatever was said of it.</summary>
    Answered,

    /// <summary>Those with an answer that nobody has accepted or followed up.</summary>
    Unaccepted,
    Accepted,
    Withdrawn,
}

/// <summary>Whose questions a list is narrowed down to.</summary>
public enum QuestionsOfWhom
{
    /// <summary>All that the reader may see.</summary>
    Anybody = 1,

    /// <summary>Those that the reader answers.</summary>
    ToAnswer,

    /// <summary>Those that the reader asked.</summary>
    Mine,
}

/// <summary>What the list of questions is narrowed down to.</summary>
/// <param name="Portfolio">The code of a portfolio; null for any.</param>
/// <param name="Indicator">The code of an indicator; null for any.</param>
public sealed record QuestionFilter(
    QuestionsShown Shown = QuestionsShown.Asked,
    QuestionsOfWhom Whose = QuestionsOfWhom.Anybody,
    string? Portfolio = null,
    string? Indicator = null
);

/// <summary>How many questions there are, without those that were withdrawn.</summary>
/// <param name="Overdue">Of those that wait, those whose day is over.</param>
public sealed record QuestionCounts(int Waiting, int Overdue, int Answered)
{
    public static readonly QuestionCounts None = new(0, 0, 0);

    public int All => Waiting + Answered;
}

/// <summary>One question with its answer.</summary>
/// <param name="Directorate">Whose director answers.</param>
/// <param name="Answer">Empty until there is one.</param>
/// <param name="CorrectedBy">Who corrected the answer last; null where nobody did.</param>
/// <param name="WrittenBy">Who wrote it on the member's behalf; null where the member did.</param>
/// <param name="AcceptedBy">Null where nobody accepted the answer.</param>
public sealed record QuestionLine(
    int Id,
    int Version,
    string Code,
    string Name,
    string Service,
    string Directorate,
    string Portfolio,
    string Text,
    string AskedBy,
    DateOnly AskedOn,
    DateOnly Due,
    QuestionState State,
    string Answer,
    string? AnsweredBy,
    DateOnly? AnsweredOn,
    string? CorrectedBy,
    DateOnly? CorrectedOn,
    DateOnly? WithdrawnOn,
    string? WrittenBy,
    string? AcceptedBy,
    DateOnly? AcceptedOn
)
{
    /// <summary>Its indicator is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; init; }

    /// <summary>The reader asked it: an answer that nobody has accepted waits for them.</summary>
    public bool IsMine { get; init; }

    /// <summary>The reader accepts or follows up the answer: as whoever asked, or on their behalf.</summary>
    public bool MayClose { get; init; }

    /// <summary>The reader asked it, and nobody has answered yet.</summary>
    public bool MayChange { get; init; }

    /// <summary>The reader answers it, or corrects the answer.</summary>
    public bool MayAnswer { get; init; }

    public bool IsOverdue(DateOnly today) => MemberQuestion.IsOverdue(State, Due, today);
}

/// <summary>A page of questions: those that wait first, the earliest day first; then those whose answer nobody has accepted, and the others, the latest first.</summary>
/// <param name="Counts">Of all that the reader may see, whatever the filter.</param>
/// <param name="Found">How many the filter leaves.</param>
/// <param name="Page">From 1.</param>
public sealed record QuestionList(IReadOnlyList<QuestionLine> Lines, QuestionCounts Counts, int Found, int Page)
{
    public const int PageSize = 25;

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);
}

/// <summary>One question with how its indicator stands.</summary>
/// <param name="Standing">As the reader may see it; null where the indicator is live no more.</param>
/// <param name="Thread">All that followed one another, it among them, the first first.</param>
/// <param name="UsualDue">The day that is usual for an answer to a question of today.</param>
public sealed record QuestionDetail(
    QuestionLine Line,
    IndicatorStanding? Standing,
    IReadOnlyList<QuestionLine> Thread,
    DateOnly UsualDue
);

/// <summary>What somebody needs to ask a question.</summary>
/// <param name="Standing">As the reader may see it.</param>
/// <param name="Due">The day that is usual.</param>
/// <param name="Members">For those who ask on behalf of a member: the members who could. Empty for members.</param>
public sealed record QuestionForm(IndicatorStanding Standing, DateOnly Due, IReadOnlyList<PersonChoice> Members);

/// <summary>The questions of one portfolio, or of one indicator.</summary>
/// <param name="Latest">A few: those that wait first.</param>
public sealed record QuestionsOf(QuestionCounts Counts, IReadOnlyList<QuestionLine> Latest);

/// <summary>What of questions concerns somebody now.</summary>
/// <param name="ToAnswer">Those for the reader to answer; null for those who answer none.</param>
/// <param name="ToAccept">Those of the reader that are answered, and that they have not accepted or followed up, the latest answer first.</param>
/// <param name="Waiting">How many of the reader's own wait for an answer.</param>
public sealed record QuestionsDue(QuestionCounts? ToAnswer, IReadOnlyList<QuestionLine> ToAccept, int Waiting);

/// <summary>
/// What people read of questions. They are seen by whoever asked, Cabinet members who hold the portfolio, directors of the
/// directorate, CLT, the performance team and auditors; by nobody else.
/// </summary>
public sealed class QuestionQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    private const int Few = 5;

    /// <summary>Null for those who may see none.</summary>
    /// <param name="page">From 1; one that is not there is the nearest that is.</param>
    public async Task<QuestionList?> ListAsync(
        Actor actor,
        QuestionFilter filter,
        int page,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!actor.Has(Permission.ViewQuestions))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var visible = QuestionLoading.Visible(db, actor);
        var counts = await CountAsync(visible, today, cancellationToken);
        var fitting = Narrowed(visible, actor, filter, today);
        var found = await fitting.CountAsync(cancellationToken);
        page = Math.Clamp(page, 1, Math.Max(1, (found + QuestionList.PageSize - 1) / QuestionList.PageSize));
        var lines = await LinesAsync(
            InOrder(fitting).Skip((page - 1) * QuestionList.PageSize).Take(QuestionList.PageSize),
            actor,
            cancellationToken
        );
        return new QuestionList(lines, counts, found, page);
    }

    /// <summary>Null where there is none, or it is not the reader's to see.</summary>
    public async Task<QuestionDetail?> DetailAsync(
        Actor actor,
        int id,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewQuestions))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var visible = QuestionLoading.Visible(db, actor);
        var thread = await LinesAsync(
            visible
                .Where(q => visible.Any(one => one.Id == id && (one.FirstId ?? one.Id) == (q.FirstId ?? q.Id)))
                .OrderBy(q => q.Id),
            actor,
            cancellationToken
        );
        if (thread.Find(one => one.Id == id) is not { } line)
        {
            return null;
        }

        return new QuestionDetail(
            line,
            await IndicatorStandings.FindAsync(db, actor, line.Code, cancellationToken),
            thread,
            (await db.WorkingDaysAsync(cancellationToken)).After(today, MemberQuestion.UsualWorkingDays)
        );
    }

    /// <summary>What is needed to ask about an indicator; null where the reader may not, or it is not live.</summary>
    public async Task<QuestionForm?> FormAsync(
        Actor actor,
        string code,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!Asks(actor))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (
            await ServiceToAskAboutAsync(db, actor, code, cancellationToken) is not { } service
            || await IndicatorStandings.FindAsync(db, actor, code, cancellationToken) is not { } standing
        )
        {
            return null;
        }

        var worked = await db.WorkingDaysAsync(cancellationToken);
        return new QuestionForm(
            standing,
            worked.After(today, MemberQuestion.UsualWorkingDays),
            actor.Has(Permission.AskForMembers)
                ? await QuestionLoading.MembersAsync(db, service, today, cancellationToken)
                : []
        );
    }

    /// <summary>Whether somebody asks questions about an indicator, for themselves or on behalf of a member.</summary>
    public async Task<bool> MayAskAsync(Actor actor, string code, CancellationToken cancellationToken = default)
    {
        if (!Asks(actor))
        {
            return false;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await ServiceToAskAboutAsync(db, actor, code, cancellationToken) is not null;
    }

    /// <summary>How many questions of an indicator the reader may see; null for those who may see none.</summary>
    /// <param name="code">The indicator's.</param>
    public async Task<QuestionCounts?> OfIndicatorAsync(
        Actor actor,
        string code,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewQuestions))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var visible = QuestionLoading.Visible(db, actor).Where(q => q.Indicator.Code == code);
        return await CountAsync(visible, today, cancellationToken);
    }

    /// <summary>The questions of a portfolio that the reader may see; null for those who may see none.</summary>
    /// <param name="code">The portfolio's.</param>
    public async Task<QuestionsOf?> OfPortfolioAsync(
        Actor actor,
        string code,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewQuestions))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var asked = Narrowed(QuestionLoading.Visible(db, actor), actor, new QuestionFilter { Portfolio = code }, today);
        var counts = await CountAsync(asked, today, cancellationToken);
        var latest = await LinesAsync(InOrder(asked).Take(Few), actor, cancellationToken);
        return new QuestionsOf(counts, latest);
    }

    /// <summary>What concerns somebody now; null for those who neither ask nor answer.</summary>
    public async Task<QuestionsDue?> DueAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.AskQuestions) && !actor.Has(Permission.AnswerQuestions))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var lines = await LinesAsync(
            QuestionLoading
                .Visible(db, actor)
                .Where(q =>
                    q.State == QuestionState.Waiting || (q.AskedById == actor.Id && q.State == QuestionState.Answered)
                )
                .OrderByDescending(q => q.AnsweredOn)
                .ThenBy(q => q.Due)
                .ThenBy(q => q.Id),
            actor,
            cancellationToken
        );
        var waiting = lines.Where(line => line.State is QuestionState.Waiting).ToList();
        var toAnswer = waiting.Where(line => line.MayAnswer).ToList();
        return new QuestionsDue(
            actor.Has(Permission.AnswerQuestions)
                ? new QuestionCounts(toAnswer.Count, toAnswer.Count(line => line.IsOverdue(today)), 0)
                : null,
            lines.Where(line => line.State is QuestionState.Answered).ToList(),
            waiting.Count(line => line.MayChange)
        );
    }

    /// <summary>The questions about a few indicators that somebody may see and that were not withdrawn, the latest first.</summary>
    /// <param name="indicatorIds">Of the indicators.</param>
    internal static async Task<IReadOnlyList<QuestionLine>> AboutAsync(
        PerformanceDbContext db,
        Actor actor,
        IReadOnlyCollection<int> indicatorIds,
        CancellationToken cancellationToken
    ) =>
        actor.Has(Permission.ViewQuestions)
            ? await LinesAsync(
                QuestionLoading
                    .Visible(db, actor)
                    .Where(q => indicatorIds.Contains(q.IndicatorId) && q.State != QuestionState.Withdrawn)
                    .OrderByDescending(q => q.Id),
                actor,
                cancellationToken
            )
            : [];

    private static async Task<QuestionCounts> CountAsync(
        IQueryable<MemberQuestion> questions,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await questions
            .GroupBy(_ => 1)
            .Select(all => new QuestionCounts(
                all.Count(q => q.State == QuestionState.Waiting),
                all.Count(q => q.State == QuestionState.Waiting && q.Due < today),
                all.Count(q => q.AnsweredOn != null)
            ))
            .FirstOrDefaultAsync(cancellationToken)
        ?? QuestionCounts.None;

    private static IQueryable<MemberQuestion> Narrowed(
        IQueryable<MemberQuestion> questions,
        Actor actor,
        QuestionFilter filter,
        DateOnly today
    )
    {
        questions = filter.Shown switch
        {
            QuestionsShown.Waiting => questions.Where(q => q.State == QuestionState.Waiting),
            QuestionsShown.Overdue => questions.Where(q => q.State == QuestionState.Waiting && q.Due < today),
            QuestionsShown.Answered => questions.Where(q => q.AnsweredOn != null),
            QuestionsShown.Unaccepted => questions.Where(q => q.State == QuestionState.Answered),
            QuestionsShown.Accepted => questions.Where(q => q.State == QuestionState.Accepted),
            QuestionsShown.Withdrawn => questions.Where(q => q.State == QuestionState.Withdrawn),
            QuestionsShown.Asked => questions.Where(q => q.State != QuestionState.Withdrawn),
        };
        var answers = actor.ReachOf(Permission.AnswerQuestions);
        questions = filter.Whose switch
        {
            QuestionsOfWhom.Mine => questions.Where(q => q.AskedById == actor.Id),
            QuestionsOfWhom.ToAnswer => questions.Where(q =>
                answers.WholeCouncil || answers.DirectorateIds.Contains(q.Indicator.Service.DirectorateId)
            ),
            QuestionsOfWhom.Anybody => questions,
        };

        if (filter.Portfolio is { } portfolio)
        {
            questions = questions.Where(q => q.Indicator.Service.Portfolio.Code == portfolio);
        }

        return filter.Indicator is { } indicator ? questions.Where(q => q.Indicator.Code == indicator) : questions;
    }

    private static IQueryable<MemberQuestion> InOrder(IQueryable<MemberQuestion> questions) =>
        questions
            .OrderBy(q =>
                q.State == QuestionState.Waiting ? 0
                : q.State == QuestionState.Answered ? 1
                : 2
            )
            .ThenBy(q => q.State == QuestionState.Waiting ? (DateOnly?)q.Due : null)
            .ThenByDescending(q => q.AnsweredOn)
            .ThenByDescending(q => q.Id);

    private static async Task<List<QuestionLine>> LinesAsync(
        IQueryable<MemberQuestion> questions,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var rows = await questions
            .Select(q => new
            {
                Question = q,
                q.Indicator.Code,
                q.Indicator.Name,
                IsExempt = q.Indicator.ExemptUnder != null,
                q.Indicator.Service,
                Directorate = q.Indicator.Service.Directorate.Name,
                Portfolio = q.Indicator.Service.Portfolio.Name,
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var (asks, answers) = (actor.Has(Permission.AskQuestions), actor.ReachOf(Permission.AnswerQuestions));
        var asksForAll = actor.Has(Permission.AskForMembers);
        return rows.ConvertAll(row =>
        {
            var question = row.Question;
            return new QuestionLine(
                question.Id,
                question.Version,
                row.Code,
                row.Name,
                row.Service.Name,
                row.Directorate,
                row.Portfolio,
                question.Text,
                question.AskedBy,
                question.AskedOn,
                question.Due,
                question.State,
                question.Answer,
                question.AnsweredBy,
                question.AnsweredOn,
                question.CorrectedBy,
                question.CorrectedOn,
                question.WithdrawnOn,
                question.WrittenBy,
                question.AcceptedBy,
                question.AcceptedOn
            )
            {
                IsExempt = row.IsExempt,
                IsMine = question.AskedById == actor.Id,
                MayChange = asks && question.AskedById == actor.Id && question.State is QuestionState.Waiting,
                MayClose =
                    question.State is QuestionState.Answered
                    && (asksForAll || (asks && question.AskedById == actor.Id)),
                MayAnswer =
                    answers.Covers(row.Service)
                    && question.State is not (QuestionState.Withdrawn or QuestionState.FollowedUp),
            };
        });
    }

    private static bool Asks(Actor actor) => actor.Has(Permission.AskQuestions) || actor.Has(Permission.AskForMembers);

    /// <summary>The service of a live indicator that somebody may ask about; null where they may not.</summary>
    private static async Task<Service?> ServiceToAskAboutAsync(
        PerformanceDbContext db,
        Actor actor,
        string code,
        CancellationToken cancellationToken
    )
    {
        // On behalf of a member nobody asks about what is hidden from members.
        var service = await db
            .Indicators.Where(i => i.Code == code && i.State == IndicatorState.Live && i.ExemptUnder == null)
            .Select(i => i.Service)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        return
            service is not null
            && (
                actor.ReachOf(Permission.AskQuestions).Covers(service)
                || actor.ReachOf(Permission.AskForMembers).WholeCouncil
            )
            ? service
            : null;
    }
}

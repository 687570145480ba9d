using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Challenge.Scrutiny;

/// <summary>What is entered of a recommendation, besides what it is about.</summary>
public interface IRecommendationEntry
{
    string BodyCode { get; }

    RecommendationKind? Kind { get; }

    string Text { get; }

    DateOnly? MeetingOn { get; }

    DateOnly? ResponseDue { get; }
}

/// <summary>What the use cases and queries on recommendations have in common.</summary>
internal static class RecommendationLoading
{
    /// <summary>Whoever sees what a committee sees: figures of closed rounds, nothing that is exempt.</summary>
    private static readonly Actor Committee = new(
        "",
        "Committee",
        [new ScopedRole(Role.ScrutinyMember, ScopeKind.WholeCouncil, 0)]
    );

    /// <summary>One to change, with what it is about and its actions, tracked; null where there is none.</summary>
    public static Task<Recommendation?> FindAsync(
        PerformanceDbContext db,
        int id,
        CancellationToken cancellationToken
    ) => WithSubject(db).Include(r => r.Actions).FirstOrDefaultAsync(r => r.Id == id, cancellationToken);

    /// <summary>One to change as somebody read it who may see what it is about; otherwise why nothing can be done with it.</summary>
    /// <param name="read">The recommendation and its version that were read.</param>
    public static async Task<(Recommendation? Recommendation, Outcome<int>? Unfit)> FindAsync(
        PerformanceDbContext db,
        Actor actor,
        (int Id, int Version) read,
        CancellationToken cancellationToken
    )
    {
        var found = await FindAsync(db, read.Id, cancellationToken);
        return found is null || !found.IsSeenBy(actor) ? (null, new Outcome<int>.NotFound())
            : found.Version != read.Version ? (null, new Outcome<int>.Conflict(found.Id))
            : (found, null);
    }

    /// <summary>Whether somebody may see what it is about: an exempt indicator is hidden from members.</summary>
    public static bool IsSeenBy(this Recommendation recommendation, Actor actor) =>
        recommendation.Indicator is not { } indicator || actor.MaySee(indicator);

    /// <summary>
    /// Whether a permission reaches what a recommendation is about: the service of the indicator or the element, the directorate
    /// that leads the element, or, of an element that nobody leads alone, any directorate and any portfolio.
    /// </summary>
    public static Task<bool> ReachesAsync(
        PerformanceDbContext db,
        Reach reach,
        Recommendation recommendation,
        CancellationToken cancellationToken
    ) =>
        SubjectReach.CoversAsync(
            db,
            reach,
            recommendation.Indicator?.Service ?? recommendation.Element?.Service,
            recommendation.Element?.DirectorateId,
            cancellationToken
        );

    /// <summary>As <see cref="ReachesAsync"/>, for many that are asked about at once.</summary>
    /// <param name="portfolios">Those of the services of each directorate.</param>
    public static bool Reaches(Reach reach, Recommendation recommendation, ILookup<int, int> portfolios) =>
        SubjectReach.Covers(
            reach,
            recommendation.Indicator?.Service ?? recommendation.Element?.Service,
            recommendation.Element?.DirectorateId,
            recommendation.Element?.DirectorateId is { } directorate ? portfolios[directorate] : []
        );

    /// <summary>The scrutiny committees that there are, by name.</summary>
    public static IQueryable<AccountableBody> Committees(PerformanceDbContext db) =>
        db
            .AccountableBodies.Where(b => b.BodyKind == AccountableBodyKind.ScrutinyCommittee && b.RetiredOn == null)
            .OrderBy(b => b.Name);

    /// <summary>A live indicator with how it stood for members.</summary>
    public static async Task<RecommendationSubject> OfIndicatorAsync(
        PerformanceDbContext db,
        Indicator indicator,
        CancellationToken cancellationToken
    )
    {
        var standing = await IndicatorStandings.FindAsync(db, Committee, indicator.Code, cancellationToken);
        return new RecommendationSubject(
            indicator,
            null,
            standing?.Value ?? "",
            standing?.Period is null ? null : standing.Status,
            standing?.Period?.ToString() ?? ""
        );
    }

    /// <summary>An element of the thread with how it stood for members; null where there is none of the code.</summary>
    public static async Task<RecommendationSubject?> OfElementAsync(
        PerformanceDbContext db,
        string code,
        CancellationToken cancellationToken
    )
    {
        var element = await db.PlanElements.FirstOrDefaultAsync(e => e.Code == code, cancellationToken);
        if (element is null)
        {
            return null;
        }

        var thread = await ThreadOfAsync(db, Committee, hidden: true, cancellationToken);
        return new RecommendationSubject(null, element, thread.FigureOf(code), null, "");
    }

    /// <summary>The thread as somebody sees it now.</summary>
    /// <param name="hidden">Whether exempt indicators are left out, whoever reads.</param>
    public static async Task<LoadedThread> ThreadOfAsync(
        PerformanceDbContext db,
        Actor actor,
        bool hidden,
        CancellationToken cancellationToken
    )
    {
        var structure = await ThreadStructure.LoadAsync(db, then: null, cancellationToken);
        var standings = await IndicatorStandings.LoadAsync(db, actor, cancellationToken);
        return new LoadedThread(
            structure,
            standings.Where(s => !hidden || !s.IsExempt).ToDictionary(s => s.Id),
            [],
            default
        );
    }

    /// <summary>How an element stands, in words.</summary>
    public static string FigureOf(this LoadedThread thread, string code) =>
        (thread.Element(code)?.Summary.RollUp ?? StatusRollUp.Empty).InPlaceOfAFigure();

    public static IQueryable<Recommendation> WithSubject(PerformanceDbContext db) =>
        db.Recommendations.Include(r => r.Body).Include(r => r.Indicator!.Service).Include(r => r.Element!.Service);

    /// <summary>What is asked of a recommendation that is made or corrected.</summary>
    public static void Check<T>(AbstractValidator<T> validator)
        where T : IRecommendationEntry
    {
        validator.RuleFor(r => r.BodyCode).NotEmpty().WithMessage("Choose the committee that recommends it.");
        validator
            .RuleFor(r => r.Kind)
            .Must(kind => kind is { } chosen && Enum.IsDefined(chosen))
            .WithMessage("Choose what the committee asks for.");
        validator.RuleFor(r => r.Text).IsWritten("what the committee recommends", Recommendation.TextLength);
        validator.RuleFor(r => r.MeetingOn).NotNull().WithMessage("Enter the day of the meeting.");
        validator.RuleFor(r => r.ResponseDue).NotNull().WithMessage("Enter the day by which Cabinet is to respond.");
    }

    /// <summary>Where evidence stands: nothing, or an address that a browser opens.</summary>
    public static IRuleBuilderOptions<T, string> MayBeALink<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.MayBeWritten("the link", RecommendationAction.LinkLength)
            .Must(link =>
                link.Length == 0
                || (
                    Uri.TryCreate(link, UriKind.Absolute, out var address)
                    && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
                )
            )
            .WithMessage("Enter the whole address, beginning with https://, or leave it empty.");

    /// <summary>Why a day cannot be asked for; null where it can.</summary>
    /// <param name="before">The day asked for until now, which may stay even when it is past; null for a new one.</param>
    public static FieldError? ProblemOf(string field, DateOnly due, DateOnly today, DateOnly? before = null) =>
        due < today && due != before
            ? new FieldError(field, "The day is over already. Choose today or a later day.")
            : null;

    /// <summary>Why a meeting cannot have been on a day; null where it can.</summary>
    public static FieldError? ProblemOfMeeting(string field, DateOnly meeting, DateOnly today) =>
        meeting > today ? new FieldError(field, "The meeting cannot be on a day that has not come yet.") : null;
}

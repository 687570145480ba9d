using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Challenge.Scrutiny;

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

    /// <summary>Whether somebody may see what it is about: an exempt indicator is hidden from members.</summary>
    public static bool IsSeenBy(this Recommendation recommendation, Actor actor) =>
        recommendation.Indicator is not { ExemptUnder: not null } indicator
        || actor.ReachOf(Permission.ViewExemptIndicators).Covers(indicator.Service);

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

    /// <summary>The scrutiny committees that there are, by name.</summary>
    public static IQueryable<AccountableBody> Committees(PerformanceDbContext db) =>
        db
            .AccountableBodies.Where(b => b.BodyKind == AccountableBodyKind.ScrutinyCommittee && b.RetiredOn == null)
            .OrderBy(b => b.Name);

    /// <summary>A live indicator with how it stood for members; null where there is none of the code.</summary>
    public static async Task<RecommendationSubject?> OfIndicatorAsync(
        PerformanceDbContext db,
        string code,
        CancellationToken cancellationToken
    )
    {
        var indicator = await IndicatorLoading.FindAsync(db, code, cancellationToken);
        if (indicator is null)
        {
            return null;
        }

        var standing = await IndicatorStandings.FindAsync(db, Committee, code, cancellationToken);
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
    public static FieldError? ProblemOf(string field, DateOnly due, DateOnly today) =>
        due < today ? new FieldError(field, "The day is over already. Choose today or a later day.") : null;
}

using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <summary>What is read of the choosing of scorecards.</summary>
public sealed partial class IndicatorQueries
{
    // Whoever gives views: those whose roles say so on the day.
    private static readonly Role[] RolesWithViews = Enum.GetValues<Role>()
        .Where(role => RolePermissions.Of(role).Contains(Permission.GiveScorecardViews))
        .ToArray();

    /// <summary>Every choosing, the latest year first: one statement.</summary>
    public async Task<IReadOnlyList<ScorecardSummary>> ScorecardsAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewScorecardChoices))
        {
            return [];
        }

        var (person, gives) = (actor.Id, actor.Has(Permission.GiveScorecardViews));
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rows = await db
            .ScorecardChoices.OrderByDescending(c => c.StartYear)
            .ThenBy(c => c.Set.Name)
            .Select(c => new
            {
                c.Set.Code,
                c.Set.Name,
                c.StartYear,
                c.Stage,
                c.ConsultationOpens,
                c.ConsultationCloses,
                Candidates = c.Candidates.Count,
                Answers = db.ScorecardAnswers.Count(a => a.ChoiceId == c.Id),
                HasAnswered = gives && db.ScorecardAnswers.Any(a => a.ChoiceId == c.Id && a.PersonId == person),
            })
            .ToListAsync(cancellationToken);
        return rows.Select(row =>
            {
                var days = new DaySpan(row.ConsultationOpens, row.ConsultationCloses);
                return new ScorecardSummary(
                    new ScorecardKey(row.Code, row.StartYear),
                    row.Name,
                    row.Stage,
                    ScorecardChoice.StateOn(row.Stage, days, today),
                    days,
                    row.Candidates,
                    row.Answers,
                    row.HasAnswered
                );
            })
            .ToList();
    }

    /// <summary>The sets in use, to open a choosing for one: one statement.</summary>
    public async Task<IReadOnlyList<ScorecardSetChoice>> ScorecardSetsAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ChooseScorecards))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
            .IndicatorSets.Where(s => s.RetiredOn == null)
            .OrderBy(s => s.Name)
            .Select(s => new ScorecardSetChoice(s.Code, s.Name))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The bodies that can decide: one statement.</summary>
    public async Task<IReadOnlyList<CodedChoice>> DecidingBodiesAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ChooseScorecards))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
            .AccountableBodies.Where(b => b.RetiredOn == null)
            .OrderBy(b => b.Name)
            .Select(b => new CodedChoice(b.Code, b.Name))
            .ToListAsync(cancellationToken);
    }

    /// <summary>One choosing with its map: six statements, however many candidates. Null when there is none, or it is not theirs to see.</summary>
    public async Task<ScorecardDetail?> ScorecardAsync(
        Actor actor,
        ScorecardKey key,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewScorecardChoices))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var choice = await db
            .ScorecardChoices.Include(c => c.Set)
            .Include(c => c.Body)
            .Include(c => c.Candidates)
                .ThenInclude(c => c.Indicator.Service)
            .FirstOrDefaultAsync(c => c.Set.Code == key.SetCode && c.StartYear == key.StartYear, cancellationToken);
        if (choice is null)
        {
            return null;
        }

        var steps = await db
            .ScorecardChoices.Where(c => c.Id == choice.Id)
            .SelectMany(c => c.Steps)
            .OrderBy(step => step.Id)
            .Select(step => new ScorecardStepDetail(step.Kind, step.On, step.By, step.Note))
            .ToListAsync(cancellationToken);
        var hidden = await db.HiddenCodesAsync(cancellationToken);
        var standings = (await IndicatorStandings.LoadAsync(db, actor, cancellationToken)).ToDictionary(s => s.Id);
        var ids = choice.Candidates.Select(candidate => candidate.IndicatorId).ToList();
        var thread = await ThreadStructure.LoadAsync(db, cancellationToken, ids);
        var candidates = choice
            .Candidates.OrderByDescending(candidate => candidate.WasMember)
            .ThenBy(candidate => candidate.Indicator.Code, StringComparer.Ordinal)
            .Select(candidate => Candidate(candidate, standings.GetValueOrDefault(candidate.IndicatorId), thread))
            .ToList();
        return new ScorecardDetail(
            choice.Id,
            key,
            choice.Version,
            choice.Set.Name,
            choice.Set.RetiredOn is not null,
            choice.Stage,
            ScorecardChoice.StateOn(choice.Stage, choice.Consultation, today),
            choice.Consultation,
            candidates,
            MapOf(choice, candidates, thread),
            // That one was added or taken off is told with its code.
            steps
                .Where(step => !hidden.Any(code => step.Note.StartsWith($"{code}, ", StringComparison.Ordinal)))
                .ToList(),
            choice.Panel,
            choice.RecommendedOn,
            choice.Summary,
            choice.Body?.Name ?? "",
            choice.Body?.Code ?? "",
            choice.DecidedOn,
            choice.Reference
        );
    }

    /// <summary>
    /// What was said in a consultation: four statements. Null for those who may not see it yet: while it is open, only those
    /// who run it and those who read the change history, where it stands anyway; so that everybody gives a view of their own.
    /// </summary>
    public async Task<ScorecardOpinions?> ScorecardOpinionsAsync(
        Actor actor,
        ScorecardDetail choice,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!SeesOpinions(actor, choice.Consultation))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var views = await ViewsOf(db.ScorecardAnswers.Where(a => a.ChoiceId == choice.Id))
            .ToListAsync(cancellationToken);
        var proposals = await ProposalsAsync(
            db.ScorecardAnswers.Where(a => a.ChoiceId == choice.Id),
            choice,
            cancellationToken
        );
        var answered = await db
            .ScorecardAnswers.Where(a => a.ChoiceId == choice.Id)
            .Select(a => new
            {
                a.PersonId,
                a.PersonName,
                a.AnsweredOn,
            })
            .ToListAsync(cancellationToken);
        var entitled = await db
            .RoleAssignments.Where(a => a.From <= today && (a.Until == null || a.Until >= today))
            .Where(a => RolesWithViews.Contains(a.Role))
            .Join(
                db.Users.Where(u => u.LeftOn == null || u.LeftOn > today),
                a => a.UserId,
                u => u.Id,
                (_, u) => new { u.Id, u.DisplayName }
            )
            .Distinct()
            .ToListAsync(cancellationToken);
        var respondents = answered
            .Select(a => new ScorecardRespondent(a.PersonName, a.AnsweredOn))
            .Concat(
                entitled
                    .Where(person => answered.TrueForAll(a => a.PersonId != person.Id))
                    .Select(person => new ScorecardRespondent(person.DisplayName, null))
            )
            .OrderBy(person => person.On is null)
            .ThenBy(person => person.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return new ScorecardOpinions(views, proposals, respondents);
    }

    /// <summary>Whether somebody sees what others said.</summary>
    public static bool SeesOpinions(Actor actor, ConsultationState consultation) =>
        actor.Has(Permission.ViewScorecardChoices)
        && (
            consultation is ConsultationState.Closed
            || actor.Has(Permission.ChooseScorecards)
            || actor.Has(Permission.ViewChangeHistory)
        );

    /// <summary>The reader's own answer: three statements. Null for those who give none.</summary>
    public async Task<OwnScorecardAnswer?> OwnScorecardAnswerAsync(
        Actor actor,
        ScorecardDetail choice,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.GiveScorecardViews))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var own = db.ScorecardAnswers.Where(a => a.ChoiceId == choice.Id && a.PersonId == actor.Id);
        var answer = await own.Select(a => new { a.Version, a.AnsweredOn }).FirstOrDefaultAsync(cancellationToken);
        return new OwnScorecardAnswer(
            answer?.Version,
            answer?.AnsweredOn,
            await ViewsOf(own).ToListAsync(cancellationToken),
            await ProposalsAsync(own, choice, cancellationToken)
        );
    }

    /// <summary>What an instruction would do: three statements at most. Null for those who do not instruct.</summary>
    public async Task<ScorecardPreview?> ScorecardPreviewAsync(
        Actor actor,
        ScorecardDetail choice,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ChooseScorecards))
        {
            return null;
        }

        var (setCode, year) = (choice.Key.SetCode, choice.Key.StartYear);
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var members = await db
            .SetMemberships.Where(m => m.Set.Code == setCode && (m.StartYear == year - 1 || m.StartYear == year))
            .Select(m => new
            {
                m.StartYear,
                m.IndicatorId,
                m.Indicator.Code,
                m.Indicator.Name,
            })
            .ToListAsync(cancellationToken);
        var wanted = await db
            .ScorecardChoices.Where(c => c.Id == choice.Id)
            .SelectMany(c => c.Candidates)
            .Where(c => c.IsInstructed == true)
            .Select(c => new
            {
                c.IndicatorId,
                c.Indicator.Code,
                c.Indicator.Name,
            })
            .ToListAsync(cancellationToken);
        var there = members.Where(m => m.StartYear == year).Select(m => m.IndicatorId).ToList();
        var change = SetChange.Of(
            members.Where(m => m.StartYear < year).Select(m => m.IndicatorId).ToList(),
            there,
            wanted.Select(c => c.IndicatorId).ToList()
        );
        var names = members
            .Select(m => (m.IndicatorId, m.Code, m.Name))
            .Concat(wanted.Select(c => (c.IndicatorId, c.Code, c.Name)))
            .DistinctBy(i => i.IndicatorId)
            .ToDictionary(i => i.IndicatorId, i => new CodedChoice(i.Code, i.Name));
        return new ScorecardPreview(
            Named(change.Added),
            Named(change.CarriedOn),
            Named(change.Dropped),
            Named(change.TakenOut),
            there.Count - change.TakenOut.Count,
            choice is { Stage: ScorecardStage.Consultation, RecommendedOn: null }
                && !await db.ScorecardAnswers.AnyAsync(a => a.ChoiceId == choice.Id, cancellationToken)
        );

        List<CodedChoice> Named(IEnumerable<int> indicators) =>
            indicators.Select(id => names[id]).OrderBy(i => i.Code, StringComparer.Ordinal).ToList();
    }

    private static ScorecardCandidateDetail Candidate(
        ScorecardCandidate candidate,
        IndicatorStanding? standing,
        ThreadStructure thread
    ) =>
        new(
            candidate.Id,
            candidate.Indicator.Code,
            candidate.Indicator.Name,
            candidate.Indicator.Service.Name,
            candidate.Indicator.State,
            candidate.Indicator.Kind,
            candidate.WasMember,
            candidate.Why,
            candidate.AddedBy,
            candidate.AddedOn,
            standing,
            thread
                .CorporatePrioritiesOf(candidate.IndicatorId)
                .Select(link => new MappedElement(link.Code, link.Title, link.Level))
                .ToList(),
            candidate.IsRecommended,
            candidate.RecommendationWhy,
            candidate.IsInstructed,
            candidate.DecisionWhy
        );

    private static ScorecardMap MapOf(
        ScorecardChoice choice,
        IReadOnlyList<ScorecardCandidateDetail> candidates,
        ThreadStructure thread
    )
    {
        var priorities = thread.Elements.Where(e => e.Level.IsCorporatePlan).ToList();
        var above = priorities.SelectMany(p => thread.Graph.ParentsOf(p.Id)).ToHashSet();
        var outcomes = thread.Elements.Where(e => above.Contains(e.Id)).ToList();
        var idOf = choice.Candidates.ToDictionary(c => c.Indicator.Code, c => c.IndicatorId);
        return ScorecardMap.Of(
            priorities.Select(p => new MappedElement(p.Code, p.Title, p.Level.Name)).ToList(),
            outcomes.Select(o => new MappedElement(o.Code, o.Title, o.Level.Name)).ToList(),
            candidates
                .Select(c => new MappedCandidate(
                    c.Code,
                    c.Name,
                    c.Kind,
                    c.Priorities.Select(p => p.Code).ToList(),
                    outcomes
                        .Where(o => thread.Graph.IndicatorsUnder(o.Id).Contains(idOf[c.Code]))
                        .Select(o => o.Code)
                        .ToList()
                ))
                .ToList()
        );
    }

    private static IQueryable<ScorecardViewDetail> ViewsOf(IQueryable<ScorecardAnswer> answers) =>
        answers.SelectMany(
            a => a.Views.OrderBy(v => v.Id),
            (a, v) => new ScorecardViewDetail(a.PersonName, v.CandidateId, v.IsIn, v.Why)
        );

    private static async Task<List<ScorecardProposalDetail>> ProposalsAsync(
        IQueryable<ScorecardAnswer> answers,
        ScorecardDetail choice,
        CancellationToken cancellationToken
    )
    {
        var codes = choice.Candidates.Select(c => c.Code).ToHashSet();
        var rows = await answers
            .SelectMany(
                a => a.Proposals,
                (a, p) =>
                    new
                    {
                        p.Id,
                        a.PersonName,
                        Code = p.Indicator == null ? "" : p.Indicator.Code,
                        Name = p.Indicator == null ? "" : p.Indicator.Name,
                        p.Words,
                        p.Why,
                        p.PanelAnswer,
                    }
            )
            .ToListAsync(cancellationToken);
        return rows.OrderBy(p => p.Id)
            .Select(p => new ScorecardProposalDetail(
                p.Id,
                p.PersonName,
                p.Code,
                p.Name,
                p.Words,
                p.Why,
                codes.Contains(p.Code),
                p.PanelAnswer
            ))
            .ToList();
    }
}

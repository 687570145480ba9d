using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Triage;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>What the golden thread needs somebody for.</summary>
/// <param name="Elements">How many there are.</param>
/// <param name="Indicators">How many are live.</param>
/// <param name="Year">The financial year whose targets are looked for.</param>
/// <param name="Lines">By need; of one need elements first, from the top of the thread down, then indicators by code.</param>
public sealed record ThreadHealth(
    int Elements,
    int Indicators,
    FinancialYear Year,
    IReadOnlyList<ThreadHealthLine> Lines
)
{
    public int ElementsInNeed => InNeed(areElements: true);

    public int IndicatorsInNeed => InNeed(areElements: false);

    private int InNeed(bool areElements) =>
        Lines.Where(line => line.IsElement == areElements).Select(line => line.Code).Distinct().Count();
}

/// <summary>One element or indicator that needs somebody.</summary>
/// <param name="Place">The level of an element, the service of an indicator.</param>
/// <param name="Who">The post that can put it right, with those who hold it: "Performance team: Pia Team, with Head of waste".</param>
/// <param name="Since">The day since which it is so; null where that is not known, or has no day.</param>
public sealed record ThreadHealthLine(
    ThreadNeed Need,
    bool IsElement,
    string Code,
    string Name,
    string Place,
    string Who,
    DateOnly? Since = null
)
{
    /// <summary>It is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; init; }

    /// <summary>The directorate that it belongs to; null for none, and in an edition, which is not asked for it.</summary>
    [JsonIgnore]
    public PlaceChoice? Directorate { get; init; }

    /// <summary><see cref="Who"/> without names.</summary>
    internal string Post { get; init; } = "";
}

public sealed partial class ThreadQueries
{
    /// <summary>What elements and live indicators need today: ten statements. Null when nothing may be seen.</summary>
    public async Task<ThreadHealth?> HealthAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await HealthOfAsync(db, db.Observations.Where(FigureVisibility.For(actor)), Today, cancellationToken);
    }

    /// <param name="db">Where it is.</param>
    /// <param name="visible">The figures of which it may be told that nobody said anything.</param>
    /// <param name="today">The day for which it is told.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static async Task<ThreadHealth> HealthOfAsync(
        PerformanceDbContext db,
        IQueryable<Observation> visible,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var year = FinancialYear.Containing(today);
        var structure = await ThreadStructure.LoadAsync(db, cancellationToken);
        var levels = await db
            .PlanLevels.Select(l => new { l.Position, l.IsCorporatePlan })
            .ToListAsync(cancellationToken);
        var directorateOf = await db
            .Services.Select(s => new
            {
                s.Id,
                s.DirectorateId,
                s.Directorate.Code,
                s.Directorate.Name,
            })
            .ToDictionaryAsync(
                s => s.Id,
                s => (Id: s.DirectorateId, Choice: new PlaceChoice(s.Code, s.Name)),
                cancellationToken
            );
        var indicators = await IndicatorsToLookAtAsync(db, cancellationToken);
        var withTarget = await PeriodsWithTargetAsync(db, year, cancellationToken);
        var terms = await TriageReading.TermsAsync(db, cancellationToken);
        var figures = await LatestFigures.LoadAsync(db, visible, terms.SilentPeriods, cancellationToken);
        var posts = new PostHolders(await ReturnQueries.PeopleAsync(db, today, cancellationToken), directorateOf);

        var measures = indicators.ToDictionary(i => i.Id, i => new MeasureFacts(i.Kind, i.Impact));
        var positions = levels.Select(l => (l.Position, l.IsCorporatePlan)).ToList();
        var elementLines =
            from element in structure.Elements
            let facts = new ElementFacts(
                element.Owner.Length > 0,
                posts.IsLed(element),
                ThreadHealthRule.IsOutcome(element.Level.Position, positions),
                structure.Graph.IndicatorsUnder(element.Id).Select(id => measures[id]).ToList()
            )
            from need in ThreadHealthRule.NeedsOf(facts)
            let mender = posts.MenderOf(
                need.PutRightWith(ofElement: true),
                element.Owner,
                element.ServiceId is null ? Role.Director : Role.HeadOfService,
                posts.LeadersOf(element),
                allowed: []
            )
            select new ThreadHealthLine(
                need,
                IsElement: true,
                element.Code,
                element.Title,
                element.Level.Name,
                mender.Who
            )
            {
                Post = mender.Post,
                Directorate = element switch
                {
                    { ServiceId: { } service } => directorateOf[service].Choice,
                    { DirectorateId: not null } => new PlaceChoice(element.DirectorateCode, element.Directorate),
                    _ => null,
                },
            };
        var indicatorLines =
            from indicator in indicators
            let facts = new IndicatorFacts(
                structure.Graph.ElementsOf(indicator.Id).Any(),
                indicator.Owner.Length > 0,
                posts.EnterFigures(indicator.ServiceId),
                OwnerSilence.IsLong(OwnerSilence.PeriodsOf(figures[indicator.Id]), terms),
                indicator.IsJudged
                    && TargetYear
                        .PeriodsOf(indicator.Frequency, year)
                        .Any(period => !withTarget.Contains((indicator.Id, period))),
                indicator.LookedAtOn,
                indicator.DefinedOn
            )
            from need in ThreadHealthRule.NeedsOf(facts, today)
            let permission = need.PutRightWith(ofElement: false)
            let mender = posts.MenderOf(
                permission,
                indicator.Owner,
                Role.HeadOfService,
                posts.HeadsOf(indicator.ServiceId),
                posts.Allowed(permission, indicator.ServiceId)
            )
            select new ThreadHealthLine(
                need,
                IsElement: false,
                indicator.Code,
                indicator.Name,
                indicator.Service,
                mender.Who,
                need switch
                {
                    ThreadNeed.NotLookedAt => indicator.LookedAtOn,
                    ThreadNeed.NoTarget => year.Start,
                    ThreadNeed.OldDefinition => indicator.DefinedOn,
                    _ => null,
                }
            )
            {
                IsExempt = indicator.IsExempt,
                Post = mender.Post,
                Directorate = directorateOf[indicator.ServiceId].Choice,
            };
        return new ThreadHealth(
            structure.Elements.Count(),
            indicators.Count,
            year,
            elementLines.Concat(indicatorLines).OrderBy(line => line.Need).ToList()
        );
    }

    /// <summary>The live indicators with the days on which anything of them changed, in one statement.</summary>
    private static async Task<List<WatchedIndicator>> IndicatorsToLookAtAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    )
    {
        // Figures of an open round count for everybody: only that one came is told, not what it says.
        var rows = await db
            .Indicators.Where(i => i.State == IndicatorState.Live)
            .Select(i => new
            {
                i.Id,
                i.Code,
                i.Name,
                i.Owner,
                i.Kind,
                i.Impact,
                i.Polarity,
                i.Frequency,
                i.LagMonths,
                i.ServiceId,
                Service = i.Service.Name,
                i.LiveFrom,
                i.DefinedFrom,
                IsExempt = i.ExemptUnder != null,
                FirstPeriod = db.Observations.Where(o => o.IndicatorId == i.Id).Min(o => (DateOnly?)o.PeriodEnd),
                LastPeriod = db.Observations.Where(o => o.IndicatorId == i.Id).Max(o => (DateOnly?)o.PeriodEnd),
                FigureOn = db.Observations.Where(o => o.IndicatorId == i.Id).Max(o => o.KnownFrom),
                TargetOn = db.PeriodTargets.Where(t => t.IndicatorId == i.Id).Max(t => (DateOnly?)t.SetOn),
                RevisedOn = i.Versions.Max(v => (DateOnly?)v.ChangedOn),
                AssessedOn = db.QualityAssessments.Where(a => a.IndicatorId == i.Id).Max(a => (DateOnly?)a.AssessedOn),
                ReviewedOn = db.QualityAssessments.Where(a => a.IndicatorId == i.Id).Max(a => a.ReviewedOn),
                CheckedOn = db.SpotChecks.Where(c => c.IndicatorId == i.Id).Max(c => (DateOnly?)c.RecordedOn),
            })
            .ToListAsync(cancellationToken);
        return rows.OrderBy(i => i.Code, StringComparer.Ordinal)
            .Select(i => new WatchedIndicator(
                i.Id,
                i.Code,
                i.Name,
                i.Owner,
                i.Kind,
                i.Impact,
                i.Kind is IndicatorKind.Performance && i.Polarity is not Polarity.NoJudgement,
                i.Frequency,
                i.ServiceId,
                i.Service,
                i.IsExempt,
                // When figures came with which records began nobody knows: not before they were to be had.
                Latest(
                    i.FigureOn,
                    i.LastPeriod?.AddMonths(i.LagMonths),
                    i.TargetOn,
                    i.LiveFrom,
                    i.DefinedFrom,
                    i.RevisedOn,
                    i.AssessedOn,
                    i.ReviewedOn,
                    i.CheckedOn
                ),
                // A definition that has held from the beginning is as old as the first figure.
                Latest(i.DefinedFrom, i.RevisedOn, i.AssessedOn, i.ReviewedOn) ?? i.LiveFrom ?? i.FirstPeriod
            ))
            .ToList();
    }

    private static DateOnly? Latest(params DateOnly?[] days) => days.Max();

    private static async Task<HashSet<(int IndicatorId, ReportingPeriod Period)>> PeriodsWithTargetAsync(
        PerformanceDbContext db,
        FinancialYear year,
        CancellationToken cancellationToken
    )
    {
        var periods = Enum.GetValues<Frequency>().SelectMany(f => TargetYear.PeriodsOf(f, year)).ToList();
        var targets = await db
            .PeriodTargets.AsNoTracking()
            .Where(t => periods.Contains(t.Period))
            .ToListAsync(cancellationToken);
        return targets.Where(t => t.Terms.IsSet).Select(t => (t.IndicatorId, t.Period)).ToHashSet();
    }

    /// <param name="IsJudged">It can have a status, and so needs targets.</param>
    /// <param name="LookedAtOn">See <see cref="IndicatorFacts"/>.</param>
    /// <param name="DefinedOn">See <see cref="IndicatorFacts"/>.</param>
    private sealed record WatchedIndicator(
        int Id,
        string Code,
        string Name,
        string Owner,
        IndicatorKind Kind,
        Impact Impact,
        bool IsJudged,
        Frequency Frequency,
        int ServiceId,
        string Service,
        bool IsExempt,
        DateOnly? LookedAtOn,
        DateOnly? DefinedOn
    );

    /// <summary>Who holds which role today.</summary>
    /// <param name="People">With the roles they hold today, by name.</param>
    /// <param name="DirectorateOf">Of each service, by ids.</param>
    private sealed record PostHolders(
        IReadOnlyList<Actor> People,
        IReadOnlyDictionary<int, (int Id, PlaceChoice Choice)> DirectorateOf
    )
    {
        private List<string> Team { get; } = [.. People.Where(IsOfTheTeam).Select(person => person.Name)];

        /// <summary>Whether somebody may enter the figures of a service.</summary>
        public bool EnterFigures(int service) =>
            People.Any(person => Covers(person.ReachOf(Permission.EnterReturns), service));

        public List<string> HeadsOf(int service) => Holding(Role.HeadOfService, reach => Covers(reach, service));

        /// <summary>Who leads the service or directorate of an element; nobody where it belongs to neither.</summary>
        public List<string> LeadersOf(ThreadElement element) =>
            element switch
            {
                { ServiceId: { } service } => HeadsOf(service),
                { DirectorateId: { } directorate } => Holding(
                    Role.Director,
                    reach => reach.DirectorateIds.Contains(directorate)
                ),
                _ => [],
            };

        public bool IsLed(ThreadElement element) =>
            element is { ServiceId: null, DirectorateId: null } || LeadersOf(element).Count > 0;

        /// <summary>Who puts it right: a post with those who hold it; and the same without names.</summary>
        /// <param name="permission">What they have to be allowed to do.</param>
        /// <param name="owner">The post that answers for it; empty where none is named.</param>
        /// <param name="role">Of those who lead its service or directorate.</param>
        /// <param name="leaders">Who they are.</param>
        /// <param name="allowed">Those of its service who may; nobody where it is an element.</param>
        public (string Who, string Post) MenderOf(
            Permission permission,
            string owner,
            Role role,
            List<string> leaders,
            List<string> allowed
        )
        {
            var team = Role.PerformanceTeam.Words();
            var (post, people) =
                owner.Length > 0 ? (owner, allowed)
                : leaders.Count > 0 ? (role.Words(), leaders)
                : ("", []);
            return permission is Permission.ManagePeople || post.Length == 0 ? (Named(team, Team), team)
                // Whoever answers for it knows what it should be; the performance team alone may write it down.
                : permission is Permission.ManageThread or Permission.ManageIndicators
                    ? (
                        $"{Named(team, Team)}, with {(owner.Length > 0 ? owner : string.Join(", ", leaders))}",
                        $"{team}, with {post}"
                    )
                : (Named(post, people), post);
        }

        /// <summary>Those of a service who may; the performance team, which may most things everywhere, is not of it.</summary>
        public List<string> Allowed(Permission permission, int service) =>
            People
                .Where(person => !IsOfTheTeam(person) && Covers(person.ReachOf(permission), service))
                .Select(person => person.Name)
                .ToList();

        private static string Named(string post, List<string> people) =>
            people.Count == 0 ? post : $"{post}: {string.Join(", ", people)}";

        private static bool IsOfTheTeam(Actor person) => person.Roles.Any(held => held.Role is Role.PerformanceTeam);

        private List<string> Holding(Role role, Func<Reach, bool> isTheirs) =>
            People
                .Where(person => isTheirs(new Reach(person.Roles.Where(held => held.Role == role).ToList())))
                .Select(person => person.Name)
                .ToList();

        private bool Covers(Reach reach, int service) =>
            reach.WholeCouncil
            || reach.ServiceIds.Contains(service)
            || reach.DirectorateIds.Contains(DirectorateOf[service].Id);
    }
}

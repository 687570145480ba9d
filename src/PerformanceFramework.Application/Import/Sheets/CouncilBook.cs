using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>Everything that the sheets of a workbook are about but the figures, tracked and in one place.</summary>
internal sealed class CouncilBook
{
    private readonly Dictionary<string, Indicator> _indicators;
    private readonly Dictionary<string, PlanElement> _elements;
    private readonly Dictionary<string, ApplicationUser> _people;
    private readonly ILookup<int, (ReportingPeriod Period, bool HasValue)> _figures;
    private readonly Dictionary<PlanElement, int> _numbers = [];
    private readonly HashSet<object> _new = new(ReferenceEqualityComparer.Instance);

    private CouncilBook(Loaded loaded, DateOnly today)
    {
        Today = today;
        Directorates = [.. loaded.Organisation.Directorates];
        Services = [.. loaded.Organisation.Services];
        Teams = [.. loaded.Organisation.Teams];
        Portfolios = [.. loaded.Organisation.Portfolios];
        Partners = [.. loaded.Organisation.Partners];
        Bodies = [.. loaded.Organisation.Bodies];
        Organisation = new WholeOrganisation(Directorates, Services, Teams, Portfolios, Partners, Bodies);
        People = loaded.People;
        Roles =
        [
            .. People.SelectMany(person =>
                person.Assignments.Select(held => new HeldRole(
                    person,
                    held,
                    PartsOf(held.ScopeKind).FirstOrDefault(part => part.Id == held.ScopeId)
                ))
            ),
        ];
        Levels = loaded.Levels;
        Elements = loaded.Elements;
        Serves = loaded.Serves;
        Milestones = loaded.Milestones;
        Sets = loaded.Sets;
        Members = loaded.Members;
        Indicators = loaded.Indicators;
        Alignments = loaded.Alignments;
        Placements = loaded.Placements;
        Breaks = loaded.Breaks;
        Proposals = loaded.Proposals;
        Targets = loaded.Targets.ToDictionary(target => (target.Indicator, target.Period));
        _figures = loaded.Figures.ToLookup(f => f.IndicatorId, f => (f.Period, f.HasValue));
        _indicators = Indicators.ToDictionary(i => i.Code, StringComparer.OrdinalIgnoreCase);
        _elements = Elements.ToDictionary(e => e.Code, StringComparer.OrdinalIgnoreCase);
        _people = People.ToDictionary(p => p.UserName!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The day in London.</summary>
    public DateOnly Today { get; }

    /// <summary>The lists below it in the form that the rules of the organisation ask for; what is added to them is in it.</summary>
    public WholeOrganisation Organisation { get; }

    public List<Directorate> Directorates { get; }

    public List<Service> Services { get; }

    public List<Team> Teams { get; }

    public List<Portfolio> Portfolios { get; }

    public List<PartnerOrganisation> Partners { get; }

    public List<AccountableBody> Bodies { get; }

    public List<ApplicationUser> People { get; }

    public List<HeldRole> Roles { get; }

    public List<PlanLevel> Levels { get; }

    public List<PlanElement> Elements { get; }

    /// <summary>Those that have not ended, proposals among them.</summary>
    public List<ElementAlignment> Serves { get; }

    public List<Milestone> Milestones { get; }

    public List<IndicatorSet> Sets { get; }

    public List<SetMembership> Members { get; }

    public List<Indicator> Indicators { get; }

    /// <summary>Those that have not ended.</summary>
    public List<IndicatorAlignment> Alignments { get; }

    public List<IndicatorPlacement> Placements { get; }

    public List<SeriesBreak> Breaks { get; }

    public List<TargetProposal> Proposals { get; }

    public Dictionary<(Indicator Indicator, ReportingPeriod Period), PeriodTarget> Targets { get; }

    /// <summary>Loads it in a constant number of statements.</summary>
    public static async Task<CouncilBook> LoadAsync(
        PerformanceDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        new(
            new Loaded(
                await WholeOrganisation.LoadAsync(db, cancellationToken),
                await db.Users.Include(u => u.Assignments).ToListAsync(cancellationToken),
                await db.PlanLevels.ToListAsync(cancellationToken),
                await db.PlanElements.ToListAsync(cancellationToken),
                await db.ElementAlignments.Where(a => a.Until == null).ToListAsync(cancellationToken),
                await db.Milestones.ToListAsync(cancellationToken),
                await db.IndicatorSets.ToListAsync(cancellationToken),
                await db.Indicators.ToListAsync(cancellationToken),
                await db.SetMemberships.ToListAsync(cancellationToken),
                await db.IndicatorAlignments.Where(a => a.Until == null).ToListAsync(cancellationToken),
                await db.IndicatorPlacements.ToListAsync(cancellationToken),
                await db.SeriesBreaks.ToListAsync(cancellationToken),
                await db.TargetProposals.ToListAsync(cancellationToken),
                await db.PeriodTargets.ToListAsync(cancellationToken),
                await db
                    .Observations.Select(o => new ReportedFigure(o.IndicatorId, o.Period, o.Value != null))
                    .ToListAsync(cancellationToken)
            ),
            today
        );

    public Indicator? Indicator(string code) => _indicators.GetValueOrDefault(code);

    public PlanElement? Element(string code) => _elements.GetValueOrDefault(code);

    public ApplicationUser? Person(string userName) => _people.GetValueOrDefault(userName);

    public IndicatorSet? Set(string code) => Named(Sets, code, set => set.Code);

    public PlanLevel? Level(string name) => Named(Levels, name, level => level.Name);

    /// <summary>What may be chosen: whatever the capitals, and not retired.</summary>
    public static T? Live<T>(IEnumerable<T> parts, string code)
        where T : PartOfOrganisation =>
        parts.FirstOrDefault(part =>
            part.RetiredOn is null && part.Code.Equals(code, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>What may be named: what may be chosen, and what is retired where that is said to do as well.</summary>
    public static T? Known<T>(IReadOnlyList<T> parts, string code, Func<T, bool> evenRetired)
        where T : PartOfOrganisation =>
        Live(parts, code)
        ?? parts.FirstOrDefault(part =>
            part.Code.Equals(code, StringComparison.OrdinalIgnoreCase) && evenRetired(part)
        );

    /// <summary>Why a part of the organisation cannot be named: it is retired, or there is none.</summary>
    /// <param name="what">What kind of part it would be, in a sentence.</param>
    public static string WhyNot(IEnumerable<PartOfOrganisation> parts, string code, string what) =>
        parts.FirstOrDefault(part => part.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } retired
            ? $"{retired.Name} ({retired.Code}) is retired. Write the code of another {what}."
            : $"There is no {what} with this code in Organisation.";

    /// <summary>What roles of a scope are held in; nothing for the whole council.</summary>
    public IReadOnlyList<PartOfOrganisation> PartsOf(ScopeKind scope) =>
        scope switch
        {
            ScopeKind.Directorate => Directorates,
            ScopeKind.Service => Services,
            ScopeKind.Portfolio => Portfolios,
            ScopeKind.PartnerOrganisation => Partners,
            ScopeKind.WholeCouncil => [],
        };

    public bool HasFigures(Indicator indicator) => indicator.Id > 0 && _figures.Contains(indicator.Id);

    public bool HasFigure(Indicator indicator, ReportingPeriod period) =>
        indicator.Id > 0 && _figures[indicator.Id].Any(figure => figure.Period == period && figure.HasValue);

    /// <summary>A number for each element, also for one that has no id yet.</summary>
    public int NumberOf(PlanElement element)
    {
        if (!_numbers.TryGetValue(element, out var number))
        {
            _numbers[element] = number = _numbers.Count + 1;
        }

        return number;
    }

    public PlanElement ElementOf(int number) => _numbers.First(pair => pair.Value == number).Key;

    /// <summary>The posts that elements, indicators and milestones name as their owners, some of them more than once.</summary>
    public IEnumerable<string> Owners =>
        Elements
            .Select(element => element.Owner)
            .Concat(Indicators.Select(indicator => indicator.Owner))
            .Concat(Milestones.Select(milestone => milestone.Owner));

    /// <summary>It came with the workbook.</summary>
    public bool IsNew(object entity) => _new.Contains(entity);

    /// <summary>It is retired and was so before the workbook: nothing is added to it any more.</summary>
    public bool IsClosed(PlanElement element) => element.RetiredOn is not null && !IsNew(element);

    /// <summary>It is retired and was so before the workbook: nothing is added to it any more.</summary>
    public bool IsClosed(IndicatorSet set) => set.RetiredOn is not null && !IsNew(set);

    public void Add(Indicator indicator)
    {
        _new.Add(indicator);
        Indicators.Add(indicator);
        _indicators.Add(indicator.Code, indicator);
    }

    public void Add(PlanElement element)
    {
        _new.Add(element);
        Elements.Add(element);
        _elements.Add(element.Code, element);
    }

    public void Add(ApplicationUser person)
    {
        People.Add(person);
        _people.Add(person.UserName!, person);
    }

    public void Add(IndicatorSet set)
    {
        _new.Add(set);
        Sets.Add(set);
    }

    public void Add(PartOfOrganisation part)
    {
        _new.Add(part);
        switch (part)
        {
            case Directorate directorate:
                Directorates.Add(directorate);
                break;
            case Service service:
                Services.Add(service);
                break;
            case Team team:
                Teams.Add(team);
                break;
            case Portfolio portfolio:
                Portfolios.Add(portfolio);
                break;
            case PartnerOrganisation partner:
                Partners.Add(partner);
                break;
            case AccountableBody body:
                Bodies.Add(body);
                break;
            default:
                throw new ArgumentException($"A {part.GetType().Name} is no part we know.", nameof(part));
        }
    }

    private static T? Named<T>(IEnumerable<T> among, string name, Func<T, string> nameOf)
        where T : class => among.FirstOrDefault(one => nameOf(one).Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A role with what it is for, which may have no id yet.</summary>
    /// <param name="Part">Null for the whole council.</param>
    internal sealed record HeldRole(ApplicationUser Person, RoleAssignment Assignment, PartOfOrganisation? Part);

    private sealed record ReportedFigure(int IndicatorId, ReportingPeriod Period, bool HasValue);

    private sealed record Loaded(
        WholeOrganisation Organisation,
        List<ApplicationUser> People,
        List<PlanLevel> Levels,
        List<PlanElement> Elements,
        List<ElementAlignment> Serves,
        List<Milestone> Milestones,
        List<IndicatorSet> Sets,
        List<Indicator> Indicators,
        List<SetMembership> Members,
        List<IndicatorAlignment> Alignments,
        List<IndicatorPlacement> Placements,
        List<SeriesBreak> Breaks,
        List<TargetProposal> Proposals,
        List<PeriodTarget> Targets,
        List<ReportedFigure> Figures
    );
}

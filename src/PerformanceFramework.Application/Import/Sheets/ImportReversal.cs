using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>
/// Takes back what an import did to everything but figures: what it changed is as it was, what it added is gone. Refused
/// where something of it has been changed since, or is depended on.
/// </summary>
internal sealed class ImportReversal
{
    private readonly PerformanceDbContext _db;
    private readonly Actor _actor;
    private readonly DateOnly _today;
    private readonly List<(EntityEntry Entry, ImportedChange Change)> _changes = [];
    private readonly HashSet<object> _added = new(ReferenceEqualityComparer.Instance);

    private ImportReversal(PerformanceDbContext db, Actor actor, DateOnly today)
    {
        _db = db;
        _actor = actor;
        _today = today;
    }

    /// <summary>The indicators that remain and whose figures may be judged otherwise now.</summary>
    public IReadOnlyList<int> ToReassess { get; private set; } = [];

    /// <summary>Changes what is tracked by the context, unless it is refused; saves nothing.</summary>
    public static async Task<(ImportReversal Reversal, Refusal? Refusal)> TakeBackAsync(
        PerformanceDbContext db,
        Actor actor,
        DateOnly today,
        IReadOnlyList<ImportedChange> changes,
        CancellationToken cancellationToken
    )
    {
        var reversal = new ImportReversal(db, actor, today);
        await reversal.LoadAsync(changes, cancellationToken);
        var refusal =
            reversal.ChangedSince(changes)
            ?? reversal.NotTheirs()
            ?? await reversal.DependedOnAsync(changes, cancellationToken);
        if (refusal is null)
        {
            reversal.TakeBack();
        }

        return (reversal, refusal);
    }

    private async Task LoadAsync(IReadOnlyList<ImportedChange> changes, CancellationToken cancellationToken)
    {
        // Those that the sentences and the rules about roles ask for are always there.
        var names = changes.Select(change => change.Entity).Distinct().ToHashSet();
        names.UnionWith([nameof(ApplicationUser), nameof(RoleAssignment), nameof(Indicator), nameof(PlanElement)]);
        foreach (var type in _db.Model.GetEntityTypes().Where(type => names.Contains(type.ClrType.Name)))
        {
            await SetOf(type).LoadAsync(cancellationToken);
        }

        var entries = _db
            .ChangeTracker.Entries()
            .ToDictionary(entry => (entry.Metadata.ClrType.Name, EntityValues.KeyOf(entry)));
        foreach (var change in changes)
        {
            if (entries.TryGetValue((change.Entity, change.Key), out var entry))
            {
                _changes.Add((entry, change));
                if (change.Before is null)
                {
                    _added.Add(entry.Entity);
                }
            }
        }
    }

    private Refusal? ChangedSince(IReadOnlyList<ImportedChange> changes) =>
        _changes.Count < changes.Count ? ImportRefusals.ChangedSince("something that came with it")
        : _changes.Find(pair => EntityValues.Write(pair.Entry) != pair.Change.After) is { Entry: { } entry }
            ? ImportRefusals.ChangedSince(NameOf(entry.Entity))
        : null;

    /// <summary>Nobody takes back a role of their own, or lets the council be without an administrator.</summary>
    private Refusal? NotTheirs()
    {
        var people = _db.ChangeTracker.Entries<ApplicationUser>().Select(entry => entry.Entity).ToList();
        var roles = _changes.Select(pair => pair.Entry.Entity).OfType<RoleAssignment>().ToList();
        var touched = roles.Select(held =>
            RoleRules.Touching(_actor, held.UserId, IsAdministrator(held.UserId), held.Role)
        );
        var changed = _changes
            .Select(pair => pair.Entry.Entity)
            .OfType<ApplicationUser>()
            .Select(person => RoleRules.TouchingSignIn(_actor, person.IsAdministrator(_today)));

        // Who remains an administrator when all of it has been taken back.
        var remaining = people
            .SelectMany(person =>
                person
                    .Assignments.Where(held => held.Role is Role.Administrator && !roles.Contains(held))
                    .Select(held => TermOf(person, held))
            )
            .ToList();
        var lost = roles
            .Where(held => held.Role is Role.Administrator)
            .Select(held =>
                RoleRules.LosingAdministrator(
                    held.UserId,
                    [.. remaining, TermOf(people.Single(person => person.Id == held.UserId), held)],
                    _today
                )
            );
        return touched.Concat(changed).Concat(lost).FirstOrDefault(refusal => refusal is not null);

        bool IsAdministrator(string id) => people.Single(person => person.Id == id).IsAdministrator(_today);

        static AdministratorTerm TermOf(ApplicationUser person, RoleAssignment held) =>
            new(person.Id, held.Term, PersonLoading.CanSignIn(person));
    }

    private async Task<Refusal?> DependedOnAsync(
        IReadOnlyList<ImportedChange> changes,
        CancellationToken cancellationToken
    )
    {
        var types = _added.Select(entity => _db.Entry(entity).Metadata).Distinct().ToList();
        foreach (var key in types.SelectMany(type => type.GetReferencingForeignKeys()).ToList())
        {
            var principals = _added.Where(entity => _db.Entry(entity).Metadata == key.PrincipalEntityType).ToList();
            foreach (var dependent in await DependentsAsync(key, principals, cancellationToken))
            {
                if (_added.Contains(dependent))
                {
                    continue;
                }

                var at = _db.Entry(dependent).Property(key.Properties[0].Name).CurrentValue;
                var principal = principals.Find(one =>
                    Equals(_db.Entry(one).Property(key.PrincipalKey.Properties[0].Name).CurrentValue, at)
                )!;
                if (IsPartOf(dependent, principal, changes[0].BatchId))
                {
                    _added.Add(dependent);
                }
                else if (!IsChangedBack(dependent))
                {
                    return ImportRefusals.DependedOn(NameOf(principal), WordsOf(dependent));
                }
            }
        }

        return await RoleInAsync(cancellationToken);
    }

    // A role names its part by an id that no foreign key knows of.
    private async Task<Refusal?> RoleInAsync(CancellationToken cancellationToken)
    {
        var parts = _added.OfType<PartOfOrganisation>().ToList();
        var roles = await _db.RoleAssignments.ToListAsync(cancellationToken);
        var role = roles.Find(held => !_added.Contains(held) && parts.Exists(part => IsIn(held, part)));
        return role is null ? null : ImportRefusals.DependedOn(NameOf(parts.Find(part => IsIn(role, part))!), "a role");
    }

    private void TakeBack()
    {
        ToReassess = _changes
            .Select(pair =>
                pair.Entry.Entity switch
                {
                    Indicator indicator => indicator.Id,
                    PeriodTarget target => target.IndicatorId,
                    SeriesBreak seriesBreak => seriesBreak.IndicatorId,
                    _ => 0,
                }
            )
            .Where(id => id > 0 && !_added.OfType<Indicator>().Any(indicator => indicator.Id == id))
            .Distinct()
            .ToList();
        foreach (var (entry, change) in _changes.Where(pair => pair.Change.Before is not null))
        {
            EntityValues.Restore(entry, change.Before!);
            if (entry.Entity is ApplicationUser person)
            {
                person.Name(person.UserName!, person.DisplayName, person.Email ?? "", person.Post);
            }
        }

        foreach (var held in _changes.Select(pair => pair.Entry.Entity).OfType<RoleAssignment>())
        {
            _db.ChangeTracker.Entries<ApplicationUser>().Single(p => p.Entity.Id == held.UserId).Entity.EndSessions();
        }

        // Together: what is removed first would otherwise ask after what still belongs to it.
        _db.ChangeTracker.CascadeDeleteTiming = CascadeTiming.OnSaveChanges;
        _db.ChangeTracker.DeleteOrphansTiming = CascadeTiming.OnSaveChanges;
        foreach (var entity in _added)
        {
            // A role that was given is not made never to have been: it ends, unless it can never have been used.
            if (entity is RoleAssignment held && !IsGone(held))
            {
                held.ChangeTo(held.Term.EndedBefore(_today));
            }
            else
            {
                _db.Remove(entity);
            }
        }
    }

    private bool IsGone(RoleAssignment held) =>
        _added.OfType<ApplicationUser>().Any(person => person.Id == held.UserId)
        || _added.OfType<PartOfOrganisation>().Any(part => IsIn(held, part));

    private static bool IsIn(RoleAssignment held, PartOfOrganisation part) =>
        held.ScopeId == part.Id
        && (held.ScopeKind, part.Kind)
            is
                (ScopeKind.Directorate, PartKind.Directorate)
                or
                (ScopeKind.Service, PartKind.Service)
                or
                (ScopeKind.Portfolio, PartKind.Portfolio)
                or
                (ScopeKind.PartnerOrganisation, PartKind.PartnerOrganisation);

    // What an import keeps of its own figures, and what was worked out of them.
    private static bool IsPartOf(object dependent, object principal, int batchId) =>
        dependent switch
        {
            ImportedFigure figure => figure.BatchId == batchId,
            Observation { RoundId: null } => principal is Indicator { Formula: not null },
            _ => false,
        };

    // It refers to something new because the import made it, and will not any more.
    private bool IsChangedBack(object dependent) =>
        _changes.Exists(pair => ReferenceEquals(pair.Entry.Entity, dependent) && pair.Change.Before is not null);

    private async Task<IReadOnlyList<object>> DependentsAsync(
        IForeignKey key,
        List<object> principals,
        CancellationToken cancellationToken
    )
    {
        var ids = principals.Select(one => _db.Entry(one).Property(key.PrincipalKey.Properties[0].Name).CurrentValue);
        var question = typeof(ImportReversal)
            .GetMethod(
                nameof(ReferringAsync),
                System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static
            )!
            .MakeGenericMethod(key.DeclaringEntityType.ClrType, key.Properties[0].ClrType);
        return await (Task<IReadOnlyList<object>>)
            question.Invoke(null, [_db, key.Properties[0].Name, ids, cancellationToken])!;
    }

    private static async Task<IReadOnlyList<object>> ReferringAsync<TEntity, TKey>(
        PerformanceDbContext db,
        string foreignKey,
        IEnumerable<object?> ids,
        CancellationToken cancellationToken
    )
        where TEntity : class
    {
        var wanted = ids.Select(id => (TKey)id!).ToList();
        return await db.Set<TEntity>()
            .Where(entity => wanted.Contains(EF.Property<TKey>(entity, foreignKey)))
            .ToListAsync(cancellationToken);
    }

    private IQueryable<object> SetOf(IEntityType type) =>
        (IQueryable<object>)
            typeof(DbContext)
                .GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!
                .MakeGenericMethod(type.ClrType)
                .Invoke(_db, null)!;

    private static string NameOf(object entity) =>
        entity switch
        {
            PartOfOrganisation part => $"{part.Name} ({part.Code})",
            ApplicationUser person => person.DisplayName,
            PlanElement element => $"{element.Title} ({element.Code})",
            PlanLevel level => $"the level “{level.Name}”",
            Milestone milestone => $"the milestone “{milestone.Title}”",
            IndicatorSet set => $"the set “{set.Name}”",
            Indicator indicator => $"{indicator.Name} ({indicator.Code})",
            PeriodTarget target => $"the target of {target.Indicator.Code} for {target.Period}",
            RoleAssignment held => $"a role ({held.Role.Words()})",
            _ => "something that came with it",
        };

    private static string WordsOf(object dependent) =>
        dependent switch
        {
            Observation => "a figure",
            ReturnEntry or ServiceReturn => "a return",
            PeriodTarget or TargetProposal => "a target",
            RoleAssignment => "a role",
            Indicator indicator => indicator.Code,
            PartOfOrganisation part => part.Name,
            PlanElement element => element.Title,
            ElementAlignment or IndicatorAlignment => "an alignment",
            Milestone => "a milestone",
            SetMembership => "a set",
            ImportedFigure => "another import",
            _ => "something else",
        };
}

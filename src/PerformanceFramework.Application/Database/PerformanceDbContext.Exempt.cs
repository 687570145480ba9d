using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Database;

/// <summary>
/// Exempt indicators, and every row that belongs to one, are left out of whatever a context reads until it is said who reads
/// and may see them. So a page that forgets to ask shows too little, never too much.
/// </summary>
public abstract partial class PerformanceDbContext
{
    /// <summary>The name of the filter that leaves exempt indicators out.</summary>
    internal const string Exempt = "Exempt";

    /// <summary>Whose exempt indicators are read: of nobody until somebody is named.</summary>
    internal Reach SeesExempt { get; private set; } = Reach.Nothing;

    /// <summary>Has exempt indicators read as far as somebody may see them.</summary>
    internal PerformanceDbContext ShowingExempt(Reach reach)
    {
        SeesExempt = reach;
        return this;
    }

    /// <summary>The codes of the exempt indicators that whoever reads may not see: for texts that name indicators by code.</summary>
    internal async Task<IReadOnlySet<string>> HiddenCodesAsync(CancellationToken cancellationToken)
    {
        if (SeesExempt.WholeCouncil)
        {
            return new HashSet<string>();
        }

        var exempt = await Indicators
            .IgnoreQueryFilters([Exempt])
            .Where(i => i.ExemptUnder != null)
            .Select(i => new { i.Code, i.Service })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return exempt.Where(i => !SeesExempt.Covers(i.Service)).Select(i => i.Code).ToHashSet();
    }

    private void HideExempt(ModelBuilder builder)
    {
        builder
            .Entity<Indicator>()
            .HasQueryFilter(
                Exempt,
                i =>
                    i.ExemptUnder == null
                    || SeesExempt.WholeCouncil
                    || SeesExempt.ServiceIds.Contains(i.ServiceId)
                    || Services.Any(s =>
                        s.Id == i.ServiceId
                        && (
                            SeesExempt.DirectorateIds.Contains(s.DirectorateId)
                            || SeesExempt.PortfolioIds.Contains(s.PortfolioId)
                        )
                    )
            );

        var hidden = new Queue<IMutableEntityType>([builder.Model.FindEntityType(typeof(Indicator))!]);
        var known = hidden.ToHashSet();
        while (hidden.TryDequeue(out var of))
        {
            // A row that refers to another of its own kind belongs to the same indicator, and is left out with that.
            foreach (
                var foreignKey in of.GetReferencingForeignKeys()
                    .Where(key => !key.IsOwnership && key.DeclaringEntityType != of)
                    .ToList()
            )
            {
                typeof(PerformanceDbContext)
                    .GetMethod(
                        nameof(HideWith),
                        System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance
                    )!
                    .MakeGenericMethod(foreignKey.DeclaringEntityType.ClrType, of.ClrType)
                    .Invoke(
                        this,
                        [builder, foreignKey.Properties.Single().Name, foreignKey.PrincipalKey.Properties.Single().Name]
                    );
                if (known.Add(foreignKey.DeclaringEntityType))
                {
                    hidden.Enqueue(foreignKey.DeclaringEntityType);
                }
            }
        }
    }

    /// <summary>Leaves out the rows that belong to something that is left out.</summary>
    /// <param name="reference">The property that names what a row belongs to.</param>
    /// <param name="key">The property by which that is named.</param>
    private void HideWith<TRow, TOf>(ModelBuilder builder, string reference, string key)
        where TRow : class
        where TOf : class =>
        builder
            .Entity<TRow>()
            .HasQueryFilter(
                $"{Exempt} {reference}",
                row =>
                    SeesExempt.WholeCouncil
                    || EF.Property<int?>(row, reference) == null
                    || Set<TOf>().Any(of => EF.Property<int?>(of, key) == EF.Property<int?>(row, reference))
            );
}

/// <summary>Opens contexts for those who read.</summary>
internal static class ReadingContexts
{
    /// <summary>A context that reads what somebody may see of exempt indicators.</summary>
    public static async Task<PerformanceDbContext> OpenForAsync(
        this IDbContextFactory<PerformanceDbContext> contexts,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        (await contexts.CreateDbContextAsync(cancellationToken)).ShowingExempt(
            actor.ReachOf(Permission.ViewExemptIndicators)
        );

    /// <summary>A context that reads no exempt indicator: for what is the same whoever reads it.</summary>
    public static Task<PerformanceDbContext> OpenForNobodyAsync(
        this IDbContextFactory<PerformanceDbContext> contexts,
        CancellationToken cancellationToken
    ) => contexts.CreateDbContextAsync(cancellationToken);

    /// <summary>A context that reads everything: for what the application does by itself, and for use cases.</summary>
    public static async Task<PerformanceDbContext> OpenForAllAsync(
        this IDbContextFactory<PerformanceDbContext> contexts,
        CancellationToken cancellationToken = default
    ) => (await contexts.CreateDbContextAsync(cancellationToken)).ShowingExempt(Reach.Everything);
}

using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.DemoData;
using PerformanceFramework.Domain;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.ArchitectureTests;

/// <summary>The types that the rules are about.</summary>
internal static class Types
{
    public static readonly Assembly Domain = typeof(Refusal).Assembly;
    public static readonly Assembly Application = typeof(PerformanceDbContext).Assembly;
    public static readonly Assembly DemoData = typeof(DemonstrationCouncil).Assembly;
    public static readonly Assembly Web = typeof(WebHost).Assembly;

    /// <summary>The words that name folders, namespaces and routes alike.</summary>
    public static readonly IReadOnlyList<string> Features =
    [
        "Periods",
        "Organisation",
        "GoldenThread",
        "Indicators",
        "Assessment",
        "Returns",
        "Editions",
        "Challenge",
        "DataQuality",
        "Portfolios",
        "Dashboards",
        "Benchmarking",
        "Reports",
        "Import",
        "Identity",
        "Audit",
        "Mail",
        "Views",
        "Risks",
        "Programmes",
        "Finance",
        "Inspections",
        "Consultation",
        "Objectives",
    ];

    public static IReadOnlyList<Type> UseCases { get; } =
        Found(Application.GetTypes().Where(type => !type.IsAbstract && UseCaseOf(type) is not null));

    /// <summary>Whether a type of the application is in the namespace of a feature, or of a part of one.</summary>
    public static bool LivesWithAFeature(Type type) =>
        type.Namespace!.Split('.') is ["PerformanceFramework", "Application", var feature, ..]
        && Features.Contains(feature);

    public static IReadOnlyList<Type> Queries { get; } =
        Found(Application.GetTypes().Where(type => type.Name.EndsWith("Queries", StringComparison.Ordinal)));

    /// <summary>What the database keeps of the domain.</summary>
    public static IReadOnlySet<Type> Entities { get; } = LoadEntities();

    /// <summary>Types somebody wrote, as opposed to those that the compiler adds.</summary>
    public static IReadOnlyList<Type> Written(Assembly assembly) =>
        Found(
            assembly
                .GetTypes()
                .Where(type =>
                    !type.Name.Contains('<')
                    && type.Namespace?.StartsWith("PerformanceFramework", StringComparison.Ordinal) == true
                )
        );

    /// <summary>The use case's base, closed over its request and result; null for any other type.</summary>
    public static Type? UseCaseOf(Type type) =>
        type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(UseCase<,>)
            ? parent
            : null;

    private static List<Type> Found(IEnumerable<Type> types)
    {
        var found = types.ToList();
        found.ShouldNotBeEmpty();
        return found;
    }

    private static HashSet<Type> LoadEntities()
    {
        using var db = new SqlitePerformanceDbContext(
            new DbContextOptionsBuilder<SqlitePerformanceDbContext>().UseSqlite("Data Source=:memory:").Options
        );
        return Found(db.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.Assembly == Domain))
            .ToHashSet();
    }
}

using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;

namespace PerformanceFramework.ArchitectureTests;

/// <summary>What leaves the application is made for reading: never an entity, never a query that is yet to run.</summary>
public sealed class BoundaryTests
{
    private const BindingFlags PublicOnes =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // The database itself, the sign-in store, and what loading and assessing have in common.
    private static readonly Type[] MayHandOutEntities =
    [
        typeof(PerformanceDbContext),
        typeof(ApplicationUser),
        typeof(IndicatorRecord),
    ];

    public static TheoryData<Type> Queries => [.. Types.Queries];

    public static TheoryData<Type> UseCases => [.. Types.UseCases];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Queries_InWhatTheyAnswer_HoldNoEntityHoweverDeep(Type queries)
    {
        var answers = queries.GetMethods(PublicOnes).Select(method => method.ReturnType).ToList();

        answers.ShouldNotBeEmpty();
        EntitiesWithin(answers).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(UseCases))]
    public void UseCase_InItsRequestAndResult_HoldsNoEntityHoweverDeep(Type useCase) =>
        EntitiesWithin(Types.UseCaseOf(useCase)!.GetGenericArguments()).ShouldBeEmpty();

    [Fact]
    public void PublicMembers_OfTheApplication_HandOutNoEntityOfTheirOwn()
    {
        var members = Types
            .Written(Types.Application)
            .Where(type => type.IsPublic && !MayHandOutEntities.Any(type.IsAssignableTo))
            .SelectMany(type => type.GetMethods(PublicOnes))
            .ToList();

        members.Count.ShouldBeGreaterThan(50);
        members
            .Where(method => Parts(method.ReturnType).Any(IsForbidden))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void ClassesThatOpenTheDatabase_ArePublicOnlyAsQueriesOrUseCases()
    {
        var opening = Types
            .Written(Types.Application)
            .Where(type => type.IsPublic && !type.IsAbstract && OpensTheDatabase(type))
            .Select(type => type.Name)
            .ToList();

        opening.ShouldNotBeEmpty();
        opening.ShouldAllBe(name => name.EndsWith("Queries", StringComparison.Ordinal) || name == "UseCaseServices");
    }

    [Fact]
    public void Queries_InTheApplication_LiveWithTheirFeature() =>
        Types.Queries.ShouldAllBe(type => Types.LivesWithAFeature(type));

    private static bool OpensTheDatabase(Type type) =>
        type.GetConstructors()
            .SelectMany(constructor => constructor.GetParameters())
            .Any(parameter => parameter.ParameterType == typeof(IDbContextFactory<PerformanceDbContext>));

    private static List<string> EntitiesWithin(IEnumerable<Type> types)
    {
        var seen = new HashSet<Type>();
        var waiting = new Queue<Type>(types);
        while (waiting.TryDequeue(out var type))
        {
            foreach (var part in Parts(type).Where(seen.Add))
            {
                foreach (var property in part.GetProperties().Where(_ => IsOurs(part) && !IsForbidden(part)))
                {
                    waiting.Enqueue(property.PropertyType);
                }
            }
        }

        return seen.Where(IsForbidden).Select(type => type.Name).ToList();
    }

    private static bool IsOurs(Type type) => type.Assembly == Types.Application || type.Assembly == Types.Domain;

    private static bool IsForbidden(Type type) =>
        Types.Entities.Contains(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>))
        || type == typeof(IQueryable);

    /// <summary>A type with everything it is made of: Task, list, tuple and their contents.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.IsArray ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Prepend(type);
}

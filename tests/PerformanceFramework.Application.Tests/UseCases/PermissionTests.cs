using System.Reflection;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.UseCases;

/// <summary>Every role asks for every use case.</summary>
public sealed class PermissionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    public static TheoryData<Role, string> RolesAndUseCases()
    {
        var data = new TheoryData<Role, string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var useCase in UseCaseTypes())
            {
                data.Add(role, useCase.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(RolesAndUseCases))]
    public async Task UseCase_AskedForByARole_IsForbiddenUnlessTheRoleGrantsIt(Role role, string name)
    {
        var type = UseCaseTypes().Single(useCase => useCase.Name == name);
        var granted = RolePermissions
            .Of(role)
            .Intersect(type.GetCustomAttribute<RequiresAttribute>()!.Permissions)
            .Any();

        var outcome = await ExecuteAsync(type, Actors.Everywhere(role));

        (outcome.GetType().Name == "Forbidden").ShouldBe(!granted);
    }

    [Fact]
    public async Task UseCase_AskedForByNobody_IsForbidden()
    {
        foreach (var type in UseCaseTypes())
        {
            (await ExecuteAsync(type, Actor.Nobody)).GetType().Name.ShouldBe("Forbidden", type.Name);
        }
    }

    [Fact]
    public void UseCases_InTheApplication_AreFound() => UseCaseTypes().Count.ShouldBeGreaterThanOrEqualTo(5);

    private static List<Type> UseCaseTypes() =>
        typeof(UseCaseServices)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.BaseType is { IsGenericType: true } parent && IsUseCase(parent))
            .ToList();

    private static bool IsUseCase(Type type) => type.GetGenericTypeDefinition() == typeof(UseCase<,>);

    private async Task<object> ExecuteAsync(Type type, Actor actor)
    {
        var execute = type.GetMethod("ExecuteAsync")!;
        var request = Blank(type.BaseType!.GetGenericArguments()[0]);
        var task = (Task)execute.Invoke(database.Get(type), [actor, request, CancellationToken.None])!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    /// <summary>A request about nothing: enough to get past the permission.</summary>
    private static object Blank(Type request)
    {
        var constructor = request.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => BlankArgument(p.ParameterType))]);
    }

    /// <summary>An empty list or dictionary.</summary>
    private static object? Nothing(Type type) =>
        type.GetGenericArguments() is [var element]
            ? Array.CreateInstance(element, 0)
            : Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()));

    private static object? BlankArgument(Type type) =>
        type == typeof(string) ? ""
        : type == typeof(EntryInput) ? EntryInput.Blank
        : type == typeof(TypedTargets) ? new TypedTargets(TargetKind.None, "", TargetJudging.AsNow, [])
        : type == typeof(IndicatorCard) ? IndicatorCard.Blank
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : type.IsInterface ? Nothing(type)
        : type.IsClass && type.GetConstructor([]) is null ? Blank(type)
        : Activator.CreateInstance(type);
}

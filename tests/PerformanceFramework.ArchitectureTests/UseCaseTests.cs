using System.Reflection;
using FluentValidation;
using PerformanceFramework.Application.UseCases;

namespace PerformanceFramework.ArchitectureTests;

public sealed class UseCaseTests
{
    public static TheoryData<Type> UseCases => [.. Types.UseCases];

    [Theory]
    [MemberData(nameof(UseCases))]
    public void UseCase_InTheApplication_NamesItsPermission(Type useCase) =>
        useCase.GetCustomAttribute<RequiresAttribute>().ShouldNotBeNull().Permissions.ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(UseCases))]
    public void UseCase_InTheApplication_IsSealed(Type useCase) => useCase.IsSealed.ShouldBeTrue();

    [Theory]
    [MemberData(nameof(UseCases))]
    public void UseCase_InTheApplication_LivesWithItsFeature(Type useCase) =>
        Types.LivesWithAFeature(useCase).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(UseCases))]
    public void UseCase_InTheApplication_HasAFileOfItsName(Type useCase)
    {
        var feature = useCase.Namespace!.Split('.')[2..];

        File.Exists(
                Path.Combine([
                    Sources.Root,
                    "src",
                    "PerformanceFramework.Application",
                    .. feature,
                    useCase.Name + ".cs",
                ])
            )
            .ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(UseCases))]
    public void UseCase_WhoseRequestSaysSomething_HasAValidatorForIt(Type useCase)
    {
        var request = Types.UseCaseOf(useCase)!.GetGenericArguments()[0];
        var validators = Types
            .Application.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IValidator<>).MakeGenericType(request)));

        // A request without anything in it cannot be wrong.
        (validators.Any() || request.GetProperties().Length == 0).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(UseCases))]
    public void UseCase_InTheApplication_NamesItsRequestAfterItself(Type useCase) =>
        Types.UseCaseOf(useCase)!.GetGenericArguments()[0].Name.ShouldBe(useCase.Name + "Request");
}

using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Audit;

/// <summary>Nothing new comes into the change history without words.</summary>
public sealed class ChangeWordsTests
{
    // What the save keeps by itself is not recorded: see PastRows.
    private static readonly IReadOnlyList<Type> NotRecorded =
    [
        typeof(ChangeRecord),
        typeof(PlanLevelVersion),
        typeof(PastFormula),
        typeof(PastClosure),
        typeof(PastSetMembership),
    ];

    private static readonly List<IEntityType> Recorded = LoadRecorded();

    private static IEnumerable<string> Names =>
        typeof(RequiresAttribute)
            .Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<RequiresAttribute>() is not null)
            .Select(type => type.Name);

    public static TheoryData<string> UseCases => [.. Names];

    [Theory]
    [MemberData(nameof(UseCases))]
    public void UseCase_InTheApplication_HasWords(string useCase) => ChangeWords.All.Keys.ShouldContain(useCase);

    [Fact]
    public void Words_OfUseCases_AreOfThoseThereAreAndOfKindsOfThingsThereAre()
    {
        var said = new[] { "ChoosePassword", "ChangePassword", "LoadDemonstration" };

        ChangeWords.All.Keys.Except(Names).ShouldBe(said, ignoreOrder: true);
        ChangeWords
            .All.Values.Select(words => words.Subject)
            .OfType<string>()
            .Except(ChangedThings.All.Keys)
            .ShouldBeEmpty();
        ChangeWords.All.Values.Select(words => words.OfAny).ShouldBeUnique();
    }

    [Fact]
    public void Things_ThatAreRecorded_HaveNouns()
    {
        Recorded.Count.ShouldBeGreaterThan(40);
        ChangedThings.All.Keys.ShouldBe(
            Recorded.Select(entity => entity.ClrType.Name).Append(ChangedThings.Many),
            ignoreOrder: true
        );
    }

    [Fact]
    public void Properties_ThatAreRecorded_HaveALabelOrAreKnownToBeNobodysToRead() =>
        Recorded
            .SelectMany(entity => Paths(entity).Select(path => (entity.ClrType.Name, Path: path)))
            .Where(property => !ChangeLabels.Knows(property.Name, property.Path))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("ReviseIndicator", "Changed the definition of an indicator")]
    [InlineData("AddElement", "Added an element")]
    [InlineData("PasteTargets", "Set targets from a spreadsheet")]
    [InlineData("SomethingLongForgotten", "Something long forgotten")]
    public void Words_OfAKind_SayWhatWasDone(string kind, string words) => ChangeWords.Of(kind).OfAny.ShouldBe(words);

    [Fact]
    public void Words_OfThingsAndPropertiesThatThereAreNoMore_AreTheirNames()
    {
        ChangedThings.Of("OldSortOfThing").One.ShouldBe("old sort of thing");
        ChangeLabels.Of(nameof(Indicator), "OldProperty").ShouldBe("Old property");
        ChangeLabels.Of(nameof(Indicator), "Version").ShouldBeNull();
        ChangeLabels.Of(nameof(ReturnEntry), "ValueText").ShouldBe("Value");
    }

    [Fact]
    public void Words_OfAPropertyWhoseNameAnotherThingHasToo_AreItsOwn()
    {
        ChangeLabels.Of(nameof(ReturnEntry), "Action").ShouldBe("Commentary: what we are doing");
        ChangeLabels.Of(nameof(SpotCheckAction), "Action").ShouldBe("What is to be done");
    }

    private static List<IEntityType> LoadRecorded()
    {
        using var db = Models.Sqlite();
        return db
            .Model.GetEntityTypes()
            .Where(entity =>
                entity.ClrType == typeof(ApplicationUser)
                || (entity.ClrType.Assembly == typeof(ChangeRecord).Assembly && !NotRecorded.Contains(entity.ClrType))
            )
            .ToList();
    }

    private static IEnumerable<string> Paths(IEntityType entity) =>
        entity.ClrType == typeof(ApplicationUser) ? ApplicationUser.Recorded : Paths((ITypeBase)entity, "");

    // What a plan says of an element is recorded in one text, and read part by part.
    private static IEnumerable<string> Paths(IProperty property, string path) =>
        property.ClrType == typeof(PlanTerms)
            ? typeof(PlanTerms).GetProperties().Select(part => $"{path}.{part.Name}")
            : [path];

    private static IEnumerable<string> Paths(ITypeBase type, string before) =>
        type.GetProperties()
            .SelectMany(property => Paths(property, before + property.Name))
            .Concat(
                type.GetComplexProperties()
                    .SelectMany(property => Paths(property.ComplexType, $"{before}{property.Name}."))
            );
}

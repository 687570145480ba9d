using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PerformanceFramework.Application.Tests.Database;

/// <summary>What SQL Server would refuse, asked of the model, because no SQL Server need be at hand.</summary>
public sealed class SqlServerModelTests
{
    private const int LongestIndexKey = 1700;
    private const int LongestPrimaryKey = 900;
    private const int LongestIdentifier = 128;

    private static readonly IReadOnlyList<IEntityType> Entities = LoadEntities();

    [Fact]
    public void ForeignKeys_InTheDatabase_NeverCascade()
    {
        var foreignKeys = Entities.SelectMany(entity => entity.GetForeignKeys()).ToList();

        foreignKeys.Count.ShouldBeGreaterThan(20);
        foreignKeys.ShouldAllBe(key => key.DeleteBehavior == DeleteBehavior.Restrict);
    }

    [Fact]
    public void Indexes_TheirKeys_FitIntoTheLimit()
    {
        var indexes = Entities.SelectMany(entity => entity.GetIndexes()).ToList();

        indexes.Count.ShouldBeGreaterThan(20);
        indexes
            .Where(index => index.Properties.Sum(Bytes) > LongestIndexKey)
            .Select(index => index.GetDatabaseName())
            .ShouldBeEmpty();
    }

    [Fact]
    public void PrimaryKeys_WhichAreClustered_FitIntoTheSmallerLimit()
    {
        var keys = Entities.SelectMany(entity => entity.GetKeys()).ToList();

        keys.Count.ShouldBeGreaterThan(20);
        keys.Where(key => key.Properties.Sum(Bytes) > LongestPrimaryKey).Select(key => key.GetName()).ShouldBeEmpty();
    }

    [Fact]
    public void Strings_InKeysAndIndexes_AreBounded()
    {
        var inKeys = Entities
            .SelectMany(entity => entity.GetIndexes().SelectMany(index => index.Properties))
            .Concat(Entities.SelectMany(entity => entity.GetKeys().SelectMany(key => key.Properties)))
            .Where(property => StoredType(property) == typeof(string))
            .ToList();

        inKeys.ShouldNotBeEmpty();
        inKeys.Where(property => Length(property) is null).Select(Name).ShouldBeEmpty();
    }

    [Fact]
    public void Identifiers_OfEveryKind_AreShortEnough()
    {
        var names = Entities
            .SelectMany(entity =>
                entity
                    .GetFlattenedProperties()
                    .Select(property => property.GetColumnName())
                    .Concat(entity.GetIndexes().Select(index => index.GetDatabaseName()!))
                    .Concat(entity.GetKeys().Select(key => key.GetName()!))
                    .Concat(entity.GetForeignKeys().Select(key => key.GetConstraintName()!))
                    .Append(entity.GetTableName()!)
            )
            .ToList();

        names.Count.ShouldBeGreaterThan(100);
        names.ShouldAllBe(name => name.Length <= LongestIdentifier);
    }

    [Fact]
    public void Decimals_Everywhere_HaveTheirPrecision()
    {
        var decimals = PropertiesOf(typeof(decimal));

        decimals.ShouldNotBeEmpty();
        decimals
            .Where(property => property.GetPrecision() is not 23 || property.GetScale() is not 8)
            .Select(Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Enums_Everywhere_HaveRoomForTheirLongestName()
    {
        var enums = Properties().Where(property => Plain(property).IsEnum).ToList();

        enums.ShouldNotBeEmpty();
        enums
            .Where(property =>
                StoredType(property) != typeof(string)
                || property.GetMaxLength() is not { } length
                || Enum.GetNames(Plain(property)).Any(name => name.Length > length)
            )
            .Select(Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Strings_OfTheDomain_AreBoundedExceptWhereTheyHoldAWholeRecord()
    {
        var unbounded = Properties()
            .Where(property => StoredType(property) == typeof(string) && Length(property) is null)
            .Where(property => property.DeclaringType.ClrType.Assembly == typeof(Domain.Refusal).Assembly)
            .Select(Name);

        // Records written as JSON: the change history, definition cards, what imports were told and did, what restatements put in place of what, rows that were asked about, lines of a prepared plan, and what raised a topic.
        unbounded.ShouldBe(
            [
                "ChangeRecord.After",
                "ChangeRecord.Before",
                "EntryQuery.Was",
                "ImportBatch.Mapping",
                "ImportedChange.After",
                "ImportedChange.Before",
                "ImportedFigure.After",
                "ImportedFigure.Before",
                "IndicatorVersion.Card",
                "RememberedMapping.Mapping",
                "Restatement.After",
                "Restatement.Before",
                "Restatement.Input",
                "RollForwardLine.Basis",
                "RollForwardLine.LeftMilestones",
                "RollForwardLine.Terms",
                "SessionTopic.Reasons",
            ],
            ignoreOrder: true
        );
    }

    private static List<IEntityType> LoadEntities()
    {
        using var db = Models.SqlServer();
        return db.GetService<IDesignTimeModel>().Model.GetEntityTypes().ToList();
    }

    private static IEnumerable<IProperty> Properties() =>
        Entities.SelectMany(entity => entity.GetFlattenedProperties());

    private static List<IProperty> PropertiesOf(Type type) =>
        Properties().Where(property => Plain(property) == type).ToList();

    private static Type Plain(IProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    private static Type StoredType(IProperty property) =>
        property.GetTypeMapping().Converter?.ProviderClrType ?? Plain(property);

    private static string Name(IProperty property) => $"{property.DeclaringType.ShortName()}.{property.Name}";

    private static int Bytes(IProperty property) =>
        StoredType(property) == typeof(string) ? 2 * (Length(property) ?? 100_000) : 16;

    // A foreign key is as long as the key it refers to, which only its mapping knows.
    private static int? Length(IProperty property) => property.GetRelationalTypeMapping().Size;
}

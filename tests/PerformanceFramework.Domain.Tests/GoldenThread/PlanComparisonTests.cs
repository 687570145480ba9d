using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Domain.Tests.GoldenThread;

public sealed class PlanComparisonTests
{
    private static readonly Gen<CodeSet> Codes = Gen.Elements("A", "B", "C", "D")
        .ArrayOf()
        .Resize(3)
        .Select(codes => new CodeSet(codes));

    private static readonly Gen<DateOnly?> Day = Gen.Elements<DateOnly?>(
        null,
        new DateOnly(2026, 4, 1),
        new DateOnly(2027, 3, 31)
    );

    private static readonly Gen<PlanTerms> AnyTerms = Gen.Zip(
            Gen.Elements("One", "Two").ArrayOf(4),
            Gen.Zip(Gen.Zip(Day, Day), Gen.Zip(Codes, Codes))
        )
        .Select(given =>
        {
            var (texts, ((starts, ends), (serves, indicators))) = given;
            return new PlanTerms(texts[0], texts[1], texts[2], texts[3], "", starts, ends, serves, indicators);
        });

    private static readonly Arbitrary<PlanTerms> Terms = AnyTerms.ToArbitrary();

    private static readonly Arbitrary<PlanEntry[]> Plan = Gen.Zip(
            Gen.Zip(Gen.Elements("E1", "E2", "E3", "E4"), Gen.Elements("Plan", "Objective")),
            AnyTerms
        )
        .Select(given => new PlanEntry(given.Item1.Item1, given.Item1.Item2, 1, given.Item2))
        .ArrayOf()
        .Resize(6)
        .Select(entries => entries.DistinctBy(entry => entry.Code).ToArray())
        .ToArbitrary();

    [Fact]
    public void PlanComparedWithItself_IsEmpty() =>
        Law.Holds(Plan, plan => PlanComparison.Of(plan, plan) is { IsEmpty: true } same && same.Same == plan.Length);

    [Fact]
    public void ComparisonTheOtherWayRound_SwapsAddedAndDropped_BeforeAndAfter() =>
        Law.Holds(
            Plan,
            Plan,
            (one, two) =>
            {
                var (there, back) = (PlanComparison.Of(one, two), PlanComparison.Of(two, one));
                return there.Added.SequenceEqual(back.Dropped)
                    && there.Dropped.SequenceEqual(back.Added)
                    && there.IndicatorsAdded == back.IndicatorsDropped
                    && there.IndicatorsDropped == back.IndicatorsAdded
                    && Ordered(there).SequenceEqual(Ordered(back).Select(Swapped));
            }
        );

    [Fact]
    public void Comparison_CountsEveryElementOnce() =>
        Law.Holds(
            Plan,
            Plan,
            (one, two) =>
            {
                var found = PlanComparison.Of(one, two);
                return found.Same + found.Changed.Count + found.Dropped.Count == one.Length
                    && found.Same + found.Changed.Count + found.Added.Count == two.Length;
            }
        );

    [Fact]
    public void Terms_WithoutDifferences_AreEqual() =>
        Law.Holds(Terms, Terms, (one, two) => one.DifferencesTo(two).Count == 0 == (one == two));

    [Fact]
    public void TakeIn_OfWhatWasNotChangedHere_IsWhatItIsNow() =>
        Law.Holds(Terms, Terms, (basis, now) => basis.TakeIn(basis, now) == now);

    [Fact]
    public void TakeIn_WhereNothingChangedElsewhere_StaysAsItIs() =>
        Law.Holds(Terms, Terms, (mine, basis) => mine.TakeIn(basis, basis) == mine);

    [Theory]
    [InlineData("Mine", "Old", "Old", "Mine")]
    [InlineData("Old", "Old", "New", "New")]
    [InlineData("Mine", "Old", "New", "Mine")]
    public void TakeIn_OfATitle_KeepsWhatWasChangedHere(string mine, string basis, string now, string result) =>
        Given("E", mine).Terms.TakeIn(Given("E", basis).Terms, Given("E", now).Terms).Title.ShouldBe(result);

    [Theory]
    [InlineData("A,B", "A,B", "A", "A")]
    [InlineData("A,B,C", "A,B", "B", "B,C")]
    [InlineData("A", "A,B", "A,B,D", "A,D")]
    public void TakeIn_OfIndicators_JoinsBothChanges(string mine, string basis, string now, string result) =>
        Aligned(mine).TakeIn(Aligned(basis), Aligned(now)).Indicators.Text.ShouldBe(result);

    [Fact]
    public void Comparison_OfEverythingThatCanChange_NamesEachBeforeAndAfter()
    {
        var before = Given("E", "Old") with { Level = "Plan" };
        var terms = new PlanTerms(
            "New",
            "What",
            "Head",
            "HOU",
            "PLA",
            new DateOnly(2027, 4, 1),
            new DateOnly(2028, 3, 31),
            new CodeSet(["P2"]),
            new CodeSet(["I1"])
        );

        var change = PlanComparison.Of([before], [before with { Level = "Objective", Terms = terms }]).Changed.Single();

        change
            .Differences.Select(d => (d.Field, d.Before, d.After))
            .ShouldBe([
                (PlanField.Title, "Old", "New"),
                (PlanField.Description, "", "What"),
                (PlanField.Owner, "Owner", "Head"),
                (PlanField.Level, "Plan", "Objective"),
                (PlanField.Service, "", "HOU"),
                (PlanField.Directorate, "", "PLA"),
                (PlanField.StartsOn, "", "2027-04-01"),
                (PlanField.EndsOn, "", "2028-03-31"),
                (PlanField.Serves, "", "P2"),
                (PlanField.Indicators, "", "I1"),
            ]);
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData("2026-04-01", "2027-03-31", "2027-04-01", "2028-03-31")]
    [InlineData(null, "2026-12-31", "2027-04-01", "2028-03-31")]
    [InlineData("2024-04-01", "2028-03-31", "2024-04-01", "2028-03-31")]
    [InlineData("2026-04-01", null, "2026-04-01", null)]
    public void InYear_OfAPlanThatEndsBeforeIt_RunsForThatYear(
        string? starts,
        string? ends,
        string? from,
        string? until
    )
    {
        var terms = Given("E", "Title").Terms with { StartsOn = Read(starts), EndsOn = Read(ends) };

        var next = terms.InYear(new Domain.Periods.FinancialYear(2027));

        (next.StartsOn, next.EndsOn).ShouldBe((Read(from), Read(until)));
    }

    [Theory]
    [InlineData("2026-04-01", "2027-03-31", "2027-04-01", "2028-03-31", 0)]
    [InlineData("2026-04-01", "2027-03-31", "2027-04-01", "2027-12-31", 2)]
    [InlineData("2026-04-01", "2027-03-31", "2026-04-01", null, 1)]
    public void Changes_FromAPlanOfOneYearToOneOfAnother_AreNone(
        string starts,
        string ends,
        string from,
        string? until,
        int changes
    )
    {
        var before = Given("E", "Title").Terms with { StartsOn = Read(starts), EndsOn = Read(ends) };

        before.ChangesTo(before with { StartsOn = Read(from), EndsOn = Read(until) }).Count.ShouldBe(changes);
    }

    private static DateOnly? Read(string? day) =>
        day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static PlanEntry Given(string code, string title) =>
        new(code, "Plan", 1, new PlanTerms(title, "", "Owner", "", "", null, null, CodeSet.Empty, CodeSet.Empty));

    private static PlanTerms Aligned(string codes) =>
        Given("E", "Title").Terms with
        {
            Indicators = CodeSet.Read(codes),
        };

    private static IEnumerable<(string Code, PlanDifference Difference)> Ordered(PlanComparison comparison) =>
        comparison
            .Changed.OrderBy(change => change.After.Code, StringComparer.Ordinal)
            .SelectMany(change => change.Differences.Select(difference => (change.After.Code, difference)));

    private static (string, PlanDifference) Swapped((string Code, PlanDifference Difference) found) =>
        (found.Code, new PlanDifference(found.Difference.Field, found.Difference.After, found.Difference.Before));
}

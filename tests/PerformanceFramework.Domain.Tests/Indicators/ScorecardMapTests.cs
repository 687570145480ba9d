using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Indicators;

/// <summary>Candidates are written <c>A:P1+P2</c>; one with a star is an activity indicator.</summary>
public sealed class ScorecardMapTests
{
    [Theory]
    [InlineData("P1", "", "P1:None")]
    [InlineData("P1 P2", "A:P1", "P1:Covered P2:None")]
    [InlineData("P1 P2", "A*:P1 B:P2", "P1:ActivityOnly P2:Covered")]
    [InlineData("P1 P2", "A*:P1 B:P1", "P1:Covered P2:None")]
    [InlineData("P1 P2 P3", "A:P1 B:P1 C:P1 D:P2", "P1:Covered P2:Covered P3:None")]
    [InlineData("P1 P2 P3", "A:P1 B:P1 C:P1 D:P1", "P1:Many P2:None P3:None")]
    [InlineData("P1 P2", "A:P1+P2 B:P1+P2 C:P1+P2 D:P1+P2", "P1:Covered P2:Covered")]
    [InlineData("P1", "A:P1 B:P1 C:P1 D:P1", "P1:Covered")]
    [InlineData("P1 P2 P3", "A*:P1 B*:P1 C*:P1 D*:P1", "P1:ActivityOnly P2:None P3:None")]
    public void Priorities_HeldAgainstCandidates_ShowGapsAndOverlaps(
        string priorities,
        string candidates,
        string expected
    )
    {
        var map = MapOf(priorities, candidates);

        string.Join(' ', map.Priorities.Select(p => $"{p.Element.Code}:{p.Cover}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("P1", "A:P1", 4)]
    [InlineData("P1 P2", "A:P1 B:P1 C:P2 D:P2 E:P1 F:P2", 5)]
    [InlineData("P1 P2", "A:P1 B:P1 C:P2 D:P2 E:P1", 4)]
    [InlineData("", "A:", 4)]
    public void Many_OfAPriority_IsHalfAsManyAgainAsAnEvenShareAndAtLeastFour(
        string priorities,
        string candidates,
        int expected
    ) => MapOf(priorities, candidates).ManyFrom.ShouldBe(expected);

    [Theory]
    [InlineData("P1 P2", "", "There is no candidate yet.")]
    [InlineData("", "A:", "1 candidate, and no corporate priority is set up to hold them against.")]
    [InlineData("P1", "A:P1", "The candidate covers the only corporate priority.")]
    [InlineData("P1 P2", "A:P1 B:P2", "The 2 candidates cover all 2 corporate priorities.")]
    [InlineData(
        "P1 P2",
        "A:P1 B:",
        "The 2 candidates cover 1 of 2 corporate priorities; 1 candidate serves no priority."
    )]
    [InlineData("P1 P2", "A: B:", "The 2 candidates cover no corporate priority; 2 candidates serve no priority.")]
    [InlineData(
        "P1 P2 P3",
        "A:P1 B:P1 C:P1 D:P1 E*:P2",
        "The 5 candidates cover 2 of 3 corporate priorities; 1 priority has many; 1 priority has activity indicators only."
    )]
    public void Conclusion_OfAMap_IsOneSentence(string priorities, string candidates, string expected) =>
        MapOf(priorities, candidates).Conclusion.ShouldBe(expected);

    [Fact]
    public void Candidates_WithNamesThatAreAlike_AreAPairWithWhatBothServe()
    {
        var one = Candidate("A:P1+P2") with { Name = "Visits to libraries" };
        var other = Candidate("B:P2+P3") with { Name = "Library visits" };
        var third = Candidate("C:P1") with { Name = "Council tax collected" };

        var map = ScorecardMap.Of(Elements("P1 P2 P3"), [], [one, other, third]);

        var pair = map.Alike.ShouldHaveSingleItem();
        (pair.One, pair.Other).ShouldBe((one, other));
        pair.Shared.ShouldBe(["P2"]);
        map.Conclusion.ShouldBe("The 3 candidates cover all 3 corporate priorities; 1 pair may measure the same.");
    }

    [Theory]
    [InlineData("A B", "The 2 candidates cover 1 of 2 corporate priorities.")]
    [InlineData("A C", "The 2 candidates cover all 2 corporate priorities.")]
    [InlineData("", "There is no candidate yet.")]
    public void Map_OfSomeCandidatesOnly_ShowsWhatTheyLeaveOpen(string kept, string expected)
    {
        var codes = Split(kept);

        MapOf("P1 P2", "A:P1 B:P1 C:P2")
            .Only(candidate => codes.Contains(candidate.Code))
            .Conclusion.ShouldBe(expected);
    }

    [Fact]
    public void Outcomes_WithManyCandidates_AreNoOverlap()
    {
        var candidates = "ABCDEFGH".Select(letter => Candidate($"{letter}:P1") with { Outcomes = ["O1"] }).ToList();

        var map = ScorecardMap.Of(Elements("P1 P2"), Elements("O1 O2"), candidates);

        map.Outcomes.Select(o => (o.Candidates.Count, o.Cover))
            .ShouldBe([(8, ElementCover.Covered), (0, ElementCover.None)]);
    }

    private static ScorecardMap MapOf(string priorities, string candidates) =>
        ScorecardMap.Of(Elements(priorities), [], Split(candidates).Select(Candidate).ToList());

    private static List<MappedElement> Elements(string codes) =>
        Split(codes).Select(code => new MappedElement(code, "Title of " + code, "Corporate priority")).ToList();

    private static MappedCandidate Candidate(string text)
    {
        var (code, serves) = (text.Split(':')[0], text.Split(':')[1]);
        return new MappedCandidate(
            code.TrimEnd('*'),
            code == "A" ? "Apples" : $"{code}{code}{code} {(int)code[0]}",
            code.EndsWith('*') ? IndicatorKind.Activity : IndicatorKind.Performance,
            serves.Split('+', StringSplitOptions.RemoveEmptyEntries),
            []
        );
    }

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

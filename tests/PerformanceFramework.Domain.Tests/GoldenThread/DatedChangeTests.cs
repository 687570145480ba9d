using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Domain.Tests.GoldenThread;

public sealed class DatedChangeTests
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    [Theory]
    [InlineData(0, null, false, null, true)]
    [InlineData(-30, null, false, null, true)]
    [InlineData(1, null, false, "change-in-the-future", true)]
    [InlineData(-30, -10, false, "change-before-the-latest", false)]
    [InlineData(-10, -10, false, null, false)]
    [InlineData(-9, -10, false, null, true)]
    [InlineData(1, -10, true, null, false)]
    public void Change_FromADay_IsRefusedOrKeepsThePast(
        int from,
        int? latest,
        bool isCorrection,
        string? refusal,
        bool keeps
    )
    {
        var change = new DatedChange(Today.AddDays(from), Today, isCorrection, "Reason", "Priya Shah");
        DateOnly? last = latest is { } days ? Today.AddDays(days) : null;

        change.RefusalFor(last)?.Code.ShouldBe(refusal);
        (change.RefusalFor(last) is null).ShouldBe(refusal is null);
        change.KeepsThePast(last).ShouldBe(keeps);
    }

    [Fact]
    public void Element_ThatChanges_KeepsWhatItWas()
    {
        var level = new PlanLevel("Plan", 1);
        var element = new PlanElement("E", "Old", "Was", "Owner", level);

        var past = element.Change(
            new ElementContent("New", "Is", "Other", level, null, null, null, null, null),
            new DatedChange(Today, Today, false, "Why", "Priya Shah")
        );

        (element.Title, element.HoldsFrom).ShouldBe(("New", Today));
        var version = past.ShouldNotBeNull();
        (version.Title, version.Description, version.Owner).ShouldBe(("Old", "Was", "Owner"));
        (version.From, version.Until, version.Reason).ShouldBe((null, Today, "Why"));
    }

    [Fact]
    public void ElementsUnder_WithTwoPathsToOne_NamesItOnce() =>
        new ThreadGraph([new(1, 2), new(1, 3), new(2, 4), new(3, 4)], [])
            .ElementsUnder(1)
            .Order()
            .ShouldBe([1, 2, 3, 4]);
}

using Bunit;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Web.Components.Layout;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class DirectionMarkTests : BunitContext
{
    [Theory]
    [InlineData(Direction.Improved, Movement.Down, "Improved", "#d-down", "move--better")]
    [InlineData(Direction.Improved, Movement.Up, "Improved", "#d-up", "move--better")]
    [InlineData(Direction.Worsened, Movement.Up, "Worsened", "#d-up", "move--worse")]
    [InlineData(Direction.NoChange, Movement.Same, "No change", "#d-same", "move--same")]
    [InlineData(Direction.Increased, Movement.Up, "Increased", "#d-up", "move--same")]
    [InlineData(Direction.Decreased, Movement.Down, "Decreased", "#d-down", "move--same")]
    [InlineData(Direction.Withheld, null, "No direction", "#d-held", "move--same")]
    public void DirectionMark_EachDirection_ArrowSaysWhichWayAndWordWhetherGood(
        Direction direction,
        Movement? movement,
        string word,
        string arrow,
        string look
    )
    {
        var mark = Render<DirectionMark>(p => p.Add(d => d.Direction, direction).Add(d => d.Movement, movement));

        mark.Find("b").TextContent.ShouldBe(word);
        mark.Find("use").GetAttribute("href").ShouldBe(arrow);
        mark.Find(".move").ClassList.ShouldContain(look);
        Render<IconSprite>().FindAll($"symbol{arrow}").Count.ShouldBe(1);
    }

    [Fact]
    public void DirectionMark_EveryDirection_HasAWord() =>
        Enum.GetValues<Direction>()
            .Select(d => Render<DirectionMark>(p => p.Add(m => m.Direction, d)).Find("b").TextContent)
            .ShouldBeUnique();

    [Fact]
    public void DirectionMark_WithSince_SaysItAfterTheWord() =>
        Render<DirectionMark>(p =>
                p.Add(d => d.Direction, Direction.Worsened)
                    .Add(d => d.Movement, Movement.Up)
                    .Add(d => d.Since, "since Q1 2026/27")
            )
            .Find(".move")
            .TextContent.Trim()
            .ShouldBe("Worsened since Q1 2026/27");
}

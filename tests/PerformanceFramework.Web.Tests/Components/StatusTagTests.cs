using Bunit;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Web.Components.Layout;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class StatusTagTests : BunitContext
{
    public static TheoryData<Status> Statuses => [.. Enum.GetValues<Status>()];

    [Theory]
    [InlineData(Status.Green, "Green", "is-green", "#s-green")]
    [InlineData(Status.Amber, "Amber", "is-amber", "#s-amber")]
    [InlineData(Status.Red, "Red", "is-red", "#s-red")]
    [InlineData(Status.NotRated, "Not rated", "is-none", "#s-none")]
    public void StatusTag_EachStatus_HasWordShapeAndColour(Status status, string word, string colour, string shape)
    {
        var tag = Render<StatusTag>(p => p.Add(t => t.Status, status));

        tag.Find(".tag").TextContent.Trim().ShouldBe(word);
        tag.Find(".tag").ClassList.ShouldContain(colour);
        tag.Find("use").GetAttribute("href").ShouldBe(shape);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void StatusTag_EveryStatus_HasItsShapeInTheSprite(Status status)
    {
        var shape = Render<StatusTag>(p => p.Add(t => t.Status, status)).Find("use").GetAttribute("href");

        Render<IconSprite>().FindAll($"symbol{shape}").Count.ShouldBe(1);
    }

    [Fact]
    public void StatusTag_TwoStatuses_NeverShareAShapeOrAWord()
    {
        var tags = Enum.GetValues<Status>().Select(s => Render<StatusTag>(p => p.Add(t => t.Status, s))).ToList();

        tags.Select(t => t.Find("use").GetAttribute("href")).ShouldBeUnique();
        tags.Select(t => t.Find(".tag").TextContent).ShouldBeUnique();
    }

    [Fact]
    public void StatusTag_Big_SaysSo() =>
        Render<StatusTag>(p => p.Add(t => t.Status, Status.Red).Add(t => t.Big, true))
            .Find(".tag")
            .ClassList.ShouldContain("tag--big");

    [Fact]
    public void StatusTag_Shape_IsHiddenFromThoseWhoHearTheWord() =>
        Render<StatusTag>(p => p.Add(t => t.Status, Status.Red))
            .Find("svg")
            .GetAttribute("aria-hidden")
            .ShouldBe("true");
}

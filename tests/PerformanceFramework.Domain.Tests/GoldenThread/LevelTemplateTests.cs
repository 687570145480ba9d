using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Domain.Tests.GoldenThread;

public sealed class LevelTemplateTests
{
    [Theory]
    [InlineData(
        "bolton",
        "Vision, Outcome, Corporate priority*, Strategic programme, Directorate plan, Service plan, Objective"
    )]
    [InlineData("south-derbyshire", "National priority, Community strategy, Corporate plan*, Service plan, Individual")]
    [InlineData("portsmouth", "Community strategy, Corporate plan*, Business plan")]
    public void Template_OfACouncil_HasItsLevelsInOrderAndOneThatHoldsTheCorporatePlan(string code, string levels)
    {
        var built = new PlanLevels(LevelTemplate.Find(code)!.Build()).InOrder;

        string.Join(", ", built.Select(level => level.Name + (level.IsCorporatePlan ? "*" : ""))).ShouldBe(levels);
        built.Select(level => level.Position).ShouldBe(Enumerable.Range(1, built.Count));
    }

    [Fact]
    public void Template_OfNoCouncil_IsNotFound() => LevelTemplate.Find("nowhere").ShouldBeNull();
}

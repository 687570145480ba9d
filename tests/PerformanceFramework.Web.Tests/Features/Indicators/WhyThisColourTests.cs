using Bunit;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Indicators;

public sealed class WhyThisColourTests : BunitContext
{
    private static readonly Unit Percent = new(UnitKind.Percentage, "", 1);

    private static readonly IndicatorHistoryRow Red = RowOf(Status.Red);

    [Fact]
    public void Rule_IsInWordsWithItsOrigin() =>
        Fact(Red, "Rule")
            .ShouldBe(
                "Green when the target is met, Amber within 10% of it, otherwise Red. Default of the council since 1 April 2026."
            );

    [Fact]
    public void Figure_NamesItsPeriod() => Fact(Red, "Figure").ShouldBe("40.0% for Q1 2026/27");

    [Fact]
    public void Figure_ThatIsProvisional_SaysSo() =>
        Fact(Red with { IsProvisional = true }, "Figure").ShouldBe("40.0% for Q1 2026/27, provisional");

    [Fact]
    public void Target_SaysWhoSetItAndWhen() =>
        Fact(Red, "Target").ShouldBe("At least 50.0% Set by Priya Shah on 3 March 2026.");

    [Fact]
    public void Target_ThatNobodySet_NamesNobody() =>
        Fact(Red with { Target = new Target.None(), TargetSet = null }, "Target").ShouldBe("No target");

    [Theory]
    [InlineData(Status.Green, "Green from")]
    [InlineData(Status.Blue, "Green from")]
    [InlineData(Status.Amber, "What would have been green")]
    [InlineData(Status.Red, "What would have been green")]
    [InlineData(Status.NotRated, "What would have been green")]
    public void Threshold_ByStatus_HasItsQuestion(Status status, string question) =>
        Fact(RowOf(status), question).ShouldBe("50.0% or more");

    [Fact]
    public void Threshold_WhereNoFigureDecides_SaysSo() =>
        Fact(Red with { Assessment = Red.Assessment with { GreenAt = null } }, "What would have been green")
            .ShouldBe("No figure decides it");

    [Fact]
    public void Sentence_OfTheStatus_IsThere() =>
        Fact(Red, "In one sentence").ShouldBe("Red: 40.0% is below the target.");

    [Fact]
    public void Override_ShowsWhatTheRuleSaysAndTheJudgementInItsPlace()
    {
        var row = Red with
        {
            OverriddenOn = new DateOnly(2026, 10, 12),
            Assessment = Red.Assessment with { StatusExplanation = "Green: Dee Rector judged so" },
        };

        Fact(row, "What the rule says").ShouldBe("Red: 40.0% is below the target.");
        Fact(row, "The judgement in its place").ShouldBe("Green: Dee Rector judged so. Given on 12 October 2026.");
    }

    [Fact]
    public void Status_ThatNobodyOverrode_HasNoJudgement() =>
        Draw(Red).FindAll("dt").Select(Answer.Words).ShouldNotContain("The judgement in its place");

    private IRenderedComponent<WhyThisColour> Draw(IndicatorHistoryRow row) =>
        Render<WhyThisColour>(p => p.Add(c => c.Row, row).Add(c => c.Unit, Percent));

    /// <summary>What stands beside a question.</summary>
    private string Fact(IndicatorHistoryRow row, string question) =>
        string.Join(
            ' ',
            Draw(row)
                .FindAll("dl > div")
                .Single(div => Answer.Words(div.QuerySelector("dt")!) == question)
                .QuerySelectorAll("dd > p, dd:not(:has(p))")
                .Select(Answer.Words)
        );

    private static IndicatorHistoryRow RowOf(Status status) =>
        new(
            ReportingPeriod.Parse("2026-27-Q1"),
            40,
            "40.0%",
            new Target.AtLeast(50),
            "50.0%",
            IsProvisional: false,
            StoredAssessment.Pending with
            {
                Status = status,
                ComputedStatus = status,
                ComputedExplanation = "Red: 40.0% is below the target",
                GreenAt = "50.0% or more",
                Rule = new ToleranceRule.RelativeTolerance(10),
                RuleOrigin = "Default of the council since 1 April 2026",
            }
        )
        {
            TargetSet = ("Priya Shah", new DateOnly(2026, 3, 3)),
        };
}

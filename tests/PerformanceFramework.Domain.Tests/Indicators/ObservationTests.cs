using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class ObservationTests
{
    public static TheoryData<ObservedValue> Values =>
        new()
        {
            new ObservedValue.Number(84),
            new ObservedValue.Number(75, new Fraction(3, 4)),
            new ObservedValue.NotDue(),
            new ObservedValue.NotDue(Given.Period("2026-27-Q4")),
            new ObservedValue.NotYetAvailable(),
            new ObservedValue.NotYetAvailable(new DateOnly(2026, 11, 30)),
            new ObservedValue.NotApplicable(),
            new ObservedValue.Suppressed(),
            new ObservedValue.Text("67 weeks"),
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void Observed_AValueOfEachKind_IsGivenBack(ObservedValue value) =>
        Observe(new ReportedValue(value)).Observed.ShouldBe(value);

    [Theory]
    [MemberData(nameof(Values))]
    public void Report_OverAnEarlierValue_LeavesNothingOfIt(ObservedValue value)
    {
        var observation = Observe(
            new ReportedValue(
                new ObservedValue.Number(75, new Fraction(3, 4)),
                "Early days.",
                IsProvisional: true,
                new JudgedStatus(Status.Amber, "Slow.", "Head of Housing")
            )
        );

        observation.Report(new ReportedValue(value));

        observation.Observed.ShouldBe(value);
        observation.Commentary.ShouldBe("");
        observation.IsProvisional.ShouldBeFalse();
        observation.Judged.ShouldBeNull();
    }

    [Fact]
    public void Judged_AStatusGiven_IsGivenBack()
    {
        var judged = new JudgedStatus(Status.Amber, "Slow.", "Head of Housing");

        Observe(new ReportedValue(new ObservedValue.Text("Phase 2"), Judged: judged)).Judged.ShouldBe(judged);
    }

    [Fact]
    public void Assess_TheSameAgain_IsNoChange()
    {
        var observation = Observe(new ReportedValue(new ObservedValue.Number(84)));
        var assessment = AssessmentOf(Status.Amber);

        observation.Assess(assessment).ShouldBeTrue();
        observation.Assess(assessment).ShouldBeFalse();
        observation.Assess(AssessmentOf(Status.Red)).ShouldBeTrue();
        observation.Assessment.Status.ShouldBe(Status.Red);
    }

    [Fact]
    public void Assessment_BeforeAnyRuleRan_IsNotRatedAndSaysSo()
    {
        var assessment = Observe(new ReportedValue(new ObservedValue.Number(84))).Assessment;

        assessment.Status.ShouldBe(Status.NotRated);
        assessment.StatusExplanation.ShouldBe("Not rated: not assessed yet");
        assessment.SincePrevious.Direction.ShouldBe(Direction.Withheld);
    }

    [Fact]
    public void PeriodEnd_OfAnObservation_IsKept() =>
        Observe(new ReportedValue(new ObservedValue.Number(84))).PeriodEnd.ShouldBe(new DateOnly(2026, 6, 30));

    private static Observation Observe(ReportedValue reported) =>
        new(Given.Indicator(), Given.Period("2026-27-Q1"), reported);

    private static PointAssessment AssessmentOf(Status status)
    {
        var withheld = DirectionRule.Withhold(WithheldReason.NoComparator, "there is none");
        return new PointAssessment(new StatusAssessment(status, null, "Because."), withheld, withheld);
    }
}

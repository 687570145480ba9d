using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Tests.Assessment;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class ObservationTests
{
    private static readonly ToleranceRule MetOrMissed = new ToleranceRule.MetOrMissed();

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
            new ObservedValue.Late(),
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
    public void Assess_TheSameByAnotherRule_IsAChange()
    {
        var observation = Observe(new ReportedValue(new ObservedValue.Number(84)));
        var assessment = AssessmentOf(Status.Amber);
        observation.Assess(assessment);

        observation.Assess(assessment with { Rule = new ToleranceRule.RelativeTolerance(10) }).ShouldBeTrue();
        observation.Assessment.Rule.ShouldBe(new ToleranceRule.RelativeTolerance(10));
    }

    [Fact]
    public void Assess_AnOverriddenStatus_StoresTheJudgementAndTheComputedOne()
    {
        var observation = Observe(new ReportedValue(new ObservedValue.Number(84)));

        observation.Assess(AssessmentOf(Status.Green));

        var stored = observation.Assessment;
        stored.Status.ShouldBe(Status.Green);
        stored.NotRatedReason.ShouldBeNull();
        stored.StatusExplanation.ShouldBe(
            "Green: judged by Head of Housing in place of the computed Red. The count was late"
        );
        stored.ComputedStatus.ShouldBe(Status.Red);
        stored.ComputedExplanation.ShouldBe("Red: 84.0% is 6.0 points below the target of 90.0%");
        stored.GreenAt.ShouldBe("90.0% or more");
        stored.Rule.ShouldBe(MetOrMissed);
        stored.RuleOrigin.ShouldBe("Default of the council");
        stored.SincePrevious.Explanation.ShouldBe("Improved: up 1.0 points from 83.0% in Q4 2025/26");
        stored.SincePrevious.Movement.ShouldBe(Movement.Up);
        stored.SincePrevious.ComparedWith.ShouldBe(Given.Period("2025-26-Q4"));
        stored.SinceLastYear.Withheld.ShouldBe(WithheldReason.NoComparator);
    }

    [Fact]
    public void Assessment_BeforeAnyRuleRan_IsNotRatedAndSaysSo()
    {
        var assessment = Observe(new ReportedValue(new ObservedValue.Number(84))).Assessment;

        assessment.Status.ShouldBe(Status.NotRated);
        assessment.StatusExplanation.ShouldBe("Not rated: not assessed yet");
        assessment.ComputedStatus.ShouldBe(Status.NotRated);
        assessment.ComputedExplanation.ShouldBe("Not rated: not assessed yet");
        assessment.NotRatedReason.ShouldBe(NotRatedReason.NotYetAvailable);
        assessment.GreenAt.ShouldBeNull();
        assessment.Rule.ShouldBeNull();
        assessment.SincePrevious.Direction.ShouldBe(Direction.Withheld);
        assessment.SinceLastYear.Explanation.ShouldBe("No direction: there is no earlier figure to compare with");
    }

    [Fact]
    public void PeriodEnd_OfAnObservation_IsKept() =>
        Observe(new ReportedValue(new ObservedValue.Number(84))).PeriodEnd.ShouldBe(new DateOnly(2026, 6, 30));

    private static Observation Observe(ReportedValue reported) =>
        new(Given.Indicator(), Given.Period("2026-27-Q1"), reported);

    private static StoredAssessment AssessmentOf(Status judged)
    {
        var point = Series.Point("2026-27-Q1", 84) with
        {
            Rule = MetOrMissed,
            Judged = new JudgedStatus(judged, "The count was late.", "Head of Housing"),
        };
        return StoredAssessment.Of(
            Series.Terms.AssessLast(Series.Point("2025-26-Q4", 83), point),
            new RuleInForce(MetOrMissed, "Default of the council"),
            StoredSignals.Pending,
            StoredForecast.Pending
        );
    }
}

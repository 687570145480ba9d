using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>How sure officers are of their latest figures, some assessments of data, and two spot checks.</summary>
internal static class QualityPart
{
    private const string PerformanceTeam = "Performance team";
    private const string Checked = "HWY-01";
    private const string CheckedWithRemarks = "HOU-02";

    private static readonly Dictionary<string, (ConfidenceGrade Grade, string Reason)> Confidence = new()
    {
        ["WAS-01"] = (ConfidenceGrade.High, ""),
        ["LIB-01"] = (
            ConfidenceGrade.Medium,
            "One of the door counters was broken for a week, and that week is estimated."
        ),
        ["HOU-01"] = (ConfidenceGrade.High, "Counted from the case system, and checked by a second officer."),
        ["HOU-02"] = (
            ConfidenceGrade.Medium,
            "Cases that were closed in the last week are entered late, so a few may be missing."
        ),
        ["HWY-01"] = (
            ConfidenceGrade.Low,
            "The contractor’s list and ours differ, and nobody knows yet which of them is right."
        ),
        ["ASC-02"] = (
            ConfidenceGrade.Medium,
            "Two teams record the date of the decision, the others that of the letter."
        ),
        ["CUS-04"] = (ConfidenceGrade.Low, "The new platform counts a request twice when it is passed on."),
    };

    private static readonly (string Code, bool IsTarget, ConfidenceGrade Grade)[] Expected =
    [
        ("WAS-01", true, ConfidenceGrade.High),
        ("HOU-02", false, ConfidenceGrade.Medium),
        ("HWY-01", false, ConfidenceGrade.Low),
    ];

    private static readonly Assessed[] Assessments =
    [
        new("WAS-01", "WAS", 0, QualityReview.Agreed, []),
        new("WAS-01", "WAS", 1, QualityReview.Agreed, []),
        new(
            "HOU-02",
            "HOU",
            0,
            null,
            [(QualityDimension.Timeliness, QualityRating.PartlyMet, "Closed cases are entered up to two weeks late.")]
        ),
        new(
            "HWY-01",
            "HWY",
            0,
            QualityReview.NotAgreed,
            [
                (
                    QualityDimension.Accuracy,
                    QualityRating.PartlyMet,
                    "Our list and the contractor’s differ by a few defects."
                ),
                (
                    QualityDimension.Consistency,
                    QualityRating.NotMet,
                    "The two lists define a category 1 defect differently."
                ),
            ]
        ),
        new(
            "LIB-01",
            "LIB",
            1,
            QualityReview.Agreed,
            [(QualityDimension.Accuracy, QualityRating.PartlyMet, "Door counters count staff too.")]
        ),
        new("HOU-01", "HOU", 1, QualityReview.Agreed, []),
    ];

    /// <summary>How sure the officers of an indicator are of its latest figures; null where they do not say.</summary>
    public static (ConfidenceGrade Grade, string Reason)? ConfidenceIn(string code) =>
        Confidence.TryGetValue(code, out var stated) ? stated : null;

    /// <summary>Puts how sure officers are, and what they expect at the year end, beside the latest figures.</summary>
    public static void SayHowSure(IReadOnlyDictionary<string, IndicatorHistory> histories)
    {
        foreach (var (code, (grade, reason)) in Confidence)
        {
            var history = histories[code];
            if (Latest(history) is { } latest)
            {
                var by = $"Officer, {history.Indicator.Service.Name}";
                Say(latest, new ValueConfidence(grade, reason, by), ExpectedOf(history, latest));
            }
        }
    }

    public static IEnumerable<object> Build(IReadOnlyDictionary<string, IndicatorHistory> histories, DateOnly today)
    {
        var year = FinancialYear.Containing(today);
        foreach (var assessed in Assessments)
        {
            yield return assessed.Write(histories[assessed.Code].Indicator, year, today);
        }

        yield return NotConfirmed(histories[Checked], today);
        yield return Remarks(histories[CheckedWithRemarks], today);
    }

    private static SpotCheck NotConfirmed(IndicatorHistory history, DateOnly today)
    {
        var check = Check(
            history,
            today,
            new SpotCheckFindings(
                today.AddDays(-6),
                25,
                19,
                "The figure was worked out again from the job tickets of the last month.",
                SpotCheckResult.NotConfirmed,
                "Six of 25 defects were repaired later than the return says: the contractor’s date of the first visit was taken for that of the repair."
            ),
            Role.Auditor
        );
        check.Plan(
            new PlannedAction(
                "Take the date of the repair from the job tickets, and correct the quarter.",
                "Highways asset manager",
                today.AddDays(30)
            )
        );
        check.Plan(
            new PlannedAction(
                "Agree with the contractor which date is recorded.",
                "Head of Highways",
                today.AddDays(-1)
            )
        );
        return check;
    }

    private static SpotCheck Remarks(IndicatorHistory history, DateOnly today)
    {
        var check = Check(
            history,
            today,
            new SpotCheckFindings(
                today.AddDays(-20),
                30,
                29,
                "",
                SpotCheckResult.ConfirmedWithRemarks,
                "One case was counted in the wrong week of the quarter, which changes nothing in the figure."
            ),
            Role.PerformanceTeam
        );
        check
            .Plan(new PlannedAction("Show the officers where the date is entered.", "Housing data officer", today))
            .Finish(today.AddDays(-2));
        return check;
    }

    private static SpotCheck Check(IndicatorHistory history, DateOnly today, SpotCheckFindings findings, Role role)
    {
        var latest = Latest(history)!;
        return new SpotCheck(latest, findings, role, role.Words(), today);
    }

    private static Observation? Latest(IndicatorHistory history) =>
        history.Observations.MaxBy(observation => observation.Period) is { Kind: ValueKind.Number } latest
            ? latest
            : null;

    private static YearEndExpectation? ExpectedOf(IndicatorHistory history, Observation latest)
    {
        var indicator = history.Indicator;
        if (
            Expected.FirstOrDefault(expected => expected.Code == indicator.Code) is not { Code: not null } expects
            || YearEndExpectation.AskedWith(latest.Period, indicator.Frequency) is null
        )
        {
            return null;
        }

        var value = expects.IsTarget
            ? history.Record.ExpectationTarget(latest.Period) switch
            {
                Target.AtLeast target => target.Value,
                Target.AtMost target => target.Value,
                _ => latest.Value!.Value,
            }
            : latest.Value!.Value * (indicator.AddsUpOverTheYear ? indicator.Frequency.PeriodsInYear() : 1);
        return new YearEndExpectation(Math.Round(value, indicator.Unit.Decimals), expects.Grade);
    }

    private static void Say(Observation observation, ValueConfidence confidence, YearEndExpectation? expected) =>
        observation.Report(
            new ReportedValue(
                observation.Observed,
                observation.Commentary,
                observation.IsProvisional,
                observation.Judged,
                observation.Round,
                observation.Limits
            )
            {
                Cause = observation.Cause,
                Action = observation.Action,
                Recovery = observation.Recovery,
                Confidence = confidence,
                YearEnd = expected,
            }
        );

    /// <param name="YearsAgo">0 for the year that is going on.</param>
    /// <param name="Review">Null where nobody has reviewed it.</param>
    /// <param name="Doubts">The dimensions that are not met in full.</param>
    private sealed record Assessed(
        string Code,
        string ServiceCode,
        int YearsAgo,
        QualityReview? Review,
        (QualityDimension Dimension, QualityRating Rating, string Evidence)[] Doubts
    )
    {
        public QualityAssessment Write(Indicator indicator, FinancialYear thisYear, DateOnly today)
        {
            var year = new FinancialYear(thisYear.StartYear - YearsAgo);
            var on = YearsAgo == 0 ? today.AddDays(-14) : year.End.AddDays(-30);
            var officer = DemonstrationSignIns.Of(Role.Officer, ServiceCode);
            var answers = Enum.GetValues<QualityDimension>().ToDictionary(dimension => dimension, Answer);
            var assessment = new QualityAssessment(indicator, year);
            assessment.Answer(
                new QualityAnswers(answers, answers.Values.Max(answer => answer.Rating), ""),
                null,
                officer.Id,
                officer.DisplayName,
                on
            );
            if (Review is { } review)
            {
                var note =
                    review is QualityReview.NotAgreed
                        ? "An internal audit found the dates of repair to be wrong: please look at accuracy again."
                        : "";
                _ = assessment.TakeReview(review, note, "", PerformanceTeam, on.AddDays(7));
            }

            return assessment;
        }

        private QualityAnswer Answer(QualityDimension dimension) =>
            Doubts.FirstOrDefault(doubt => doubt.Dimension == dimension) is { Evidence: not null } doubt
                ? new QualityAnswer { Rating = doubt.Rating, Evidence = doubt.Evidence }
                : new QualityAnswer { Rating = QualityRating.Met, Evidence = Usual(dimension) };

        private static string Usual(QualityDimension dimension) =>
            dimension switch
            {
                QualityDimension.Accuracy => "Ten cases a quarter are compared with their records.",
                QualityDimension.Completeness => "Every area and month is in the system, and gaps are asked about.",
                QualityDimension.Uniqueness => "Cases have a number, and duplicates are removed every month.",
                QualityDimension.Consistency => "The same query has been used since the definition was agreed.",
                QualityDimension.Timeliness => "The figure is there ten working days after the quarter.",
                QualityDimension.Validity => "The system refuses dates and codes that the definition does not allow.",
            };
    }
}

using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>The assessment of one observation in the form it is stored in.</summary>
public sealed record StoredAssessment
{
    public const int ExplanationLength = 1000;
    public const int GreenAtLength = 200;

    /// <summary>Of a value that has just been recorded; every save assesses it before it is read.</summary>
    public static StoredAssessment Pending =>
        new()
        {
            Status = Status.NotRated,
            NotRatedReason = Assessment.NotRatedReason.NotYetAvailable,
            StatusExplanation = "Not rated: not assessed yet",
            ComputedStatus = Status.NotRated,
            ComputedExplanation = "Not rated: not assessed yet",
            SincePrevious = StoredDirection.Pending,
            SinceLastYear = StoredDirection.Pending,
            Signals = StoredSignals.Pending,
            Forecast = StoredForecast.Pending,
        };

    /// <summary>What is shown: a person's judgement where there is one, otherwise what was computed.</summary>
    public required Status Status { get; init; }

    public required NotRatedReason? NotRatedReason { get; init; }

    public required string StatusExplanation { get; init; }

    /// <summary>What the arithmetic says, whatever anybody judged.</summary>
    public required Status ComputedStatus { get; init; }

    public required string ComputedExplanation { get; init; }

    /// <summary>What figure is, or would have been, green; null where no figure decides.</summary>
    public string? GreenAt { get; init; }

    /// <summary>The rule that judged, as it was then; null before the first assessment.</summary>
    public ToleranceRule? Rule { get; init; }

    /// <summary>Where that rule comes from, in words.</summary>
    public string RuleOrigin { get; init; } = "";

    public required StoredDirection SincePrevious { get; init; }

    public required StoredDirection SinceLastYear { get; init; }

    public required StoredSignals Signals { get; init; }

    public required StoredForecast Forecast { get; init; }

    public static StoredAssessment Of(
        PointAssessment assessment,
        RuleInForce rule,
        StoredSignals signals,
        StoredForecast forecast
    ) =>
        new()
        {
            Status = assessment.Status.Status,
            NotRatedReason = assessment.Status.Reason,
            StatusExplanation = assessment.Status.Explanation,
            ComputedStatus = assessment.Status.Computed.Status,
            ComputedExplanation = assessment.Status.ComputedExplanation,
            GreenAt = assessment.Status.GreenAt,
            Rule = rule.Rule,
            RuleOrigin = rule.Origin,
            SincePrevious = StoredDirection.Of(assessment.SincePrevious),
            SinceLastYear = StoredDirection.Of(assessment.SinceLastYear),
            Signals = signals,
            Forecast = forecast,
        };
}

/// <summary>One direction of travel in the form it is stored in.</summary>
public sealed record StoredDirection
{
    public static StoredDirection Pending => Of(DirectionAssessment.Withhold(WithheldReason.NoComparator));

    public required Direction Direction { get; init; }

    public required Movement? Movement { get; init; }

    public required WithheldReason? Withheld { get; init; }

    public required ReportingPeriod? ComparedWith { get; init; }

    public required string Explanation { get; init; }

    public static StoredDirection Of(DirectionAssessment assessment) =>
        new()
        {
            Direction = assessment.Direction,
            Movement = assessment.Movement,
            Withheld = assessment.Withheld,
            ComparedWith = assessment.ComparedWith,
            Explanation = assessment.Explanation,
        };
}

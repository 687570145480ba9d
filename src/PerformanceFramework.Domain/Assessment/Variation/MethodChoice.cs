using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>Whether a method can say something about a series.</summary>
public enum Applicability
{
    Applies = 1,

    /// <summary>It applies, but its limits will still move: to be shown as a trial, or provisional.</summary>
    OnTrial,

    TooFewPoints,

    /// <summary>It would mislead, however many points there are.</summary>
    WrongMethod,
}

/// <summary>Why a control chart would mislead.</summary>
public enum ChartObstacle
{
    OneFigureAYear = 1,
    RollingTwelveMonths,
    RollingThreeYears,
    CumulativeYearToDate,
    Seasonal,
}

/// <summary>Whether a control chart suits a series.</summary>
/// <param name="ControlChart">XmR limits and their signal; the assurance goes with it.</param>
/// <param name="Obstacle">Why not a control chart; null where points are all it may lack.</param>
/// <param name="Points">How many usable points there are.</param>
/// <param name="FewestPoints">How many a control chart needs at this frequency.</param>
public readonly record struct MethodChoice(
    Applicability ControlChart,
    ChartObstacle? Obstacle,
    int Points,
    int FewestPoints,
    Frequency Frequency
)
{
    /// <summary>Why the control chart says nothing, or less than it might; null where it applies.</summary>
    public string? Explanation =>
        ControlChart switch
        {
            Applicability.Applies => null,
            Applicability.OnTrial => $"Trial limits: {Counted.Points(Points)}, "
                + $"{ControlChartMethod.EstablishedPoints} needed for lasting ones",
            Applicability.TooFewPoints =>
                $"Not enough history to tell: {Counted.Points(Points)}, {FewestPoints} needed",
            Applicability.WrongMethod => $"Not suitable for a control chart: {ObstacleInWords}",
        };

    /// <summary>The obstacle in words, to follow a colon; null where there is none.</summary>
    internal string? ObstacleInWords => Obstacle is { } obstacle ? InWords(obstacle) : null;

    private string InWords(ChartObstacle obstacle) =>
        obstacle switch
        {
            ChartObstacle.OneFigureAYear =>
                "one figure a year is too few for limits; the recent trend is tested instead",
            ChartObstacle.RollingThreeYears => SharedYears,
            ChartObstacle.RollingTwelveMonths => $"each figure shares {SharedMonths} with the one before",
            ChartObstacle.CumulativeYearToDate =>
                "each total since April contains the one before; the figures within each period can be charted instead",
            ChartObstacle.Seasonal =>
                $"the figures follow the time of year, {Harm}; compare with the same {PeriodInWords} of last year",
        };

    internal const string SharedYears = "each figure is of three years, most of which the one before is of too";

    private string SharedMonths =>
        Frequency switch
        {
            Frequency.Monthly => "eleven months",
            Frequency.Quarterly => "nine months",
            Frequency.Termly => "about eight months",
            Frequency.HalfYearly => "six months",
            Frequency.FinancialYearly or Frequency.AcademicYearly or Frequency.CalendarYearly => "no month",
        };

    // Simulated, a pattern of two standard deviations makes the latest month a signal in 1 of 8 series without any
    // change, while the limits of quarters grow so wide that nothing is ever one.
    private string Harm =>
        Frequency is Frequency.Monthly ? "which would look like change" : "which hides any other change";

    private string PeriodInWords =>
        Frequency switch
        {
            Frequency.Monthly => "month",
            Frequency.Quarterly => "quarter",
            Frequency.Termly => "term",
            Frequency.HalfYearly => "half",
            Frequency.FinancialYearly or Frequency.AcademicYearly or Frequency.CalendarYearly => "year",
        };
}

/// <summary>Which series a control chart suits: the product's rulings, from what the method can and can't see.</summary>
public static class MethodChoiceRule
{
    private const int FewestPoints = 5;

    // XmR limits have almost no power on fewer: a real shift of one standard deviation shows in 1 of 100 series of
    // eight.
    private const int FewestPointsWithinAYear = 8;

    /// <param name="aggregation">What a value stands for.</param>
    /// <param name="frequency">How often it is reported.</param>
    /// <param name="points">How many usable figures there are, 0 or more.</param>
    /// <param name="seasonality">Whether they follow the time of year; not known counts as no.</param>
    public static MethodChoice Choose(Aggregation aggregation, Frequency frequency, int points, Seasonality seasonality)
    {
        var obstacle = ObstacleOf(aggregation, frequency, seasonality);
        var fewest = frequency is Frequency.Monthly ? FewestPoints : FewestPointsWithinAYear;
        return new MethodChoice(
            obstacle is not null ? Applicability.WrongMethod : OfPoints(points, fewest),
            obstacle,
            points,
            fewest,
            frequency
        );
    }

    private static ChartObstacle? ObstacleOf(Aggregation aggregation, Frequency frequency, Seasonality seasonality) =>
        aggregation is Aggregation.RollingThreeYears ? ChartObstacle.RollingThreeYears
        : frequency.PeriodsInYear() == 1 ? ChartObstacle.OneFigureAYear
        : aggregation is Aggregation.RollingTwelveMonths ? ChartObstacle.RollingTwelveMonths
        : aggregation is Aggregation.CumulativeYearToDate ? ChartObstacle.CumulativeYearToDate
        : seasonality is Seasonality.Seasonal ? ChartObstacle.Seasonal
        : null;

    private static Applicability OfPoints(int points, int fewest) =>
        points < fewest ? Applicability.TooFewPoints
        : points < ControlChartMethod.EstablishedPoints ? Applicability.OnTrial
        : Applicability.Applies;
}

/// <summary>Numbers of things in words.</summary>
internal static class Counted
{
    public static string Points(int count) => count == 1 ? "1 point" : $"{count} points";

    public static string Figures(int count) => count == 1 ? "1 figure" : $"{count} figures";
}

using System.Diagnostics;
using System.Globalization;

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>A forecast in words.</summary>
internal readonly struct ForecastSentence(YearEndForecast forecast)
{
    private readonly YearEndForecast _forecast = forecast;

    public string Text =>
        _forecast switch
        {
            { Method: ForecastMethod.Reported } => Reported,
            { Likelihood: Likelihood.Secured or Likelihood.Lost } => Decided,
            { Central: null } => $"No forecast: {Reason(_forecast.Refusal)}",
            { Likelihood: Likelihood.Probable p } =>
                $"{p.Word.ToMeet(p.Percent)} the year-end target of {Target}: forecast {Outlook}",
            _ => $"Forecast {Outlook}{WithoutLikelihood}",
        };

    private ForecastQuestion Question => _forecast.Question;

    private string Target => Question.Target.InWords(Question.Unit);

    private string Central => Figure(_forecast.Central.GetValueOrDefault());

    private string Reported =>
        _forecast.Likelihood switch
        {
            Likelihood.Secured => $"Secured: the year-end figure of {Central} meets the target of {Target}",
            Likelihood.Lost => $"Lost: the year-end figure of {Central} misses the target of {Target}",
            Likelihood.Unknown or Likelihood.Probable => $"The year-end figure is {Central}{WithoutLikelihood}",
            _ => throw new UnreachableException(),
        };

    private string Decided
    {
        get
        {
            var outcome = _forecast.Likelihood is Likelihood.Secured ? "Secured" : "Lost";
            var met = _forecast.Likelihood is Likelihood.Secured ? "met" : "missed";
            var sofar = Question.Measure is YearEndMeasure.Total ? $"with {Figure(_forecast.SoFar)} so far, " : "";
            var left = Question.PeriodsToYearEnd;
            return $"{outcome}: {sofar}the year-end target of {Target} is {met} whatever the "
                + $"{Shown.Periods(left, Question.SeasonLength)} left {(left == 1 ? "brings" : "bring")}";
        }
    }

    private string Outlook
    {
        get
        {
            var range = _forecast.Range is { } r
                ? $"80% range {Question.Unit.Format(Shown.Decimal(r.Low))} to {Figure(r.High)}"
                : $"no range because {Reason(_forecast.Refusal)}";
            return $"{Central}, {range}, from {Periods(_forecast.Figures)} ({Basis}){Caveats}";
        }
    }

    private string Basis =>
        _forecast.Method switch
        {
            ForecastMethod.Naive => "the latest figure carried forward",
            ForecastMethod.Drift => "the average change carried forward",
            ForecastMethod.SeasonalNaive => $"the same {Period} last year repeated",
            ForecastMethod.SeasonalNaiveAndSmoothing =>
                $"the average of the same {Period} last year and a smoothed forecast",
            ForecastMethod.Reported or null => "the figure itself",
        };

    private string Caveats
    {
        get
        {
            var bridged =
                _forecast.Bridged == 0
                    ? ""
                    : $"; {_forecast.Bridged.ToString(CultureInfo.InvariantCulture)} of them "
                        + (_forecast.Bridged == 1 ? "was missing and is" : "were missing and are")
                        + " bridged in a straight line";
            var widened =
                Question.UnacknowledgedSpecialCause && _forecast.Range is not null
                    ? "; the range is half as wide again because a recent unusual change is not explained yet"
                    : "";
            return bridged + widened;
        }
    }

    private string WithoutLikelihood =>
        _forecast.Likelihood is Likelihood.Unknown { Reason: ForecastRefusal.UnevenTargets }
            ? $"; not compared with a target: {Reason(ForecastRefusal.UnevenTargets)}"
            : "";

    private string Reason(ForecastRefusal? refusal) =>
        refusal switch
        {
            ForecastRefusal.NoFigures => "there are no figures yet",
            ForecastRefusal.TooFewFigures =>
                $"a forecast needs {Count(ForecastMethodRule.FewestFigures)} figures and there "
                    + (_forecast.Figures == 1 ? "is 1" : $"are {Count(_forecast.Figures)}"),
            ForecastRefusal.TooFewErrors =>
                $"{EarlierForecasts} can be checked and {Count(RemainingForecast.FewestErrors)} are needed",
            ForecastRefusal.LatestMissing => $"the figure for the latest {Period} is missing",
            ForecastRefusal.EarlierThisYearMissing => "a figure from earlier this year is missing",
            ForecastRefusal.TooFarAhead => $"the year end is {Periods(Question.PeriodsToYearEnd)} away",
            ForecastRefusal.UnevenTargets =>
                "the targets of the year’s periods differ, and how much each counts in the year is not known beforehand",
            ForecastRefusal.NoNumericTarget or null => "there is no target to compare with",
        };

    private string EarlierForecasts =>
        _forecast.Errors switch
        {
            0 => "no earlier forecast",
            1 => "only 1 earlier forecast",
            var several => $"only {Count(several)} earlier forecasts",
        };

    private string Period => Shown.Period(Question.SeasonLength);

    private string Periods(int count) => Shown.Periods(count, Question.SeasonLength);

    private string Figure(double figure) => Question.Unit.FormatWithLabel(Shown.Decimal(figure));

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}

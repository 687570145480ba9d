using System.Text.Json;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Statistics;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>Forecasts in the fields of R forecast, one list for each field with a figure for each horizon.</summary>
/// <param name="horizon">How many periods ahead.</param>
/// <param name="target">What a likelihood is asked for; null for none.</param>
internal sealed class ForecastJson(Utf8JsonWriter writer, int horizon, double? target)
{
    private static readonly double Z80 = NormalDistribution.Quantile(0.9);
    private static readonly double Z95 = NormalDistribution.Quantile(0.975);

    /// <param name="at">The forecast so many periods ahead; null where there is none.</param>
    /// <param name="whyNot">Said in its place.</param>
    public void Write(
        string name,
        Func<int, HorizonForecast>? at,
        string whyNot,
        params ReadOnlySpan<(string Name, double? Figure)> more
    )
    {
        writer.WriteStartObject(name);
        if (at is null)
        {
            writer.WriteString("not_fitted", whyNot);
            writer.WriteEndObject();
            return;
        }

        var ahead = Enumerable.Range(1, horizon).Select(at).ToList();
        List("mean", forecast => forecast.Mean);
        List("lo80", forecast => forecast.Mean - (Z80 * forecast.StandardDeviation));
        List("hi80", forecast => forecast.Mean + (Z80 * forecast.StandardDeviation));
        List("lo95", forecast => forecast.Mean - (Z95 * forecast.StandardDeviation));
        List("hi95", forecast => forecast.Mean + (Z95 * forecast.StandardDeviation));
        List("sigma_h", forecast => forecast.StandardDeviation);
        if (target is { } wanted)
        {
            List("prob_ge_target", forecast => Probability(forecast, wanted));
        }

        foreach (var (also, figure) in more)
        {
            writer.WriteFigure(also, figure);
        }

        writer.WriteEndObject();

        void List(string field, Func<HorizonForecast, double> of) =>
            writer.WriteFigures(field, ahead.Select(forecast => (double?)of(forecast)));
    }

    /// <summary>The average, the same for every horizon; its interval is by Student's t.</summary>
    public void WriteMean(MeanForecast? forecast)
    {
        writer.WriteStartObject("mean");
        if (forecast is { } mean)
        {
            var (likely, almostCertain) = (mean.Interval(0.8), mean.Interval(0.95));
            Repeat("mean", mean.Mean);
            Repeat("lo80", likely.Low);
            Repeat("hi80", likely.High);
            Repeat("lo95", almostCertain.Low);
            Repeat("hi95", almostCertain.High);
        }
        else
        {
            writer.WriteString("not_fitted", "2 figures or more are needed");
        }

        writer.WriteEndObject();

        void Repeat(string field, double figure) =>
            writer.WriteFigures(field, Enumerable.Repeat<double?>(figure, horizon));
    }

    private static double Probability(HorizonForecast forecast, double target) =>
        forecast.StandardDeviation > 0 ? NormalDistribution.Below((forecast.Mean - target) / forecast.StandardDeviation)
        : forecast.Mean >= target ? 1
        : 0;
}

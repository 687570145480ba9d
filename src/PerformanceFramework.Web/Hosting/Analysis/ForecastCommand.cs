using System.Text.Json;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Statistics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>
/// <c>forecast</c>: the simple methods of R forecast, and its smoothing where the parameters are given.
/// </summary>
internal static class ForecastCommand
{
    private const int FarthestHorizon = 1000;
    private const int LongestSeason = 1000;

    public static void Run(AnalysisRun run) => JsonCases.Answer(run, Write);

    private static void Write(JsonFields fields, Utf8JsonWriter writer)
    {
        var values = fields.CompleteFigures("values");
        var season = fields.NeededWhole("freq", 1, LongestSeason);
        var horizon = fields.NeededWhole("horizon", 1, FarthestHorizon);
        var forecasts = new ForecastJson(writer, horizon, fields.Figure("target"));
        var given = fields.Within("methods");
        var (naive, drift) = (NaiveForecast.From(values), DriftForecast.From(values));
        var seasonal = Seasonal(values, season, horizon);

        writer.WriteStartObject("result");
        writer.WriteStartObject("methods");
        forecasts.Write("naive", naive is null ? null : naive.Value.At, "2 figures or more are needed");
        forecasts.Write(
            "drift",
            drift is null ? null : drift.Value.At,
            "3 figures or more are needed",
            ("drift", drift?.Step)
        );
        forecasts.WriteMean(MeanForecast.From(values));
        forecasts.Write("snaive", seasonal is null ? null : h => seasonal[h - 1], "more than one season is needed");
        WriteSmoothing(forecasts, given.Within("ses"), "ses", values);
        WriteSmoothing(forecasts, given.Within("holt_damped"), "holt_damped", values);
        writer.WriteEndObject();
        writer.WriteString("words", Words(naive?.At(1), seasonal?[0], NumberText.PlainUnit(fields.Written("values"))));
        writer.WriteEndObject();
    }

    private static HorizonForecast[]? Seasonal(double[] values, int season, int horizon)
    {
        var seasonal = SeasonalNaiveForecast.From(values, season);
        if (!seasonal.IsPossible)
        {
            return null;
        }

        var found = new HorizonForecast[horizon];
        for (var i = 0; i < horizon; i++)
        {
            found[i] = seasonal.At(i + 1);
        }

        return found;
    }

    private static void WriteSmoothing(ForecastJson forecasts, JsonFields asked, string name, double[] values)
    {
        if (!asked.Has("params"))
        {
            return;
        }

        var given = asked.Within("params");
        var hasTrend = name == "holt_damped";
        var parameters = hasTrend
            ? SmoothingParameters.DampedTrend(
                given.NeededFigure("alpha"),
                given.NeededFigure("beta"),
                given.NeededFigure("phi")
            )
            : SmoothingParameters.Simple(given.NeededFigure("alpha"));
        var trend = hasTrend ? given.NeededFigure("b0") : 0;

        // As many are estimated as there are parameters and starting values.
        var freedom = values.Length - (hasTrend ? 5 : 2);
        var fitted = freedom > 0 ? ExponentialSmoothing.Run(values, parameters, given.NeededFigure("l0"), trend) : null;
        var variance = fitted?.SquaredErrors / freedom;
        forecasts.Write(
            name,
            fitted is { } found && variance is { } known ? horizon => found.At(horizon, known) : null,
            "there are too few figures, or the parameters do not hold them",
            ("sigma2", variance)
        );
    }

    private static string Words(HorizonForecast? naive, HorizonForecast? seasonal, Unit unit)
    {
        if ((seasonal ?? naive) is not { } next)
        {
            return "No forecast: 2 figures or more are needed";
        }

        var method = seasonal is null ? "As the latest figure" : "As the same period of the last year";
        var half = NormalDistribution.Quantile(0.9) * next.StandardDeviation;
        return $"{method}, {Shown(next.Mean)} next, between {Shown(next.Mean - half)} and {Shown(next.Mean + half)} "
            + "with a probability of 80% if the model holds";

        string Shown(double figure) => unit.Format((decimal)figure);
    }
}

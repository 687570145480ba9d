using System.Globalization;
using System.Text.Json;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>The Theil-Sen slope and the Mann-Kendall test of a series, in the fields of scipy.</summary>
internal static class RobustSlope
{
    private const int FewestForARange = 5;

    public static void Write(JsonFields fields, Utf8JsonWriter writer)
    {
        var values = fields.CompleteFigures("values");
        var slope = TheilSenSlope.From(values);
        var test = MannKendallTest.Of(values);
        writer.WriteFigure("theil_sen_slope", slope?.Slope);
        writer.WriteFigure("theil_sen_intercept_scipy", slope?.Intercept);
        writer.WriteFigures("slope_ci95", [slope?.AlmostCertain.Low, slope?.AlmostCertain.High]);
        writer.WriteFigures("slope_ci80", [slope?.Likely.Low, slope?.Likely.High]);
        writer.WriteNumber("mann_kendall_S", test.S);
        writer.WriteFigure("mann_kendall_var_tie_corrected", test.Variance);
        writer.WriteFigure("mann_kendall_z_continuity", test.Z);
        writer.WriteFigure("mann_kendall_p_two_sided", test.TwoSidedProbability);
        writer.WriteString("words", Words(slope, values.Length, test, NumberText.PlainUnit(fields.Written("values"))));
    }

    private static string Words(TheilSenSlope? slope, int count, MannKendallTest test, Unit unit)
    {
        if (slope is null)
        {
            return "No slope: two figures or more are needed";
        }

        var decimals = unit.Decimals + 1;
        if (count < FewestForARange)
        {
            return $"The slope is {unit.Format((decimal)slope.Slope, decimals)} a period, from {count} figures: "
                + $"{FewestForARange} are needed to say how certain that is";
        }

        var probability = test.TwoSidedProbability.ToString("0.0###", CultureInfo.InvariantCulture);
        return $"The slope is {unit.Format((decimal)slope.Slope, decimals)} a period, "
            + $"between {unit.Format((decimal)slope.AlmostCertain.Low, decimals)} "
            + $"and {unit.Format((decimal)slope.AlmostCertain.High, decimals)} with 95% confidence; "
            + $"without any trend, figures would go one way as often as these with a probability of {probability}";
    }
}

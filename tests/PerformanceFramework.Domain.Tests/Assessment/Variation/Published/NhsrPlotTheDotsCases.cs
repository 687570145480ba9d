using System.Globalization;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Variation.Published;

/// <summary>
/// A chart that NHSRplotthedots computed: what went in, and what came out; nothing came out of those it refused.
/// </summary>
internal sealed record NhsrPlotTheDotsCase(string Id, ControlChartQuestion Question, NhsrPlotTheDotsChart? Chart);

/// <summary>
/// One letter a point: sides A, B or 0, beyond o, near n, causes as the theory reads them; - for undefined.
/// </summary>
internal sealed record NhsrPlotTheDotsChart(
    IReadOnlyList<NhsrPlotTheDotsSegment> Segments,
    string Sides,
    string Beyond,
    string Near,
    string Causes,
    string Signals,
    string Latest,
    string Assurance
);

internal sealed record NhsrPlotTheDotsSegment(int Number, int Length, double? Mean, double? Lower, double? Upper);

/// <summary>
/// 174 charts that NHSRplotthedots 0.2.2 computed, quirks included. The Excel tools of Making Data Count come with no
/// test set that a machine can read, so there are no such cases for <see cref="ControlChartMethod.MdcExcel"/>.
/// </summary>
internal static class NhsrPlotTheDotsCases
{
    private static readonly Dictionary<string, NhsrPlotTheDotsCase> All = Lines().Select(Read).ToDictionary(c => c.Id);

    public static TheoryData<string> Drawn => [.. All.Values.Where(c => c.Chart is not null).Select(c => c.Id)];

    public static TheoryData<string> Refused => [.. All.Values.Where(c => c.Chart is null).Select(c => c.Id)];

    public static NhsrPlotTheDotsCase Of(string id) => All[id];

    private static List<string> Lines()
    {
        using var stream = typeof(NhsrPlotTheDotsCases).Assembly.GetManifestResourceStream(
            typeof(NhsrPlotTheDotsCases),
            "NhsrPlotTheDots.csv"
        )!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Contains('|') && line[0] != '#').ToList();
    }

    private static NhsrPlotTheDotsCase Read(string line)
    {
        var fields = line.Split('|');
        var dates = Words(fields[6]);
        var first = DateOnly.Parse(dates[0], CultureInfo.InvariantCulture);
        var values = Words(fields[7]);
        var direction = Enum.Parse<ImprovementDirection>(fields[1], ignoreCase: true);
        var question = new ControlChartQuestion(
            [.. values.Select((value, i) => new DatedValue(i == 0 ? first : Day(dates[i]), Number(value)))],
            direction,
            Target(direction, fields[2]),
            ControlChartMethod.NhsR with
            {
                ScreensRanges = fields[4] == "yes",
            }
        )
        {
            FixAfter = (int?)Number(fields[3]),
            RebaseDates = [.. Words(fields[5]).Select(Day)],
        };
        return new NhsrPlotTheDotsCase(fields[0], question, fields[8] == "refused" ? null : Chart(fields[8..]));

        DateOnly Day(string offset) => first.AddDays(int.Parse(offset, CultureInfo.InvariantCulture));
    }

    private static NhsrPlotTheDotsChart Chart(string[] fields) =>
        new(
            [.. Words(fields[0]).Select(Segment)],
            fields[1],
            fields[2],
            fields[3],
            fields[4],
            fields[5],
            fields[6],
            fields[7]
        );

    private static NhsrPlotTheDotsSegment Segment(string text)
    {
        var parts = text.Split(':');
        return new NhsrPlotTheDotsSegment(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            Number(parts[2]),
            Number(parts[3]),
            Number(parts[4])
        );
    }

    private static Target Target(ImprovementDirection direction, string text) =>
        text.Length == 0 ? new Target.None()
        : direction is ImprovementDirection.Decrease ? new Target.AtMost(Given.Number(text))
        : new Target.AtLeast(Given.Number(text));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static double? Number(string text) =>
        text is "" or "-" ? null : double.Parse(text, CultureInfo.InvariantCulture);
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Editions;

/// <summary>An indicator as an edition shows it.</summary>
/// <param name="Standing">What lists and roll-ups show of it.</param>
/// <param name="Rule">By which the figure was judged; null where it was not judged at all.</param>
/// <param name="RuleOrigin">Since when, and by whom, it was; empty where it was not judged, and for the public.</param>
/// <param name="SinceLastYear">The direction since the same period a year before; null where there is no figure.</param>
/// <param name="History">In order of period; the last is the figure of the standing.</param>
public sealed record EditionIndicator(
    IndicatorStanding Standing,
    IndicatorKind Kind,
    string Definition,
    string Justification,
    string WhatGoodIs,
    string Source,
    string Licence,
    Polarity Polarity,
    Frequency Frequency,
    ToleranceRule? Rule,
    string RuleOrigin,
    StoredDirection? SinceLastYear,
    IReadOnlyList<EditionFigure> History,
    IReadOnlyList<EditionComparator> Comparators
)
{
    /// <summary>Its control chart; none where it had none, or the edition was published before charts were kept.</summary>
    public IReadOnlyList<ChartedPoint> Chart { get; init; } = [];

    /// <summary>
    /// What had been begun so that it gets better: lines on its chart. None for the public, and in editions that were published
    /// before they were kept.
    /// </summary>
    public IReadOnlyList<BegunIntervention> Begun { get; init; } = [];

    /// <summary>The chart shows what each period adds to the total since April.</summary>
    public bool IsChartOfTotals { get; init; }

    /// <summary>
    /// The target of the year end as it is shown; empty where there was none, null where there was no figure, and in editions
    /// that were published before it was kept.
    /// </summary>
    public string? YearEndTarget { get; init; }

    /// <summary>
    /// Where its figures cannot be compared with earlier ones, in order; none in editions that were published before they were
    /// kept.
    /// </summary>
    public IReadOnlyList<IndicatorBreak> Breaks { get; init; } = [];

    /// <summary>
    /// Where the limits of its chart begin anew, in order; for the public without who decided it, and none in editions that were
    /// published before they were kept.
    /// </summary>
    public IReadOnlyList<IndicatorRebase> Rebases { get; init; } = [];

    /// <summary>What a value stands for; null in editions that were published before it was kept.</summary>
    public Aggregation? Aggregation { get; init; }

    /// <summary>How a value is worked out of two; null where it is not, and in editions that were published before it was kept.</summary>
    public FractionTerms? Fraction { get; init; }

    /// <summary>
    /// How it is calculated from other indicators; null where it is not, where one of them is not in the edition, and in editions
    /// that were published before it was kept.
    /// </summary>
    public string? Formula { get; init; }
}

/// <summary>One figure of an indicator's history as an edition shows it.</summary>
/// <param name="Number">Null where it is no number.</param>
/// <param name="Text">As it is shown.</param>
/// <param name="TargetLow">The target, or the lower end of the range to stay within; null where there is none.</param>
/// <param name="TargetHigh">The target, or the upper end of the range; null where there is none.</param>
public sealed record EditionFigure(
    ReportingPeriod Period,
    decimal? Number,
    string Text,
    decimal? TargetLow,
    decimal? TargetHigh,
    string TargetText,
    Status Status,
    ToleranceRule? Rule,
    bool IsProvisional,
    bool IsRestated
)
{
    /// <summary>The lower 95% confidence limit; null where there is none.</summary>
    public decimal? Lower { get; init; }

    /// <summary>The upper 95% confidence limit; null where there is none.</summary>
    public decimal? Upper { get; init; }

    /// <summary>
    /// Why it was restated; null where it was not, where nobody said, for the public, and in editions that were published before
    /// it was kept.
    /// </summary>
    public string? RestatedBecause { get; init; }

    /// <summary>As it is shown, with its unit, and whether it may still be revised.</summary>
    internal string InWords(Unit unit) =>
        (Number is null ? Text : unit.WithLabel(Text)) + (IsProvisional ? " (provisional)" : "");

    /// <summary>The target as it is shown, with its unit.</summary>
    internal string TargetInWords(Unit unit) => TargetLow is null ? TargetText : unit.WithLabel(TargetText);
}

/// <summary>The published figures of another place.</summary>
public sealed record EditionComparator(string Area, IReadOnlyList<EditionComparatorFigure> Figures)
{
    /// <summary>Everything is compared with it; false in editions that were published before that was kept.</summary>
    public bool IsBenchmark { get; init; }
}

public sealed record EditionComparatorFigure(ReportingPeriod Period, decimal Value);

/// <summary>The thread as it hung together.</summary>
/// <param name="Day">The day for which the standing of milestones is told.</param>
internal sealed record EditionThread(
    DateOnly Day,
    IReadOnlyList<ThreadElement> Elements,
    IReadOnlyList<ThreadLink> Links,
    IReadOnlyList<IndicatorLink> Indicators,
    IReadOnlyList<MilestoneLine> Milestones
)
{
    /// <summary>What was said of elements, latest quarter first; none in editions that were published before it was kept.</summary>
    public IReadOnlyList<CommentaryLine> Commentary { get; init; } = [];
}

/// <summary>
/// Everything an edition holds. It is kept as JSON in one form only: properties in the order in which they stand here, no
/// space between them, words for what is chosen from a list, codes for periods, notations for rules. What is kept is read
/// again after any upgrade: a property may be added with a value for those that lack it, never renamed or removed.
/// </summary>
/// <param name="Format">1.</param>
/// <param name="Council">Its name.</param>
internal sealed record EditionContent(
    int Format,
    EditionHead Head,
    string Council,
    EditionThread Thread,
    IReadOnlyList<EditionIndicator> Indicators
)
{
    public const int CurrentFormat = 1;

    /// <summary>By name; none in editions that were published before they were kept.</summary>
    public IReadOnlyList<EditionPortfolio> Portfolios { get; init; } = [];

    /// <summary>By name; none in editions that were published before they were kept.</summary>
    public IReadOnlyList<EditionDirectorate> Directorates { get; init; } = [];

    /// <summary>By name; none for the public, and in editions that were published before they were kept.</summary>
    public IReadOnlyList<EditionSet> Sets { get; init; } = [];

    /// <summary>
    /// Those of the council's own that were shared with its audience, by name; none for the public. Null in editions that were
    /// published before they were kept, of which nobody knows.
    /// </summary>
    public IReadOnlyList<EditionDashboard>? Dashboards { get; init; }

    /// <summary>
    /// What people had written down as successes within the year before, the latest first; none for the public, and in editions
    /// that were published before they were kept.
    /// </summary>
    public IReadOnlyList<EditionSuccess> Successes { get; init; } = [];

    /// <summary>Null where it is not for the audience, and in editions that were published before it was kept.</summary>
    public EditionHealth? Health { get; init; }

    private static readonly JsonSerializerOptions Json = new()
    {
        // What is worked out from the rest is not kept.
        IgnoreReadOnlyProperties = true,
        // Readable in the database; never written into a page without encoding.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(), new PeriodJson(), new RuleJson() },
    };

    /// <summary>As it is kept, with its hash.</summary>
    public (byte[] Content, string Hash) Pack()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, Json);
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            zip.Write(json);
        }

        return (packed.ToArray(), HashOf(json));
    }

    /// <summary>What was kept; null where it does not have its hash.</summary>
    public static EditionContent? Unpack(byte[] content, string hash) =>
        Read<EditionContent>(content, hash)?.Completed();

    /// <summary>The head of what was kept, without the rest; null where it does not have its hash.</summary>
    public static EditionHead? HeadOf(byte[] content, string hash) => Read<Opening>(content, hash)?.Head;

    private static T? Read<T>(byte[] content, string hash)
        where T : class
    {
        using var json = new MemoryStream();
        try
        {
            using var zip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
            zip.CopyTo(json);
        }
        catch (InvalidDataException)
        {
            return null;
        }

        var read = json.ToArray();
        return HashOf(read) == hash ? JsonSerializer.Deserialize<T>(read, Json) : null;
    }

    /// <summary>
    /// What earlier releases did not keep of an indicator, as far as the rest says it; and without who set a rule, which they kept
    /// for the public too.
    /// </summary>
    private EditionContent Completed()
    {
        var (lacks, names) = (
            Indicators.Any(i => i.Standing.DirectorateCode.Length == 0),
            Head.Audience is Audience.Public
        );
        return !lacks && !names ? this : this with { Indicators = Indicators.Select(Complete).ToList() };

        EditionIndicator Complete(EditionIndicator indicator) =>
            indicator with
            {
                RuleOrigin = names ? "" : indicator.RuleOrigin,
                Standing = !lacks
                    ? indicator.Standing
                    : indicator.Standing with
                    {
                        DirectorateCode = indicator.Standing.Directorate,
                        Number = indicator.History.Count == 0 ? null : indicator.History[^1].Number,
                    },
            };
    }

    private static string HashOf(byte[] json) => Convert.ToHexStringLower(SHA256.HashData(json));

    public LoadedThread LoadedThread() =>
        new(
            ThreadStructure.Of(Thread.Elements, Thread.Links, Thread.Indicators),
            Indicators.ToDictionary(i => i.Standing.Id, i => i.Standing),
            Thread.Milestones,
            Thread.Day
        )
        {
            Commentary = Thread.Commentary,
        };

    private sealed record Opening(EditionHead Head);

    private sealed class PeriodJson : JsonConverter<ReportingPeriod>
    {
        public override ReportingPeriod Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            ReportingPeriod.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Code);
    }

    private sealed class RuleJson : JsonConverter<ToleranceRule>
    {
        public override ToleranceRule Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            ToleranceRule.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, ToleranceRule value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Notation);
    }
}

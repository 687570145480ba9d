using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>What there is to choose from on a definition card.</summary>
internal static class IndicatorOptions
{
    public static IReadOnlyList<SelectOption> Kinds { get; } = Of<IndicatorKind>(kind => kind.Words());

    public static IReadOnlyList<SelectOption> Units { get; } = Of<UnitKind>(kind => kind.Words());

    public static IReadOnlyList<SelectOption> Polarities { get; } = Of<Polarity>(polarity => polarity.Words());

    public static IReadOnlyList<SelectOption> Frequencies { get; } = Of<Frequency>(frequency => frequency.Words());

    public static IReadOnlyList<SelectOption> Aggregations { get; } =
        Of<Aggregation>(aggregation => aggregation.Words());

    public static IReadOnlyList<SelectOption> Impacts { get; } = Of<Impact>(impact => impact.Words());

    public static IReadOnlyList<SelectOption> States { get; } = Of<IndicatorState>(state => state.Words());

    public static IReadOnlyList<SelectOption> SetKinds { get; } = Of<SetKind>(kind => kind.Words());

    public static IReadOnlyList<SelectOption> Breaks { get; } = Of<SeriesChange>(Words);

    public static string Words(SeriesChange change) =>
        change switch
        {
            SeriesChange.BreakInSeries => "Break in the series",
            SeriesChange.DefinitionChanged => "Definition changed",
        };

    private static List<SelectOption> Of<T>(Func<T, string> words)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new SelectOption(value.ToString(), words(value))).ToList();
}

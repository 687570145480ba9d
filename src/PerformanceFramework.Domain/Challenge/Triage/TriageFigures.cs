using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Challenge.Triage;

/// <summary>
/// The figures of one indicator as the triage reads them. One that is missing says nothing of the indicator: what the last one
/// that came said still stands, and what is missing is told beside it. So a figure that does not come, whoever says so and in
/// which words, never lowers the place of an indicator.
/// </summary>
/// <param name="figures">The latest first.</param>
public sealed class TriageFigures(IReadOnlyList<Observation> figures)
{
    /// <summary>Those that came, the latest first.</summary>
    public IReadOnlyList<Observation> Came { get; } = figures.Where(figure => !figure.Kind.IsMissing()).ToList();

    /// <summary>The last one that came; null where none did.</summary>
    public Observation? Last => Came is [var last, ..] ? last : null;

    public TriageFacts FactsOf(string code) =>
        new(
            code,
            Last?.Assessment.Status ?? Status.NotRated,
            Last?.Assessment.SincePrevious.Direction ?? Direction.Withheld
        )
        {
            IsGettingWorse = IsGettingWorse(Last),
            WasGettingWorse = IsGettingWorse(Came is [_, var before, ..] ? before : null),
            IsGettingBetter = Missing is null && Last is { Value: not null, Assessment.Signals.IsGettingBetter: true },
            Outlook = Last?.Assessment.Forecast.Outlook ?? ForecastOutlook.Unknown,
            Earlier = Came.Skip(1).Select(figure => figure.Assessment.Status).ToList(),
            Doubt = Missing is { } missing ? WhatIsMissing(missing) : null,
            SilentPeriods = OwnerSilence.PeriodsOf(Came),
        };

    /// <summary>The latest figure where it is missing.</summary>
    private Observation? Missing => figures is [var latest, ..] && latest.Kind.IsMissing() ? latest : null;

    private string WhatIsMissing(Observation missing) =>
        $"its figure is {SentenceCase.Within(missing.Kind.Words())}"
        + (Last is { } last ? $", and the last one is of {last.Period}" : "");

    private static bool IsGettingWorse(Observation? figure) =>
        figure is { Value: not null, Assessment.Signals.IsGettingWorse: true };
}

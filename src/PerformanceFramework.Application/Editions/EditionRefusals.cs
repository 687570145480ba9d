using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Editions;

/// <summary>Why an edition cannot be published, or something about it changed.</summary>
public static class EditionRefusals
{
    public static readonly Refusal NoFigures = new(
        "no-figures",
        "There is no figure that this audience may see, up to the end of that period. There is nothing to publish."
    );

    public static Refusal NotOver(ReportingPeriod period) =>
        new(
            "period-not-over",
            $"{period} ends on {UkDate.Words(period.End)}. Its edition can be published from the day after."
        );

    public static Refusal RoundIsOpen(ReportingPeriod period) =>
        new(
            "round-is-open",
            $"The round of {period} is still open, and its figures count for this audience from its closing. Close the round first, or publish for CLT."
        );

    public static Refusal HoldIsOver(DateOnly until) =>
        new("hold-is-over", $"That hold ended on {UkDate.Words(until)}. Set another one, if one is needed.");
}

using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

/// <summary>An item of the calendar as it stands on the day it is read.</summary>
public sealed record ProgrammeEntry(
    int Id,
    FinancialYear Year,
    ProgrammeDetails Details,
    DaySpan Span,
    ProgrammeState State,
    ProgrammeStanding Standing,
    DateOnly? DoneOn,
    string CancelReason,
    int Version
);

/// <summary>A line of the yearly template.</summary>
/// <param name="RetiredOn">Null while it is in use.</param>
public sealed record TemplateLine(
    int Id,
    ProgrammeDetails Details,
    TemplateTiming Timing,
    DateOnly? RetiredOn,
    int Version
)
{
    internal DateOnly FirstIn(FinancialYear year) => Timing.In(year)[0].Span.StartsOn;
}

/// <summary>A filling of a year from the template.</summary>
/// <param name="Items">How many items it made.</param>
/// <param name="CanBeUndone">Nobody has worked on any of them.</param>
public sealed record FilledYear(
    int Id,
    FinancialYear Year,
    string FilledBy,
    DateOnly FilledOn,
    int Items,
    bool CanBeUndone
);

/// <summary>An item of the calendar for people's own calendar programs.</summary>
/// <param name="ChangedAt">UTC.</param>
/// <param name="Version">How often it was changed.</param>
public sealed record FeedItem(
    int Id,
    string Uid,
    ProgrammeDetails Details,
    DateOnly StartsOn,
    DateOnly EndsOn,
    ProgrammeState State,
    string CancelReason,
    DateTime ChangedAt,
    int Version
);

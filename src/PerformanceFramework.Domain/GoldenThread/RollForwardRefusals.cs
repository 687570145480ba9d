using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>Why something cannot be done to a roll-forward.</summary>
public static class RollForwardRefusals
{
    public static readonly Refusal OpenedAlready = new(
        "opened-already",
        "The year has been opened, so this roll-forward can no longer be changed. Change the thread itself."
    );

    public static readonly Refusal DiscardedAlready = new(
        "discarded-already",
        "This roll-forward has been discarded. Prepare a new one."
    );

    public static readonly Refusal PlanIsNotInTheThread = new(
        "plan-is-not-in-the-thread",
        "This plan has been retired, so it has no next year."
    );

    public static readonly Refusal ThePlanGoesOn = new(
        "the-plan-goes-on",
        "The plan itself goes on: its next year is what is prepared. To end the plan, discard this and retire the element."
    );

    public static readonly Refusal OnlyNewLinesGo = new(
        "only-new-lines-go",
        "An element of the thread stays in the list. Let it end instead."
    );

    public static Refusal PreparedAlready(FinancialYear year) =>
        new("prepared-already", $"The roll-forward of this plan to {year} has begun already. Open it from the list.");

    public static Refusal YearHasNotBegun(FinancialYear year) =>
        new(
            "year-has-not-begun",
            $"{year} begins on {UkDate.Words(year.Start)}. Until then it can be prepared, but not opened."
        );

    public static Refusal OutsideTheYear(FinancialYear year) =>
        new(
            "outside-the-year",
            $"Choose a day of {year}, from {UkDate.Words(year.Start)} to {UkDate.Words(year.End)}."
        );

    public static Refusal NotReady(int open) =>
        new(
            "not-ready",
            open == 1
                ? "One thing has to be decided before the year can be opened. It is listed on this page."
                : $"{open} things have to be decided before the year can be opened. They are listed on this page."
        );

    public static Refusal ChangedLater(string what, DateOnly on) =>
        new(
            "changed-later",
            $"{what} changed on {UkDate.Words(on)}. Choose that day or a later one, so that the past stays in order."
        );
}

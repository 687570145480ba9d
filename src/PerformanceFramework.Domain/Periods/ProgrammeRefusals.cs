namespace PerformanceFramework.Domain.Periods;

/// <summary>Why something cannot be done with the calendar of the framework.</summary>
public static class ProgrammeRefusals
{
    public static readonly Refusal EndsBeforeItStarts = new(
        "ends-before-it-starts",
        "It ends before it starts. Change one of the two dates."
    );

    public static readonly Refusal NoDay = new("no-day", "Enter the day on which it was done.");

    public static readonly Refusal DoneInTheFuture = new(
        "done-in-the-future",
        "It cannot have been done on a day that is still to come."
    );

    public static readonly Refusal NoReason = new("no-reason", "Give the reason why it is cancelled.");

    public static readonly Refusal NothingToAdd = new(
        "nothing-to-add",
        "Everything in the template is in that year already, so there is nothing to add."
    );

    public static readonly Refusal FillTouched = new(
        "fill-touched",
        "Somebody has worked on an item of it, so it cannot be undone. Cancel the items that are not wanted."
    );

    public static readonly Refusal FillUndone = new("fill-undone", "It has been undone already.");

    public static Refusal OutsideItsYear(FinancialYear year) =>
        new(
            "outside-its-year",
            $"None of these days is in {year}. Choose days of which at least one is from {UkDate.Words(year.Start)} to {UkDate.Words(year.End)}."
        );

    public static Refusal DoesNotFit(ProgrammeState state) =>
        new(
            "does-not-fit",
            state switch
            {
                ProgrammeState.NotStarted =>
                    "It has not been started, done or cancelled, so there is nothing to reopen.",
                ProgrammeState.UnderWay => "It is under way already.",
                ProgrammeState.Done => "It is done. Reopen it first.",
                ProgrammeState.Cancelled => "It is cancelled. Reopen it first.",
            }
        );
}

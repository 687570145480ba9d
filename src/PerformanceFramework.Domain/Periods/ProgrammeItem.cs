namespace PerformanceFramework.Domain.Periods;

/// <summary>
/// A process of the performance framework in one year: the budget, the audit, the reporting of a quarter. The calendar
/// shows it in every year that its days touch.
/// </summary>
public sealed class ProgrammeItem
{
    public const int UidLength = 36;
    public const int ReasonLength = 500;

    /// <summary>How many days before its end an item is shown as due, where it asks for no longer reminder.</summary>
    public const int DueWithinDays = 14;

    private ProgrammeItem() { }

    /// <param name="uid">A name that nothing else in the world has, by which people's own calendars know it again.</param>
    /// <param name="year">The year in whose programme it is.</param>
    /// <param name="details">What it is.</param>
    /// <param name="span">When it is; see <see cref="DatesRefusal"/>.</param>
    /// <param name="nowUtc">The instant of adding it.</param>
    public ProgrammeItem(string uid, FinancialYear year, ProgrammeDetails details, DaySpan span, DateTime nowUtc)
    {
        Uid = uid;
        YearStart = year.StartYear;
        Details = details;
        StartsOn = span.StartsOn;
        EndsOn = span.EndsOn;
        ChangedAt = nowUtc;
    }

    public int Id { get; private set; }

    public string Uid { get; private set; } = "";

    /// <summary>The calendar year in which its financial year starts.</summary>
    public int YearStart { get; private set; }

    public ProgrammeDetails Details { get; private set; } = null!;

    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly EndsOn { get; private set; }

    public ProgrammeState State { get; private set; } = ProgrammeState.NotStarted;

    public DateOnly? DoneOn { get; private set; }

    /// <summary>Why it is cancelled; empty while it is not.</summary>
    public string CancelReason { get; private set; } = "";

    /// <summary>UTC; what people's own calendars compare to see whether theirs is the latest.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>The line of the template that it was made from; null for one that somebody added.</summary>
    public int? TemplateItemId { get; private set; }

    /// <summary>Which of the template line's items of a year it is: 0 for the only one, otherwise 1 to 4.</summary>
    public int Occurrence { get; private set; }

    /// <summary>The filling of a year that it came with.</summary>
    public ProgrammeFill? Fill { get; private set; }

    public int? FillId { get; private set; }

    public int Version { get; private set; }

    public FinancialYear Year => new(YearStart);

    /// <summary>Nobody has worked on it since it was added.</summary>
    public bool IsUntouched => Version == 0 && State is ProgrammeState.NotStarted;

    /// <summary>An item made from a line of the template.</summary>
    public static ProgrammeItem From(
        PlannedItem planned,
        FinancialYear year,
        ProgrammeFill fill,
        string uid,
        DateTime nowUtc
    ) =>
        new(uid, year, planned.Details, planned.Span, nowUtc)
        {
            TemplateItemId = planned.TemplateItemId,
            Occurrence = planned.Occurrence,
            Fill = fill,
        };

    /// <summary>Why an item of a year cannot have these days; null when it can.</summary>
    public static Refusal? DatesRefusal(FinancialYear year, DaySpan span) =>
        span.EndsOn < span.StartsOn ? ProgrammeRefusals.EndsBeforeItStarts
        : !span.Touches(year) ? ProgrammeRefusals.OutsideItsYear(year)
        : null;

    /// <summary>Where an item stands on a day: late when its last day has gone by and it is neither done nor cancelled.</summary>
    public static ProgrammeStanding StandingOf(ProgrammeState state, DateOnly endsOn, DateOnly today) =>
        state switch
        {
            ProgrammeState.Done => ProgrammeStanding.Done,
            ProgrammeState.Cancelled => ProgrammeStanding.Cancelled,
            ProgrammeState.NotStarted or ProgrammeState.UnderWay when endsOn < today => ProgrammeStanding.Late,
            ProgrammeState.UnderWay => ProgrammeStanding.UnderWay,
            ProgrammeState.NotStarted => ProgrammeStanding.NotStarted,
        };

    /// <summary>Whether people are reminded of an item on a day: it is late, or ends soon and is neither done nor cancelled.</summary>
    /// <param name="remindDays">How many days before its end it asks for; fewer than usual count as usual.</param>
    public static bool IsDue(ProgrammeState state, DateOnly endsOn, int remindDays, DateOnly today) =>
        state is ProgrammeState.NotStarted or ProgrammeState.UnderWay
        && endsOn <= today.AddDays(Math.Max(DueWithinDays, remindDays));

    /// <summary>Whether a move fits the state that an item is in.</summary>
    public static bool Allows(ProgrammeState state, ProgrammeMove move) =>
        move switch
        {
            ProgrammeMove.Start => state is ProgrammeState.NotStarted,
            ProgrammeMove.Finish or ProgrammeMove.Cancel => state
                is ProgrammeState.NotStarted
                    or ProgrammeState.UnderWay,
            ProgrammeMove.Reopen => state is ProgrammeState.Done or ProgrammeState.Cancelled,
        };

    /// <returns>Why it cannot have these days; null when it has them now.</returns>
    public Refusal? Edit(ProgrammeDetails details, DaySpan span, DateTime nowUtc)
    {
        if (DatesRefusal(Year, span) is { } refusal)
        {
            return refusal;
        }

        Details = details;
        StartsOn = span.StartsOn;
        EndsOn = span.EndsOn;
        ChangedAt = nowUtc;
        return null;
    }

    /// <summary>Changes its state. What was done is under way again when it is reopened, what was cancelled has not started.</summary>
    /// <param name="move">What to do.</param>
    /// <param name="doneOn">The day on which it was done; for <see cref="ProgrammeMove.Finish"/> alone.</param>
    /// <param name="reason">Why; for <see cref="ProgrammeMove.Cancel"/> alone.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="nowUtc">The instant of the change.</param>
    /// <returns>Why it is not done; null when it is.</returns>
    public Refusal? Apply(ProgrammeMove move, DateOnly? doneOn, string reason, DateOnly today, DateTime nowUtc)
    {
        if (!Allows(State, move))
        {
            return ProgrammeRefusals.DoesNotFit(State);
        }

        switch (move)
        {
            case ProgrammeMove.Start:
                State = ProgrammeState.UnderWay;
                break;
            case ProgrammeMove.Finish when doneOn is null:
                return ProgrammeRefusals.NoDay;
            case ProgrammeMove.Finish when doneOn > today:
                return ProgrammeRefusals.DoneInTheFuture;
            case ProgrammeMove.Finish:
                State = ProgrammeState.Done;
                DoneOn = doneOn;
                break;
            case ProgrammeMove.Cancel when string.IsNullOrWhiteSpace(reason):
                return ProgrammeRefusals.NoReason;
            case ProgrammeMove.Cancel:
                State = ProgrammeState.Cancelled;
                CancelReason = reason.Trim();
                break;
            case ProgrammeMove.Reopen:
                State = State is ProgrammeState.Done ? ProgrammeState.UnderWay : ProgrammeState.NotStarted;
                DoneOn = null;
                CancelReason = "";
                break;
        }

        ChangedAt = nowUtc;
        return null;
    }
}

/// <summary>What an item of the calendar, or a line of its template, says beside its days.</summary>
/// <param name="Title">What people call it: "Budget for 2027/28".</param>
/// <param name="Kind">Which process it is.</param>
/// <param name="Phase">Which part of the cycle it belongs to.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="Body">Who decides or receives it, such as the Cabinet; may be empty.</param>
/// <param name="Link">Where to read on, see <see cref="ProgrammeLink"/>; may be empty.</param>
/// <param name="Note">Anything else; may be empty.</param>
/// <param name="RemindDays">How many days before its last day to remind, 0 to 90; 0 for no reminder.</param>
public sealed record ProgrammeDetails(
    string Title,
    ProgrammeKind Kind,
    CyclePhase Phase,
    string Owner,
    string Body,
    string Link,
    string Note,
    int RemindDays
)
{
    public const int TitleLength = 160;
    public const int OwnerLength = 120;
    public const int BodyLength = 120;
    public const int LinkLength = 500;
    public const int NoteLength = 1000;
    public const int MostRemindDays = 90;
}

/// <summary>Days from the first to the last, both inclusive.</summary>
public readonly record struct DaySpan(DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>Whether at least one of the days is in the year.</summary>
    public bool Touches(FinancialYear year) => StartsOn <= year.End && EndsOn >= year.Start;

    public bool Includes(DateOnly day) => StartsOn <= day && day <= EndsOn;
}

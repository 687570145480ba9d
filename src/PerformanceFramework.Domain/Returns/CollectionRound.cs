using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Returns;

public enum RoundState
{
    Open = 1,
    Closed,
}

/// <summary>The collection of one period's returns, with its due dates.</summary>
public sealed class CollectionRound
{
    public const int ReasonLength = 500;
    public const int ClosedByLength = 120;

    private CollectionRound() { }

    /// <param name="period">The period collected, usually a quarter.</param>
    public CollectionRound(ReportingPeriod period, RoundDates dates)
    {
        Period = period;
        Set(dates);
        State = RoundState.Open;
    }

    public int Id { get; private set; }

    public ReportingPeriod Period { get; private set; }

    public DateOnly SubmitBy { get; private set; }

    public DateOnly? ApproveBy { get; private set; }

    public DateOnly? SignOffBy { get; private set; }

    public DateOnly? CheckBy { get; private set; }

    public RoundState State { get; private set; }

    /// <summary>The name of who closed it; null while it is open.</summary>
    public string? ClosedBy { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>
    /// Why a round cannot be opened for a period; null when it can. One round is open at a time: an officer has one grid to
    /// fill in, no figure is asked for twice, and each round's figures are compared with those of a round that is done.
    /// </summary>
    /// <param name="rounds">All rounds there are.</param>
    public static Refusal? WhyNotOpen(
        ReportingPeriod period,
        IReadOnlyCollection<CollectionRound> rounds,
        DateOnly today
    ) =>
        period.End >= today ? RoundRefusals.NotOver(period)
        : rounds.Any(round => round.Period == period) ? RoundRefusals.HasOne(period)
        : rounds.FirstOrDefault(round => round.State is RoundState.Open) is { } open
            ? RoundRefusals.AnotherIsOpen(open.Period)
        : null;

    /// <summary>Moves the due dates; whether they make sense, <see cref="RoundDates.Problems"/> says first.</summary>
    public Refusal? ChangeDates(RoundDates dates)
    {
        if (State is RoundState.Closed)
        {
            return RoundRefusals.Closed;
        }

        if (dates == Dates)
        {
            return RoundRefusals.SameDates;
        }

        if (!dates.Steps.SequenceEqual(Dates.Steps))
        {
            return RoundRefusals.OtherSteps;
        }

        Set(dates);
        return null;
    }

    /// <summary>Closes the round: its figures show to everybody who reads dashboards, and its returns no longer change.</summary>
    /// <param name="returns">All its returns.</param>
    /// <param name="withoutMissing">Those that are not signed off are left out knowingly.</param>
    public Refusal? Close(IReadOnlyCollection<ServiceReturn> returns, bool withoutMissing, string by, DateOnly on)
    {
        if (State is RoundState.Closed)
        {
            return RoundRefusals.Closed;
        }

        var missing = returns.Where(r => !Dates.IsComplete(r.Stage)).Select(r => r.Service.Name).ToList();
        if (missing.Count > 0 && !withoutMissing)
        {
            return RoundRefusals.Missing(missing);
        }

        State = RoundState.Closed;
        ClosedBy = by;
        ClosedOn = on;
        return null;
    }

    /// <summary>Opens a closed round again, so that what was missing can still come in.</summary>
    /// <param name="rounds">All rounds there are.</param>
    public Refusal? Reopen(IReadOnlyCollection<CollectionRound> rounds)
    {
        if (State is RoundState.Open)
        {
            return RoundRefusals.IsOpen;
        }

        if (rounds.FirstOrDefault(round => round.State is RoundState.Open) is { } open)
        {
            return RoundRefusals.AnotherIsOpen(open.Period);
        }

        State = RoundState.Open;
        ClosedBy = null;
        ClosedOn = null;
        return null;
    }

    public RoundDates Dates => new(SubmitBy, ApproveBy, SignOffBy, CheckBy);

    /// <summary>
    /// The returns of this round: one for each service that has anything due, with a row for every indicator and period due.
    /// </summary>
    public IReadOnlyList<ServiceReturn> ReturnsFor(IEnumerable<Indicator> indicators)
    {
        var returns = new Dictionary<Service, ServiceReturn>();
        var collected = indicators.Where(i => i is { IsCollected: true, State: IndicatorState.Live });
        foreach (var indicator in collected.OrderBy(i => i.Code, StringComparer.Ordinal))
        {
            foreach (var period in indicator.Frequency.PeriodsDueIn(Period, indicator.LagMonths))
            {
                if (!returns.TryGetValue(indicator.Service, out var serviceReturn))
                {
                    returns.Add(indicator.Service, serviceReturn = new ServiceReturn(this, indicator.Service));
                }

                serviceReturn.AddEntry(indicator, period);
            }
        }

        return [.. returns.Values];
    }

    private void Set(RoundDates dates) => (SubmitBy, ApproveBy, SignOffBy, CheckBy) = dates;
}

/// <summary>Why something cannot be done with a collection round.</summary>
public static class RoundRefusals
{
    public static readonly Refusal Closed = new(
        "round-closed",
        "The round is closed. Reopen it first, if something of it still has to change."
    );

    public static readonly Refusal IsOpen = new("round-open", "The round is open already.");

    public static readonly Refusal SameDates = new("same-dates", "These are the dates it has already.");

    public static readonly Refusal OtherSteps = new(
        "other-steps",
        "The steps of a round stay as they were when it was opened. Give each of them a day, and no other."
    );

    public static readonly Refusal NothingDue = new(
        "nothing-due",
        "No figure is due for this period: no indicator is collected for it. Check the frequencies and lags of the indicators."
    );

    public static Refusal NotOver(ReportingPeriod period) =>
        new(
            "period-not-over",
            $"{period} ends on {UkDate.Words(period.End)}. Its figures can be collected from the day after."
        );

    public static Refusal HasOne(ReportingPeriod period) =>
        new("period-has-round", $"{period} has a round already. Reopen it, if something of it still has to come in.");

    public static Refusal AnotherIsOpen(ReportingPeriod open) =>
        new("another-is-open", $"The round of {open} is still open, and one round is open at a time. Close it first.");

    public static Refusal Missing(IReadOnlyList<string> services) =>
        new(
            "returns-missing",
            $"{(services.Count == 1 ? "One return is" : $"{services.Count} returns are")} not signed off: {string.Join(", ", services)}. Wait for {(services.Count == 1 ? "it" : "them")}, or tick that the round closes without {(services.Count == 1 ? "it" : "them")}."
        );
}

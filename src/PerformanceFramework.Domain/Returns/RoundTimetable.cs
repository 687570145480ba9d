namespace PerformanceFramework.Domain.Returns;

/// <summary>
/// How a council usually runs a round: which steps of sign-off it has, and how many working days after the end of the period
/// each is due. Rounds that are open keep the steps they were opened with.
/// </summary>
public sealed class RoundTimetable
{
    public const int MostDays = 90;

    private RoundTimetable() { }

    public RoundTimetable(TimetableDays days) => Days = days;

    /// <summary>There is one at most.</summary>
    public int Id { get; private set; } = 1;

    public TimetableDays Days { get; private set; } = TimetableDays.Usual;

    public int Version { get; private set; }

    public void Change(TimetableDays days) => Days = days;
}

/// <summary>Working days after the end of a period; null for a step that the council does not use.</summary>
public sealed record TimetableDays(int Submit, int? Approve, int? SignOff, int? Check)
{
    /// <summary>Of a council that has not said otherwise.</summary>
    public static readonly TimetableDays Usual = new(15, 18, null, null);

    /// <summary>Those of a step.</summary>
    public int? Of(SignOffStep step) =>
        step switch
        {
            SignOffStep.HeadOfService => Approve,
            SignOffStep.Director => SignOff,
            SignOffStep.PerformanceTeam => Check,
        };

    /// <summary>What is wrong with them, each at its step, or at submission where the step is null.</summary>
    public IEnumerable<RoundDateProblem> Problems()
    {
        if (Submit is < 1 or > RoundTimetable.MostDays)
        {
            yield return new(null, $"Enter a number of working days from 1 to {RoundTimetable.MostDays}.");
        }

        var before = Submit;
        foreach (var step in Enum.GetValues<SignOffStep>())
        {
            if (Of(step) is not { } days)
            {
                continue;
            }

            if (days is < 1 or > RoundTimetable.MostDays)
            {
                yield return new(
                    step,
                    $"Enter a number of working days from 1 to {RoundTimetable.MostDays}, or leave it empty."
                );
            }
            else if (days < before)
            {
                yield return new(step, $"It comes after the step before it, so it has at least {before} working days.");
            }

            before = days;
        }

        if (Approve is null && SignOff is null && Check is null)
        {
            yield return new(SignOffStep.HeadOfService, RoundDates.NoStep);
        }
    }
}

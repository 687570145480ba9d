using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>What may be wrong with a proposed target.</summary>
public enum TargetWarningKind
{
    /// <summary>Every figure of the last year is better than the target: it asks for less than what is done.</summary>
    AlreadyBeaten = 1,

    /// <summary>No figure so far has ever reached it.</summary>
    BeyondAnyPast,
}

/// <summary>A doubt about proposed targets, for whoever proposes, challenges or agrees them. It forbids nothing.</summary>
/// <param name="Periods">Those whose target it is about, in order; never none.</param>
/// <param name="Figures">How many figures were looked at.</param>
public sealed record TargetWarning(TargetWarningKind Kind, IReadOnlyList<ReportingPeriod> Periods, int Figures)
{
    /// <summary><c>Q1 2027/28 to Q4 2027/28: the last 4 figures already beat the target.</c></summary>
    public string Sentence =>
        (Periods.Count == 1 ? $"{Periods[0]}" : $"{Periods[0]} to {Periods[^1]}")
        + Kind switch
        {
            TargetWarningKind.AlreadyBeaten => Figures == 1
                ? ": the last figure already beats the target."
                : $": the last {Figures} figures already beat the target.",
            TargetWarningKind.BeyondAnyPast => Figures == 1
                ? ": beyond the only figure so far."
                : $": beyond each of the {Figures} figures so far.",
        };
}

/// <summary>
/// Warns of targets that the last four quarters already beat, and of those beyond any past value. Of other frequencies it is the
/// figures of a year; of totals since April, which begin anew each year, those of the same part of earlier years, the last of
/// them for the first warning.
/// </summary>
public static class TargetWarningRule
{
    /// <param name="lines">The proposed targets by period, in order.</param>
    /// <param name="past">The figures so far, in the unit of the targets and in any order.</param>
    /// <returns>At most one of each kind; nothing where there are too few figures, or the target is no bound or range.</returns>
    public static IReadOnlyList<TargetWarning> Of(
        IReadOnlyList<(ReportingPeriod Period, Target Target)> lines,
        IReadOnlyCollection<(ReportingPeriod Period, decimal Value)> past,
        ProfileShape shape
    )
    {
        var (beaten, beyond) = (new List<ReportingPeriod>(), new List<ReportingPeriod>());
        var (beatenBy, beyondOf) = (0, 0);
        foreach (var (period, target) in lines)
        {
            var figures = past.Where(figure => figure.Period.Kind == period.Kind && figure.Period < period)
                .Where(figure => shape is not ProfileShape.Cumulative || figure.Period.Number == period.Number)
                .OrderBy(figure => figure.Period)
                .Select(figure => figure.Value)
                .ToList();
            var year = shape is ProfileShape.Cumulative ? 1 : FiguresOfAYear(period.Kind);
            if (figures.Count >= year && figures.TakeLast(year).All(figure => Beats(figure, target)))
            {
                beaten.Add(period);
                beatenBy = year;
            }

            if (figures.Count > 0 && IsBeyond(target, figures.Min(), figures.Max()))
            {
                beyond.Add(period);
                beyondOf = Math.Max(beyondOf, figures.Count);
            }
        }

        return
        [
            .. beaten.Count > 0
                ? [new TargetWarning(TargetWarningKind.AlreadyBeaten, beaten, beatenBy)]
                : Array.Empty<TargetWarning>(),
            .. beyond.Count > 0
                ? [new TargetWarning(TargetWarningKind.BeyondAnyPast, beyond, beyondOf)]
                : Array.Empty<TargetWarning>(),
        ];
    }

    private static int FiguresOfAYear(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Month => 12,
            PeriodKind.Quarter => 4,
            PeriodKind.Term => 3,
            PeriodKind.Half => 2,
            PeriodKind.FinancialYear or PeriodKind.AcademicYear or PeriodKind.CalendarYear => 1,
        };

    /// <summary>Whether a figure is better than was asked for. Nothing is better than inside a range.</summary>
    private static bool Beats(decimal figure, Target target) =>
        target switch
        {
            Target.AtLeast t => figure > t.Value,
            Target.MoreThan t => figure > t.Value,
            Target.AtMost t => figure < t.Value,
            Target.LessThan t => figure < t.Value,
            _ => false,
        };

    /// <summary>Whether all figures lie on the wrong side of it.</summary>
    private static bool IsBeyond(Target target, decimal least, decimal most) =>
        target switch
        {
            Target.AtLeast t => most < t.Value,
            Target.MoreThan t => most <= t.Value,
            Target.AtMost t => least > t.Value,
            Target.LessThan t => least >= t.Value,
            Target.Between t => most < t.Low || least > t.High,
            _ => false,
        };
}

using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Periods;

public sealed class ReportingPeriodLawTests
{
    [Fact]
    public void PreviousOfNext_IsThePeriodItself() =>
        Law.Holds(Any.Period, period => period.Next.Previous == period && period.Previous.Next == period);

    [Fact]
    public void PeriodsOfAKind_FollowOneAnotherWithoutGapOrOverlap() =>
        Law.Holds(Any.Period, period => period.Start <= period.End && period.Next.Start == period.End.AddDays(1));

    [Fact]
    public void Containing_ADay_ContainsIt() =>
        Law.Holds(
            Any.Kind,
            Any.Day,
            (kind, day) =>
            {
                var period = ReportingPeriod.Containing(kind, day);
                return period.Kind == kind && period.Start <= day && day <= period.End;
            }
        );

    [Fact]
    public void Containing_TheEdgesOfAPeriod_IsThatPeriod() =>
        Law.Holds(
            Any.Period,
            period =>
                ReportingPeriod.Containing(period.Kind, period.Start) == period
                && ReportingPeriod.Containing(period.Kind, period.End) == period
        );

    [Fact]
    public void Code_ReadBack_IsTheSamePeriod() =>
        Law.Holds(Any.Period, period => ReportingPeriod.Parse(period.Code) == period);

    [Fact]
    public void Codes_WithinAKind_SortLikeThePeriods() =>
        Law.Holds(
            Any.Kind,
            Any.Day,
            Any.Day,
            (kind, one, other) =>
            {
                var first = ReportingPeriod.Containing(kind, one);
                var second = ReportingPeriod.Containing(kind, other);
                return Math.Sign(string.CompareOrdinal(first.Code, second.Code)) == Math.Sign(first.CompareTo(second))
                    && Math.Sign(first.Start.CompareTo(second.Start)) == Math.Sign(first.CompareTo(second));
            }
        );

    [Fact]
    public void Order_OfAnyTwoPeriods_IsZeroOnlyWhenTheyAreEqualAndTurnsRound() =>
        Law.Holds(
            Any.Period,
            Any.Period,
            (one, other) =>
                (one.CompareTo(other) == 0) == (one == other)
                && Math.Sign(one.CompareTo(other)) == -Math.Sign(other.CompareTo(one))
        );

    [Fact]
    public void SamePeriodLastYear_EndsTwelveMonthsEarlier() =>
        Law.Holds(
            Any.Period,
            period =>
                period.SamePeriodLastYear.Start == period.Start.AddYears(-1)
                && period.SamePeriodLastYear.Next.Start == period.Next.Start.AddYears(-1)
        );
}

using System.Diagnostics;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.RecentTrends;

/// <summary>The recent trend of an indicator's yearly figures, or why there is none. A closed family.</summary>
public abstract record RecentTrend
{
    private RecentTrend() { }

    public abstract TrendLabel Label { get; }

    /// <summary>One plain sentence with its first and last figure, made when it is asked for.</summary>
    public string Explanation =>
        this switch
        {
            Tested tested => tested.InWords(),
            NotTested not => $"{Label.Words()}: {not.Because}",
            _ => throw new UnreachableException(),
        };

    /// <param name="Label">What to print.</param>
    /// <param name="Test">Its numbers.</param>
    /// <param name="Points">The five years used, in their order.</param>
    /// <param name="Unit">For the explanation.</param>
    public sealed record Tested(TrendLabel Label, TrendTest Test, IReadOnlyList<TrendPoint> Points, Unit Unit)
        : RecentTrend
    {
        public override TrendLabel Label { get; } = Label;

        internal string InWords()
        {
            var (first, last) = (Points[0], Points[^1]);
            var figures = new FigureWords(Unit).TellingApart(first.Value!.Value, last.Value!.Value);
            var span =
                last.Period.Year - first.Period.Year == Points.Count - 1
                    ? $"over the five years to {last.Period}"
                    : $"over the five years with figures from {first.Period} to {last.Period}";
            var numbers =
                $"from {figures.WithLabel(first.Value.Value)} in {first.Period} "
                + $"to {figures.WithLabel(last.Value.Value)} in {last.Period}";
            return $"{Label.Words()} {span}: the figures, {numbers}, {Finding()}";
        }

        private string Finding()
        {
            var rise = Test.Slope > 0 ? "rise" : "fall";
            return !Test.IsSignificant ? "vary no more than chance explains"
                : Test.Slope == 0 ? "go neither up nor down on the whole"
                : Test.RestsOnOneYear ? $"{rise} on the whole only because of {YearsItRestsOn()}"
                : $"{rise} on the whole by more than chance explains";
        }

        private string YearsItRestsOn() =>
            string.Join(
                " or of ",
                Points.Where((_, year) => Test.RestsOn(year)).Select(point => point.Period.ToString())
            );
    }

    /// <param name="Because">Why there is none, to follow a colon.</param>
    public sealed record NotTested(string Because) : RecentTrend
    {
        public override TrendLabel Label => TrendLabel.CannotBeCalculated;
    }
}

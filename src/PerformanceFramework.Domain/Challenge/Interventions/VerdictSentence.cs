using System.Globalization;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Challenge.Interventions;

/// <summary>A verdict in words.</summary>
internal readonly ref struct VerdictSentence(Verdict verdict)
{
    private readonly Verdict _verdict = verdict;
    private readonly Unit _unit = verdict.Around.Terms.Unit;

    public string Whole =>
        _verdict.Outcome switch
        {
            VerdictOutcome.Improved or VerdictOutcome.Worse => $"{_verdict.Outcome.Words()}: {Compared}, {Signal}. "
                + $"{SizeOfChange}.{Cautions} {OtherThings}",
            VerdictOutcome.NoDetectableChange =>
                $"No detectable change: {Compared}. {SizeOfChange}. Chance explains as much; a small change may still "
                    + $"be there.{Cautions}",
            VerdictOutcome.TooEarly when _verdict.PointsAfter < _verdict.FewestAfter =>
                $"Too early to tell: {PointsAfter} since the effect was to be seen, {_verdict.FewestAfter} needed. "
                    + $"{More} Figures count from {_verdict.Around.Due}, the first whole period after the day of effect.",
            VerdictOutcome.TooEarly => $"Too early to tell: no change so far. {SentenceCase.AtStart(Compared)}. "
                + $"A lasting change that is small shows in {_verdict.Around.Terms.Method.RunLength} figures at the "
                + $"earliest. {More}",
            VerdictOutcome.CannotBeTold => $"Cannot be told: {Obstacle}.",
        };

    private string Compared =>
        $"the {Counted.Figures(_verdict.PointsAfter)} from {_verdict.Around.Due} to {_verdict.LatestAfter} average "
        + $"{Format(_verdict.MeanAfter)}; the {Counted.Figures(_verdict.Limits.Count)} before it"
        + $"{Between} averaged {Format(_verdict.Limits.Mean)}, with a usual range of {Format(_verdict.Limits.Lower)} "
        + $"to {Format(_verdict.Limits.Upper)}";

    private string Between => _verdict.Around.Before is var (first, last) ? $" ({first} to {last})" : "";

    private static string Signal => "and the latest figures stay away from what was usual";

    private string SizeOfChange
    {
        get
        {
            var change = _verdict.Change.GetValueOrDefault();
            var better = change * _verdict.Around.Terms.Direction.GoodWay();
            var decimals = Decimals;
            var size =
                change == 0
                    ? "The average is the same"
                    : $"The average is {_unit.FormatDistance(change, decimals)} {(better > 0 ? "better" : "worse")}";
            return size
                + (_verdict.Around.IsOfTotals ? " in each period" : "")
                + (
                    _verdict.Expected is { } expected
                        ? $"; an improvement of {_unit.FormatDistance(expected, Math.Max(decimals, Figure.DecimalsOf(expected)))} "
                            + "was expected"
                        : "; nobody said how much was expected"
                );
        }
    }

    private string Cautions =>
        (
            _verdict.Choice.ControlChart is Applicability.OnTrial
                ? $" Caution: the usual range is a first one, of {Counted.Figures(_verdict.Limits.Count)}, where "
                    + $"{ControlChartMethod.EstablishedPoints} make a lasting one."
                : ""
        )
        + (
            VerdictRule.MayLean(_verdict)
                ? $" Caution: each figure before it leans on the one before that (autocorrelation {Two(_verdict.Autocorrelation!.Value)}), "
                    + "so this is less certain than it looks."
            : VerdictRule.MayLeanUnseen(_verdict)
                ? $" Caution: {Counted.Figures(_verdict.Limits.Count)} before it do not show whether each leans on the one before; "
                    + $"it takes {VerdictRule.ShowsLeaning}. Where they do, chance makes such a change more often."
            : ""
        )
        + (
            _verdict.Around.Terms.Seasonality is Seasonality.NotKnown
                ? " Caution: there are too few years to tell whether the figures follow the time of year."
                : ""
        );

    private static string OtherThings =>
        "Other things changed too: this says that the figures moved, not what moved them.";

    private string PointsAfter => _verdict.PointsAfter == 0 ? "no figure" : Counted.Figures(_verdict.PointsAfter);

    private string More
    {
        get
        {
            var last = (_verdict.LatestAfter ?? _verdict.Around.Due.Previous).After(_verdict.MoreNeeded);
            return $"{Counted.Figures(_verdict.MoreNeeded)} more, so it can be said after {last}.";
        }
    }

    private string Obstacle =>
        _verdict.Obstacle!.Value switch
        {
            VerdictObstacle.NoGoodWay => "neither higher nor lower is better in itself",
            VerdictObstacle.WrongMethod => _verdict.Choice.ObstacleInWords!,
            VerdictObstacle.TooFewBefore => $"too few figures before it to know what was usual: "
                + $"{_verdict.Limits.Count} that can be compared, {VerdictRule.FewestBefore} needed",
            VerdictObstacle.StoodStill =>
                $"every figure before it was {Format(_verdict.Limits.Mean)}, so there is no usual variation to compare with",
            VerdictObstacle.TooLumpy => $"the figures before it mostly stand still and then jump: "
                + $"{_verdict.Limits.RangesOfNothing} of {_verdict.Limits.Ranges} are the same as the one before",
            VerdictObstacle.NoLimits =>
                "the figures before it make no usual range: no two are for neighbouring periods, or one is too large",
            VerdictObstacle.Broken => $"figures from {_verdict.Around.BrokenFrom} on cannot be compared with those "
                + $"before, and until then there is {PointsAfter} after it",
            VerdictObstacle.Autocorrelated =>
                $"each figure before it leans on the one before that, so a slow drift would look like a change (autocorrelation "
                    + $"{Two(_verdict.Autocorrelation!.Value)}, where chance explains up to "
                    + $"{Two(VerdictRule.MostByChance(_verdict.Limits.Count))})",
        };

    private int Decimals
    {
        get
        {
            var (before, after) = (
                (decimal)_verdict.Limits.Mean.GetValueOrDefault(),
                (decimal)_verdict.MeanAfter.GetValueOrDefault()
            );
            return Math.Min(_unit.DecimalsThatTellApart(before, after), _unit.Decimals + 2);
        }
    }

    private string Format(double? figure) => _unit.Format((decimal)figure.GetValueOrDefault(), Decimals);

    private static string Two(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}

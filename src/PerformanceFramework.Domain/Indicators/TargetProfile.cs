using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>How an annual figure is spread over the periods of its year.</summary>
public enum ProfileKind
{
    /// <summary>Each period the same; a total in equal parts, one since April in equal steps.</summary>
    Flat = 1,

    /// <summary>As the last years went.</summary>
    Seasonal,

    /// <summary>As somebody typed it.</summary>
    Own,
}

/// <summary>What an annual figure means for the periods of a year.</summary>
public enum ProfileShape
{
    /// <summary>A position or rate: every period has the annual figure for itself.</summary>
    Level = 1,

    /// <summary>A total in each period; together they make the annual figure.</summary>
    Parts,

    /// <summary>A total since April; the last period has the annual figure.</summary>
    Cumulative,
}

/// <summary>Spreads an annual figure over the periods of its year.</summary>
public static class TargetProfile
{
    /// <summary>The most complete earlier years whose seasons are averaged.</summary>
    public const int YearsOfSeasons = 3;

    public static ProfileShape ShapeOf(Aggregation aggregation, Unit unit, FractionTerms? fraction) =>
        fraction is null && unit.Kind is not UnitKind.Percentage
            ? aggregation switch
            {
                Aggregation.SumInPeriod => ProfileShape.Parts,
                Aggregation.CumulativeYearToDate => ProfileShape.Cumulative,
                Aggregation.Snapshot or Aggregation.RollingTwelveMonths or Aggregation.RollingThreeYears =>
                    ProfileShape.Level,
            }
            : ProfileShape.Level;

    /// <summary>
    /// Each period the same; parts that add up exactly to the annual figure in the decimals of the unit; or equal steps
    /// that end at it.
    /// </summary>
    public static IReadOnlyList<decimal> Flat(decimal annual, int periods, ProfileShape shape, Unit unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        return shape is ProfileShape.Level
            ? [.. Enumerable.Repeat(annual, periods)]
            : Spread(annual, [.. Enumerable.Repeat(1m / periods, periods)], shape, unit);
    }

    /// <summary>
    /// As the last years went, averaged over up to three complete ones: of totals the shares of the year, of positions the
    /// distances from the year's mean. Null where no earlier year is complete.
    /// </summary>
    /// <param name="years">Figures of earlier years in order of period, the latest year first; null where one is missing.</param>
    public static IReadOnlyList<decimal>? Seasonal(
        decimal annual,
        int periods,
        IEnumerable<IReadOnlyList<decimal?>> years,
        ProfileShape shape,
        FigureLimits limits
    )
    {
        var seasons = years
            .Where(year => year.Count == periods && year.All(figure => figure is not null))
            .Select(year => SeasonOf([.. year.Select(figure => figure!.Value)], shape))
            .OfType<List<decimal>>()
            .Take(YearsOfSeasons)
            .ToList();
        if (seasons.Count == 0)
        {
            return null;
        }

        var average = Enumerable.Range(0, periods).Select(at => seasons.Average(season => season[at])).ToList();
        return shape is ProfileShape.Level
            ? average.ConvertAll(offset => WithinLimits(Unit.Rounded(annual + offset, limits.Unit.Decimals), limits))
            : Spread(annual, average, shape, limits.Unit);
    }

    /// <summary>The complete earlier years of an indicator, the latest first, with nulls where a figure is missing.</summary>
    /// <param name="figures">By period.</param>
    public static IEnumerable<IReadOnlyList<decimal?>> EarlierYears(
        Frequency frequency,
        FinancialYear before,
        IReadOnlyDictionary<ReportingPeriod, decimal> figures
    )
    {
        for (var back = 1; back <= 10 && before.StartYear - back >= ReportingPeriod.EarliestYear; back++)
        {
            yield return TargetYear
                .PeriodsOf(frequency, new FinancialYear(before.StartYear - back))
                .Select(period => figures.TryGetValue(period, out var figure) ? figure : (decimal?)null)
                .ToList();
        }
    }

    // Of totals the share of each part; a year that adds up to nothing, or goes below it, has no shares. Otherwise the
    // distance of each figure from the year's mean.
    private static List<decimal>? SeasonOf(List<decimal> figures, ProfileShape shape)
    {
        if (shape is ProfileShape.Level)
        {
            var mean = figures.Average();
            return figures.Select(figure => figure - mean).ToList();
        }

        var parts =
            shape is ProfileShape.Cumulative
                ? figures.Select((figure, at) => at == 0 ? figure : figure - figures[at - 1]).ToList()
                : figures.ToList();
        var total = parts.Sum();
        return total <= 0 || parts.Any(part => part < 0) ? null : parts.ConvertAll(part => part / total);
    }

    /// <summary>Rounds the running total, not the parts: whatever is rounded, the last one is the annual figure.</summary>
    private static List<decimal> Spread(decimal annual, List<decimal> shares, ProfileShape shape, Unit unit)
    {
        var decimals = Math.Max(unit.Decimals, Figure.DecimalsOf(annual));
        var running = 0m;
        var cumulative = new List<decimal>();
        foreach (var share in shares.Take(shares.Count - 1))
        {
            running += share;
            cumulative.Add(Unit.Rounded(annual * running, decimals));
        }

        cumulative.Add(annual);
        return shape is ProfileShape.Cumulative
            ? cumulative
            : cumulative.Select((total, at) => at == 0 ? total : total - cumulative[at - 1]).ToList();
    }

    private static decimal WithinLimits(decimal figure, FigureLimits limits) =>
        limits.Lowest is { } lowest && figure < lowest ? lowest
        : limits.Highest is { } highest && figure > highest ? highest
        : figure;
}

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>What the search has chosen from all values.</summary>
/// <param name="Parameters">The refined parameters of the chosen model.</param>
/// <param name="Variance">Of the errors one period ahead.</param>
/// <param name="DegreesOfFreedom">Values less what was estimated from them, 1 or more.</param>
/// <param name="SeasonLength">Periods in a year.</param>
internal readonly record struct SmoothingChoice(
    SmoothingParameters Parameters,
    double Variance,
    int DegreesOfFreedom,
    int SeasonLength
)
{
    public double ErrorWeight(int later) => Parameters.ErrorWeight(later, SeasonLength);
}

/// <summary>
/// Chooses among the models of exponential smoothing and their parameters by the corrected information criterion, from
/// all values and, as if nothing later were known, at every earlier origin. One pass over each point of a coarse grid
/// serves all origins; only for the final forecast is the best point refined, by the best of a step forwards along each
/// parameter, then of a step backwards, and again with half the step, five times.
/// </summary>
internal static class SmoothingSearch
{
    private const double FirstStep = 0.08;
    private const int Halvings = 5;

    /// <summary>
    /// The fewest known values from which an origin is forecast: the two seasons of the start, and five at least.
    /// </summary>
    public static int FirstOrigin(int seasonLength) => Math.Max(2 * seasonLength, 5);

    /// <param name="values">Finite values in order, at least four seasons.</param>
    /// <param name="seasonLength">Periods in a year, 2 or more.</param>
    /// <param name="horizons">The periods ahead that are wanted.</param>
    /// <param name="chosen">
    /// Where the forecasts of each origin from <see cref="FirstOrigin"/> to the number of values are written, a row of
    /// <paramref name="horizons"/> for each.
    /// </param>
    /// <param name="workspace">As long as <paramref name="chosen"/> and two more numbers for each origin.</param>
    public static SmoothingChoice Run(
        ReadOnlySpan<double> values,
        int seasonLength,
        HorizonRange horizons,
        Span<double> chosen,
        Span<double> workspace
    )
    {
        var origins = values.Length + 1;
        var criteria = workspace[..origins];
        var candidate = new OriginForecasts(
            workspace.Slice(origins, origins),
            workspace.Slice(2 * origins, origins * horizons.Count),
            horizons
        );
        criteria.Fill(double.PositiveInfinity);
        Span<double> seasons = stackalloc double[seasonLength];
        var (model, parameters) = (SmoothingModel.All[0], SmoothingModel.All[0].Grid[0]);
        foreach (var next in SmoothingModel.All)
        {
            candidate.SquaredErrors.Fill(double.PositiveInfinity);
            candidate.SquaredErrors[..FirstOrigin(seasonLength)].Fill(double.NegativeInfinity);
            var best = BestOfGrid(next, values, next.Start(values, seasonLength, seasons), candidate);
            if (Keep(next, seasonLength, candidate, criteria, chosen))
            {
                (model, parameters) = (next, best);
            }
        }

        // Only the last origin is improved on; the earlier ones keep what the grid gave them.
        var final = new OriginForecasts(candidate.SquaredErrors, chosen, horizons);
        final.SquaredErrors.Fill(double.NegativeInfinity);
        final.SquaredErrors[^1] = double.PositiveInfinity;
        var start = model.Start(values, seasonLength, seasons);
        var refined = Refined(model, parameters, values, start, final);
        var freedom = Math.Max(1, values.Length - model.Estimates(seasonLength));
        return new SmoothingChoice(refined.Parameters, refined.SquaredErrors / freedom, freedom, seasonLength);
    }

    /// <summary>The parameters with the smallest squared errors from a given start.</summary>
    public static SmoothingParameters Best(SmoothingModel model, ReadOnlySpan<double> values, SmoothingStart start) =>
        Refined(model, BestOfGrid(model, values, start, default), values, start, default).Parameters;

    private static SmoothingParameters BestOfGrid(
        SmoothingModel model,
        ReadOnlySpan<double> values,
        SmoothingStart start,
        OriginForecasts candidate
    )
    {
        var best = model.Grid[0];
        var fewest = double.PositiveInfinity;
        for (var i = 0; i < model.Grid.Length; i += SmoothingPass.Lanes)
        {
            var some = model.Grid.AsSpan(i, Math.Min(SmoothingPass.Lanes, model.Grid.Length - i));
            Try(some, values, start, candidate, ref best, ref fewest);
        }

        return best;
    }

    private static void Try(
        ReadOnlySpan<SmoothingParameters> some,
        ReadOnlySpan<double> values,
        SmoothingStart start,
        OriginForecasts origins,
        ref SmoothingParameters best,
        ref double fewest
    )
    {
        var squaredErrors = SmoothingPass.Run(values, some, start, origins).SquaredErrors;
        for (var lane = 0; lane < some.Length; lane++)
        {
            if (squaredErrors[lane] < fewest)
            {
                (best, fewest) = (some[lane], squaredErrors[lane]);
            }
        }
    }

    /// <summary>
    /// Whether the candidate is the best so far when all values are known; where it is for an origin, its forecasts are
    /// kept.
    /// </summary>
    private static bool Keep(
        SmoothingModel model,
        int seasonLength,
        OriginForecasts candidate,
        Span<double> criteria,
        Span<double> chosen
    )
    {
        var kept = false;
        var width = candidate.Horizons.Count;
        for (var origin = FirstOrigin(seasonLength); origin < criteria.Length; origin++)
        {
            var criterion = model.InformationCriterion(candidate.SquaredErrors[origin], origin, seasonLength);
            kept = criterion < criteria[origin];
            if (kept)
            {
                criteria[origin] = criterion;
                candidate.From(origin).CopyTo(chosen[(origin * width)..]);
            }
        }

        return kept;
    }

    private static (SmoothingParameters Parameters, double SquaredErrors) Refined(
        SmoothingModel model,
        SmoothingParameters best,
        ReadOnlySpan<double> values,
        SmoothingStart start,
        OriginForecasts final
    )
    {
        var fewest = double.PositiveInfinity;
        Try([best], values, start, final, ref best, ref fewest);
        Span<SmoothingParameters> neighbours = stackalloc SmoothingParameters[SmoothingPass.Lanes];
        var step = FirstStep;
        for (var halving = 0; halving <= Halvings; halving++)
        {
            Try(neighbours[..model.Neighbours(best, step, neighbours)], values, start, final, ref best, ref fewest);
            Try(neighbours[..model.Neighbours(best, -step, neighbours)], values, start, final, ref best, ref fewest);
            step /= 2;
        }

        return (best, fewest);
    }
}

namespace PerformanceFramework.Domain.Portfolios;

/// <summary>What residents and colleagues are likely to ask a Cabinet member, worked out from what the figures of the measures say.</summary>
public static class SuggestedQuestions
{
    public const int Most = 3;

    /// <summary>At most <see cref="Most"/>, about what presses most; none of what goes well, or says nothing.</summary>
    /// <param name="measures">Those of the page, with what their figures say.</param>
    public static IReadOnlyList<string> Of(IEnumerable<(string Name, MeasureReason Finding)> measures) =>
        measures
            .OrderBy(measure => measure.Finding)
            .Select(measure => About($"“{measure.Name}”", measure.Finding))
            .OfType<string>()
            .Take(Most)
            .ToList();

    private static string? About(string name, MeasureReason finding) =>
        finding switch
        {
            MeasureReason.RedAndWorsened => $"Why is {name} red and worse than before, and when will it recover?",
            MeasureReason.GettingWorse =>
                $"Why does {name} get worse by more than it normally varies, and what is done about it?",
            MeasureReason.Red => $"What will bring {name} back to its target, and by when?",
            MeasureReason.ForecastToMiss => $"What will bring {name} back to its target by the year end?",
            MeasureReason.NearMissAndWorsened => $"What keeps {name} from falling further behind its target?",
            _ => null,
        };
}

namespace PerformanceFramework.Domain.DataQuality;

/// <summary>What officers say of the data of an indicator: an answer to every dimension, and an overall rating.</summary>
/// <param name="Of">One for each dimension.</param>
/// <param name="Overall">Never “not assessed”.</param>
/// <param name="OverallReason">Why it is better than the worst of the dimensions; may be empty where it is not.</param>
public sealed record QualityAnswers(
    IReadOnlyDictionary<QualityDimension, QualityAnswer> Of,
    QualityRating Overall,
    string OverallReason
)
{
    public const int OverallReasonLength = 1000;

    /// <summary>The worst rating of a dimension that was assessed; null where none was.</summary>
    public QualityRating? Worst =>
        Of.Values.Select(answer => answer.Rating).Where(rating => rating is not QualityRating.NotAssessed).ToList()
            is { Count: > 0 } rated
            ? rated.Max()
            : null;

    /// <summary>The data is called better as a whole than in one of its dimensions, which takes a reason.</summary>
    public bool NeedsReason => Worst is { } worst && Overall < worst;
}

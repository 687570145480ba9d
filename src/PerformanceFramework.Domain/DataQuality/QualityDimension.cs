namespace PerformanceFramework.Domain.DataQuality;

/// <summary>The six dimensions of data quality (DAMA UK, "The six primary dimensions for data quality assessment", 2013), in the order in which they are asked.</summary>
public enum QualityDimension
{
    Accuracy = 1,
    Completeness,
    Uniqueness,
    Consistency,
    Timeliness,
    Validity,
}

public static class QualityDimensionExtensions
{
    public static string Words(this QualityDimension dimension) => dimension.ToString();

    /// <summary>What it asks, for somebody who has never heard of it.</summary>
    public static string Question(this QualityDimension dimension) =>
        dimension switch
        {
            QualityDimension.Accuracy => "Do the figures describe what really happened?",
            QualityDimension.Completeness => "Is everything counted that should be, for every area and period?",
            QualityDimension.Uniqueness => "Is each person, case or event counted once only?",
            QualityDimension.Consistency =>
                "Do other systems and reports say the same, and is it counted in the same way each time?",
            QualityDimension.Timeliness => "Is the figure there when it is needed, and recent enough to act on?",
            QualityDimension.Validity =>
                "Is what is recorded in the form, and within the limits, that the definition asks for?",
        };
}

/// <summary>How far the data of an indicator meets what a dimension asks.</summary>
public enum QualityRating
{
    Met = 1,
    PartlyMet,
    NotMet,
    NotAssessed,
}

public static class QualityRatingExtensions
{
    /// <summary>As it is offered and shown.</summary>
    public static string Words(this QualityRating rating) =>
        rating switch
        {
            QualityRating.Met => "Met",
            QualityRating.PartlyMet => "Partly met",
            QualityRating.NotMet => "Not met",
            QualityRating.NotAssessed => "Not assessed",
        };
}

/// <summary>The answer to one dimension.</summary>
public sealed record QualityAnswer
{
    public const int EvidenceLength = 500;

    public required QualityRating Rating { get; init; }

    /// <summary>What shows it, or why it was not assessed.</summary>
    public required string Evidence { get; init; }
}

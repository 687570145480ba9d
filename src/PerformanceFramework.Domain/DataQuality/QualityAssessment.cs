using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.DataQuality;

/// <summary>What the performance team says of a self-assessment.</summary>
public enum QualityReview
{
    Agreed = 1,
    NotAgreed,
}

public static class QualityReviewExtensions
{
    /// <summary>As it is offered and shown.</summary>
    public static string Words(this QualityReview review) =>
        review switch
        {
            QualityReview.Agreed => "Agreed",
            QualityReview.NotAgreed => "Not agreed",
        };
}

/// <summary>The self-assessment of the data of one indicator in one financial year: by its officers, reviewed by the performance team.</summary>
public sealed class QualityAssessment
{
    public const int ByLength = 120;
    public const int NoteLength = 1000;

    private static readonly QualityAnswer Unanswered = new() { Rating = QualityRating.NotAssessed, Evidence = "" };

    private QualityAssessment() { }

    public QualityAssessment(Indicator indicator, FinancialYear year)
    {
        Indicator = indicator;
        StartYear = year.StartYear;
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    /// <summary>The calendar year in which the financial year begins.</summary>
    public int StartYear { get; private set; }

    public QualityAnswer Accuracy { get; private set; } = Unanswered;

    public QualityAnswer Completeness { get; private set; } = Unanswered;

    public QualityAnswer Uniqueness { get; private set; } = Unanswered;

    public QualityAnswer Consistency { get; private set; } = Unanswered;

    public QualityAnswer Timeliness { get; private set; } = Unanswered;

    public QualityAnswer Validity { get; private set; } = Unanswered;

    public QualityRating Overall { get; private set; } = QualityRating.NotMet;

    public string OverallReason { get; private set; } = "";

    /// <summary>The start of the year whose answers it began with; null where it began with none.</summary>
    public int? TakenFrom { get; private set; }

    public string AssessedById { get; private set; } = "";

    public string AssessedBy { get; private set; } = "";

    public DateOnly AssessedOn { get; private set; }

    /// <summary>Null while nobody has reviewed what it says now.</summary>
    public QualityReview? Review { get; private set; }

    public string ReviewNote { get; private set; } = "";

    public string? ReviewedBy { get; private set; }

    public DateOnly? ReviewedOn { get; private set; }

    public int Version { get; private set; }

    public FinancialYear Year => new(StartYear);

    public QualityAnswers Answers =>
        new(
            new Dictionary<QualityDimension, QualityAnswer>
            {
                [QualityDimension.Accuracy] = Accuracy,
                [QualityDimension.Completeness] = Completeness,
                [QualityDimension.Uniqueness] = Uniqueness,
                [QualityDimension.Consistency] = Consistency,
                [QualityDimension.Timeliness] = Timeliness,
                [QualityDimension.Validity] = Validity,
            },
            Overall,
            OverallReason
        );

    /// <summary>Takes in what officers say. What was reviewed before was something else, so a review ends.</summary>
    /// <param name="takenFrom">The start of the year whose answers they began with; null for none.</param>
    public void Answer(QualityAnswers answers, int? takenFrom, string byId, string by, DateOnly today)
    {
        Accuracy = answers.Of[QualityDimension.Accuracy];
        Completeness = answers.Of[QualityDimension.Completeness];
        Uniqueness = answers.Of[QualityDimension.Uniqueness];
        Consistency = answers.Of[QualityDimension.Consistency];
        Timeliness = answers.Of[QualityDimension.Timeliness];
        Validity = answers.Of[QualityDimension.Validity];
        Overall = answers.Overall;
        OverallReason = answers.OverallReason;
        TakenFrom = takenFrom ?? TakenFrom;
        (AssessedById, AssessedBy, AssessedOn) = (byId, by, today);
        (Review, ReviewNote, ReviewedBy, ReviewedOn) = (null, "", null, null);
    }

    /// <summary>Takes in what the performance team says of it. Nobody reviews what they assessed themselves.</summary>
    public Refusal? TakeReview(QualityReview review, string note, string byId, string by, DateOnly today)
    {
        if (byId == AssessedById)
        {
            return QualityRefusals.OwnAssessment;
        }

        (Review, ReviewNote, ReviewedBy, ReviewedOn) = (review, note, by, today);
        return null;
    }
}

/// <summary>Why something cannot be done about the quality of data.</summary>
public static class QualityRefusals
{
    public static readonly Refusal OwnAssessment = new(
        "own-assessment",
        "You made this assessment yourself, so somebody else must review it."
    );

    public static readonly Refusal NotLive = new(
        "indicator-not-live",
        "The indicator is not live, so the quality of its data is not assessed."
    );

    public static readonly Refusal NoFigure = new(
        "no-figure",
        "There is no figure of that indicator and period, so there is nothing to check."
    );

    public static readonly Refusal ActionDone = new("action-done", "That action has been finished already.");
}

using System.Globalization;
using PerformanceFramework.Application.DataQuality;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.DataQuality;

/// <summary>What the pages on the quality of data say.</summary>
internal static class QualityWords
{
    private const int YearsOffered = 5;

    public static IReadOnlyList<SelectOption> Ratings { get; } =
    [
        new("", "Choose"),
        .. Enum.GetValues<QualityRating>().Select(rating => new SelectOption(rating.ToString(), rating.Words())),
    ];

    public static IReadOnlyList<SelectOption> OverallRatings { get; } =
        Ratings.Where(option => option.Value != nameof(QualityRating.NotAssessed)).ToList();

    public static IReadOnlyList<SelectOption> Reviews { get; } =
    [
        new("", "Choose"),
        .. Enum.GetValues<QualityReview>().Select(review => new SelectOption(review.ToString(), review.Words())),
    ];

    public static IReadOnlyList<SelectOption> Results { get; } =
    [
        new("", "Choose"),
        .. Enum.GetValues<SpotCheckResult>().Select(result => new SelectOption(result.ToString(), result.Words())),
    ];

    /// <summary>The years that have begun, the latest first, with the one that is shown.</summary>
    public static IReadOnlyList<SelectOption> Years(DateOnly today, FinancialYear shown) =>
        Enumerable
            .Range(0, YearsOffered)
            .Select(back => new FinancialYear(FinancialYear.Containing(today).StartYear - back))
            .Append(shown)
            .Distinct()
            .OrderDescending()
            .Select(year => new SelectOption(Domain.Indicators.TargetYear.Code(year), year.ToString()))
            .ToList();

    /// <summary>How far the assessment of an indicator is in a year.</summary>
    public static string Standing(AssessmentDetail? assessment, FinancialYear year, DateOnly today) =>
        assessment switch
        {
            null when year.End < today => "Missing",
            null => $"Due by {UkDate.Words(year.End)}",
            { Review: null } => "Assessed, not reviewed",
            { Review: QualityReview.Agreed } => "Reviewed and agreed",
            { Review: QualityReview.NotAgreed } => "Reviewed, not agreed",
            _ => throw new InvalidOperationException("A review that has no words."),
        };

    /// <summary>"12 of 40, 30%"; a share of nothing is none.</summary>
    public static string Share(int part, int whole) =>
        whole == 0
            ? "–"
            : string.Create(CultureInfo.InvariantCulture, $"{part:N0} of {whole:N0}, {ShareWords.Of(part, whole)}");

    public static string Sample(SpotCheckFindings findings) =>
        string.Create(CultureInfo.InvariantCulture, $"{findings.InAgreement:N0} of {findings.Sample:N0} agree");

    public static string Actions(SpotCheckLine check) =>
        (check.Actions.Count, check.OpenActions) switch
        {
            (0, _) => "None planned",
            (var all, 0) => all == 1 ? "Done" : $"All {all} done",
            (var all, var open) => $"{open} of {all} open",
        };

    public static string State(SpotCheckActionLine action, DateOnly today) =>
        action.DoneOn is { } on ? $"Done on {UkDate.Words(on)}"
        : action.Due < today ? $"Overdue since {UkDate.Words(action.Due)}"
        : $"Due by {UkDate.Words(action.Due)}";
}

using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.DataQuality;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.DataQuality;

public sealed partial class QualityPage
{
    private const string FormName = "assessment";
    private const string ReviewName = "review";
    private const string LastYear = "last-year";

    private IndicatorQuality? _quality;

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private QualityQueries Qualities { get; set; } = null!;

    [Inject]
    private SaveQualityAssessment Save { get; set; } = null!;

    [Inject]
    private ReviewQualityAssessment ReviewIt { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Year { get; set; }

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private AssessmentForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = ReviewName)]
    private ReviewForm? Review { get; set; }

    protected override async Task LoadAsync()
    {
        var year = TargetYear.Read(Year) ?? FinancialYear.Containing(UkClock.Today(Time));
        _quality = await Qualities.OfIndicatorAsync(Actor, Code, year);
        if (_quality is null)
        {
            Navigation.NotFound();
        }
    }

    private AssessmentForm Opening(IndicatorQuality quality)
    {
        var takesOver = From == LastYear && quality.LastYear is not null;
        var form = AssessmentForm.Of(
            takesOver ? quality.LastYear!.Answers : quality.ThisYear?.Answers,
            quality.ThisYear?.Version
        );
        form.IsTakenOver = takesOver;
        return form;
    }

    private async Task SaveAsync()
    {
        if (_quality is not { } quality || Form is null)
        {
            return;
        }

        var address = QualityLinks.Of(quality.Code, quality.Year);
        if (quality.ThisYear is not null && !Form.IsTakenOver && IsAsOpened(Form))
        {
            GoOn(address, "saved");
        }
        else if (IsDone(FormName, await Save.ExecuteAsync(Actor, Form.Request(quality.Code, quality.Year.StartYear))))
        {
            GoOn(address, "saved");
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (_quality is { } now)
            {
                Form = Merge(
                    Form,
                    AssessmentForm.Of(now.ThisYear?.Answers, now.ThisYear?.Version),
                    form => form.Told()
                );
            }
        }
    }

    private async Task ReviewAsync()
    {
        var request = new ReviewQualityAssessmentRequest(
            _quality!.Code,
            _quality.Year.StartYear,
            Review!.Version,
            Enum.TryParse<QualityReview>(Review.Review, out var review) ? review : null,
            Review.Note?.Trim() ?? ""
        );
        if (IsDone(ReviewName, await ReviewIt.ExecuteAsync(Actor, request)))
        {
            GoOn(QualityLinks.Of(_quality.Code, _quality.Year), "reviewed");
        }
        else if (IsConflict)
        {
            // What is reviewed now is what is shown now.
            await LoadAsync();
            Review.Version = _quality?.ThisYear?.Version ?? Review.Version;
        }
    }

    private string Headline(IndicatorQuality quality) =>
        quality.ThisYear is { } assessment
            ? $"{quality.Name}: its data is rated “{assessment.Answers.Overall.Words()}” overall."
            : $"{quality.Name}: the data has not been assessed for {quality.Year}{(quality.Year.End < UkClock.Today(Time) ? "." : $"; that is due by {UkDate.Words(quality.Year.End)}.")}";

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class ReviewForm
    {
        public int Version { get; set; }

        public string? Review { get; set; }

        public string? Note { get; set; }
    }
}

using PerformanceFramework.Application.DataQuality;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.DataQuality;

/// <summary>Assessments and spot checks of a year as files, as far as the reader sees them on the pages.</summary>
internal static class QualityDownloads
{
    private const string Type = "text/csv; charset=utf-8";

    private static readonly string[] AssessmentHeadings =
    [
        "Indicator",
        "Name",
        "Service",
        "Financial year",
        "State",
        "Overall",
        "Why overall",
        .. Enum.GetValues<QualityDimension>()
            .SelectMany(dimension => new[] { dimension.Words(), $"{dimension.Words()}: what shows it" }),
        "Assessed by",
        "Assessed on",
        "Review",
        "Note of the review",
        "Reviewed by",
        "Reviewed on",
        "Exempt",
    ];

    private static readonly string[] CheckHeadings =
    [
        "Indicator",
        "Name",
        "Period",
        "Figure when it was checked",
        "Checked on",
        "Checked by",
        "Checked as",
        "Cases looked at",
        "Cases in agreement",
        "What was worked out again",
        "Result",
        "Finding",
        "What is to be done",
        "Who answers for it",
        "Due",
        "Done on",
        "Exempt",
    ];

    public static void MapQualityDownloads(this WebApplication app)
    {
        app.MapGet(QualityLinks.AssessmentsFile, AssessmentsAsync).RequireAuthorization(nameof(Permission.ViewReturns));
        app.MapGet(QualityLinks.ChecksFile, ChecksAsync).RequireAuthorization(nameof(Permission.ViewReturns));
    }

    private static async Task<IResult> AssessmentsAsync(
        HttpContext context,
        QualityQueries qualities,
        TimeProvider time,
        string? year,
        CancellationToken cancellationToken
    )
    {
        var today = UkClock.Today(time);
        var found = await qualities.OfYearAsync(context.User.ToActor(), YearOf(year, today), cancellationToken);
        return File(
            AssessmentHeadings,
            found.Rows.Select(row => Cells(row, found.Year, today)),
            $"data-quality-{TargetYear.Code(found.Year)}.csv"
        );
    }

    private static async Task<IResult> ChecksAsync(
        HttpContext context,
        QualityQueries qualities,
        TimeProvider time,
        string? year,
        CancellationToken cancellationToken
    )
    {
        var asked = YearOf(year, UkClock.Today(time));
        var found = await qualities.ChecksAsync(context.User.ToActor(), asked, cancellationToken);
        return File(CheckHeadings, found.SelectMany(Cells), $"spot-checks-{TargetYear.Code(asked)}.csv");
    }

    private static FinancialYear YearOf(string? year, DateOnly today) =>
        TargetYear.Read(year) ?? FinancialYear.Containing(today);

    private static IResult File(
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<object?>> rows,
        string fileName
    )
    {
        using var content = new MemoryStream();
        DelimitedWriter.Write(content, headings, rows);
        return Results.File(content.ToArray(), Type, fileName);
    }

    private static IReadOnlyList<object?> Cells(QualityYearRow row, FinancialYear year, DateOnly today) =>
        [
            row.Code,
            row.Name,
            row.Service,
            year.ToString(),
            QualityWords.Standing(row.Assessment, year, today),
            row.Assessment?.Answers.Overall.Words(),
            row.Assessment?.Answers.OverallReason,
            .. Enum.GetValues<QualityDimension>()
                .SelectMany(dimension =>
                    new object?[]
                    {
                        row.Assessment?.Answers.Of[dimension].Rating.Words(),
                        row.Assessment?.Answers.Of[dimension].Evidence,
                    }
                ),
            row.Assessment?.AssessedBy,
            row.Assessment?.AssessedOn,
            row.Assessment?.Review?.Words(),
            row.Assessment?.ReviewNote,
            row.Assessment?.ReviewedBy,
            row.Assessment?.ReviewedOn,
            row.IsExempt ? "Yes" : "No",
        ];

    // A line for each action, and one for a check without any.
    private static IEnumerable<IReadOnlyList<object?>> Cells(SpotCheckLine check) =>
        check
            .Actions.Cast<SpotCheckActionLine?>()
            .DefaultIfEmpty()
            .Select(
                IReadOnlyList<object?> (action) =>
                    [
                        check.Code,
                        check.Name,
                        check.Period.ToString(),
                        check.Figure,
                        check.Findings.CheckedOn,
                        check.CheckedBy,
                        check.CheckedAs.Words(),
                        check.Findings.Sample,
                        check.Findings.InAgreement,
                        check.Findings.Recalculated,
                        check.Findings.Result.Words(),
                        check.Findings.Finding,
                        action?.Action,
                        action?.Owner,
                        action?.Due,
                        action?.DoneOn,
                        check.IsExempt ? "Yes" : "No",
                    ]
            );
}

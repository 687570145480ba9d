using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Recovery;

/// <summary>Recovery plans as a file, as far as the reader sees them on the page and as they are narrowed down there.</summary>
internal static class RecoveryDownloads
{
    private static readonly string[] Headings =
    [
        "Indicator",
        "Name",
        "Service",
        "Directorate",
        "Kind",
        "Step",
        "Name of the step",
        "State",
        "Why it was opened",
        "Responsible",
        "Opened on",
        "First agreed on",
        "Closed on",
        "Open actions",
        "Overdue actions",
        "Oldest overdue since",
        "Next review",
        "Off course",
        "Exempt",
    ];

    public static void MapRecoveryDownloads(this WebApplication app) =>
        app.MapGet(RecoveryLinks.File, PlansAsync).RequireAuthorization(nameof(Permission.ViewRecoveryPlans));

    private static async Task<IResult> PlansAsync(
        HttpContext context,
        RecoveryQueries plans,
        TimeProvider time,
        string? state,
        string? directorate,
        string? step,
        CancellationToken cancellationToken
    )
    {
        var list = await plans.ListAsync(
            context.User.ToActor(),
            RecoveryListFilter.Of(state, directorate, step).Asked,
            UkClock.Today(time),
            cancellationToken: cancellationToken
        );
        if (list is null)
        {
            return Results.NotFound();
        }

        using var content = new MemoryStream();
        DelimitedWriter.Write(content, Headings, list.Lines.Select(line => Cells(line, list.Ladder)));
        return Results.File(content.ToArray(), "text/csv; charset=utf-8", "recovery-plans.csv");
    }

    private static IReadOnlyList<object?> Cells(RecoveryLine line, IReadOnlyList<LadderTerms> ladder) =>
        [
            line.Code,
            line.Name,
            line.Service,
            line.Directorate,
            line.Kind.Words(),
            line.Step,
            ladder.Single(step => step.Number == line.Step).Name,
            line.State.Words(),
            line.Trigger.Words(),
            line.Responsible,
            line.OpenedOn,
            line.FirstAgreedOn,
            line.ClosedOn,
            line.OpenActions,
            line.Overdue,
            line.OldestDue,
            line.NextReview,
            line.OffCourse,
            line.IsExempt ? "Yes" : "No",
        ];
}

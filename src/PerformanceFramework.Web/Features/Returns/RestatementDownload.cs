using System.Globalization;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.Identity;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>The ledger of restatements as a file.</summary>
internal static class RestatementDownload
{
    private static readonly string[] Headings =
    [
        "Indicator",
        "Name",
        "Service",
        "Period",
        "First reported",
        "Status as reported",
        "Restated",
        "Status as restated",
        "Why",
        "Proposed by",
        "Proposed at",
        "State",
        "Decided by",
        "Decided at",
        "Why it was refused",
        "Exempt",
    ];

    public static void MapRestatementDownload(this WebApplication app) =>
        app.MapGet(RestatementLinks.Download, Answer).RequireAuthorization(nameof(Permission.ViewDashboards));

    private static IResult Answer(
        HttpContext context,
        RestatementQueries restatements,
        string? state,
        string? service,
        string? indicator,
        CancellationToken cancellationToken
    ) =>
        Results.Stream(
            stream =>
                DelimitedWriter.WriteAsync(
                    stream,
                    Headings,
                    restatements
                        .LinesAsync(
                            context.User.ToActor(),
                            new LedgerFilter(state ?? "", service ?? "", indicator ?? "").Asked,
                            cancellationToken
                        )
                        .Select(IReadOnlyList<object?> (row) => Cells(row)),
                    cancellationToken
                ),
            "text/csv; charset=utf-8",
            "restatements.csv"
        );

    private static object?[] Cells(RestatementRow row) =>
        [
            row.Code,
            row.Name,
            row.Service,
            row.Period.ToString(),
            row.Before,
            StatusLook.Of(row.StatusBefore).Word,
            row.After,
            StatusLook.Of(row.StatusAfter).Word,
            row.Reason,
            row.ProposedBy,
            When(row.ProposedAt),
            row.State.Words(),
            row.DecidedBy,
            row.DecidedAt is { } at ? When(at) : null,
            row.RefusalReason,
            row.IsExempt ? "Yes" : "No",
        ];

    private static string When(DateTime at) =>
        London.TimeOf(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}

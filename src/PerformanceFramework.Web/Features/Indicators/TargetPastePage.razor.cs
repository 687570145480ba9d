using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class TargetPastePage
{
    private const string CheckName = "check-targets";
    private const string SaveName = "save-targets";

    private FinancialYear _year;
    private IReadOnlyList<PastedRow>? _rows;

    [SupplyParameterFromQuery]
    private string? Year { get; set; }

    [SupplyParameterFromForm(FormName = CheckName, Name = "Checking")]
    private PasteForm? Checking { get; set; }

    [SupplyParameterFromForm(FormName = SaveName, Name = "Saving")]
    private PasteForm? Saving { get; set; }

    [Inject]
    private IndicatorQueries Indicators { get; set; } = null!;

    [Inject]
    private PasteTargets PasteTargets { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private string Text => Checking?.Text ?? Saving?.Text ?? "";

    private bool IsReady =>
        _rows is { Count: > 0 } rows && rows.All(r => r.Problems.Count == 0) && rows.Any(r => r.Changes);

    private IReadOnlyList<Crumb> Crumbs =>
        [new Crumb($"Targets of {_year}", TargetLinks.Grid(_year)), new Crumb("Paste targets", null)];

    private string Headline
    {
        get
        {
            if (JustDone is not null)
            {
                return $"The pasted targets of {_year} are saved.";
            }

            if (_rows is not { Count: > 0 } rows)
            {
                return $"Paste targets of {_year} from a spreadsheet.";
            }

            var wrong = rows.Count(row => row.Problems.Count > 0);
            var changing = rows.Count(row => row.Changes && row.Problems.Count == 0);
            return wrong > 0
                ? $"{wrong} of {rows.Count} rows cannot be taken."
                : $"{changing} of {rows.Count} rows set or change targets of {_year}.";
        }
    }

    protected override async Task LoadAsync()
    {
        _year = TargetYear.Read(Year) ?? FinancialYear.Containing(UkClock.Today(Time));
        if (Saving is not null)
        {
            await PreviewAsync();
        }
    }

    private async Task CheckAsync()
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            Refuse(CheckName, [new FieldError("Text", "Paste the targets first.")]);
            return;
        }

        await PreviewAsync();
    }

    private async Task SaveAsync()
    {
        var outcome = await PasteTargets.ExecuteAsync(
            Actor,
            new PasteTargetsRequest(TargetYear.Code(_year), Text, Saving!.Reason?.Trim() ?? "")
        );
        if (IsDone(SaveName, outcome))
        {
            GoOn(TargetLinks.Paste(_year), "saved");
        }
    }

    private async Task PreviewAsync() =>
        _rows =
            Text.Length > PasteTargetsValidator.MostCharacters
                ? null
                : await Indicators.PastePreviewAsync(Actor, _year, Text);

    private static string What(PastedRow row) =>
        row.Problems.Count > 0 ? "Refused"
        : !row.Changes ? "Same as now"
        : row.Targets.Any(target => target.Change is TargetChange.Changed) ? "Changed"
        : "New";

    private static IEnumerable<string> Changes(PastedRow row) =>
        row
            .Targets.Where(target => target.Change is TargetChange.New or TargetChange.Changed)
            .Select(target =>
                $"{TargetWords.Short(target.Period)}: {Short(target.Terms, row)}"
                + (target.Before is { } before ? $" (now {Short(before, row)})" : "")
            );

    private static string Short(TargetTerms terms, PastedRow row) => terms.Target.Short(row.Unit);

    private sealed class PasteForm
    {
        public string? Text { get; set; }

        public string? Reason { get; set; }
    }
}

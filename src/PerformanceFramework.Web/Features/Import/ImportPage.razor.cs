using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Import;

public sealed partial class ImportPage
{
    private const string MapName = "map";
    private const string ApplyName = "apply";
    private const string CancelName = "cancel";
    private const string DiscardName = "discard";
    private const string UndoName = "undo";

    /// <summary>A small file is done before the page would have come; a large one goes on, and the page shows how far it is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private ImportDetail? _import;
    private ImportPreview? _preview;
    private ImportProgress _progress;
    private ImportRunState? _state;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private ImportQueries Imports { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ImportJobs Jobs { get; set; } = null!;

    [Inject]
    private MapImport MapImport { get; set; } = null!;

    [Inject]
    private ApplyImport ApplyImport { get; set; } = null!;

    [Inject]
    private UndoImport UndoImport { get; set; } = null!;

    [Inject]
    private DiscardImport DiscardImport { get; set; } = null!;

    [SupplyParameterFromForm(FormName = MapName, Name = "Map")]
    private MappingEntry? Map { get; set; }

    [SupplyParameterFromForm(FormName = ApplyName, Name = "Apply")]
    private ApplyEntry? Apply { get; set; }

    [SupplyParameterFromForm(FormName = DiscardName, Name = "Discard")]
    private DiscardEntry? Discard { get; set; }

    [SupplyParameterFromForm(FormName = UndoName, Name = "Undo")]
    private UndoEntry? Undo { get; set; }

    [SupplyParameterFromQuery(Name = "rows")]
    private string? Rows { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageText { get; set; }

    [SupplyParameterFromQuery(Name = "sheet")]
    private string? Sheet { get; set; }

    private bool IsWorkbook => _import?.Kind is ImportKind.Workbook;

    /// <summary>What its rows are, in a sentence that counts them.</summary>
    private string What => IsWorkbook ? "rows" : "figures";

    private bool IsRunning => _state is ImportRunState.Here or ImportRunState.Elsewhere;

    /// <summary>What came of the latest attempt, for whoever looks at the file as it is mapped now; the person who made it has just been told.</summary>
    private ImportRunDetail? LastAttempt =>
        _import is { Run: { } run } && !IsRunning && !(run.StartedAt < _import.MappedAt) && Errors.Count == 0
            ? run
            : null;

    private RowVerdict? Verdict =>
        Enum.TryParse<RowVerdict>(Rows, out var verdict) && Enum.IsDefined(verdict) ? verdict : null;

    /// <summary>What the file calls indicators and is to be asked about: what is unknown, and what was said before.</summary>
    private IReadOnlyList<string> Names =>
        (_preview?.UnknownNames ?? [])
            .Concat(_import?.Mapping.Names.Keys ?? [])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();

    protected override async Task LoadAsync()
    {
        var here = Jobs.ProgressOf(Id);
        _import = await Imports.DetailAsync(Actor, Id, Sheet);
        if (_import is null)
        {
            Navigation.NotFound();
            return;
        }

        _progress = here ?? default;
        _state = _import.Run?.StateAt(here is not null, Time.GetUtcNow().UtcDateTime);
        if (_import.Stage is ImportStage.Mapped && !IsRunning && (Sheet is null || IsWorkbook))
        {
            _preview = await Imports.PreviewAsync(
                Actor,
                Id,
                Verdict,
                PageNumber.Of(PageText),
                UkClock.Today(Time),
                Sheet
            );
        }
    }

    private async Task MapAsync()
    {
        var outcome = await MapImport.ExecuteAsync(Actor, new MapImportRequest(Id, Map!.Version, Map.ToMapping()));
        GoOnWhenDone(MapName, outcome);
    }

    private async Task ApplyAsync()
    {
        var request = new ApplyImportRequest(
            Id,
            Apply!.Version,
            new ImportCounts(Apply.New, Apply.Changed, Apply.Same, Apply.LeftOut, Apply.Refused),
            Apply.LeaveOutRefused,
            Apply.Reason?.Trim() ?? "",
            Apply.Stamp ?? ""
        );
        var actor = Actor;
        var outcome = await Jobs.RunAsync(actor, Id, stop => ApplyImport.ExecuteAsync(actor, request, stop), Patience);
        if (outcome is null)
        {
            Navigation.NavigateTo(ImportLinks.Detail(Id));
            return;
        }

        GoOnWhenDone(ApplyName, outcome);
    }

    private Task CancelAsync()
    {
        Jobs.Cancel(Id);
        Navigation.NavigateTo(ImportLinks.Detail(Id));
        return Task.CompletedTask;
    }

    private async Task DiscardAsync() =>
        GoOnWhenDone(
            DiscardName,
            await DiscardImport.ExecuteAsync(Actor, new DiscardImportRequest(Id, Discard!.Version))
        );

    private async Task UndoAsync() =>
        GoOnWhenDone(
            UndoName,
            await UndoImport.ExecuteAsync(Actor, new UndoImportRequest(Id, Undo!.Version, Undo.Reason?.Trim() ?? ""))
        );

    private void GoOnWhenDone<T>(string form, Outcome<T> outcome)
    {
        if (IsDone(form, outcome))
        {
            Navigation.NavigateTo(ImportLinks.Detail(Id));
        }
    }

    private string Headline(ImportDetail import) =>
        IsRunning
            ? $"{import.FileName} is being imported."
            : import.Stage switch
            {
                ImportStage.Uploaded => $"What do the columns of {import.FileName} hold?",
                ImportStage.Mapped => _preview is { Problem: null }
                    ? _preview.Counts is { Same: > 1 } counts && counts.Same == counts.Rows
                        ? $"All {ImportWords.Number(counts.Rows)} {What} of {import.FileName} are the same as before."
                        : $"{import.FileName} holds {ImportWords.Of(_preview.Counts)} {What}."
                    : IsWorkbook
                        ? $"{import.FileName} cannot be read."
                        : $"What do the columns of {import.FileName} hold?",
                ImportStage.Applied => $"{import.FileName} was imported: {ImportWords.Of(import.Counts)} {What}.",
                ImportStage.Undone => $"{import.FileName} was imported and taken back.",
                ImportStage.Discarded => $"{import.FileName} was discarded and changed nothing.",
            };

    private sealed class ApplyEntry
    {
        public int Version { get; set; }

        public int New { get; set; }

        public int Changed { get; set; }

        public int Same { get; set; }

        public int LeftOut { get; set; }

        public int Refused { get; set; }

        public bool LeaveOutRefused { get; set; }

        public string? Reason { get; set; }

        public string? Stamp { get; set; }
    }

    private sealed class DiscardEntry
    {
        public int Version { get; set; }
    }

    private sealed class UndoEntry
    {
        public int Version { get; set; }

        public string? Reason { get; set; }
    }
}

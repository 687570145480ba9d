using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Returns.Files;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Returns;

public sealed partial class ReturnFilePage
{
    private const string ApplyName = "apply";
    private const string DiscardName = "discard";

    private ReturnFileSummary? _file;
    private ReturnFilePreview? _preview;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private ReturnFileQueries Files { get; set; } = null!;

    [Inject]
    private ApplyReturnFile ApplyReturnFile { get; set; } = null!;

    [Inject]
    private DiscardReturnFile DiscardReturnFile { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = ApplyName, Name = "Apply")]
    private ApplyEntry? Apply { get; set; }

    [SupplyParameterFromForm(FormName = DiscardName, Name = "Discard")]
    private DiscardEntry? Discard { get; set; }

    [SupplyParameterFromQuery(Name = "rows")]
    private string? Rows { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageText { get; set; }

    private int Page => PageNumber.Of(PageText);

    private ReturnFileVerdict? Verdict =>
        Enum.TryParse<ReturnFileVerdict>(Rows, out var verdict) && Enum.IsDefined(verdict) ? verdict : null;

    protected override async Task LoadAsync()
    {
        _file = await Files.DetailAsync(Actor, Id);
        if (_file is null)
        {
            Navigation.NotFound();
            return;
        }

        if (_file.Stage is ReturnFileStage.Waiting)
        {
            _preview = await Files.PreviewAsync(Actor, Id, Verdict, Page, UkClock.Today(Time));
        }
    }

    private async Task ApplyAsync()
    {
        var request = new ApplyReturnFileRequest(
            Id,
            Apply!.Version,
            Apply.Stamp ?? "",
            Apply.Choice,
            Apply.Mine ?? [],
            Apply.LeaveOut
        );
        if (IsDone(ApplyName, await ApplyReturnFile.ExecuteAsync(Actor, request)))
        {
            GoOn(ReturnFileLinks.Detail(Id), "applied");
        }
        else if (IsConflict)
        {
            await LoadAsync();
        }
    }

    private async Task DiscardAsync()
    {
        var request = new DiscardReturnFileRequest(Id, Discard!.Version);
        if (IsDone(DiscardName, await DiscardReturnFile.ExecuteAsync(Actor, request)))
        {
            Navigation.NavigateTo(ReturnFileLinks.Detail(Id));
        }
    }

    private string Headline(ReturnFileSummary file) =>
        file.Stage switch
        {
            ReturnFileStage.Waiting when _preview is { Problem: null } preview =>
                $"{file.FileName}: {ReturnFileWords.Of(preview.Counts)}.",
            ReturnFileStage.Waiting => $"{file.FileName} cannot be read.",
            ReturnFileStage.Applied => $"{file.FileName} was taken over: {ReturnFileWords.Of(file.Counts)}.",
            ReturnFileStage.Discarded => $"{file.FileName} was discarded and changed nothing.",
        };

    /// <summary>Whether there is anything to take over.</summary>
    private bool IsOffered =>
        _preview is { Problem: null, Counts: var counts } && counts.Changed + counts.Conflicts > 0;

    // Where rows are to be decided, the form stands on the page that has all of them and no second one.
    private bool IsFormShown => IsOffered && (_preview!.Counts.Conflicts == 0 || Verdict is ReturnFileVerdict.Conflict);

    private int PageSize => ReturnFileQueries.PageSizeOf(Verdict);

    private bool IsDecidedSingly(ReturnFilePreview preview) =>
        IsFormShown && preview.Counts.Conflicts is > 1 and <= ReturnFileQueries.MostDecidedSingly;

    private List<(ReturnFileChoice Choice, string Label, string Note)> Choices(ReturnFilePreview preview)
    {
        var all = preview.Counts.Conflicts == 1 ? "" : " in all of them";
        return
        [
            (ReturnFileChoice.Theirs, $"Keep theirs{all}", "What is in the returns now stays."),
            (ReturnFileChoice.File, $"Take the file’s{all}", "What is in the returns now is written over."),
            .. IsDecidedSingly(preview)
                ? [(ReturnFileChoice.Each, "As ticked above", "The file’s where a row is ticked, theirs elsewhere.")]
                : Array.Empty<(ReturnFileChoice, string, string)>(),
        ];
    }

    /// <summary>Each part of a row that is different, with its name where it is not the only one.</summary>
    private static string Told(PlannedEntry row, Func<CellChange, string> side) =>
        row.Changes.Count == 0
            ? "–"
            : string.Join(
                "; ",
                row.Changes.Select(change =>
                    $"{change.Heading}: {(side(change) is { Length: > 0 } text ? text : "blank")}"
                )
            );

    private List<TabItem> Filters(ReturnFileCounts counts) =>
        [
            new($"All but unchanged ({counts.Rows - counts.Same})", ReturnFileLinks.Rows(Id, null), Verdict is null),
            .. Enum.GetValues<ReturnFileVerdict>()
                .Select(verdict => new TabItem(
                    $"{ReturnFileWords.Of(verdict)} ({ReturnFileWords.CountOf(verdict, counts)})",
                    ReturnFileLinks.Rows(Id, verdict),
                    Verdict == verdict
                )),
        ];

    private sealed class ApplyEntry
    {
        public int Version { get; set; }

        public string? Stamp { get; set; }

        public ReturnFileChoice? Choice { get; set; }

        public List<int>? Mine { get; set; }

        public bool LeaveOut { get; set; }
    }

    private sealed class DiscardEntry
    {
        public int Version { get; set; }
    }
}

using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>What the grid does as a spreadsheet does: which rows are shown, pasting, filling down, taking back.</summary>
public sealed partial class ReturnGrid
{
    private const string NoticeId = "grid-notice";

    private readonly EntrySteps _steps = new();
    private ElementReference _root;
    private DotNetObjectReference<ReturnGrid>? _self;
    private ComponentScript? _script;
    private GridFilter _filter = GridFilter.All;

    // The rows that the filter showed when it was chosen, so that none goes while somebody works on it; null for all.
    private HashSet<int>? _chosen;

    // What has just happened in the grid, for everybody and for screen readers.
    private string _said = "";

    private IEnumerable<GridRow> Shown =>
        _rows.Where(row => _chosen is null || _chosen.Contains(row.Row.EntryId) || row == _open);

    /// <summary>Spreads copied rows and columns over the figures from a cell on.</summary>
    /// <param name="cellId">The id of the field that has the focus.</param>
    /// <param name="text">What was copied, as a spreadsheet writes it.</param>
    [JSInvokable]
    public async Task PasteAsync(string cellId, string text)
    {
        if (FindCell(cellId) is not (var rows, var column))
        {
            return;
        }

        if (text.Length > PastedBlock.MaxLength)
        {
            Say("Nothing was pasted: what you copied is far larger than this return. Copy only the rows it asks for.");
            return;
        }

        var block = PastedBlock.Read(text);
        var (pasted, homeless) = (0, 0);
        var changes = new List<(GridRow Row, EntryInput Input)>();
        foreach (var (row, cells) in rows.Zip(block))
        {
            var input = row.Typed;
            foreach (var (at, cell) in cells.Index())
            {
                if (row.Row.IsOpen && column + at < row.Cells.Count)
                {
                    input = GridRow.With(input, row.Cells[column + at], cell);
                    pasted++;
                }
                else if (cell.Length > 0)
                {
                    homeless++;
                }
            }

            changes.Add((row, input));
        }

        await ChangeAsync(
            changes,
            string.Join(
                ' ',
                new[]
                {
                    $"{Count(pasted, "figure")} pasted.",
                    block.Count > rows.Count
                        ? $"{Count(block.Count - rows.Count, "copied row")} left out: there are no more rows below."
                        : "",
                    homeless > 0
                        ? $"{Count(homeless, "copied figure")} left out: {(homeless == 1 ? "its row has" : "their rows have")} no field for it."
                        : "",
                }.Where(sentence => sentence.Length > 0)
            )
        );
    }

    /// <summary>Puts the figure of the row above into a cell.</summary>
    /// <param name="cellId">The id of the field that has the focus, or had it last; empty where none had.</param>
    [JSInvokable]
    public async Task FillDownAsync(string cellId)
    {
        if (FindCell(cellId) is not ([var row, ..], var column))
        {
            Say("Go to the figure to be filled first: it takes over what stands above it.");
            return;
        }

        var above = Shown.TakeWhile(shown => shown != row).LastOrDefault();
        if (above is null)
        {
            Say("There is no row above this one.");
        }
        else if (column >= above.Cells.Count || above.TextOf(above.Cells[column]) is not { Length: > 0 } text)
        {
            Say("The row above has no such figure.");
        }
        else if (!row.Row.IsOpen)
        {
            Say("This row cannot be changed.");
        }
        else
        {
            var input = GridRow.With(row.Typed, row.Cells[column], text);
            await ChangeAsync([(row, input)], $"{text} taken over from {above.Name}.");
        }
    }

    [JSInvokable]
    public Task UndoAsync() =>
        RepeatAsync(_steps.Undo(), "There is nothing to take back.", rows => $"The change of {rows} is taken back.");

    [JSInvokable]
    public Task RedoAsync() =>
        RepeatAsync(_steps.Redo(), "Nothing was taken back.", rows => $"The change of {rows} is made again.");

    /// <summary>The browser has put the figures on the clipboard, or could not.</summary>
    [JSInvokable]
    public void Copied(bool isDone) =>
        Say(
            isDone
                ? $"The figures of {Count(Shown.Count(), "row")} are copied. Paste them into a spreadsheet."
                : "The browser did not allow copying. Select a figure and copy it by itself."
        );

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_self is null && _sheet is not null)
        {
            _self = DotNetObjectReference.Create(this);
            _lookout = new Lookout(time, pace, () => InvokeAsync(LookAsync), DispatchExceptionAsync);
            _script = new ComponentScript(js, Assets["js/grid.js"]);
            await _script.CallAsync("attach", _root, _self);
        }

        if (_leadsToTop && _script is not null)
        {
            _leadsToTop = false;
            await _script.CallAsync("leadTo", _errors.Count > 0 ? ErrorSummary.SummaryId : NoticeId);
        }
    }

    private async Task DetachAsync()
    {
        if (_script is not null)
        {
            await _script.DisposeAsync();
        }

        _self?.Dispose();
    }

    private void Choose(GridFilter filter)
    {
        Show(filter);
        _said = filter is GridFilter.All ? "All rows are shown." : $"{Count(_chosen!.Count, "row")} shown.";
    }

    private void Show(GridFilter filter)
    {
        var before = Shown.ToHashSet();
        _filter = filter;
        _chosen =
            filter is GridFilter.All
                ? null
                : _rows.Where(row => filter.Shows(row)).Select(row => row.Row.EntryId).ToHashSet();
        foreach (var row in Shown.Where(row => !before.Contains(row)))
        {
            row.GiveTyped();
        }
    }

    /// <summary>The rows shown from a cell on, and which of the figures of its row it is; null where there is no such cell.</summary>
    private (IReadOnlyList<GridRow> Rows, int Column)? FindCell(string cellId)
    {
        var rows = IsEditable ? Shown.SkipWhile(row => ColumnOf(row, cellId) < 0).ToList() : [];
        return rows.Count > 0 ? (rows, ColumnOf(rows[0], cellId)) : null;
    }

    private static int ColumnOf(GridRow row, string cellId) =>
        row.Cells.Index().FirstOrDefault(cell => row.FieldId(cell.Item, true) == cellId, (-1, default)).Index;

    private async Task RepeatAsync(IReadOnlyList<EntryChange>? step, string nothing, Func<string, string> done)
    {
        if (step is null || !IsEditable)
        {
            Say(nothing);
            return;
        }

        // What somebody has changed since is not overwritten.
        var rows = _rows.ToDictionary(row => row.Row.EntryId);
        var same = step.Where(change =>
                rows.TryGetValue(change.EntryId, out var row) && row.Row.IsOpen && row.Typed == change.Before
            )
            .Select(change => (rows[change.EntryId], change.After))
            .ToList();
        var sentence = same switch
        {
            [] => "",
            [(var only, _)] => done(only.Name) + " ",
            _ => done(Count(same.Count, "row")) + " ",
        };
        var changed = step.Count - same.Count;
        await ChangeAsync(
            same,
            sentence + (changed > 0 ? $"{Count(changed, "row")} changed since, and left as now." : ""),
            isStep: false
        );
    }

    /// <summary>Changes rows from elsewhere than their fields, and saves them one after the other.</summary>
    private async Task ChangeAsync(
        IReadOnlyList<(GridRow Row, EntryInput Input)> changes,
        string sentence,
        bool isStep = true
    )
    {
        var different = changes.Where(change => change.Row.Typed != change.Input).ToList();
        if (isStep)
        {
            _steps.Change([
                .. different.Select(change => new EntryChange(change.Row.Row.EntryId, change.Row.Typed, change.Input)),
            ]);
        }

        foreach (var (row, input) in different)
        {
            row.Write(input);
        }

        await PreviewAsync(different.ConvertAll(change => change.Row));
        Say(sentence.Trim());
        foreach (var (row, _) in different)
        {
            await SaveAsync(row);
        }
    }

    private void Say(string sentence)
    {
        _said = sentence;
        StateHasChanged();
    }

    private static string Count(int count, string what) => count == 1 ? $"One {what}" : $"{count} {what}s";
}

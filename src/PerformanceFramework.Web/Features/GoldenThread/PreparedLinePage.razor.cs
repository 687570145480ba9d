using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.GoldenThread;

public sealed partial class PreparedLinePage
{
    private const string FormName = "prepared";
    private const string RemoveName = "remove";
    private const string EndsName = "Ends";
    private const string LeavesName = "Leaves";

    private PreparedLineToEdit? _line;
    private ElementForm _blank = new();
    private bool _ends;
    private IReadOnlyList<string> _serves = [];
    private IReadOnlyList<string> _indicators = [];
    private IReadOnlyList<string> _leaves = [];

    [Parameter]
    public required string Code { get; set; }

    [Parameter]
    public required string Year { get; set; }

    [Parameter]
    public required string Line { get; set; }

    [Inject]
    private ThreadQueries Threads { get; set; } = null!;

    [Inject]
    private EditPreparedLine Edit { get; set; } = null!;

    [Inject]
    private RemovePreparedLine RemoveLine { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private ElementForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = RemoveName, Name = "Remove")]
    private RemoveForm? Remove { get; set; }

    private string Back => ThreadLinks.RollForward(Code, _line!.Year);

    protected override async Task LoadAsync()
    {
        _line = TargetYear.Read(Year) is { } year ? await Threads.PreparedLineAsync(Actor, Code, year, Line) : null;
        if (_line is not { Line: { } entry } line)
        {
            Navigation.NotFound();
            return;
        }

        _blank = PreparedForm.Of(entry, line.Version);
        if (Form is null)
        {
            _ends = entry.Fate is LineFate.Ends;
            _serves = entry.Terms.Serves.Codes;
            _indicators = entry.Terms.Indicators.Codes;
            _leaves = line.Milestones.Where(m => m.Leaves).Select(m => PreparedMilestone.Code(m.Id)).ToList();
        }
        else
        {
            _ends = Http.Ticked(EndsName).Count > 0;
            _serves = Http.Ticked(ServesTicks.Name);
            _indicators = Http.Ticked(IndicatorTicks.Name);
            _leaves = Http.Ticked(LeavesName);
        }
    }

    private ElementForm Entered => Form ?? _blank;

    private static ElementChoices Choices(PreparedLineToEdit line) => PreparedForm.Choices(line, levels: []);

    // The use case names fields within what is typed about the element.
    private string? TermsError(string field) => ErrorOf(FormName, field);

    private async Task SaveAsync()
    {
        var form = Form!;
        if (TypedDate.Problems(("StartsOn", form.StartsOn), ("EndsOn", form.EndsOn)) is { Count: > 0 } problems)
        {
            Refuse(FormName, problems);
            return;
        }

        var request = new EditPreparedLineRequest(
            Code,
            _line!.Year.StartYear,
            Line,
            form.Version,
            _ends,
            PreparedForm.Terms(form, _serves, _indicators),
            _leaves
        );
        if (IsDone(FormName, PreparedForm.WithoutPath(await Edit.ExecuteAsync(Actor, request))))
        {
            Navigation.NavigateTo(Done.At(Back, "saved"));
        }
        else if (IsConflict)
        {
            await LoadAsync();
        }
    }

    private async Task RemoveAsync()
    {
        var request = new RemovePreparedLineRequest(Code, _line!.Year.StartYear, Line, Remove!.Version);
        if (IsDone(RemoveName, await RemoveLine.ExecuteAsync(Actor, request)))
        {
            Navigation.NavigateTo(Done.At(Back, "removed"));
        }
    }

    private static PlanNames NamesOf(PreparedLineToEdit line) =>
        new(
            line.MayServe.ToDictionary(e => e.Code, e => e.Title),
            line.Indicators.ToDictionary(i => i.Code, i => i.Name),
            line.Services.ToDictionary(s => s.Code, s => s.Name),
            line.Directorates.ToDictionary(d => d.Code, d => d.Name)
        );

    private List<(string Label, string Now, string Yours)> Differences(PreparedEntry now) =>
        [
            ("Title", now.Terms.Title, Form!.Title ?? ""),
            ("Description", now.Terms.Description, Form.Description ?? ""),
            ("Owner", now.Terms.Owner, Form.Owner ?? ""),
            ("Service", now.Terms.Service, Form.ServiceCode ?? ""),
            ("Directorate", now.Terms.Directorate, Form.DirectorateCode ?? ""),
            ("First day of the plan", TypedDate.Write(now.Terms.StartsOn), Form.StartsOn ?? ""),
            ("Last day of the plan", TypedDate.Write(now.Terms.EndsOn), Form.EndsOn ?? ""),
            ("What it serves", now.Terms.Serves.Text, new CodeSet(_serves).Text),
            ("Indicators", now.Terms.Indicators.Text, new CodeSet(_indicators).Text),
            ("Ends", now.Fate is LineFate.Ends ? "Yes" : "No", _ends ? "Yes" : "No"),
        ];

    private static string Headline(PreparedLineToEdit line, PreparedEntry entry) =>
        entry.Fate switch
        {
            LineFate.Ends => $"“{entry.Terms.Title}” ends when {line.Year} begins.",
            LineFate.IsNew => $"“{entry.Terms.Title}” begins in {line.Year}.",
            LineFate.CarriesOn => entry.Basis == entry.Terms
                ? $"“{entry.Terms.Title}” goes on in {line.Year} as it is."
                : $"“{entry.Terms.Title}” goes on in {line.Year} with changes.",
        };

    private sealed class RemoveForm
    {
        public int Version { get; set; }
    }
}

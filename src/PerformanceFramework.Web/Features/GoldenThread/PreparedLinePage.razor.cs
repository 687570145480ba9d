using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.GoldenThread;

public sealed partial class PreparedLinePage
{
    private const string FormName = "prepared";
    private const string RemoveName = "remove";

    private PreparedLineToEdit? _line;
    private ElementForm _blank = new();

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

        _blank = PreparedForm.Of(line, entry);
    }

    private ElementForm Entered => Form ?? _blank;

    private static ElementChoices Choices(PreparedLineToEdit line) => PreparedForm.Choices(line, levels: []);

    // The use case names fields within what is typed about the element.
    private string? TermsError(string field) => ErrorOf(FormName, field);

    private async Task SaveAsync()
    {
        var form = Form!;
        if (IsAsOpened(form))
        {
            GoOn(Back, "saved");
            return;
        }

        if (FormDate.Problems(("StartsOn", form.StartsOn), ("EndsOn", form.EndsOn)) is { Count: > 0 } problems)
        {
            Refuse(FormName, problems);
            return;
        }

        var request = new EditPreparedLineRequest(
            Code,
            _line!.Year.StartYear,
            Line,
            form.Version,
            form.Ends,
            PreparedForm.Terms(form),
            form.LeftMilestones
        );
        if (IsDone(FormName, PreparedForm.WithoutPath(await Edit.ExecuteAsync(Actor, request))))
        {
            GoOn(Back, "saved");
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (_line is not null)
            {
                Form = Merge(form, _blank, Told);
            }
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
            line.Directorates.ToDictionary(d => d.Code, d => d.Name),
            line.Bodies.ToDictionary(b => b.Code, b => b.Name)
        );

    private IEnumerable<(string Label, string Words)> Told(ElementForm form) =>
        [
            ("Title", form.Title ?? ""),
            ("Description", form.Description ?? ""),
            ("Owner", form.Owner ?? ""),
            ("Service", form.ServiceCode ?? ""),
            ("Directorate", form.DirectorateCode ?? ""),
            ("Accountable body", form.BodyCode ?? ""),
            ("First day of the plan", form.StartsOn ?? ""),
            ("Last day of the plan", form.EndsOn ?? ""),
            ("It ends", YesOrNo(form.Ends)),
            .. _line!.MayServe.Select(e => ($"It serves {e.Title} ({e.Code})", YesOrNo(form.Serves.Contains(e.Code)))),
            .. _line.Indicators.Select(i =>
                ($"The indicator {i.Name} ({i.Code})", YesOrNo(form.Indicators.Contains(i.Code)))
            ),
            .. _line.Milestones.Select(m =>
                (
                    $"The milestone {m.Title}, due {UkDate.Words(m.Due)} ({m.Id}), does not carry over",
                    YesOrNo(form.LeftMilestones.Contains(PreparedMilestone.Code(m.Id)))
                )
            ),
        ];

    private static string YesOrNo(bool holds) => holds ? "Yes" : "No";

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

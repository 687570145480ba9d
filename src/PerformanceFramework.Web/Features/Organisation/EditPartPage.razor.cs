using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Organisation;

public sealed partial class EditPartPage
{
    private const string FormName = "part";

    private PartForm? _part;

    [Parameter]
    public required string Kind { get; set; }

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private CouncilQueries Queries { get; set; } = null!;

    [Inject]
    private EditPart EditPart { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private PartInput? Form { get; set; }

    private PartInput Entered => Form ?? Opening;

    private PartInput Opening => PartInput.Of(_part!, UkClock.Today(Time));

    protected override async Task LoadAsync()
    {
        _part = KindWords.At(Kind) is { } words ? await Queries.FormAsync(Actor, words.Kind, Code) : null;
        if (_part?.Part.RetiredOn is not null)
        {
            _part = null;
        }

        if (_part is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task EditAsync()
    {
        var kind = _part!.Part.Kind;
        if (IsAsOpened(Entered))
        {
            GoOn(OrganisationLinks.Part(kind, Code), "changed");
            return;
        }

        var request = Entered.To(
            kind,
            new EditPartRequest
            {
                CodeNow = Code,
                Version = Entered.Version,
                IsCorrection = Entered.IsCorrection,
                From = FormDate.Read(Entered.From),
                Reason = Entered.Reason?.Trim() ?? "",
            }
        );
        var outcome = await EditPart.ExecuteAsync(Actor, request);
        if (IsDone(FormName, outcome) && outcome is Outcome<string>.Done done)
        {
            GoOn(OrganisationLinks.Part(kind, done.Value), "changed");
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (_part is not null)
            {
                Form = Merge(Entered, Opening, Told);
            }
        }
    }

    private static IEnumerable<(string Label, string Words)> Told(PartInput form) =>
        [
            ("Code", form.Code ?? ""),
            ("Name", form.Name ?? ""),
            ("Directorate", form.DirectorateCode ?? ""),
            ("Portfolio", form.PortfolioCode ?? ""),
            ("Service", form.ServiceCode ?? ""),
            ("Cabinet member", form.CabinetMember ?? ""),
            ("Kind", form.BodyKind ?? ""),
        ];

    private static string FromHint(PartForm part) =>
        part.Since is { } since
            ? $"The first day of the change: {UkDate.Words(since)}, when it changed last, or later, and not in the future."
            : "The first day of the change; not in the future.";
}

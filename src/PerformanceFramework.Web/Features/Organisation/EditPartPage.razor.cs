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

    private PartInput Entered => Form ??= PartInput.Of(_part!, UkClock.Today(Time));

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
            Navigation.NavigateTo(Done.At(OrganisationLinks.Part(kind, done.Value), "changed"));
        }
    }

    private List<(string, string, string)> Differences(PartForm part)
    {
        var now = PartInput.Of(part, default);
        return
        [
            ("Code", now.Code ?? "", Entered.Code ?? ""),
            ("Name", now.Name ?? "", Entered.Name ?? ""),
            ("Directorate", now.DirectorateCode ?? "", Entered.DirectorateCode ?? ""),
            ("Portfolio", now.PortfolioCode ?? "", Entered.PortfolioCode ?? ""),
            ("Service", now.ServiceCode ?? "", Entered.ServiceCode ?? ""),
            ("Cabinet member", now.CabinetMember ?? "", Entered.CabinetMember ?? ""),
            ("Kind", now.BodyKind ?? "", Entered.BodyKind ?? ""),
        ];
    }

    private static string FromHint(PartForm part) =>
        part.Since is { } since
            ? $"The first day of the change: {UkDate.Words(since)}, when it changed last, or later, and not in the future."
            : "The first day of the change; not in the future.";
}

using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Organisation;

public sealed partial class RetirePartPage
{
    private const string FormName = "retire";

    private PartDetail? _part;

    [Parameter]
    public required string Kind { get; set; }

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private CouncilQueries Queries { get; set; } = null!;

    [Inject]
    private RetirePart RetirePart { get; set; } = null!;

    [Inject]
    private ReinstatePart ReinstatePart { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private RetirementForm? Form { get; set; }

    private bool IsRetired => _part!.Part.RetiredOn is not null;

    protected override async Task LoadAsync()
    {
        _part = KindWords.At(Kind) is { } words
            ? await Queries.PartAsync(Actor, words.Kind, Code, UkClock.Today(Time), at: null)
            : null;
        if (_part is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task SaveAsync()
    {
        var (kind, version, reason) = (_part!.Part.Kind, Form!.Version, Form.Reason?.Trim() ?? "");
        var outcome = IsRetired
            ? await ReinstatePart.ExecuteAsync(Actor, new ReinstatePartRequest(kind, Code, version, reason))
            : await RetirePart.ExecuteAsync(
                Actor,
                new RetirePartRequest(kind, Code, version, FormDate.Read(Form.On), reason)
            );
        if (IsDone(FormName, outcome))
        {
            GoOn(OrganisationLinks.Part(_part.Part), IsRetired ? "reinstated" : "retired");
        }
    }

    private string Title(PartDetail part) => $"{(IsRetired ? "Reinstate" : "Retire")} {part.Part.Name}";

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class RetirementForm
    {
        public int Version { get; set; }

        public string? On { get; set; }

        public string? Reason { get; set; }
    }
}

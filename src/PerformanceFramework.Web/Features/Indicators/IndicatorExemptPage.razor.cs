using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class IndicatorExemptPage
{
    private const string FormName = "exemption";

    private static readonly IReadOnlyList<SelectOption> Paragraphs =
    [
        new("", "Choose a paragraph"),
        .. Enum.GetValues<ExemptParagraph>().Select(p => new SelectOption(p.ToString(), p.Numbered())),
    ];

    private IndicatorSetup? _setup;

    private IReadOnlyList<EditionSummary> _holding = [];

    [Parameter]
    public required string Code { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private ExemptForm? Form { get; set; }

    protected override async Task LoadAsync()
    {
        _setup = await Indicators.SetupAsync(Actor, Code);
        if (_setup is null)
        {
            Navigation.NotFound();
            return;
        }

        _holding = await Editions.ShowingAsync(Actor, _setup.Code);
    }

    private async Task ChangeAsync()
    {
        var (version, reason) = (Form!.Version, Form.Reason?.Trim() ?? "");
        var outcome =
            Form.Do == "lift"
                ? await LiftExemption.ExecuteAsync(Actor, new LiftExemptionRequest(Code, version, reason))
                : await MarkExempt.ExecuteAsync(
                    Actor,
                    new MarkExemptRequest(
                        Code,
                        version,
                        Enum.TryParse<ExemptParagraph>(Form.Paragraph, out var paragraph) ? paragraph : null,
                        reason
                    )
                );
        if (IsDone(FormName, outcome))
        {
            GoOn(IndicatorLinks.Exempt(Code), "saved");
        }
        else if (IsConflict)
        {
            await LoadAsync();
        }
    }

    /// <summary>What was chosen and typed; kept when it is refused.</summary>
    private sealed class ExemptForm
    {
        public int Version { get; set; }

        public string? Do { get; set; }

        public string? Paragraph { get; set; }

        public string? Reason { get; set; }
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.DataQuality;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.DataQuality;

public sealed partial class NewSpotCheckPage
{
    private const string FormName = "check";

    private CheckableIndicator? _indicator;

    [Inject]
    private QualityQueries Qualities { get; set; } = null!;

    [Inject]
    private RecordSpotCheck Record { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Indicator { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private CheckForm? Form { get; set; }

    protected override async Task LoadAsync()
    {
        if (Indicator?.Trim() is { Length: > 0 } code)
        {
            _indicator = await Qualities.CheckableAsync(Actor, code);
        }
    }

    private static string Id(string field) => IdOf(FormName, field.Replace(".", "", StringComparison.Ordinal));

    private string? Error(string field) => ErrorOf(FormName, field.Replace(".", "", StringComparison.Ordinal));

    private static string ActionId(string field) => Id("Action" + field);

    private string? ActionError(string field) => Error("Action" + field);

    private async Task RecordAsync()
    {
        if (FormDate.Problems(("CheckedOn", Form!.CheckedOn), ("ActionDue", Form.Due)) is { Count: > 0 } problems)
        {
            Refuse(FormName, problems);
            return;
        }

        var outcome = await Record.ExecuteAsync(Actor, Form.Request(_indicator!.Code));
        // The fields of the action are those of a part of the request: "Action.Due".
        if (outcome is Outcome<int>.Invalid invalid)
        {
            Refuse(
                FormName,
                invalid
                    .Errors.Select(error =>
                        error with
                        {
                            Field = error.Field.Replace(".", "", StringComparison.Ordinal),
                        }
                    )
                    .ToList()
            );
        }
        else if (IsDone(FormName, outcome) && outcome is Outcome<int>.Done done)
        {
            GoOn(QualityLinks.Check(done.Value), "recorded");
        }
    }

    private static List<SelectOption> Figures(CheckableIndicator indicator) =>
        [
            new("", "Choose"),
            .. indicator.Figures.Select(figure => new SelectOption(
                figure.Period.Code,
                $"{figure.Period}: {figure.Value}"
            )),
        ];

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class CheckForm : ActionForm
    {
        public string? Period { get; set; }

        public string? CheckedOn { get; set; }

        public string? Sample { get; set; }

        public string? InAgreement { get; set; }

        public string? Recalculated { get; set; }

        public string? Result { get; set; }

        public string? Finding { get; set; }

        public RecordSpotCheckRequest Request(string code) =>
            new(
                code,
                Period ?? "",
                FormDate.Read(CheckedOn),
                Whole(Sample),
                Whole(InAgreement),
                Recalculated?.Trim() ?? "",
                Enum.TryParse<SpotCheckResult>(Result, out var result) ? result : null,
                Finding?.Trim() ?? "",
                Typed
            );

        private static int? Whole(string? typed) =>
            int.TryParse(
                typed?.Trim(),
                NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null;
    }
}

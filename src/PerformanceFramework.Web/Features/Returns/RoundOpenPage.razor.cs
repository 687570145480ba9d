using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Returns;

public sealed partial class RoundOpenPage
{
    private const string FormName = "open-round";

    private RoundChoices _choices = new([], null);
    private RoundPreview? _preview;

    [Inject]
    private ReturnQueries Returns { get; set; } = null!;

    [Inject]
    private OpenRound OpenRound { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Period { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private OpeningForm? Form { get; set; }

    private IReadOnlyList<SelectOption> Periods =>
        _choices.Periods.Select(period => new SelectOption(period.Code, period.ToString())).ToList();

    private string Headline =>
        _preview switch
        {
            null => "There is no quarter to collect: each of the last two years has its round.",
            { Refusal: { } refusal } => refusal.Sentence,
            { } preview =>
                $"A round of {preview.Period} asks {Services(preview.Due.Count)} for {Rows(preview.Due.Sum(due => due.Rows))}.",
        };

    protected override async Task LoadAsync()
    {
        var today = UkClock.Today(Time);
        _choices = await Returns.RoundChoicesAsync(Actor, today);
        if (string.IsNullOrWhiteSpace(Period))
        {
            Period = _choices.Periods.Count > 0 ? _choices.Periods[0].Code : "";
        }

        _preview = await Returns.RoundPreviewAsync(Actor, Period, today);
        if (_preview is null && Period.Length > 0)
        {
            Navigation.NotFound();
        }
    }

    private async Task OpenAsync()
    {
        if (Form!.Wrong() is { Count: > 0 } wrong)
        {
            Refuse(FormName, wrong);
            return;
        }

        var outcome = await OpenRound.ExecuteAsync(
            Actor,
            new OpenRoundRequest(
                Form.Period ?? "",
                FormDate.Read(Form.SubmitBy),
                FormDate.Read(Form.ApproveBy),
                FormDate.Read(Form.SignOffBy),
                FormDate.Read(Form.CheckBy)
            )
        );
        if (IsDone(FormName, outcome))
        {
            Navigation.NavigateTo(RoundLinks.List);
        }
    }

    private static string Services(int count) => count == 1 ? "one service" : $"{count} services";

    private static string Rows(int count) => count == 1 ? "one row" : $"{count} rows";

    private sealed class OpeningForm : RoundDatesForm
    {
        public string? Period { get; set; }

        public static OpeningForm With(RoundDates dates)
        {
            var form = new OpeningForm();
            form.Show(dates);
            return form;
        }
    }
}

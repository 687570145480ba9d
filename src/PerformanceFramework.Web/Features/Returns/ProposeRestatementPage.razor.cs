using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Returns;

public sealed partial class ProposeRestatementPage
{
    private const string FormName = "restate";
    private const string ShowEffect = "effect";

    private static readonly IReadOnlyList<SelectOption> Kinds =
    [
        .. Enum.GetValues<ValueKind>()
            .Where(kind => kind.MayBeEntered())
            .Select(kind => new SelectOption(kind.ToString(), kind.Words())),
    ];

    private static readonly IReadOnlyList<SelectOption> Judgements =
    [
        new("", "Not judged yet"),
        .. new[] { Status.Green, Status.Amber, Status.Red }.Select(status => new SelectOption(
            status.ToString(),
            StatusLook.Of(status).Word
        )),
    ];

    private RestatementForm? _form;
    private RestatementEffect? _effect;
    private RestateForm? _shown;

    [Parameter]
    public required string Code { get; set; }

    [SupplyParameterFromQuery]
    private string? Period { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "Form")]
    private RestateForm? Form { get; set; }

    [Inject]
    private RestatementQueries Restatements { get; set; } = null!;

    [Inject]
    private ProposeRestatement Propose { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override async Task LoadAsync()
    {
        _form = await Restatements.FormAsync(Actor, Code, Period ?? "");
        if (_form is null)
        {
            Navigation.NotFound();
        }
    }

    private RestateForm Shown(RestatementFigure figure) => _shown ??= Form ?? RestateForm.Of(figure);

    private async Task SubmitAsync()
    {
        if (FormDate.Problems((nameof(RestateForm.ExpectedOn), Form!.ExpectedOn)) is { Count: > 0 } wrong)
        {
            Refuse(FormName, wrong);
            return;
        }

        if (Form.Step == ShowEffect)
        {
            await TryAsync();
            return;
        }

        var outcome = await Propose.ExecuteAsync(
            Actor,
            new ProposeRestatementRequest(Code, Period ?? "", Form.Version, Form.Input, Form.Reason?.Trim() ?? "")
        );
        if (IsDone(FormName, outcome))
        {
            var waiting = (await Restatements.FormAsync(Actor, Code, Period ?? ""))?.Figure?.WaitingId;
            Navigation.NavigateTo(waiting is { } id ? RestatementLinks.Detail(id) : RestatementLinks.Root);
        }
        else if (IsConflict)
        {
            // What is reported now stands above; what was typed stays, to be proposed against it.
            await LoadAsync();
            Form.Version = _form?.Figure?.Version ?? Form.Version;
        }
    }

    private async Task TryAsync()
    {
        var trial = await Restatements.TryAsync(Actor, Code, Period ?? "", Form!.Input, UkClock.Today(Time));
        if (trial is null)
        {
            Navigation.NotFound();
            return;
        }

        _effect = trial.Effect;
        Refuse(FormName, trial.IsSame ? [new FieldError("", RestatementRefusals.SameFigure.Sentence)] : trial.Errors);
    }

    private static string Headline(RestatementForm form) =>
        form.Figure is { } figure
            ? $"What should {form.Name} have been in {figure.Period}?"
            : $"Which figure of {form.Name} is not right?";

    private static List<SelectOption> Periods(RestatementForm form) =>
        form.Periods.Select(p => new SelectOption(p.Period.Code, $"{p.Period}: {p.Value}")).ToList();

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class RestateForm
    {
        public int Version { get; set; }

        public string? Kind { get; set; }

        public string? Value { get; set; }

        public string? Numerator { get; set; }

        public string? Denominator { get; set; }

        public string? ExpectedOn { get; set; }

        public bool IsProvisional { get; set; }

        public string? Commentary { get; set; }

        public string? Cause { get; set; }

        public string? Action { get; set; }

        public string? Recovery { get; set; }

        public string? JudgedStatus { get; set; }

        public string? JudgementReason { get; set; }

        public string? Reason { get; set; }

        /// <summary>The button that was pressed.</summary>
        public string? Step { get; set; }

        public EntryInput Input =>
            new()
            {
                Kind = Enum.TryParse<ValueKind>(Kind, out var kind) ? kind : default,
                ValueText = Value ?? "",
                NumeratorText = Numerator ?? "",
                DenominatorText = Denominator ?? "",
                ExpectedOn = FormDate.Read(ExpectedOn),
                IsProvisional = IsProvisional,
                Commentary = Lines(Commentary),
                Cause = Lines(Cause),
                Action = Lines(Action),
                Recovery = Lines(Recovery),
                JudgedStatus = Enum.TryParse<Status>(JudgedStatus, out var status) ? status : null,
                JudgementReason = Lines(JudgementReason),
            };

        public static RestateForm Of(RestatementFigure figure) =>
            new()
            {
                Version = figure.Version,
                Kind = figure.Now.Kind.ToString(),
                Value = figure.Now.ValueText,
                Numerator = figure.Now.NumeratorText,
                Denominator = figure.Now.DenominatorText,
                ExpectedOn = FormDate.Write(figure.Now.ExpectedOn),
                IsProvisional = figure.Now.IsProvisional,
                Commentary = figure.Now.Commentary,
                Cause = figure.Now.Cause,
                Action = figure.Now.Action,
                Recovery = figure.Now.Recovery,
                JudgedStatus = figure.Now.JudgedStatus?.ToString(),
                JudgementReason = figure.Now.JudgementReason,
            };

        // A browser ends lines of a form in two characters, and a return keeps one.
        private static string Lines(string? text) =>
            (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
    }
}

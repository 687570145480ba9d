using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Returns;

public sealed partial class ReturnListPage
{
    private const string FormName = "sign-off";

    private readonly List<string> _passed = [];
    private IReadOnlyList<ReturnSummary> _returns = [];
    private IReadOnlyList<RestatementRow> _restatements = [];

    [Inject]
    private ReturnQueries Returns { get; set; } = null!;

    [Inject]
    private RestatementQueries Restatements { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ApproveReturn Approve { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private SignOffForm? Form { get; set; }

    private string Headline
    {
        get
        {
            var waiting = _returns.Count(r => r.MayEnter || r.MayDecide);
            return _returns.Count == 0 ? "No return is open for you to see."
                : waiting == 0
                    ? $"{_returns.Count} {(_returns.Count == 1 ? "return is" : "returns are")} open; none is waiting for you."
                : $"Waiting for you: {waiting} of {_returns.Count} open {(_returns.Count == 1 ? "return" : "returns")}.";
        }
    }

    /// <summary>Those that wait for the reader and in which no figure looked wrong; the others have to be opened.</summary>
    private List<ReturnSummary> Ready =>
        _returns.Where(item => item is { MayDecide: true, IsOwn: false, Checked: 0 }).ToList();

    private List<ReturnSummary> ToOpen =>
        _returns.Where(item => item is { MayDecide: true, IsOwn: false, Checked: > 0 }).ToList();

    protected override async Task LoadAsync()
    {
        _returns = await Returns.OpenReturnsAsync(Actor);
        _restatements = await Restatements.WaitingAsync(Actor);
    }

    private async Task SignOffAsync()
    {
        // A form without a tick and a statement sends nothing.
        Form ??= new SignOffForm();
        var chosen = Ready.Where(item => Form.Returns.Contains(Ticked(item))).ToList();
        if (chosen.Count == 0)
        {
            // What was ticked may have moved on since the page was read.
            var sentence =
                Form.Returns.Count == 0
                    ? "Tick the returns to sign off."
                    : "Somebody has changed what you ticked. Look at it again, then tick it.";
            Refuse(FormName, [new FieldError("Returns", sentence)]);
            return;
        }

        var statement = Form.Statement?.Trim() ?? "";
        if (statement.Length == 0 && chosen.Any(item => Step(item) is SignOffStep.Director))
        {
            Refuse(FormName, [new FieldError("Statement", ReturnRefusals.NoStatement.Sentence)]);
            return;
        }

        var failed = new List<FieldError>();
        foreach (var item in chosen)
        {
            var ofStep = Step(item) is SignOffStep.Director ? statement : "";
            var outcome = await Approve.ExecuteAsync(Actor, new ApproveReturnRequest(item.Id, item.Version, ofStep));
            if (outcome is Outcome<ReturnStage>.Done)
            {
                _passed.Add(Title(item));
            }
            else
            {
                failed.Add(new FieldError("Returns", $"{Title(item)}: {outcome.Sentence}"));
            }
        }

        if (failed.Count == 0 && chosen.Count == Form.Returns.Count)
        {
            GoOn(ReturnLinks.List, "signed-off");
            return;
        }

        if (chosen.Count < Form.Returns.Count)
        {
            failed.Add(
                new FieldError(
                    "Returns",
                    "Somebody has changed some of what you ticked. Look at it again, then tick it."
                )
            );
        }

        Refuse(FormName, failed);
        await LoadAsync();
    }

    private static string Title(ReturnSummary item) => $"{item.Service}, {item.Period}";

    private static SignOffStep Step(ReturnSummary item) => item.Dates.StepAfter(item.Stage)!.Value;

    // With its version: nobody signs off what they have not seen.
    private static string Ticked(ReturnSummary item) => FormattableString.Invariant($"{item.Id}.{item.Version}");

    private sealed class SignOffForm
    {
        public List<string> Returns { get; set; } = [];

        public string? Statement { get; set; }
    }
}

using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Recovery;

public sealed partial class RecoveryEditPage
{
    private const string HeadName = "head";
    private const string CausesName = "causes";
    private const string OptionsName = "options";
    private const string MeasuresName = "measures";

    private RecoveryWriting? _writing;

    [Parameter]
    public int PlanId { get; set; }

    [Inject]
    private RecoveryQueries Plans { get; set; } = null!;

    [Inject]
    private ReviseRecoveryPlan Revise { get; set; } = null!;

    [Inject]
    private WriteRecoveryCauses WriteCauses { get; set; } = null!;

    [Inject]
    private WriteRecoveryOptions WriteOptions { get; set; } = null!;

    [Inject]
    private WriteRecoveryMeasures WriteMeasures { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = HeadName)]
    private RecoveryHeadForm? Head { get; set; }

    [SupplyParameterFromForm(FormName = CausesName)]
    private CausesForm? Causes { get; set; }

    [SupplyParameterFromForm(FormName = OptionsName)]
    private OptionsForm? Options { get; set; }

    [SupplyParameterFromForm(FormName = MeasuresName)]
    private MeasuresForm? Measures { get; set; }

    private bool IsSent => (Head ?? Causes ?? Options ?? (object?)Measures) is not null;

    private string? Notice =>
        JustDone switch
        {
            "opened" => "The plan is open, as a draft. Write its causes, options and trajectory here.",
            "head" => "Kind, step and person are saved.",
            "causes" => "The causes are saved.",
            "options" => "The options are saved.",
            "measures" => "How we will know is saved.",
            _ => null,
        };

    protected override async Task LoadAsync()
    {
        _writing = await Plans.WritingAsync(Actor, PlanId, UkClock.Today(Time));
        if (_writing is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ReviseAsync()
    {
        var request = new ReviseRecoveryPlanRequest(
            PlanId,
            Head!.Version,
            Typed.Word<RecoveryKind>(Head.Kind),
            Typed.Number(Head.Step),
            Head.ResponsibleId ?? ""
        );
        if (await IsConflictAsync(HeadName, await Revise.ExecuteAsync(Actor, request), "head") is { } now)
        {
            Head = Merge(
                Head,
                RecoveryHeadForm.Of(now.Plan),
                form =>
                    [
                        ("Kind of plan", Typed.Word<RecoveryKind>(form.Kind)?.Words() ?? ""),
                        ("Step of the ladder", form.Step ?? ""),
                        (
                            "Responsible person",
                            now.People.FirstOrDefault(person => person.Id == form.ResponsibleId)?.Name ?? ""
                        ),
                    ]
            );
        }
    }

    private async Task WriteCausesAsync()
    {
        var request = new WriteRecoveryCausesRequest(
            PlanId,
            Causes!.Version,
            Typed.Word<CauseMethod>(Causes.Method),
            Typed.Words(Causes.Outline)
        );
        if (await IsConflictAsync(CausesName, await WriteCauses.ExecuteAsync(Actor, request), "causes") is { } now)
        {
            Causes = Merge(
                Causes,
                CausesForm.Of(now.Plan),
                form =>
                    [
                        ("How they are worked out", Typed.Word<CauseMethod>(form.Method)?.Words() ?? ""),
                        ("Outline", form.Outline ?? ""),
                    ]
            );
        }
    }

    private async Task WriteOptionsAsync()
    {
        var request = new WriteRecoveryOptionsRequest(PlanId, Options!.Version, Options.Options);
        if (await IsConflictAsync(OptionsName, await WriteOptions.ExecuteAsync(Actor, request), "options") is { } now)
        {
            Options = Merge(
                Options,
                OptionsForm.Of(now.Plan),
                form => form.Rows.Select((row, at) => ($"Option {at + 1}", InWords(row)))
            );
        }
    }

    private async Task WriteMeasuresAsync()
    {
        var problems = FormDate.Problems([.. Measures!.Signs.Select((sign, at) => ($"SignBy{at}", sign.By))]);
        if (problems.Count > 0)
        {
            Refuse(MeasuresName, problems);
            return;
        }

        var outcome = await WriteMeasures.ExecuteAsync(Actor, Measures.Request(PlanId));
        if (await IsConflictAsync(MeasuresName, outcome, "measures") is { } now)
        {
            Measures = Merge(
                Measures,
                MeasuresForm.Of(now),
                form =>
                    [
                        .. form.Rows.Select(row => (row.Code ?? "", row.Expected ?? "")),
                        ("Tolerance", form.Tolerance ?? ""),
                        .. form.Signs.Select(
                            (sign, at) => ($"Early indicator {at + 1}", $"{sign.What} {sign.By}".Trim())
                        ),
                        ("Exit criteria", form.ExitWords ?? ""),
                        ("Figure to be held", form.ExitValue ?? ""),
                        ("Periods running", form.ExitPeriods ?? ""),
                    ]
            );
        }
    }

    /// <summary>Leads on where it is done; where somebody else was first, what it is now.</summary>
    private async Task<RecoveryWriting?> IsConflictAsync(string form, Outcome<int> outcome, string what)
    {
        if (IsDone(form, outcome))
        {
            GoOn(RecoveryLinks.Write(PlanId), what);
            return null;
        }

        if (!IsConflict)
        {
            return null;
        }

        await LoadAsync();
        return _writing;
    }

    private static string InWords(OptionForm row) =>
        string.IsNullOrWhiteSpace(row.What)
            ? ""
            : string.Join(
                "; ",
                new[] { row.What, row.Effect, row.Cost, Typed.Word<OptionChoice>(row.Choice)?.Words(), row.Why }.Where(
                    text => !string.IsNullOrWhiteSpace(text)
                )
            );
}

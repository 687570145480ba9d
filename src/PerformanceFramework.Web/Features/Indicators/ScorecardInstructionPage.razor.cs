using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class ScorecardInstructionPage
{
    private const string InstructName = "instruct";
    private const string ReopenName = "reopen";
    private const string WithdrawName = "withdraw";

    private ScorecardPreview? _preview;

    [Inject]
    private InstructScorecard InstructSet { get; set; } = null!;

    [Inject]
    private ReopenScorecard GoBack { get; set; } = null!;

    [Inject]
    private WithdrawScorecardChoice WithdrawChoice { get; set; } = null!;

    [SupplyParameterFromForm(FormName = InstructName, Name = "Instruct")]
    private InstructForm? Instruct { get; set; }

    [SupplyParameterFromForm(FormName = ReopenName, Name = "Reopen")]
    private ReasonForm? Reopen { get; set; }

    [SupplyParameterFromForm(FormName = WithdrawName, Name = "Withdraw")]
    private ReasonForm? Withdraw { get; set; }

    protected override async Task ReadMoreAsync(ScorecardDetail choice) =>
        _preview = await Indicators.ScorecardPreviewAsync(Actor, choice);

    private async Task InstructAsync()
    {
        var takesOut = (Instruct!.TakesOut ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var request = new InstructScorecardRequest(Key, Instruct.Version, takesOut, Instruct.IsKnowing);
        if (IsDone(InstructName, await InstructSet.ExecuteAsync(Actor, request)))
        {
            Navigation.NavigateTo(Done.At(ScorecardLinks.Instruction(Key), "instructed"));
        }
    }

    private async Task ReopenAsync()
    {
        var request = new ReopenScorecardRequest(Key, Reopen!.Version, Reopen.Reason?.Trim() ?? "");
        if (IsDone(ReopenName, await GoBack.ExecuteAsync(Actor, request)))
        {
            Navigation.NavigateTo(Done.At(ScorecardLinks.Instruction(Key), "reopened"));
        }
    }

    private async Task WithdrawAsync()
    {
        var request = new WithdrawScorecardChoiceRequest(Key, Withdraw!.Version, Withdraw.Reason?.Trim() ?? "");
        if (IsDone(WithdrawName, await WithdrawChoice.ExecuteAsync(Actor, request)))
        {
            Navigation.NavigateTo(Done.At(ScorecardLinks.List, "withdrawn"));
        }
    }

    private static string Headline(ScorecardDetail choice, ScorecardPreview preview) =>
        choice.Stage switch
        {
            ScorecardStage.Decided =>
                $"The decision adds {preview.Added.Count}, carries {preview.CarriedOn.Count} on and drops {preview.Dropped.Count}.",
            ScorecardStage.Instructed =>
                $"{ScorecardSentences.Name(choice.SetName)} for {choice.Year} is as it was decided.",
            ScorecardStage.Consultation or ScorecardStage.Recommended =>
                "Nothing can be instructed before the Executive has decided.",
        };

    private static string Back(ScorecardStage stage) =>
        stage switch
        {
            ScorecardStage.Instructed =>
                "The set is then what it was before. Only while no figure of its year is reported.",
            ScorecardStage.Decided => "The decision can then be recorded anew.",
            ScorecardStage.Recommended =>
                "Candidates and days can then be changed. What was written stays to start from.",
            ScorecardStage.Consultation => "",
        };

    /// <summary>What was sent.</summary>
    private sealed class InstructForm
    {
        public int Version { get; set; }

        public string? TakesOut { get; set; }

        public bool IsKnowing { get; set; }
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class ReasonForm
    {
        public int Version { get; set; }

        public string? Reason { get; set; }
    }
}

using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class ScorecardCandidatesPage
{
    private const string AddName = "add";
    private const string DaysName = "days";
    private const string RemoveName = "remove";

    [Inject]
    private AddScorecardCandidate Add { get; set; } = null!;

    [Inject]
    private RemoveScorecardCandidate Remove { get; set; } = null!;

    [Inject]
    private ChangeScorecardConsultation Change { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "indicator")]
    private string? Suggested { get; set; }

    [SupplyParameterFromForm(FormName = AddName, Name = "Adding")]
    private AddForm? Adding { get; set; }

    [SupplyParameterFromForm(FormName = DaysName, Name = "Days")]
    private DaysForm? Days { get; set; }

    [SupplyParameterFromForm(FormName = RemoveName, Name = "Removing")]
    private RemoveForm? Removing { get; set; }

    // What members said of it, only the use case knows.
    private static List<SelectOption> Removable(ScorecardDetail choice)
    {
        var added = choice.Candidates.Where(c => !c.WasMember && c.IsRecommended is null).ToList();
        return added.Count == 0
            ? []
            : [new("", "Choose a candidate"), .. added.Select(c => new SelectOption(c.Code, $"{c.Code} {c.Name}"))];
    }

    private static string Headline(ScorecardDetail choice) =>
        choice.Candidates.Count == 1
            ? "There is one candidate."
            : $"There are {choice.Candidates.Count} candidates, {choice.Candidates.Count(c => c.WasMember)} of them from the year before.";

    private async Task AddAsync()
    {
        var request = new AddScorecardCandidateRequest(
            Key,
            Adding!.Version,
            Adding.Indicator?.Trim() ?? "",
            Adding.Why?.Trim() ?? ""
        );
        if (IsDone(AddName, await Add.ExecuteAsync(Actor, request)))
        {
            Navigation.NavigateTo(Done.At(ScorecardLinks.Candidates(Key), "added"));
        }
    }

    private async Task RemoveAsync()
    {
        var request = new RemoveScorecardCandidateRequest(
            Key,
            Removing!.Version,
            Removing.Code ?? "",
            Removing.Reason?.Trim() ?? ""
        );
        if (IsDone(RemoveName, await Remove.ExecuteAsync(Actor, request)))
        {
            Navigation.NavigateTo(Done.At(ScorecardLinks.Candidates(Key), "removed"));
        }
    }

    private async Task ChangeAsync()
    {
        var request = new ChangeScorecardConsultationRequest(
            Key,
            Days!.Version,
            FormDate.Read(Days.Opens),
            FormDate.Read(Days.Closes),
            Days.Reason?.Trim() ?? ""
        );
        if (IsDone(DaysName, await Change.ExecuteAsync(Actor, request)))
        {
            Navigation.NavigateTo(Done.At(ScorecardLinks.Candidates(Key), "changed"));
        }
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class AddForm
    {
        public int Version { get; set; }

        public string? Indicator { get; set; }

        public string? Why { get; set; }
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class RemoveForm
    {
        public int Version { get; set; }

        public string? Code { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class DaysForm
    {
        public int Version { get; set; }

        public string? Opens { get; set; }

        public string? Closes { get; set; }

        public string? Reason { get; set; }
    }
}

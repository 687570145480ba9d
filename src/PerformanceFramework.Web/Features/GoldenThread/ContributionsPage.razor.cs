using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.GoldenThread;

public sealed partial class ContributionsPage
{
    private const string ProposeName = "propose";

    private static readonly IReadOnlyList<SelectOption> Decisions =
    [
        new("", "Choose"),
        new("yes", "Agree: it contributes from today on"),
        new("no", "Do not agree"),
    ];

    private Contributions? _contributions;

    [Inject]
    private ThreadQueries Threads { get; set; } = null!;

    [Inject]
    private ProposeContribution Propose { get; set; } = null!;

    [Inject]
    private DecideContribution Decide { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    // Each proposal has a form of its own name, and all of them have the same fields.
    [SupplyParameterFromForm(Name = "Decision")]
    private DecisionForm? Decision { get; set; }

    [SupplyParameterFromForm(FormName = ProposeName, Name = "Proposal")]
    private ProposalForm? Proposal { get; set; }

    protected override async Task LoadAsync() => _contributions = await Threads.ContributionsAsync(Actor);

    private static string NameOf(int id) => string.Create(CultureInfo.InvariantCulture, $"decide-{id}");

    private DecisionForm? Typed(int id) => Decision?.Id == id ? Decision : null;

    private async Task DecideAsync()
    {
        var typed = Decision!;
        bool? agrees = typed.Agrees switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        };
        var request = new DecideContributionRequest(typed.Id, typed.Version, agrees, typed.Reason?.Trim() ?? "");
        if (IsDone(NameOf(typed.Id), await Decide.ExecuteAsync(Actor, request)))
        {
            GoOn(ThreadLinks.Contributions, "decided");
        }
    }

    private async Task ProposeAsync()
    {
        var typed = Proposal!;
        var request = new ProposeContributionRequest(
            typed.ParentCode ?? "",
            typed.ChildCode ?? "",
            typed.Reason?.Trim() ?? ""
        );
        if (IsDone(ProposeName, await Propose.ExecuteAsync(Actor, request)))
        {
            GoOn(ThreadLinks.Contributions, "proposed");
        }
    }

    private static List<SelectOption> Choices(IReadOnlyList<ElementChoice> elements) =>
        [new("", "Choose an element"), .. elements.Select(e => new SelectOption(e.Code, $"{e.Level}: {e.Title}"))];

    private static string Headline(Contributions contributions) =>
        contributions.Waiting.Count switch
        {
            0 => "No contribution waits for your decision.",
            1 => "1 contribution waits for your decision.",
            var count => $"{count} contributions wait for your decision.",
        };

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class DecisionForm
    {
        public int Id { get; set; }

        public int Version { get; set; }

        public string? Agrees { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class ProposalForm
    {
        public string? ParentCode { get; set; }

        public string? ChildCode { get; set; }

        public string? Reason { get; set; }
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.Organisation;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.GoldenThread;

public sealed partial class LevelsPage
{
    private const string TemplateName = "template";
    private const string AddName = "add-level";

    private static readonly IReadOnlyList<Crumb> Crumbs =
    [
        new("Set up", OrganisationLinks.SetUp),
        new("Golden thread", ThreadLinks.Thread),
        new("Levels", null),
    ];

    private IReadOnlyList<EditableLevel> _levels = [];

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private ThreadQueries Threads { get; set; } = null!;

    [Inject]
    private ChooseLevelTemplate ChooseTemplate { get; set; } = null!;

    [Inject]
    private AddPlanLevel AddLevel { get; set; } = null!;

    [Inject]
    private RenamePlanLevel RenameLevel { get; set; } = null!;

    [Inject]
    private MovePlanLevel MoveLevel { get; set; } = null!;

    [Inject]
    private MarkCorporatePlanLevel MarkLevel { get; set; } = null!;

    [Inject]
    private RemovePlanLevel RemoveLevel { get; set; } = null!;

    [SupplyParameterFromForm(FormName = TemplateName)]
    private TemplateForm? Template { get; set; }

    [SupplyParameterFromForm(FormName = AddName)]
    private NameForm? Add { get; set; }

    // Each level has a form of its own, so this takes in whichever was sent.
    [SupplyParameterFromForm]
    private LevelForm? Level { get; set; }

    private string Headline
    {
        get
        {
            var holder = _levels.FirstOrDefault(level => level.IsCorporatePlan);
            return _levels.Count == 0 ? "The golden thread has no levels yet: choose some to begin with."
                : holder is null ? $"The golden thread has {Count}, and none is marked as holding the Corporate Plan."
                : $"The golden thread has {Count}; {holder.Name} holds the Corporate Plan.";
        }
    }

    private string Count => _levels.Count == 1 ? "1 level" : $"{_levels.Count} levels";

    private string? DoneWords =>
        JustDone switch
        {
            "chosen" => "The levels are set up.",
            "added" => "The level is added.",
            "rename" => "The level has its new name.",
            "up" or "down" => "The level is moved.",
            "mark" => "The Corporate Plan has its level.",
            "remove" => "The level is removed.",
            _ => null,
        };

    protected override async Task LoadAsync() => _levels = await Threads.LevelsAsync(Actor);

    private static string RowName(int id) => string.Create(CultureInfo.InvariantCulture, $"level-{id}");

    private async Task ChooseAsync() =>
        await AnswerAsync(
            TemplateName,
            await ChooseTemplate.ExecuteAsync(Actor, new ChooseLevelTemplateRequest(Template?.Template ?? "")),
            "chosen"
        );

    private async Task AddAsync() =>
        await AnswerAsync(
            AddName,
            await AddLevel.ExecuteAsync(Actor, new AddPlanLevelRequest(Add?.Name?.Trim() ?? "")),
            "added"
        );

    private async Task ChangeAsync()
    {
        var (id, version) = (Level!.Id, Level.Version);
        var outcome = Level.Action switch
        {
            "rename" => await RenameLevel.ExecuteAsync(
                Actor,
                new RenamePlanLevelRequest(id, version, Level.Name?.Trim() ?? "")
            ),
            "up" => await MoveLevel.ExecuteAsync(Actor, new MovePlanLevelRequest(id, version, Up: true)),
            "down" => await MoveLevel.ExecuteAsync(Actor, new MovePlanLevelRequest(id, version, Up: false)),
            "mark" => await MarkLevel.ExecuteAsync(Actor, new MarkCorporatePlanLevelRequest(id, version)),
            "remove" => await RemoveLevel.ExecuteAsync(Actor, new RemovePlanLevelRequest(id, version)),
            _ => new Outcome<string>.Invalid([new FieldError("", "Choose what to do with the level.")]),
        };
        await AnswerAsync(RowName(id), outcome, Level.Action ?? "");
    }

    private async Task AnswerAsync<T>(string form, Outcome<T> outcome, string done)
    {
        if (IsDone(form, outcome))
        {
            GoOn(ThreadLinks.Levels, done);
        }
        else if (IsConflict)
        {
            // What they are now, and the versions that the next attempt knows of.
            await LoadAsync();
            if (Level is { Action: "rename" } typed && _levels.FirstOrDefault(l => l.Id == typed.Id) is { } now)
            {
                Level = Merge(typed, Opening(now), level => [("Name", level.Name ?? "")]);
            }
        }
    }

    private static LevelForm Opening(EditableLevel level) =>
        new()
        {
            Id = level.Id,
            Version = level.Version,
            Name = level.Name,
        };

    private sealed class TemplateForm
    {
        public string? Template { get; set; }
    }

    private sealed class NameForm
    {
        public string? Name { get; set; }
    }

    /// <summary>One level, what was typed as its name, and which button was pressed.</summary>
    private sealed class LevelForm
    {
        public int Id { get; set; }

        public int Version { get; set; }

        public string? Name { get; set; }

        public string? Action { get; set; }
    }
}

using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.GoldenThread;

public sealed partial class EditElementPage
{
    private const string FormName = "element";
    private const string RetireName = "retire";
    private const string RemoveName = "remove";

    private ElementChoices? _choices;

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private ThreadQueries Threads { get; set; } = null!;

    [Inject]
    private EditElement Edit { get; set; } = null!;

    [Inject]
    private RetireElement RetireElement { get; set; } = null!;

    [Inject]
    private ReinstateElement ReinstateElement { get; set; } = null!;

    [Inject]
    private RemoveElement RemoveElement { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private ElementForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = RetireName, Name = "Retire")]
    private ReasonForm? Retire { get; set; }

    [SupplyParameterFromForm(FormName = RemoveName, Name = "Remove")]
    private ReasonForm? Remove { get; set; }

    private string? Notice =>
        JustDone switch
        {
            "added" => "The element is added.",
            "saved" => "The change is saved.",
            "retired" => "The element is retired.",
            "reinstated" => "The element is part of the thread again.",
            _ => null,
        };

    protected override async Task LoadAsync()
    {
        _choices = await Threads.ChoicesAsync(Actor, Code);
        if (_choices is null)
        {
            Navigation.NotFound();
        }
    }

    private ElementForm Entered(ElementToEdit element) => Form ?? Opening(element);

    private ElementForm Opening(ElementToEdit element) => ElementForm.Of(element, UkClock.Today(Time));

    private async Task SaveAsync()
    {
        var form = Form!;
        if (IsAsOpened(form))
        {
            GoOn(ThreadLinks.Edit(Code), "saved");
            return;
        }

        if (
            FormDate.Problems(("StartsOn", form.StartsOn), ("EndsOn", form.EndsOn), ("From", form.From)) is
            { Count: > 0 } problems
        )
        {
            Refuse(FormName, problems);
            return;
        }

        var outcome = await Edit.ExecuteAsync(
            Actor,
            new EditElementRequest(
                Code,
                form.Version,
                form.Title?.Trim() ?? "",
                form.Description?.Trim() ?? "",
                form.Owner?.Trim() ?? "",
                form.Level,
                form.ServiceCode ?? "",
                form.DirectorateCode ?? "",
                form.BodyCode ?? "",
                FormDate.Read(form.StartsOn),
                FormDate.Read(form.EndsOn),
                FormDate.Read(form.From),
                form.Corrects,
                form.Reason?.Trim() ?? ""
            )
        );
        await AnswerAsync(FormName, outcome, ThreadLinks.Edit(Code), "saved");
    }

    private async Task RetireAsync()
    {
        var (version, reason) = (Retire!.Version, Retire.Reason?.Trim() ?? "");
        if (_choices?.Element?.RetiredOn is null)
        {
            var outcome = await RetireElement.ExecuteAsync(Actor, new RetireElementRequest(Code, version, reason));
            await AnswerAsync(RetireName, outcome, ThreadLinks.Edit(Code), "retired");
        }
        else
        {
            var outcome = await ReinstateElement.ExecuteAsync(
                Actor,
                new ReinstateElementRequest(Code, version, reason)
            );
            await AnswerAsync(RetireName, outcome, ThreadLinks.Edit(Code), "reinstated");
        }
    }

    private async Task RemoveAsync()
    {
        var outcome = await RemoveElement.ExecuteAsync(Actor, new RemoveElementRequest(Code, Remove!.Version));
        await AnswerAsync(RemoveName, outcome, ThreadLinks.Arrange, "removed");
    }

    private async Task AnswerAsync(string form, Outcome<string> outcome, string address, string what)
    {
        if (IsDone(form, outcome))
        {
            GoOn(address, what);
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (Form is { } typed && _choices?.Element is { } now)
            {
                Form = Merge(typed, Opening(now), Told);
            }
        }
    }

    private List<(string Label, string Words)> Told(ElementForm form) =>
        [
            ("Title", form.Title ?? ""),
            ("Description", form.Description ?? ""),
            ("Level", LevelName(form.Level)),
            ("Owner", form.Owner ?? ""),
            ("Service", form.ServiceCode ?? ""),
            ("Directorate", form.DirectorateCode ?? ""),
            ("Accountable body", _choices!.Bodies.FirstOrDefault(b => b.Code == form.BodyCode)?.Name ?? ""),
            ("First day of the plan", form.StartsOn ?? ""),
            ("Last day of the plan", form.EndsOn ?? ""),
        ];

    private string LevelName(int id) => _choices!.Levels.FirstOrDefault(l => l.Id == id)?.Name ?? "";

    private static string Headline(ElementToEdit element) =>
        element.RetiredOn is null
            ? element.Past.Count switch
            {
                0 => $"“{element.Title}” is as it was set up.",
                1 => $"“{element.Title}” has changed once.",
                var times => $"“{element.Title}” has changed {times} times.",
            }
            : $"“{element.Title}” is retired.";

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class ReasonForm
    {
        public int Version { get; set; }

        public string? Reason { get; set; }
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.GoldenThread;

public sealed partial class NewElementPage
{
    private const string FormName = "element";

    // More than this is a long list to look through.
    private const int ManyElements = 12;

    private ElementChoices? _choices;
    private ElementForm _blank = new();

    [Inject]
    private ThreadQueries Threads { get; set; } = null!;

    [Inject]
    private AddElement Add { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    /// <summary>The code of an element that it will serve.</summary>
    [SupplyParameterFromQuery]
    private string? Under { get; set; }

    /// <summary>The id of the level it will be of.</summary>
    [SupplyParameterFromQuery]
    private string? Level { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private ElementForm? Form { get; set; }

    private ElementForm Entered => Form ?? _blank;

    protected override async Task LoadAsync()
    {
        _choices = await Threads.ChoicesAsync(Actor, code: null);
        if (_choices is null)
        {
            return;
        }

        var parent = _choices.Elements.FirstOrDefault(e => e.Code == Under);
        var level =
            _choices.Levels.FirstOrDefault(l => l.Id.ToString(CultureInfo.InvariantCulture) == Level)
            ?? _choices.Levels.FirstOrDefault(l => l.Position > parent?.Position);
        _blank = new ElementForm
        {
            Code = level is null ? "" : SuggestedCode(level.Name, _choices.Codes),
            LevelId = level?.Id.ToString(CultureInfo.InvariantCulture),
            Serves = parent is null ? [] : [parent.Code],
        };
    }

    private AddElementRequest Typed =>
        new(
            Entered.Code?.Trim() ?? "",
            Entered.Title?.Trim() ?? "",
            Entered.Description?.Trim() ?? "",
            Entered.Owner?.Trim() ?? "",
            Entered.Level,
            Entered.ServiceCode ?? "",
            Entered.DirectorateCode ?? "",
            Entered.BodyCode ?? "",
            FormDate.Read(Entered.StartsOn),
            FormDate.Read(Entered.EndsOn),
            Entered.Serves
        );

    private async Task AddAsync()
    {
        if (Entered.Search is not null)
        {
            return;
        }

        if (FormDate.Problems(("StartsOn", Entered.StartsOn), ("EndsOn", Entered.EndsOn)) is { Count: > 0 } problems)
        {
            // What is wrong besides, so that all of it is said at once.
            var besides = new AddElementValidator()
                .Validate(Typed)
                .Errors.Select(e => new FieldError(e.PropertyName, e.ErrorMessage));
            Refuse(FormName, [.. besides, .. problems]);
            return;
        }

        var outcome = await Add.ExecuteAsync(Actor, Typed);
        if (IsDone(FormName, outcome))
        {
            var code = ((Outcome<string>.Done)outcome).Value;
            GoOn(ThreadLinks.Edit(code), "added");
        }
    }

    private string Headline(ElementChoices choices) =>
        choices.Elements.FirstOrDefault(e => e.Code == Under) is { } parent
            ? $"A new element that serves “{parent.Title}”."
            : $"A new element in a thread of {choices.Elements.Count}.";

    /// <summary>The initials of the level and the first number that is free: "SP-07".</summary>
    private static string SuggestedCode(string level, IReadOnlyList<string> taken)
    {
        var words = level.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var initials = new string([.. words.Select(w => char.ToUpperInvariant(w[0])).Where(char.IsAsciiLetter)]);
        var prefix = initials.Length == 0 ? "E" : initials;
        return Enumerable
            .Range(1, taken.Count + 1)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:00}"))
            .First(code =>
                !taken.Contains(code, StringComparer.OrdinalIgnoreCase) && code.Length <= PlanElement.CodeLength
            );
    }
}

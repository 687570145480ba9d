using System.Globalization;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>What was typed and ticked; kept when it is refused.</summary>
public sealed class CommentarySettingsForm
{
    public int? Version { get; set; }

    public string? WordLimit { get; set; }

    public List<string>? Red { get; set; }

    public List<string>? AmberTwice { get; set; }

    public List<string>? Worsening { get; set; }

    public IReadOnlyList<string> Of(CommentaryTrigger trigger) =>
        trigger switch
        {
            CommentaryTrigger.Red => Red,
            CommentaryTrigger.AmberTwice => AmberTwice,
            CommentaryTrigger.Worsening => Worsening,
        } ?? [];

    public IEnumerable<(string, string)> Shown =>
        Enum.GetValues<CommentaryTrigger>()
            .Select(trigger => (trigger.Words(), string.Join(", ", Of(trigger))))
            .Append(("Words in each answer, at most", WordLimit ?? ""));

    public static CommentarySettingsForm Of(CommentarySettingsDetail detail) =>
        new()
        {
            Version = detail.Version,
            WordLimit = detail.Terms.WordLimit.ToString(CultureInfo.InvariantCulture),
            Red = Ticked(detail.Terms.Red),
            AmberTwice = Ticked(detail.Terms.AmberTwice),
            Worsening = Ticked(detail.Terms.Worsening),
        };

    private static List<string> Ticked(RequiredPrompts required) =>
        [.. required.Asked().Select(prompt => prompt.ToString())];
}

using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Assessment;

internal static class SetWords
{
    /// <summary>The name of a set at the beginning of a line.</summary>
    public static string Title(SetName set) => set.Name.Length == 0 ? set.Code : SentenceCase.AtStart(set.Name);

    /// <param name="first">What stands for no set.</param>
    public static IReadOnlyList<SelectOption> Choices(IEnumerable<SetName> sets, params SelectOption[] first) =>
        [.. first, .. sets.Select(set => new SelectOption(set.Code, Title(set)))];

    public static string Stage(RuleStage stage) =>
        stage switch
        {
            RuleStage.Past => "Past",
            RuleStage.InForce => "In force",
            RuleStage.ToCome => "Still to come",
        };
}

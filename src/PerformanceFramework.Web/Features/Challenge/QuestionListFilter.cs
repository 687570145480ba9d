using PerformanceFramework.Application.Challenge;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Challenge;

/// <summary>What the list of questions is narrowed down to, as it stands in the address; empty means any.</summary>
/// <param name="Show"><c>waiting</c>, <c>overdue</c>, <c>answered</c>, <c>unaccepted</c>, <c>accepted</c> or <c>withdrawn</c>.</param>
/// <param name="Whose"><c>to-answer</c> or <c>mine</c>.</param>
/// <param name="Portfolio">The code of a portfolio.</param>
/// <param name="Indicator">The code of an indicator.</param>
internal sealed record QuestionListFilter(string Show, string Whose, string Portfolio, string Indicator)
{
    public static readonly QuestionListFilter None = new("", "", "", "");

    private const string ToAnswer = "to-answer";
    private const string Mine = "mine";

    public static IReadOnlyList<SelectOption> Shows { get; } =
    [
        new("", "All that were asked"),
        new("waiting", "Waiting for an answer"),
        new("overdue", "Overdue"),
        new("answered", "Answered"),
        new("unaccepted", "Answered, not accepted yet"),
        new("accepted", "Accepted"),
        new("withdrawn", "Withdrawn"),
    ];

    /// <summary>Those among which somebody can choose; one alone is no choice.</summary>
    public static IReadOnlyList<SelectOption> WhoseFor(Actor actor)
    {
        var options = new List<SelectOption> { new("", "All you may see") };
        if (actor.Has(Permission.AnswerQuestions))
        {
            options.Add(new(ToAnswer, "Yours to answer"));
        }

        if (actor.Has(Permission.AskQuestions))
        {
            options.Add(new(Mine, "Those you asked"));
        }

        return options;
    }

    /// <param name="show">What stands in the address; anybody can write anything there.</param>
    public static QuestionListFilter Of(string? show, string? whose, string? portfolio, string? indicator) =>
        new(
            Shows.Any(option => option.Value == show) ? show! : "",
            whose is ToAnswer or Mine ? whose : "",
            Code(portfolio, PartOfOrganisation.CodeLength),
            Code(indicator, Domain.Indicators.Indicator.CodeLength)
        );

    public QuestionFilter Asked =>
        new(
            Show switch
            {
                "waiting" => QuestionsShown.Waiting,
                "overdue" => QuestionsShown.Overdue,
                "answered" => QuestionsShown.Answered,
                "unaccepted" => QuestionsShown.Unaccepted,
                "accepted" => QuestionsShown.Accepted,
                "withdrawn" => QuestionsShown.Withdrawn,
                _ => QuestionsShown.Asked,
            },
            Whose switch
            {
                ToAnswer => QuestionsOfWhom.ToAnswer,
                Mine => QuestionsOfWhom.Mine,
                _ => QuestionsOfWhom.Anybody,
            },
            Portfolio.Length == 0 ? null : Portfolio,
            Indicator.Length == 0 ? null : Indicator
        );

    private static string Code(string? typed, int length) =>
        typed?.Trim() is { Length: > 0 } code && code.Length <= length ? code : "";
}

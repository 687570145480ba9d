using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Challenge.Scrutiny;

/// <summary>What the list of recommendations is narrowed down to, as it stands in the address; empty means any.</summary>
/// <param name="Committee">The code of a committee.</param>
/// <param name="State">The name of a state, or <c>Overdue</c>.</param>
/// <param name="Indicator">The code of an indicator.</param>
/// <param name="Element">The code of an element.</param>
internal sealed record RecommendationListFilter(string Committee, string State, string Indicator, string Element)
{
    public static readonly RecommendationListFilter None = new("", "", "", "");

    private const string Overdue = "Overdue";

    public static IReadOnlyList<SelectOption> States { get; } =
    [
        new("", "All that were made"),
        new(Overdue, "Response overdue"),
        .. Enum.GetValues<RecommendationState>().Select(state => new SelectOption(state.ToString(), state.Words())),
    ];

    public static IReadOnlyList<SelectOption> Committees(IEnumerable<PlaceChoice> committees) =>
        [new("", "Any"), .. committees.Select(committee => new SelectOption(committee.Code, committee.Name))];

    /// <param name="committee">What stands in the address; anybody can write anything there.</param>
    public static RecommendationListFilter Of(string? committee, string? state, string? indicator, string? element) =>
        new(
            Code(committee, PartOfOrganisation.CodeLength),
            States.Any(option => option.Value == state) ? state! : "",
            Code(indicator, Domain.Indicators.Indicator.CodeLength),
            Code(element, PlanElement.CodeLength)
        );

    public RecommendationFilter Asked =>
        new(
            Committee.Length == 0 ? null : Committee,
            State.Length == 0 || State == Overdue ? null : Enum.Parse<RecommendationState>(State),
            State == Overdue,
            Indicator.Length == 0 ? null : Indicator,
            Element.Length == 0 ? null : Element
        );

    private static string Code(string? typed, int length) =>
        typed?.Trim() is { Length: > 0 } code && code.Length <= length ? code : "";
}

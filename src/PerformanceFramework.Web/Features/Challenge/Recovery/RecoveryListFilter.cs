using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Challenge.Recovery;

/// <summary>What the list of plans is narrowed down to, as it stands in the address; empty means any that is open.</summary>
/// <param name="State">The name of a state.</param>
/// <param name="Directorate">The code of a directorate.</param>
/// <param name="Step">The number of a step of the ladder.</param>
internal sealed record RecoveryListFilter(string State, string Directorate, string Step)
{
    public static readonly RecoveryListFilter None = new("", "", "");

    public static IReadOnlyList<SelectOption> States { get; } =
    [
        new("", "All that are open"),
        .. Enum.GetValues<RecoveryState>().Select(state => new SelectOption(state.ToString(), state.Words())),
    ];

    public static IReadOnlyList<SelectOption> Steps(IEnumerable<LadderTerms> ladder) =>
        [
            new("", "Any step"),
            .. ladder.Select(step => new SelectOption(Number(step.Number), RecoveryWords.Step(step))),
        ];

    /// <param name="state">What stands in the address; anybody can write anything there.</param>
    public static RecoveryListFilter Of(string? state, string? directorate, string? step) =>
        new(
            States.Any(option => option.Value == state) ? state! : "",
            directorate?.Trim() is { Length: > 0 and <= PartOfOrganisation.CodeLength } code ? code : "",
            InterventionLadder.Usual.Any(s => Number(s.Number) == step) ? step! : ""
        );

    public RecoveryFilter Asked =>
        new(
            State.Length == 0 ? null : Enum.Parse<RecoveryState>(State),
            Directorate.Length == 0 ? null : Directorate,
            Step.Length == 0 ? null : int.Parse(Step, CultureInfo.InvariantCulture)
        );

    public string Query
    {
        get
        {
            var query = new QueryBuilder();
            foreach (var (name, value) in new[] { ("state", State), ("directorate", Directorate), ("step", Step) })
            {
                if (value.Length > 0)
                {
                    query.Add(name, value);
                }
            }

            return query.ToQueryString().Value!;
        }
    }

    private static string Number(int step) => step.ToString(CultureInfo.InvariantCulture);
}

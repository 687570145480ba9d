using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Challenge.Sessions;

/// <summary>What the list of sessions is narrowed down to, as it stands in the address; empty means any.</summary>
/// <param name="Show"><c>coming</c>, <c>closed</c> or <c>cancelled</c>.</param>
/// <param name="Body">The code of a body.</param>
/// <param name="Period">The code of a period.</param>
internal sealed record SessionListFilter(string Show, string Body, string Period)
{
    public static readonly SessionListFilter None = new("", "", "");

    public static IReadOnlyList<SelectOption> Shows { get; } =
    [
        new("", "All sessions"),
        new("coming", "Coming and being held"),
        new("closed", "Closed"),
        new("cancelled", "Not held"),
    ];

    /// <param name="show">What stands in the address; anybody can write anything there.</param>
    public static SessionListFilter Of(string? show, string? body, string? period) =>
        new(
            Shows.Any(option => option.Value == show) ? show! : "",
            body?.Trim() is { Length: > 0 } code && code.Length <= ChallengeBody.CodeLength ? code : "",
            ReportingPeriod.TryParse(period?.Trim(), out var known) ? known.Code : ""
        );

    public SessionFilter Asked =>
        new(
            Show switch
            {
                "coming" => SessionsShown.Coming,
                "closed" => SessionsShown.Closed,
                "cancelled" => SessionsShown.Cancelled,
                _ => SessionsShown.All,
            },
            Body.Length == 0 ? null : Body,
            Period.Length == 0 ? null : ReportingPeriod.Parse(Period)
        );
}

using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>How the state of a contribution reads.</summary>
internal static class ContributionWords
{
    public static string State(ContributionState state) =>
        state switch
        {
            ContributionState.Agreed => "Agreed",
            ContributionState.Proposed => "Proposed, not counted yet",
            ContributionState.NotAgreed => "Not agreed",
        };
}

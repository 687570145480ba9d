using PerformanceFramework.Application.Organisation;

namespace PerformanceFramework.Web.Hosting;

/// <summary>The council whose installation this is, read once at start-up because every page names it.</summary>
public sealed class CurrentCouncil
{
    private CouncilIdentity? _identity;

    public bool IsSetUp => _identity is not null;

    public string Name => _identity?.Name ?? "Council";

    public string? DemonstrationNotice => _identity?.DemonstrationNotice;

    public bool IsDemonstration => DemonstrationNotice is not null;

    public void Set(CouncilIdentity identity) => _identity = identity;
}

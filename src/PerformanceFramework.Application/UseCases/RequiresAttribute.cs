using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.UseCases;

/// <summary>
/// The permission without which a use case refuses. Every use case has one. Where several are named, any of them will do, and the
/// first that somebody has says how far they reach.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(params Permission[] permissions) : Attribute
{
    public IReadOnlyList<Permission> Permissions { get; } = permissions;

    /// <summary>The permission has to reach the whole council: what is changed belongs to no single service.</summary>
    public bool WholeCouncil { get; init; }

    /// <summary>How far somebody reaches; null where they have none of the permissions.</summary>
    public Reach? ReachOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Permissions.Where(actor.Has).Select(actor.ReachOf).FirstOrDefault();
    }
}

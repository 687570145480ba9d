using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.UseCases;

/// <summary>The permission without which a use case refuses. Every use case has one.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;

    /// <summary>The permission has to reach the whole council: what is changed belongs to no single service.</summary>
    public bool WholeCouncil { get; init; }
}

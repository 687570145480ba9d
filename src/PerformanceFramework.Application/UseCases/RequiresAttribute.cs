using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.UseCases;

/// <summary>The permission without which a use case refuses. Every use case has one.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}

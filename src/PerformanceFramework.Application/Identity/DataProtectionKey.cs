namespace PerformanceFramework.Application.Identity;

/// <summary>One of the keys that protect cookies and forms, shared by all web nodes through the database.</summary>
public sealed class DataProtectionKey
{
    public const int NameLength = 200;

    public int Id { get; private set; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}

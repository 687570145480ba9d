namespace PerformanceFramework.Domain.Challenge.Sessions;

/// <summary>Somebody by their account and by the name they had then.</summary>
/// <param name="Id">Of the account.</param>
public sealed record Person(string Id, string Name)
{
    public const int NameLength = 120;
}

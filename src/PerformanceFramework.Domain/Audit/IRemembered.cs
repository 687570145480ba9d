namespace PerformanceFramework.Domain.Audit;

/// <summary>
/// A row that is overwritten when it changes. Every save that changes or removes it leaves a copy of what it was, so that
/// dashboards as at an earlier day can show what was known at the end of that day. The save fills these in; nothing else
/// may.
/// </summary>
public interface IRemembered
{
    /// <summary>The id of the row that this is a copy of; null for the row itself.</summary>
    int? CopyOf { get; }

    /// <summary>The day from the end of which it has been known so; null for as long as records go back.</summary>
    DateOnly? KnownFrom { get; }

    /// <summary>The day at the end of which it was no longer known so; null for what is known now.</summary>
    DateOnly? KnownUntil { get; }
}

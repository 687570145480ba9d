namespace PerformanceFramework.Domain.Returns;

/// <summary>Settings of the council that stand in one row, or in none before they are first set.</summary>
public interface IKeptSettings<TTerms>
{
    TTerms Kept { get; }

    int Version { get; }

    void Change(TTerms terms);
}

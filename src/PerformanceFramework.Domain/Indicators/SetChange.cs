namespace PerformanceFramework.Domain.Indicators;

/// <summary>What it means for a set that it holds certain indicators in a year. All are indicators' ids.</summary>
/// <param name="Added">Not in it the year before.</param>
/// <param name="CarriedOn">In it the year before too.</param>
/// <param name="Dropped">In it the year before, and no longer.</param>
/// <param name="PutIn">To be put into the year, where they are not yet.</param>
/// <param name="TakenOut">In the year already, and to be taken out of it.</param>
public sealed record SetChange(
    IReadOnlyList<int> Added,
    IReadOnlyList<int> CarriedOn,
    IReadOnlyList<int> Dropped,
    IReadOnlyList<int> PutIn,
    IReadOnlyList<int> TakenOut
)
{
    /// <param name="before">What is in the set in the year before.</param>
    /// <param name="there">What is in it in the year already.</param>
    /// <param name="wanted">What is to be in it.</param>
    public static SetChange Of(
        IReadOnlyCollection<int> before,
        IReadOnlyCollection<int> there,
        IReadOnlyCollection<int> wanted
    ) =>
        new(
            wanted.Except(before).ToList(),
            wanted.Intersect(before).ToList(),
            before.Except(wanted).ToList(),
            wanted.Except(there).ToList(),
            there.Except(wanted).ToList()
        );
}

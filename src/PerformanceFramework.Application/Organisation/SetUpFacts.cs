using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Organisation;

/// <summary>A part of setting up, in the order in which it is done.</summary>
public enum SetUpItem
{
    Council = 1,
    Levels,
    Organisation,
    Portfolios,
    People,
    Elements,
    Indicators,
    Targets,
    Rules,
    Rounds,
}

/// <summary>One part of setting up, and what it still needs.</summary>
/// <param name="Permission">What somebody needs to do it.</param>
/// <param name="Has">What there is, in a sentence.</param>
/// <param name="Missing">What there is not, a sentence for each; nothing when it is done.</param>
public sealed record SetUpStep(SetUpItem Item, Permission Permission, string Has, IReadOnlyList<string> Missing)
{
    public bool IsDone => Missing.Count == 0;
}

/// <summary>What the database holds of everything that has to be set up.</summary>
internal sealed record SetUpFacts
{
    public required string Council { get; init; }

    public required bool HasCrest { get; init; }

    /// <summary>From the top of the thread down.</summary>
    public required IReadOnlyList<(string Name, bool IsCorporatePlan, int Elements)> Levels { get; init; }

    public required IReadOnlyList<(string Name, int Services)> Directorates { get; init; }

    public required IReadOnlyList<(string Name, bool HasHead, bool HasOfficer)> Services { get; init; }

    public required IReadOnlyList<(string Name, bool HasMember)> Portfolios { get; init; }

    public required int Indicators { get; init; }

    /// <summary>Those that no element shows.</summary>
    public required int NotAligned { get; init; }

    /// <summary>Those that are judged against a target.</summary>
    public required int Judged { get; init; }

    /// <summary>Those of them without a target for any period of <see cref="Year"/>.</summary>
    public required int WithoutTarget { get; init; }

    public required FinancialYear Year { get; init; }

    /// <summary>The council has a default rule in force.</summary>
    public required bool HasDefaultRule { get; init; }

    public required int OpenRounds { get; init; }
}

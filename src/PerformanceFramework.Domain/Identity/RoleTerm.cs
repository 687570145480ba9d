using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Identity;

/// <summary>The days on which a role is held, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null until further notice. It lies before <paramref name="From"/> where a role was taken back before its first day was over.</param>
public readonly record struct RoleTerm(DateOnly From, DateOnly? Until)
{
    /// <summary>Of roles that were given before their days were recorded.</summary>
    public static readonly RoleTerm Always = new(DateOnly.MinValue, null);

    /// <summary>Taken back before its first day was over.</summary>
    public bool IsWithdrawn => Until < From;

    public bool Includes(DateOnly day) => From <= day && !(Until < day);

    public bool IsOver(DateOnly today) => Until < today;

    public bool IsToCome(DateOnly today) => From > today && !IsWithdrawn;

    public bool Overlaps(RoleTerm other) =>
        !IsWithdrawn && !other.IsWithdrawn && !(Until < other.From) && !(other.Until < From);

    /// <summary>Whether another term ends earlier than this one.</summary>
    public bool IsLongerThan(RoleTerm other) => other.Until is { } end && (Until is null || end < Until);

    /// <summary>The same, but over when a day begins.</summary>
    public RoleTerm EndedBefore(DateOnly day) => Until < day ? this : this with { Until = day.AddDays(-1) };

    /// <summary><c>since 1 April 2026</c>, <c>from 1 December 2026 until 31 January 2027</c>.</summary>
    public string Words(DateOnly today)
    {
        if (IsWithdrawn)
        {
            return "taken back before it was used";
        }

        var until = Until is { } end ? $"until {UkDate.Words(end)}" : "";
        var from =
            From == DateOnly.MinValue ? (until.Length == 0 ? "until further notice" : "")
            : IsOver(today) || From > today || Until is not null ? $"from {UkDate.Words(From)}"
            : $"since {UkDate.Words(From)}";
        return $"{from} {until}".Trim();
    }
}

using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Mail;

/// <summary>Somebody was told of something on a day.</summary>
/// <typeparam name="TWhat">What, by value, with the day it is due on: with another day, telling begins anew.</typeparam>
internal sealed record Telling<TWhat>(string PersonId, TWhat What, DateOnly Day);

/// <summary>When each person was last told of what.</summary>
internal sealed class Tellings<TWhat>(IEnumerable<Telling<TWhat>> tellings)
{
    private readonly Dictionary<(string PersonId, TWhat What), DateOnly> _last = tellings
        .GroupBy(telling => (telling.PersonId, telling.What))
        .ToDictionary(same => same.Key, same => same.Max(telling => telling.Day));

    /// <summary>Null where somebody was not told of it.</summary>
    public DateOnly? Last(Actor person, TWhat what) => _last.TryGetValue((person.Id, what), out var day) ? day : null;
}

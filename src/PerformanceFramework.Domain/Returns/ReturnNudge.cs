namespace PerformanceFramework.Domain.Returns;

/// <summary>The performance team asked those whom a return waits for to look at it.</summary>
public sealed class ReturnNudge
{
    public const int ByLength = 120;
    public const int PeopleLength = 1000;

    private ReturnNudge() { }

    /// <param name="people">The names of those who were written to, one at least.</param>
    /// <param name="at">UTC.</param>
    public ReturnNudge(int returnId, SignOffStep? step, IReadOnlyList<string> people, string by, DateTime at)
    {
        ReturnId = returnId;
        Step = step;
        var names = string.Join(", ", people);
        People = names.Length > PeopleLength ? names[..(PeopleLength - 1)] + "…" : names;
        By = by;
        At = at;
    }

    public int Id { get; private set; }

    public int ReturnId { get; private set; }

    /// <summary>The step it waited for; null where it waited for its officers.</summary>
    public SignOffStep? Step { get; private set; }

    public string People { get; private set; } = "";

    public string By { get; private set; } = "";

    public DateTime At { get; private set; }
}

namespace PerformanceFramework.Domain.Assessment;

/// <summary>What became of a status from one time to another.</summary>
public enum StatusChange
{
    /// <summary>It is the same.</summary>
    None = 1,

    Better,
    Worse,

    /// <summary>There was none, which is neither better nor worse.</summary>
    Rated,

    /// <summary>There is none any more.</summary>
    NoLongerRated,
}

public static class StatusChangeExtensions
{
    /// <param name="before">At the earlier time.</param>
    /// <param name="after">At the later time.</param>
    public static StatusChange ChangeTo(this Status before, Status after) =>
        (before, after) switch
        {
            _ when before == after => StatusChange.None,
            (Status.NotRated, _) => StatusChange.Rated,
            (_, Status.NotRated) => StatusChange.NoLongerRated,
            // The best comes first.
            _ => after < before ? StatusChange.Better : StatusChange.Worse,
        };

    /// <summary>Within a sentence or a count: "3 worse".</summary>
    public static string Words(this StatusChange change) =>
        change switch
        {
            StatusChange.None => "the same",
            StatusChange.Better => "better",
            StatusChange.Worse => "worse",
            StatusChange.Rated => "rated now",
            StatusChange.NoLongerRated => "no longer rated",
        };
}

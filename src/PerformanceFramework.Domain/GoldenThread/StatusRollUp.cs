using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>
/// How many of a set of indicators have each status and direction. Both percentages of "on track" are kept, because
/// denominators differ between councils' reports: of those rated, and of all.
/// </summary>
public sealed record StatusRollUp(
    int Blue,
    int Green,
    int Yellow,
    int Amber,
    int Red,
    int NotRated,
    int Improved,
    int Worsened,
    int NoChange,
    int NoDirection
)
{
    public static readonly StatusRollUp Empty = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public int Rated => OnTrack + Yellow + Amber + Red;

    /// <summary>Those that met their target: Green, and Blue where a rule has a band for more.</summary>
    public int OnTrack => Green + Blue;

    public int All => Rated + NotRated;

    /// <summary>Those on track as a share of those rated, 0 to 100, to one decimal; null when none is rated.</summary>
    public decimal? OnTrackOfRated => Share(OnTrack, Rated);

    /// <summary>Those on track as a share of all, 0 to 100, to one decimal; null when there are none.</summary>
    public decimal? OnTrackOfAll => Share(OnTrack, All);

    /// <summary>Counts a set of indicators by their latest status and their direction since the previous comparable period.</summary>
    public static StatusRollUp Of(IEnumerable<(Status Status, Direction Direction)> indicators)
    {
        var statuses = new int[Enum.GetValues<Status>().Length + 1];
        var directions = new int[Enum.GetValues<Direction>().Length + 1];
        foreach (var (status, direction) in indicators)
        {
            statuses[(int)status]++;
            directions[(int)direction]++;
        }

        return new StatusRollUp(
            statuses[(int)Status.Blue],
            statuses[(int)Status.Green],
            statuses[(int)Status.Yellow],
            statuses[(int)Status.Amber],
            statuses[(int)Status.Red],
            statuses[(int)Status.NotRated],
            directions[(int)Direction.Improved],
            directions[(int)Direction.Worsened],
            directions[(int)Direction.NoChange],
            directions[(int)Direction.Increased]
                + directions[(int)Direction.Decreased]
                + directions[(int)Direction.Withheld]
        );
    }

    private static decimal? Share(int part, int whole) =>
        whole == 0 ? null : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
}

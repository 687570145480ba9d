using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Challenge.Triage;

/// <summary>What is known of an indicator when topics are proposed for a session.</summary>
/// <param name="Code">Permanent; it decides between indicators of which nothing else differs.</param>
/// <param name="Status">Of the latest figure.</param>
/// <param name="Direction">Since the previous comparable period.</param>
public sealed record TriageFacts(string Code, Status Status, Direction Direction)
{
    /// <summary>Worse by more than normal variation: <see cref="StoredSignals.IsGettingWorse"/>.</summary>
    public bool IsGettingWorse { get; init; }

    /// <summary>It was so in the period before already.</summary>
    public bool WasGettingWorse { get; init; }

    /// <summary>Better by more than normal variation.</summary>
    public bool IsGettingBetter { get; init; }

    /// <summary>Of meeting the target at the year end.</summary>
    public ForecastOutlook Outlook { get; init; } = ForecastOutlook.Unknown;

    /// <summary>What the forecast expects against what, to follow a colon; null where there are no figures.</summary>
    public string? ForecastFigures { get; init; }

    /// <summary>The statuses of the periods before the latest, the latest of them first.</summary>
    public IReadOnlyList<Status> Earlier { get; init; } = [];

    /// <summary>Commitments about it whose day is over.</summary>
    public int OverdueCommitments { get; init; }

    /// <summary>Actions of its recovery plan whose day is over.</summary>
    public int OverdueActions { get; init; }

    /// <summary>What says that it is off the trajectory of its recovery plan; null where it is not, or there is none.</summary>
    public string? OffCourse { get; init; }

    /// <summary>It stands in the worst quarter of the places it is compared with.</summary>
    public bool IsInWorstQuarter { get; init; }

    /// <summary>Where it stands among these places, with the figures; null where it is not in the worst quarter.</summary>
    public string? PlaceFigures { get; init; }

    /// <summary>The latest figure is missing, or nobody is sure of it, in words; null where neither.</summary>
    public string? Doubt { get; init; }

    /// <summary>In how many periods running, up to the latest, a figure that asked for a commentary had none.</summary>
    public int SilentPeriods { get; init; }

    /// <summary>It serves a priority of the Corporate Plan.</summary>
    public bool ServesPriority { get; init; }

    /// <summary>The statuses from the latest on back.</summary>
    public IEnumerable<Status> Statuses => Earlier.Prepend(Status);
}

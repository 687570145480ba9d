namespace PerformanceFramework.Domain.Challenge.Triage;

/// <summary>
/// What each reason counts for when topics are ranked, in points. None is below zero and each reason holds for whatever is
/// worse, so that making an indicator worse never lowers its place.
/// </summary>
/// <param name="RedAndWorsened">Beside what <paramref name="Red"/> counts.</param>
/// <param name="LongStandingReds">Red in so many…</param>
/// <param name="LongStandingPeriods">…of so many periods, the latest included, is for a long time.</param>
/// <param name="SilentPeriods">A figure without the commentary that it asks for, in so many periods running.</param>
/// <param name="PriorityPercent">So much is added, in per cent of the points, where the indicator serves a corporate priority.</param>
public sealed record TriageTerms(
    int Red,
    int RedAndWorsened,
    int GettingWorse,
    int LongStanding,
    int ForecastToMiss,
    int OffCourse,
    int OverdueActions,
    int OverdueCommitments,
    int WorstQuarter,
    int DoubtfulData,
    int SilentOwner,
    int LongStandingReds,
    int LongStandingPeriods,
    int SilentPeriods,
    int PriorityPercent
)
{
    public const int MostPoints = 100;
    public const int MostPeriods = 12;
    public const int MostPercent = 200;

    /// <summary>Of a council that has not said otherwise.</summary>
    public static readonly TriageTerms Usual = new(
        Red: 20,
        RedAndWorsened: 15,
        GettingWorse: 30,
        LongStanding: 15,
        ForecastToMiss: 15,
        OffCourse: 20,
        OverdueActions: 15,
        OverdueCommitments: 15,
        WorstQuarter: 10,
        DoubtfulData: 10,
        SilentOwner: 10,
        LongStandingReds: 3,
        LongStandingPeriods: 4,
        SilentPeriods: 2,
        PriorityPercent: 25
    );

    public int PointsOf(TriageReason reason) =>
        reason switch
        {
            TriageReason.Red => Red,
            TriageReason.RedAndWorsened => RedAndWorsened,
            TriageReason.GettingWorse => GettingWorse,
            TriageReason.LongStanding => LongStanding,
            TriageReason.ForecastToMiss => ForecastToMiss,
            TriageReason.OffCourse => OffCourse,
            TriageReason.OverdueActions => OverdueActions,
            TriageReason.OverdueCommitments => OverdueCommitments,
            TriageReason.WorstQuarter => WorstQuarter,
            TriageReason.DoubtfulData => DoubtfulData,
            TriageReason.SilentOwner => SilentOwner,
        };

    /// <summary>What is wrong with them, by the names of the parameters.</summary>
    public IEnumerable<(string Field, string Sentence)> Problems()
    {
        foreach (var reason in Enum.GetValues<TriageReason>())
        {
            if (PointsOf(reason) is < 0 or > MostPoints)
            {
                yield return (reason.ToString(), $"Enter a number of points from 0 to {MostPoints}.");
            }
        }

        if (LongStandingPeriods is < 1 or > MostPeriods)
        {
            yield return (nameof(LongStandingPeriods), $"Enter a number of periods from 1 to {MostPeriods}.");
        }
        else if (LongStandingReds < 1 || LongStandingReds > LongStandingPeriods)
        {
            yield return (
                nameof(LongStandingReds),
                $"Enter a number from 1 to {LongStandingPeriods}, the periods that are looked at."
            );
        }

        if (SilentPeriods is < 1 or > MostPeriods)
        {
            yield return (nameof(SilentPeriods), $"Enter a number of periods from 1 to {MostPeriods}.");
        }

        if (PriorityPercent is < 0 or > MostPercent)
        {
            yield return (nameof(PriorityPercent), $"Enter a percentage from 0 to {MostPercent}.");
        }
    }
}

/// <summary>How a council ranks topics.</summary>
public sealed class TriageSettings
{
    private TriageSettings() { }

    public TriageSettings(TriageTerms terms) => Terms = terms;

    /// <summary>There is one at most.</summary>
    public int Id { get; private set; } = 1;

    public TriageTerms Terms { get; private set; } = TriageTerms.Usual;

    public int Version { get; private set; }

    public void Change(TriageTerms terms) => Terms = terms;
}

using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>
/// What real returns hold besides plain numbers: figures that are not due, late, suppressed, provisional or given in words,
/// gaps, and series that were broken. Ages count periods back from the latest of the history, which is 0.
/// </summary>
internal static class SpecialValues
{
    private static readonly string[] RegenerationStages =
    [
        "Three of five sites under way, one a month late",
        "Three of five sites under way",
        "Two of five sites under way, planning permission for all",
        "Two of five sites under way",
        "First site under way",
        "Planning permission for three sites",
        "Developer chosen for all five sites",
        "Developer chosen for three sites",
    ];

    /// <summary>Nothing was ever reported for the period.</summary>
    public static bool IsMissing(string code, int age) => (code, age) is ("SAF-01", 5) or ("ECO-03", 4);

    /// <summary>The figure as it was reported.</summary>
    public static ReportedValue Reported(
        string code,
        ReportingPeriod period,
        int age,
        ObservedValue.Number figure,
        DemonstrationCalendar calendar
    ) =>
        code switch
        {
            "WAS-07" when period.Number == 1 => new(
                new ObservedValue.NotDue(period.Next),
                "There is no survey in the first quarter."
            ),
            "HIM-03" when age == 0 => new(
                new ObservedValue.NotYetAvailable(calendar.RoundDates.SubmitBy.AddDays(21)),
                "The national treatment system publishes the figure late this quarter."
            ),
            "LEG-04" when age == 6 => new(new ObservedValue.Late()),
            "PLN-01" when age == 4 => new(
                new ObservedValue.NotApplicable(),
                "No major application was decided in the quarter."
            ),
            // Counts of 1 to 5 could identify a child.
            "CSC-04" when figure.Value is >= 1 and <= 5 => new(new ObservedValue.Suppressed()),
            "ECO-04" => Stage(age),
            "FIN-02" => new(figure, Judged: Savings(age)),
            "EDU-02" when age <= 1 => new(figure, IsProvisional: true),
            "HWY-05" or "ASC-02" when age <= 0 => new(figure, IsProvisional: true),
            _ => new(figure),
        };

    /// <summary>Where the series was broken or its definition changed.</summary>
    public static (int Age, SeriesChange Kind, string Reason)? BreakOf(string code) =>
        code switch
        {
            "CUS-04" => (
                6,
                SeriesChange.BreakInSeries,
                "A new customer platform counts requests differently, and the old one was switched off."
            ),
            "HOU-02" => (
                9,
                SeriesChange.DefinitionChanged,
                "Only homes secured for at least six months count as prevented from this date; before, any home did."
            ),
            _ => null,
        };

    private static ReportedValue Stage(int age)
    {
        var stage = RegenerationStages[Math.Clamp(age, 0, RegenerationStages.Length - 1)];
        var judged =
            age <= 0
                ? new JudgedStatus(
                    Status.Amber,
                    "One site is a month late because a sewer has to be moved; the others are on programme.",
                    "Head of Economic development and skills"
                )
                : new JudgedStatus(
                    Status.Green,
                    "Every site is at the stage the programme says.",
                    "Head of Economic development and skills"
                );
        return new ReportedValue(new ObservedValue.Text(stage), Judged: judged);
    }

    private static JudgedStatus Savings(int age) =>
        age <= 2
            ? new JudgedStatus(
                Status.Amber,
                "Savings are behind their profile, and those that remain depend on two contracts that are not signed.",
                "Head of Finance"
            )
            : new JudgedStatus(
                Status.Green,
                "What was not saved as planned was made up by substitutes.",
                "Head of Finance"
            );
}

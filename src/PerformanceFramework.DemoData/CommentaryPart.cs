using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>
/// What those who answer for an element said of the last quarters, and of the one that is being collected. All of it is
/// demonstration content.
/// </summary>
internal static class CommentaryPart
{
    private const string Made = "Demonstration content: ";

    /// <summary>Editions of a quarter are published later than that.</summary>
    private const int DaysAfterTheQuarter = 35;

    public static IEnumerable<ElementCommentary> Build(ThreadPart thread, DateOnly today)
    {
        var open = ReportingPeriod.Containing(PeriodKind.Quarter, today).Previous;
        yield return Of(
            "P7",
            open.Previous,
            "recycling holds while the new rounds settle in, and street cleansing is where it was. What we cannot show yet is emissions: the national figures are two years behind, so the programme’s own milestones are the better guide."
        );
        yield return Of(
            "P7",
            open.Previous.Previous,
            "the year began with two depots short of drivers. Agency cover ended in May, and the figures of the summer will show whether that was enough."
        );
        yield return Of(
            "P4",
            open.Previous,
            "more people are at home after hospital, and fewer wait for an assessment. The price of home care is the risk for the second half of the year."
        );
        yield return Of(
            "DP-PL",
            open.Previous,
            "the move to one case system is a quarter late, and planning bears most of it. Everything else in the plan is on its dates."
        );
        yield return Of(
            "SP-WAS",
            open.Previous,
            "contamination is what keeps recycling down. Crews now leave a note with the reason; the first rounds show a fifth less of it."
        );
        yield return Of("SP-WAS", open, "the notes are on all rounds now. We expect to see them in the next figures.");

        ElementCommentary Of(string code, ReportingPeriod period, string text)
        {
            var written = period.End.AddDays(DaysAfterTheQuarter);
            var commentary = new ElementCommentary(thread[code], period);
            commentary.Write(Made + text, thread[code].Owner, written < today ? written : today.AddDays(-1));
            return commentary;
        }
    }
}

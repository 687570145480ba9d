using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>
/// What the Place directorate plan was last year, and its next year while it is prepared, with one thing left to decide. All of it
/// is demonstration content.
/// </summary>
internal sealed class RollForwardPart
{
    private const string PerformanceTeam = "Performance team";

    private readonly ThreadPart _thread;
    private readonly ILookup<PlanElement, string> _serves;
    private readonly ILookup<PlanElement, Indicator> _indicators;

    public RollForwardPart(ThreadPart thread, IEnumerable<IndicatorAlignment> alignments, DateOnly today)
    {
        _thread = thread;
        var year = FinancialYear.Containing(today);
        Past = LastYear(year, today);
        _serves = thread.Alignments.ToLookup(alignment => alignment.Child, alignment => alignment.Parent.Code);
        _indicators = alignments.ToLookup(alignment => alignment.Element, alignment => alignment.Indicator);
        Prepared = NextYear(new FinancialYear(year.StartYear + 1), today);
    }

    /// <summary>What the waste service's plan was until this year, and a priority that the plan of Place no longer serves.</summary>
    public IReadOnlyList<object> Past { get; }

    public RollForward Prepared { get; }

    private List<object> LastYear(FinancialYear year, DateOnly today)
    {
        var plan = _thread["SP-WAS"];
        var now = plan.Content;
        // What it says now is what it became: for a moment it is what it was.
        plan.Change(
            now with
            {
                Title = "Waste service plan",
                Description = "How the borough’s bins are emptied, and how much of what is in them is recycled.",
                Owner = "Waste collection manager",
            },
            new DatedChange(year.Start, today, IsCorrection: true, "", PerformanceTeam)
        );
        var past = plan.Change(
            now,
            new DatedChange(
                year.Start,
                today,
                IsCorrection: false,
                "Demonstration content: recycling joined the service.",
                PerformanceTeam
            )
        );
        var served = new ElementAlignment(_thread["P8"], _thread["DP-PL"]);
        served.Explain("Demonstration content: community safety is planned across the council.");
        served.End(year.Start);
        return [past!, served];
    }

    private RollForward NextYear(FinancialYear year, DateOnly today)
    {
        var top = _thread["DP-PL"];
        var plans = _thread.Elements.Where(e => e == top || _serves[e].Contains(top.Code)).ToList();
        var rollForward = new RollForward(top, year, plans[^1].Level, PerformanceTeam, today.AddDays(-12));
        foreach (var plan in plans)
        {
            rollForward.Add(new RollForwardLine(plan, Now(plan), year));
        }

        Change(
            "DP-PL",
            terms =>
                terms with
                {
                    Description = "What Place will do this year for homes, jobs, streets, neighbourhoods and culture.",
                    Serves = terms.Serves.With(new CodeSet(["P8"])),
                }
        );
        Change("SP-PLN", terms => terms with { Title = "Planning and regeneration service plan" });
        Change("SP-LIB", terms => terms with { Owner = "Head of Culture and Libraries" });

        // One service's plan ends. The new one takes over all of its indicators but the last.
        var ending = rollForward.Lines.Single(line => line.Code == "SP-SAF");
        ending.Prepare(LineFate.Ends, ending.Terms, CodeSet.Empty);
        rollForward.Add(
            new RollForwardLine(
                "SP-NBH",
                ending.Level,
                ending.Terms with
                {
                    Title = "Neighbourhoods service plan",
                    Description = "Demonstration content: one team for what people meet at their own front door.",
                    Owner = "Head of Neighbourhoods",
                    Serves = new CodeSet(["DP-PL", "P8"]),
                    Indicators = new CodeSet(ending.Terms.Indicators.Codes.SkipLast(1)),
                }
            )
        );
        // The last has one other place, to which it goes; where the one before is listed first is left to decide.
        foreach (var indicator in _indicators[ending.Element!].OrderBy(i => i.Code, StringComparer.Ordinal).SkipLast(2))
        {
            rollForward.GiveHome(indicator, "SP-NBH");
        }

        return rollForward;

        void Change(string code, Func<PlanTerms, PlanTerms> change)
        {
            var line = rollForward.Lines.Single(l => l.Code == code);
            line.Prepare(LineFate.CarriesOn, change(line.Terms), CodeSet.Empty);
        }
    }

    private PlanTerms Now(PlanElement plan) =>
        new(
            plan.Title,
            plan.Description,
            plan.Owner,
            plan.Service?.Code ?? "",
            plan.Directorate?.Code ?? "",
            plan.StartsOn,
            plan.EndsOn,
            new CodeSet(_serves[plan]),
            new CodeSet(_indicators[plan].Select(indicator => indicator.Code))
        )
        {
            Body = plan.AccountableBody?.Code ?? "",
        };
}

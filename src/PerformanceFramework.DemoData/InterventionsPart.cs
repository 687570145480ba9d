using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>What services tried, each with another verdict by the figures that were made for it; two are confirmed.</summary>
internal static class InterventionsPart
{
    private const string Made = "Demonstration content: ";

    private static readonly Tried[] All =
    [
        new(
            "SAF-03",
            QuartersAgo: 5,
            EffectAfter: 0,
            0.5m,
            "Cameras inspected monthly",
            "every camera is looked at once a month instead of when somebody reports it, and parts that fail often are kept in the van.",
            "the monthly round pays for itself: faults are found before the control room needs the picture. The new contract began in the same quarter, so part of it may be that. We would do it again, and lighting wants to try it."
        ),
        new(
            "WAS-05",
            QuartersAgo: 7,
            EffectAfter: 0,
            2,
            "Second fly-tipping crew",
            "a second crew on weekdays, for the wards with the most fly-tips.",
            "figures do not show that a second crew clears more in time. Reports rose as well, and the crews say that they wait for the depot. Look at the depot before another crew is paid for."
        ),
        new(
            "WAS-03",
            QuartersAgo: 8,
            EffectAfter: 0,
            5,
            "New collection rounds",
            "all rounds were drawn anew, with longer routes and fewer vehicles."
        ),
        new(
            "WAS-10",
            QuartersAgo: 1,
            EffectAfter: 0,
            1,
            "Bulky collections booked online",
            "people choose a day from those that are free, and get a message the day before."
        ),
        new(
            "HRS-01",
            QuartersAgo: 6,
            EffectAfter: 1,
            0.5m,
            "Attendance coaches",
            "two coaches help managers to hold return-to-work talks in the five services with the most sickness absence."
        ),
        new(
            "HRS-02",
            QuartersAgo: 6,
            EffectAfter: 0,
            0.4m,
            "Own bank of staff",
            "people who left or retired can be called before an agency is."
        ),
    ];

    /// <param name="today">Days are counted in quarters from that which is collected now, as the figures are.</param>
    public static IEnumerable<Intervention> Build(
        IReadOnlyDictionary<string, IndicatorHistory> histories,
        DateOnly today
    )
    {
        var open = ReportingPeriod.Containing(PeriodKind.Quarter, today).Previous;
        return All.Select(tried => tried.Record(histories[tried.Code], open, today));
    }

    /// <param name="QuartersAgo">Before the quarter that is collected now.</param>
    /// <param name="EffectAfter">Quarters until the effect was expected.</param>
    /// <param name="Learned">Empty where nobody has confirmed the verdict.</param>
    private sealed record Tried(
        string Code,
        int QuartersAgo,
        int EffectAfter,
        decimal Size,
        string Name,
        string Description,
        string Learned = ""
    )
    {
        public Intervention Record(IndicatorHistory history, ReportingPeriod open, DateOnly today)
        {
            var began = open.After(-QuartersAgo).Start;
            var service = history.Indicator.Service;
            var intervention = new Intervention(
                history.Indicator,
                new InterventionTerms(
                    Name,
                    Made + Description,
                    began,
                    Size,
                    open.After(EffectAfter - QuartersAgo).Start
                ),
                Post(Role.HeadOfService, service.Code),
                began
            );
            if (Learned.Length > 0)
            {
                _ = intervention.Confirm(
                    ConfirmedVerdict.Of(VerdictOn(history, intervention)),
                    Made + Learned,
                    Post(Role.Director, service.Directorate.Code),
                    today.AddDays(-12)
                );
            }

            return intervention;
        }

        // Of the round that is open nobody knows anything yet.
        private static Verdict VerdictOn(IndicatorHistory history, Intervention intervention)
        {
            var record = history.Record;
            var known = record.Observations.Where(o => o.Round is null).Select(record.PointOf).ToList();
            return VerdictRule.Of(
                new SignalSeries(record.InputOf(known)).Around(intervention.Began, intervention.ExpectedBy),
                intervention.ExpectedSize
            );
        }

        private static (string Id, string Name) Post(Role role, string code)
        {
            var post = DemonstrationSignIns.Of(role, code);
            return (post.Id, post.DisplayName);
        }
    }
}

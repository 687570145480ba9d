using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>
/// The editions of the demonstration: what was published of the two quarters before the one that is being collected. They are
/// published as any other, by the use case, on days that have passed. Between the two quarters a figure was restated, and a
/// dashboard changed.
/// </summary>
public static class DemonstrationEditions
{
    private static readonly Actor Publisher = new(
        "system",
        "Performance team",
        [new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0)]
    );

    /// <summary>After the end of the later quarter: the editions of the earlier one are out, its own are not.</summary>
    private const int DaysToRestatement = 20;

    /// <summary>Whose editions of the earlier quarter are published too, so that there is something to compare with.</summary>
    private static readonly IReadOnlyList<Audience> OfBoth = [Audience.Clt, Audience.Cabinet, Audience.Public];

    /// <summary>How many days after the end of a quarter it is published for each.</summary>
    private static readonly IReadOnlyList<(Audience Audience, int Days, string Note)> Programme =
    [
        (Audience.Clt, 43, ""),
        (Audience.Cabinet, 50, "For the meeting of Cabinet. Commentary is by heads of service."),
        (Audience.Scrutiny, 57, ""),
        (Audience.Public, 64, "Figures marked † are made up for the demonstration."),
    ];

    /// <summary>Publishes them where nothing is published yet.</summary>
    /// <param name="contexts">Where the demonstration council is loaded.</param>
    /// <param name="logging">For what goes wrong.</param>
    /// <param name="today">The day of the demonstration.</param>
    /// <exception cref="InvalidOperationException">An edition cannot be published, or the dashboard not be changed.</exception>
    public static async Task PublishAsync(
        IDbContextFactory<PerformanceDbContext> contexts,
        ILoggerFactory logging,
        DateOnly today,
        CancellationToken ct = default
    )
    {
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            if (await db.Editions.AnyAsync(ct))
            {
                return;
            }
        }

        var latest = ReportingPeriod.Containing(PeriodKind.Quarter, today).After(-2);
        foreach (var period in new[] { latest.Previous, latest })
        {
            if (period == latest)
            {
                var between = InstantAfter(latest, DaysToRestatement);
                await using var db = await contexts.CreateDbContextAsync(ct);
                await RestatementPart.RestateAfterItsEditionsAsync(db, latest.Previous, between, ct);
                Succeed(
                    "The dashboard for Cabinet",
                    await new ReviseDashboard(ServicesAt(between)).ExecuteAsync(Publisher, DashboardsPart.Revised, ct)
                );
            }

            foreach (
                var (audience, days, note) in Programme.Where(published =>
                    period == latest || OfBoth.Contains(published.Audience)
                )
            )
            {
                Succeed(
                    $"The edition of {period} for {audience}",
                    await new PublishEdition(ServicesAt(InstantAfter(period, days))).ExecuteAsync(
                        Publisher,
                        new PublishEditionRequest(period.Code, audience, note, null, null),
                        ct
                    )
                );
            }
        }

        UseCaseServices ServicesAt(DateTime utc) => new(contexts, new Moment(utc), logging);
    }

    private static void Succeed(string what, Outcome<string> outcome)
    {
        if (outcome is not Outcome<string>.Done)
        {
            throw new InvalidOperationException($"{what}: {outcome.Sentence}");
        }
    }

    private static DateTime InstantAfter(ReportingPeriod period, int days) =>
        London.UtcOf(period.End.AddDays(days).ToDateTime(new TimeOnly(10, 0)));

    private sealed class Moment(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(utc, TimeSpan.Zero);
    }
}

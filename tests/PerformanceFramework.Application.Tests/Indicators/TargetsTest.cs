using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>Tests that set targets of a year.</summary>
public abstract class TargetsTest : CouncilTest
{
    protected const string Reason = "The budget was cut in July.";

    /// <summary>A second person of the performance team: nobody agrees what they proposed.</summary>
    protected static Actor OfTheTeam { get; } =
        Testing.Actors.Named("Sam Second", new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0));

    protected static TypedTargets Typed(string[] figures, string year = "2026-27", string code = "HOU-1")
    {
        var periods = TargetYear.PeriodsOf(
            code == "HOU-2" ? Frequency.Monthly : Frequency.Quarterly,
            TargetYear.Read(year) ?? new FinancialYear(2026)
        );
        return new TypedTargets(
            TargetKind.AtLeast,
            "",
            TargetJudging.AsNow,
            figures.Select((figure, at) => new TypedTarget(periods[at], figure)).ToList()
        );
    }

    protected Task<Outcome<string>> SetAsync(
        string[] figures,
        string year = "2026-27",
        string code = "HOU-1",
        string reason = Reason,
        bool isCorrection = false,
        string? stamp = null,
        Actor? actor = null
    ) => SetAsync(Typed(figures, year, code), year, code, reason, isCorrection, stamp, actor);

    protected async Task<Outcome<string>> SetAsync(
        TypedTargets typed,
        string year,
        string code = "HOU-1",
        string reason = Reason,
        bool isCorrection = false,
        string? stamp = null,
        Actor? actor = null
    ) =>
        await Database
            .Get<SetTargets>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new SetTargetsRequest(code, year, stamp ?? await StampAsync(code, year), typed, reason, isCorrection)
            );

    protected async Task<Outcome<string>> ProposeAsync(
        string[] figures,
        string reason = Reason,
        string? stamp = null,
        Actor? actor = null
    ) =>
        await Database
            .Get<ProposeTargets>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new ProposeTargetsRequest("HOU-1", "2026-27", stamp ?? await StampAsync(), Typed(figures), reason)
            );

    protected async Task<string> StampAsync(string code = "HOU-1", string year = "2026-27") =>
        (await YearAsync(code, year))!.Stamp;

    protected Task<IndicatorTargetYear?> YearAsync(
        string code = "HOU-1",
        string year = "2026-27",
        Actor? actor = null
    ) =>
        Database
            .Get<IndicatorQueries>()
            .TargetYearAsync(actor ?? Actors.PerformanceTeam, code, TargetYear.Read(year)!.Value);

    protected Task<PeriodTarget> TargetAsync(string period, string code = "HOU-1") =>
        Database.ReadAsync(db =>
            db.PeriodTargets.SingleAsync(t => t.Indicator.Code == code && t.Period == Given.Period(period))
        );

    protected Task<TargetProposal> ProposalAsync() =>
        Database.ReadAsync(db => db.TargetProposals.Include(p => p.Lines).SingleAsync());

    protected Task<StoredAssessment> AssessmentAsync(string period) =>
        Database.ReadAsync(db =>
            db.Observations.Where(o => o.Indicator.Code == "HOU-1" && o.Period == Given.Period(period))
                .Select(o => o.Assessment)
                .SingleAsync()
        );

    /// <summary>Whatever is stored is what the rules say.</summary>
    protected async Task ShouldBeSoundAsync() =>
        (await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest()))
            .ShouldBeDone()
            .Differences.ShouldBeEmpty();
}

using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>
/// A demonstration council on Bolton's published framework: real outcome figures, made-up operational ones that are labelled
/// so, and an open round. The same day gives the same council, figure for figure.
/// </summary>
public static class DemonstrationCouncil
{
    public const string Notice = "Demonstration: built on Bolton's published framework, not run by or for the council";

    private const string Kind = "LoadDemonstration";

    /// <summary>Loads the council into an empty database.</summary>
    /// <param name="db">An empty database that is up to the model.</param>
    /// <param name="today">The day of the demonstration; the quarter before its own is the one being collected.</param>
    /// <param name="nowUtc">The instant of loading.</param>
    /// <param name="passwordHash">The hash of <see cref="DemonstrationSignIns.Password"/>, given to every sign-in.</param>
    /// <param name="ct">Stops the loading.</param>
    /// <exception cref="InvalidOperationException">The database holds a council already.</exception>
    public static async Task LoadAsync(
        PerformanceDbContext db,
        DateOnly today,
        DateTime nowUtc,
        string passwordHash,
        CancellationToken ct = default
    )
    {
        if (await db.Councils.AnyAsync(ct))
        {
            throw new InvalidOperationException("The demonstration council is loaded into an empty database only.");
        }

        var calendar = new DemonstrationCalendar(today, nowUtc);
        var organisation = new OrganisationPart();
        var thread = new ThreadPart(organisation, FinancialYear.Containing(today));
        var milestones = new MilestonePart(thread, today);
        var rules = new RulePart();
        var outcomes = new OutcomeIndicators(organisation, thread, rules);
        var operational = OperationalIndicators.Build(organisation, thread, rules, calendar);
        // Whether people are still at home is known to the hospitals.
        operational.Single(o => o.Indicator.Code == "ASC-02").Indicator.SupplyBy(organisation.Partners["NHS"]);
        var round = new RoundPart(operational, calendar);
        var programme = new ProgrammePart(today, nowUtc);
        var histories = outcomes.Histories.Concat(operational.Select(indicator => indicator.History)).ToList();
        // What is calculated is as doubtful as its inputs.
        QualityPart.SayHowSure(histories.ToDictionary(history => history.Indicator.Code));
        histories.Add(CalculatedPart.Build(histories.ToDictionary(history => history.Indicator.Code), thread, rules));
        var byCode = histories.ToDictionary(history => history.Indicator.Code);
        DefinitionPart.Date(histories.Select(history => history.Indicator), today);
        ExemptPart.Mark(byCode, today);
        foreach (var history in histories)
        {
            history.Replay();
        }

        var plans = new RollForwardPart(
            thread,
            histories.SelectMany(history => history.Rows).OfType<IndicatorAlignment>(),
            today
        );

        db.Add(new Council("Bolton", Notice));
        db.AddRange(organisation.Rows);
        db.AddRange(rules.Rows);
        db.AddRange(thread.Elements);
        db.AddRange(thread.Alignments);
        db.AddRange(milestones.Rows);
        db.Add(milestones.Proposal);
        db.AddRange(CommentaryPart.Build(thread, today));
        db.AddRange(plans.Past);
        db.Add(plans.Prepared);
        db.AddRange(outcomes.Areas.Values);
        db.AddRange(histories.SelectMany(history => history.Rows));
        db.AddRange(
            RulePart.MembershipsOf(histories.Select(history => history.Indicator), FinancialYear.Containing(today))
        );
        db.Add(round.Round);
        db.AddRange(round.Returns);
        db.AddRange(programme.Template);
        db.AddRange(ProposalPart.Build(histories, calendar));
        db.AddRange(
            ScorecardPart.Build(
                rules.Scorecard,
                histories.ToDictionary(history => history.Indicator.Code, history => history.Indicator),
                today
            )
        );
        db.AddRange(QualityPart.Build(byCode, today));
        db.AddRange(DashboardsPart.Build(rules, thread, organisation));
        db.AddRange(ChallengePart.Build(byCode, organisation, today));
        db.AddRange(ScrutinyPart.Build(byCode, thread, organisation, today));
        db.AddRange(InterventionsPart.Build(byCode, today));
        db.AddRange(RecoveryPart.Build(byCode, today));
        db.AddRange(SuccessPart.Build(byCode, thread, organisation, today));
        // All or nothing: half a demonstration would never be loaded again.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await SaveAsync(db, nowUtc, "Demonstration council: framework, indicators, figures and open round", ct);

        // A role's scope is an id, and the organisation has ids only once it is saved.
        db.AddRange(DemonstrationSignIns.Users(organisation, passwordHash, today));
        await SaveAsync(db, nowUtc, "Demonstration council: sign-ins", ct);

        // So have the lines of the template that the years are made from.
        db.AddRange(programme.Items());
        await SaveAsync(db, nowUtc, "Demonstration council: calendar of this year and the next", ct);
        await RestatementPart.LoadAsync(db, calendar.OpenPeriod.Previous, nowUtc, ct);
        await ChallengeSessionsPart.LoadAsync(db, calendar, nowUtc, ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task SaveAsync(PerformanceDbContext db, DateTime nowUtc, string summary, CancellationToken ct)
    {
        db.BeginLoad(new Change("system", "Demonstration", Kind, nowUtc), summary);
        await db.SaveChangesAsync(ct);
    }
}

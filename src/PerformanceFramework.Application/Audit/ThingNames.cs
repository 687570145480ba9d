using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Benchmarking;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Audit;

/// <summary>What the things that records speak of are called today.</summary>
internal static class ThingNames
{
    private const string PersonPrefix = nameof(ApplicationUser) + " ";

    /// <summary>Names by their keys, as <see cref="ChangeRecord.KeyOf"/> writes them; what is no longer there is left out.</summary>
    public static async Task<Dictionary<string, string>> LoadAsync(
        PerformanceDbContext db,
        IEnumerable<string> keys,
        CancellationToken cancellationToken
    )
    {
        var asked = keys.Distinct().ToList();
        return Named(await All(db).Where(thing => asked.Contains(thing.Key)).ToListAsync(cancellationToken));
    }

    /// <summary>The same, and everybody who has changed something and is still known, in no order: one statement.</summary>
    /// <param name="address">One more thing that is asked for, and found under its address.</param>
    public static async Task<(Dictionary<string, string> Names, List<ChangeActor> Actors)> WithActorsAsync(
        PerformanceDbContext db,
        IEnumerable<string> keys,
        string? address,
        CancellationToken cancellationToken
    )
    {
        var asked = keys.Distinct().ToList();
        var acted = db.ChangeRecords.Select(r => PersonPrefix + r.ActorId);
        var things = await All(db)
            .Select(thing => new { Thing = thing, HasActed = acted.Contains(thing.Key) })
            .Where(row => row.HasActed || asked.Contains(row.Thing.Key) || row.Thing.Address == address)
            .ToListAsync(cancellationToken);
        var names = Named(things.Select(row => row.Thing));
        if (things.Find(row => row.Thing.Address == address) is { Thing: var one })
        {
            names[one.Address] = InWords(one);
        }

        return (
            names,
            things
                .Where(row => row.HasActed)
                .Select(row => new ChangeActor(row.Thing.Key[PersonPrefix.Length..], row.Thing.Name))
                .ToList()
        );
    }

    /// <summary>
    /// Everything that something else is recorded to belong to, or to name, in one question. It is read whole: all of it
    /// together is far less than there are figures.
    /// </summary>
    public static IQueryable<NamedThing> All(PerformanceDbContext db) =>
        db
            .Indicators.Select(i => new NamedThing
            {
                Key = nameof(Indicator) + " " + i.Id,
                Name = i.Code + " " + i.Name,
                Address = nameof(Indicator) + " " + i.Code,
                When = "",
            })
            .Concat(
                db.PlanElements.Select(i => new NamedThing
                {
                    Key = nameof(PlanElement) + " " + i.Id,
                    Name = i.Code + " " + i.Title,
                    Address = nameof(PlanElement) + " " + i.Code,
                    When = "",
                })
            )
            .Concat(
                db.IndicatorSets.Select(i => new NamedThing
                {
                    Key = nameof(IndicatorSet) + " " + i.Id,
                    Name = i.Code + " " + i.Name,
                    Address = nameof(IndicatorSet) + " " + i.Code,
                    When = "",
                })
            )
            .Concat(Parts(db.Directorates, nameof(Directorate)))
            .Concat(Parts(db.Services, nameof(Service)))
            .Concat(Parts(db.Teams, nameof(Team)))
            .Concat(Parts(db.Portfolios, nameof(Portfolio)))
            .Concat(Parts(db.PartnerOrganisations, nameof(PartnerOrganisation)))
            .Concat(Parts(db.AccountableBodies, nameof(AccountableBody)))
            .Concat(
                db.Users.Select(i => new NamedThing
                {
                    Key = nameof(ApplicationUser) + " " + i.Id,
                    Name = i.DisplayName + "",
                    Address = nameof(ApplicationUser) + " " + i.Id,
                    When = "",
                })
            )
            .Concat(
                db.PlanLevels.Select(i => new NamedThing
                {
                    Key = nameof(PlanLevel) + " " + i.Id,
                    Name = i.Name + "",
                    Address = "",
                    When = "",
                })
            )
            .Concat(
                db.Milestones.Select(i => new NamedThing
                {
                    Key = nameof(Milestone) + " " + i.Id,
                    Name = i.Element.Code + ", " + i.Title,
                    Address = "",
                    When = "",
                })
            )
            .Concat(
                db.ElementCommentaries.Select(i => new NamedThing
                {
                    Key = nameof(ElementCommentary) + " " + i.Id,
                    Name = i.Element.Code,
                    Address = "",
                    When = "",
                })
            )
            .Concat(
                db.RollForwards.Select(i => new NamedThing
                {
                    Key = nameof(RollForward) + " " + i.Id,
                    Name = i.Plan.Code + " " + i.Plan.Title + ", ",
                    Address = "",
                    When = "" + i.StartYear,
                })
            )
            .Concat(
                db.ScorecardChoices.Select(i => new NamedThing
                {
                    Key = nameof(ScorecardChoice) + " " + i.Id,
                    Name = i.Set.Code + " " + i.Set.Name + ", ",
                    Address = "",
                    When = "" + i.StartYear,
                })
            )
            .Concat(
                db.ScorecardAnswers.Select(i => new NamedThing
                {
                    Key = nameof(ScorecardAnswer) + " " + i.Id,
                    Name = i.PersonName + "",
                    Address = "",
                    When = "",
                })
            )
            .Concat(
                db.Set<ScorecardCandidate>()
                    .Select(i => new NamedThing
                    {
                        Key = nameof(ScorecardCandidate) + " " + i.Id,
                        Name = i.Indicator.Code + " " + i.Indicator.Name,
                        Address = "",
                        When = "",
                    })
            )
            .Concat(
                db.TargetProposals.Select(i => new NamedThing
                {
                    Key = nameof(TargetProposal) + " " + i.Id,
                    Name = i.Indicator.Code + " " + i.Indicator.Name + ", ",
                    Address = "",
                    When = "" + i.Year,
                })
            )
            .Concat(
                db.MemberQuestions.Select(i => new NamedThing
                {
                    Key = nameof(MemberQuestion) + " " + i.Id,
                    Name = i.Indicator.Code + ", " + i.AskedBy,
                    Address = "",
                    When = "",
                })
            )
            .Concat(
                db.Recommendations.Select(i => new NamedThing
                {
                    Key = nameof(Recommendation) + " " + i.Id,
                    Name = i.Body.Name + ", " + (i.Indicator!.Code ?? i.Element!.Code),
                    Address = "",
                    When = "",
                })
            )
            .Concat(
                db.RecoveryPlans.Select(i => new NamedThing
                {
                    Key = nameof(RecoveryPlan) + " " + i.Id,
                    Name = i.Indicator.Code + " " + i.Indicator.Name,
                    Address = "",
                    When = "",
                })
            )
            .Concat(
                db.ComparatorAreas.Select(i => new NamedThing
                {
                    Key = nameof(ComparatorArea) + " " + i.Id,
                    Name = i.Name + "",
                    Address = "",
                    When = "",
                })
            )
            .Concat(
                db.CollectionRounds.Select(i => new NamedThing
                {
                    Key = nameof(CollectionRound) + " " + i.Id,
                    Name = "",
                    Address = "",
                    When = (string)(object)i.Period,
                })
            )
            .Concat(
                db.Returns.Select(i => new NamedThing
                {
                    Key = nameof(ServiceReturn) + " " + i.Id,
                    Name = i.Service.Name + ", ",
                    Address = "",
                    When = (string)(object)i.Round.Period,
                })
            )
            .Concat(
                db.Dashboards.Select(i => new NamedThing
                {
                    Key = nameof(Dashboard) + " " + i.Id,
                    Name = i.Code + " " + i.Name,
                    Address = "",
                    When = "",
                })
            )
            .Concat(
                db.ImportBatches.Select(i => new NamedThing
                {
                    Key = nameof(ImportBatch) + " " + i.Id,
                    Name = i.FileName + "",
                    Address = "",
                    When = "",
                })
            )
            .Concat(
                db.ProgrammeTemplateItems.Select(i => new NamedThing
                {
                    Key = nameof(ProgrammeTemplateItem) + " " + i.Id,
                    Name = i.Details.Title + "",
                    Address = "",
                    When = "",
                })
            )
            .Concat(
                db.ProgrammeFills.Select(i => new NamedThing
                {
                    Key = nameof(ProgrammeFill) + " " + i.Id,
                    Name = "",
                    Address = "",
                    When = "" + i.YearStart,
                })
            );

    private static IQueryable<NamedThing> Parts<T>(IQueryable<T> parts, string kind)
        where T : PartOfOrganisation =>
        parts.Select(part => new NamedThing
        {
            Key = kind + " " + part.Id,
            Name = part.Name + "",
            Address = kind + " " + part.Code,
            When = "",
        });

    private static Dictionary<string, string> Named(IEnumerable<NamedThing> things) =>
        things.ToDictionary(thing => thing.Key, InWords, StringComparer.Ordinal);

    private static string InWords(NamedThing thing) =>
        thing.Name
        + (
            ReportingPeriod.TryParse(thing.When, out var period) ? period.ToString()
            : int.TryParse(thing.When, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                ? new FinancialYear(year).ToString()
            : ""
        );
}

/// <summary>A thing with its name.</summary>
internal sealed class NamedThing
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Its kind with its code, or with the id of a person: how a page asks for it. Empty for what no page asks for.</summary>
    public required string Address { get; init; }

    /// <summary>What its name ends with: a period or a financial year, as they are stored; empty for most.</summary>
    public required string When { get; init; }
}

using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Tests.Organisation;

/// <summary>Tests that change the organisation, on 12 October 2026 in the open round of the second quarter.</summary>
public abstract class OrganisationTest : CouncilTest
{
    protected const string Reason = "Cabinet decision of 5 October";

    protected static readonly DateOnly Today = new(2026, 10, 12);

    /// <summary>The first day after the latest closed quarter.</summary>
    protected static readonly DateOnly July = new(2026, 7, 1);

    protected static readonly DateOnly August = new(2026, 8, 1);

    protected CouncilQueries Queries => Database.Get<CouncilQueries>();

    /// <summary>Closes the round, so that no return is under way any more.</summary>
    protected Task CloseRoundAsync() => Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Closed'");

    /// <summary>Somebody with one role; answers its id.</summary>
    protected async Task<int> AddPersonAsync(string name, Role role, ScopeKind kind, int scopeId)
    {
        var user = new ApplicationUser { UserName = name, DisplayName = name };
        var assignment = new RoleAssignment(user.Id, new ScopedRole(role, kind, scopeId));
        user.Assignments.Add(assignment);
        await Database.SaveAsync(user);
        return assignment.Id;
    }

    protected Task<Outcome<string>> EditAsync(EditPartRequest request) =>
        Database.Get<EditPart>().ExecuteAsync(Actors.PerformanceTeam, request);

    protected Task<Outcome<int>> MoveAsync(DateOnly from, string toCode, params string[] codes) =>
        MoveAsync(new MoveIndicatorsRequest("HOU", codes, toCode, from, Reason));

    protected Task<Outcome<int>> MoveAsync(MoveIndicatorsRequest request) =>
        Database.Get<MoveIndicators>().ExecuteAsync(Actors.PerformanceTeam, request);

    protected Task<Outcome<string>> MergeAsync(MergeServicesRequest request) =>
        Database.Get<MergeServices>().ExecuteAsync(Actors.PerformanceTeam, request);

    protected async Task<PartDetail> DetailAsync(PartKind kind, string code, DateOnly? at = null) =>
        (
            await Queries.PartAsync(Actors.PerformanceTeam, kind, code, DateOnly.FromDateTime(Database.Time.Utc), at)
        ).ShouldNotBeNull();

    protected Task<List<ChangeRecord>> RecordsAsync(string kind) =>
        Database.ReadAsync(db => db.ChangeRecords.Where(r => r.Kind == kind).OrderBy(r => r.Id).ToListAsync());

    protected static EditPartRequest EditOfHousing(string name = "Homes and land") =>
        EditOf(PartKind.Service, "HOU", name) with
        {
            DirectorateCode = "PLA",
            PortfolioCode = "HOM",
        };

    /// <summary>A change of a name from 1 August.</summary>
    protected static EditPartRequest EditOf(PartKind kind, string code, string name) =>
        new()
        {
            Kind = kind,
            CodeNow = code,
            Code = code,
            Name = name,
            From = August,
            Reason = Reason,
        };
}

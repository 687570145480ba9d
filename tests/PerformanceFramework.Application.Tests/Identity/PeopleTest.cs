using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Identity;

/// <summary>The small council with an administrator, somebody of the performance team, and an officer and a head of Housing.</summary>
public abstract class PeopleTest : CouncilTest
{
    protected static readonly DateOnly Today = new(2026, 10, 12);

    protected const string Admin = "id of Administrator";
    protected const string Team = "id of Performance team";
    protected const string Olu = "id of Olu Officer";
    protected const string Hari = "id of Hari Head";

    protected ScopedRole OfficerOfHousing => new(Role.Officer, ScopeKind.Service, Council.Housing.Id);

    protected RoleScope Housing => new(ScopeKind.Service, Council.Housing.Id);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.SaveAsync(
            Testing.People.Holding("Administrator", Whole(Role.Administrator)),
            Testing.People.Holding("Performance team", Whole(Role.PerformanceTeam)),
            Testing.People.Holding("Olu Officer", OfficerOfHousing, new RoleTerm(new DateOnly(2026, 4, 1), null)),
            Testing.People.Holding(
                "Hari Head",
                new ScopedRole(Role.HeadOfService, ScopeKind.Service, Council.Housing.Id)
            )
        );
    }

    protected static ScopedRole Whole(Role role) => new(role, ScopeKind.WholeCouncil, 0);

    protected Task<ApplicationUser> PersonAsync(string id) =>
        Database.ReadAsync(db => db.Users.Include(u => u.Assignments).SingleAsync(u => u.Id == id));

    protected async Task<int> VersionAsync(string id) => (await PersonAsync(id)).Version;

    protected async Task<int> RoleIdAsync(string personId) => (await PersonAsync(personId)).Assignments[0].Id;

    /// <summary>What the change history says of a use case.</summary>
    protected Task<List<ChangeRecord>> RecordsAsync(string kind) =>
        Database.ReadAsync(db => db.ChangeRecords.Where(r => r.Kind == kind).OrderBy(r => r.Id).ToListAsync());

    /// <summary>Adds a second administrator, whose role ends on a day or is open.</summary>
    protected Task AddAdministratorAsync(string name, DateOnly? until = null) =>
        Database.SaveAsync(
            Testing.People.Holding(name, Whole(Role.Administrator), new RoleTerm(new DateOnly(2026, 1, 1), until))
        );
}

using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.DemoData;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.DemoData;

[Collection(DemonstrationCollection.Name)]
public sealed class DemonstrationSignInTests(DemonstrationFixture fixture) : IAsyncLifetime
{
    private readonly PerformanceDbContext _db = fixture.Open();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _db.DisposeAsync();

    [Fact]
    public void SignIns_Together_CoverEveryRoleAndScope()
    {
        var all = DemonstrationSignIns.All;

        Enum.GetValues<Role>().Except(all.Select(s => s.Role)).ShouldBeEmpty();
        Enum.GetValues<ScopeKind>().Except(all.Select(s => s.Scope)).ShouldBeEmpty();
        all.Select(s => s.UserName).ShouldBeUnique();
    }

    [Fact]
    public async Task SignIns_Loaded_CanSignIn()
    {
        var users = await _db.Users.ToListAsync();

        users.Select(u => u.UserName).ShouldBe(DemonstrationSignIns.All.Select(s => s.UserName), ignoreOrder: true);
        users
            .Select(u => u.NormalizedUserName)
            .ShouldBe(DemonstrationSignIns.All.Select(s => s.UserName.ToUpperInvariant()), ignoreOrder: true);
        users.ShouldAllBe(u =>
            u.PasswordHash == DemonstrationDatabase.PasswordHash
            && u.SecurityStamp != null
            && u.LockoutEnabled
            && u.EmailConfirmed
        );
    }

    [Fact]
    public async Task SignIns_Loaded_HoldTheirRoleInTheScopeOfTheirCode()
    {
        var codes = await ScopeCodesAsync();
        var users = await _db.Users.Include(u => u.Assignments).ToListAsync();

        var held = users.Select(u =>
        {
            var assignment = u.Assignments.Single();
            return (
                u.UserName,
                u.DisplayName,
                assignment.Role,
                assignment.ScopeKind,
                codes[(assignment.ScopeKind, assignment.ScopeId)]
            );
        });

        held.ShouldBe(
            DemonstrationSignIns.All.Select(s => ((string?)s.UserName, s.DisplayName, s.Role, s.Scope, s.ScopeCode)),
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task SignIns_Loaded_HaveAPostAndHaveHadTheirRoleForAYear()
    {
        var users = await _db.Users.Include(u => u.Assignments).ToListAsync();

        users.ShouldAllBe(u => u.Post.Length > 0 && u.LeftOn == null);
        users.ShouldAllBe(u =>
            u.Assignments.Single().From < DemonstrationFixture.Today.AddYears(-1)
            && u.Assignments.Single().Until == null
            && RoleScopes.Allow(u.Assignments.Single().Role, u.Assignments.Single().ScopeKind)
        );
    }

    private async Task<Dictionary<(ScopeKind, int), string?>> ScopeCodesAsync()
    {
        var codes = new Dictionary<(ScopeKind, int), string?> { [(ScopeKind.WholeCouncil, 0)] = null };
        await foreach (var directorate in _db.Directorates.AsAsyncEnumerable())
        {
            codes.Add((ScopeKind.Directorate, directorate.Id), directorate.Code);
        }

        await foreach (var service in _db.Services.AsAsyncEnumerable())
        {
            codes.Add((ScopeKind.Service, service.Id), service.Code);
        }

        await foreach (var portfolio in _db.Portfolios.AsAsyncEnumerable())
        {
            codes.Add((ScopeKind.Portfolio, portfolio.Id), portfolio.Code);
        }

        await foreach (var partner in _db.PartnerOrganisations.AsAsyncEnumerable())
        {
            codes.Add((ScopeKind.PartnerOrganisation, partner.Id), partner.Code);
        }

        return codes;
    }
}

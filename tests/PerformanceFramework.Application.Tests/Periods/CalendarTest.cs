using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Tests.Periods;

/// <summary>Tests of the calendar of the framework; the day is 12 October 2026.</summary>
public abstract class CalendarTest : CouncilTest
{
    protected const int Year = 2026;

    protected static readonly DateOnly Today = new(2026, 10, 12);

    protected static readonly AddProgrammeItemRequest Budget = new(
        Year,
        new DateOnly(2026, 11, 2),
        new DateOnly(2027, 2, 28)
    )
    {
        Title = "Budget for 2027/28",
        Kind = ProgrammeKind.Budget,
        Phase = CyclePhase.Plan,
        Owner = "Director of finance",
        Body = "Full council",
        Link = "https://example.org/budget",
        Note = "In February.",
        RemindDays = 21,
    };

    protected Task<Outcome<AddedProgrammeItem>> AddAsync(AddProgrammeItemRequest request, Actor? actor = null) =>
        Database.Get<AddProgrammeItem>().ExecuteAsync(actor ?? Actors.PerformanceTeam, request);

    /// <summary>Adds an item and answers it as it is stored.</summary>
    protected async Task<ProgrammeItem> AddedAsync(AddProgrammeItemRequest? request = null)
    {
        var uid = (await AddAsync(request ?? Budget)).ShouldBeDone().Uid;
        return await Database.ReadAsync(db => db.ProgrammeItems.SingleAsync(i => i.Uid == uid));
    }

    protected Task<Outcome<ProgrammeState>> MoveAsync(
        ProgrammeItem item,
        ProgrammeMove move,
        DateOnly? doneOn = null,
        string reason = "",
        int? version = null,
        Actor? actor = null
    ) =>
        Database
            .Get<ChangeProgrammeState>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new ChangeProgrammeStateRequest(item.Id, version ?? item.Version, move, doneOn, reason)
            );

    protected Task<Outcome<int>> AdoptAsync(Actor? actor = null) =>
        Database
            .Get<AdoptBuiltInTemplate>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new AdoptBuiltInTemplateRequest());

    protected async Task<Outcome<int>> FillAsync(int year = Year, string? stamp = null, Actor? actor = null)
    {
        var plan = await Database.Get<PeriodQueries>().PlanAsync(Actors.PerformanceTeam, new FinancialYear(year));
        return await Database
            .Get<FillYear>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new FillYearRequest(year, stamp ?? plan!.Stamp));
    }

    protected Task<List<ProgrammeItem>> ItemsAsync() =>
        Database.ReadAsync(db => db.ProgrammeItems.OrderBy(i => i.Id).ToListAsync());

    /// <summary>Somebody who can sign in, so that a feed can be theirs.</summary>
    protected async Task<Actor> UserAsync(Role role = Role.CabinetMember)
    {
        var actor = Testing.Actors.Everywhere(role);
        var user = new ApplicationUser
        {
            Id = actor.Id,
            UserName = role.ToString(),
            DisplayName = actor.Name,
        };
        user.Assignments.Add(new RoleAssignment(user.Id, new ScopedRole(role, ScopeKind.WholeCouncil, 0)));
        await Database.SaveAsync(user);
        return actor;
    }
}

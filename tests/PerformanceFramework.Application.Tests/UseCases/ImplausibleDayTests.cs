using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Tests.UseCases;

/// <summary>Every use case refuses a day that cannot have been meant, at its field. Today is 12 October 2026.</summary>
public sealed class ImplausibleDayTests : CouncilTest
{
    private static readonly DateOnly Far = new(2126, 4, 1);
    private static readonly DateOnly Early = new(1926, 4, 1);

    [Fact]
    public async Task Milestone_OfAnotherCentury_IsRefused() =>
        await RefusesAsync(Database.Get<AddMilestone>(), new AddMilestoneRequest("S1", "Done", "Head", Far), "Due");

    [Fact]
    public async Task Plan_OfAnotherCentury_IsRefused() =>
        await RefusesAsync(
            Database.Get<AddElement>(),
            new AddElementRequest("SP-9", "Plan", "", "Head", 1, "", "", "", null, Far, []),
            "EndsOn"
        );

    [Fact]
    public async Task Break_OfAnotherCentury_IsRefused() =>
        await RefusesAsync(
            Database.Get<AddSeriesBreak>(),
            new AddSeriesBreakRequest("HOU-1", Early, SeriesChange.BreakInSeries, "Why"),
            "From"
        );

    [Fact]
    public async Task Retirement_OfAnotherCentury_IsRefused() =>
        await RefusesAsync(
            Database.Get<RetirePart>(),
            new RetirePartRequest(PartKind.AccountableBody, "SCRUTINY", 0, Early, "Why"),
            "On"
        );

    [Fact]
    public async Task RoleTerm_OfAnotherCentury_IsRefused() =>
        await RefusesAsync(
            Database.Get<ChangeRole>(),
            new ChangeRoleRequest("nobody", 0, 1, new DateOnly(2026, 10, 12), Far),
            "Until"
        );

    [Fact]
    public async Task Target_OfAnotherCentury_IsRefused() =>
        await RefusesAsync(Database.Get<PasteTargets>(), new PasteTargetsRequest("2126-27", "HOU-1\t1", "Why"), "");

    [Fact]
    public async Task CalendarItem_OfAnotherCentury_IsRefused() =>
        await RefusesAsync(
            Database.Get<AddProgrammeItem>(),
            new AddProgrammeItemRequest(2026, new DateOnly(2026, 10, 1), Far)
            {
                Title = "Title",
                Kind = ProgrammeKind.Budget,
                Phase = CyclePhase.Plan,
                Owner = "Head",
                Body = "",
                Link = "",
                Note = "",
                RemindDays = 7,
            },
            "EndsOn"
        );

    private async Task RefusesAsync<TRequest, TResult>(
        UseCase<TRequest, TResult> useCase,
        TRequest request,
        string field
    )
    {
        var errors = (await useCase.ExecuteAsync(Actors.PerformanceTeam, request)).ShouldBeInvalid();

        errors.Where(error => error.Field == field).ShouldContain(error => error.Sentence.EndsWith("Check the year."));
    }
}

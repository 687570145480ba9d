using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Tests.Returns;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>Housing's figures are approved, and their round is open: some see the new figure (92), others the one before (88).</summary>
public sealed class FigureVisibilityTests : ReturnsTest
{
    [Theory]
    [InlineData(Role.Officer, true)]
    [InlineData(Role.IndicatorOwner, true)]
    [InlineData(Role.HeadOfService, true)]
    [InlineData(Role.Director, true)]
    [InlineData(Role.CltMember, true)]
    [InlineData(Role.CabinetMember, false)]
    [InlineData(Role.ScrutinyMember, false)]
    [InlineData(Role.Partner, false)]
    [InlineData(Role.PerformanceTeam, true)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.Administrator, false)]
    public async Task FigureOfAnOpenRound_ForARole_IsSeenOrNot(Role role, bool sees)
    {
        await FillSubmitAndApproveAsync();

        await ShouldSeeAsync(Actors.Holding(role), sees ? "92.0%" : "88.0%");
    }

    [Fact]
    public async Task FigureOfAnOpenRound_ForAnotherService_IsNotSeen()
    {
        await FillSubmitAndApproveAsync();

        await ShouldSeeAsync(Actors.LibraryOfficer, "88.0%");
    }

    [Fact]
    public async Task FigureOfAnOpenRound_ForTheDirectorOfAnotherDirectorate_IsNotSeen()
    {
        await FillSubmitAndApproveAsync();
        var director = Testing.Actors.Named(
            "Other",
            new ScopedRole(Role.Director, ScopeKind.Directorate, Council.People.Id)
        );

        await ShouldSeeAsync(director, "88.0%");
    }

    [Theory]
    [InlineData(Role.CabinetMember)]
    [InlineData(Role.ScrutinyMember)]
    [InlineData(Role.Partner)]
    [InlineData(Role.Administrator)]
    public async Task FigureOfAClosedRound_ForEverybody_IsSeen(Role role)
    {
        await FillSubmitAndApproveAsync();
        await CloseRoundAsync();

        await ShouldSeeAsync(Actors.Holding(role), "92.0%");
    }

    [Fact]
    public async Task FigureNotYetApproved_ForAnybody_IsNotSeen()
    {
        await FillAndSubmitAsync();

        await ShouldSeeAsync(Actors.Officer, "88.0%");
    }

    private async Task ShouldSeeAsync(Actor actor, string figure)
    {
        var listed = (await Database.Get<IndicatorQueries>().ListAsync(actor)).Single(i => i.Code == "HOU-1");
        var detail = (await Database.Get<IndicatorQueries>().DetailAsync(actor, "HOU-1"))!;
        var element = (await Database.Get<ThreadQueries>().ElementAsync(actor, "S1"))!;

        listed.Value.ShouldBe(figure);
        detail.Latest!.Value.ShouldBe(figure);
        element.Indicators.Single(i => i.Standing.Code == "HOU-1").Standing.Value.ShouldBe(figure);
    }
}

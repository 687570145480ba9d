using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Domain.Tests.Challenge.Recovery;

public sealed class InterventionLadderTests
{
    [Fact]
    public void Ladder_ThatIsUsual_HasFourStepsThatRise()
    {
        InterventionLadder.Usual.Select(step => step.Number).ShouldBe([1, 2, 3, 4]);
        InterventionLadder.Problems(InterventionLadder.Usual).ShouldBeEmpty();
    }

    [Fact]
    public void Ladder_WithAStepThatWasChanged_KeepsTheOthers() =>
        InterventionLadder
            .Of([InterventionLadder.Usual[1] with { Name = "Clinic" }])
            .Select(step => step.Name)
            .ShouldBe([
                InterventionLadder.Usual[0].Name,
                "Clinic",
                InterventionLadder.Usual[2].Name,
                InterventionLadder.Usual[3].Name,
            ]);

    [Fact]
    public void Ladder_WhoseHigherStepIsAgreedLower_IsToldWhere() =>
        InterventionLadder
            .Problems([
                InterventionLadder.Usual[0] with
                {
                    AgreedBy = Role.CltMember,
                },
                .. InterventionLadder.Usual.Skip(1),
            ])
            .Select(problem => problem.Number)
            .ShouldBe([2]);

    [Fact]
    public void Ladder_WithoutAnyStepInUse_IsRefused() =>
        InterventionLadder
            .Problems(InterventionLadder.Usual.Select(step => step with { IsInUse = false }).ToList())
            .Count()
            .ShouldBe(1);
}

using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Recovery;

public sealed class RecoveryRolesTests : RecoveryTest
{
    private static readonly Role[] Propose =
    [
        Role.IndicatorOwner,
        Role.HeadOfService,
        Role.Director,
        Role.PerformanceTeam,
    ];

    private static readonly Role[] See = [.. Propose, Role.Officer, Role.CltMember, Role.CabinetMember, Role.Auditor];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_OpensAndWritesWhereItIsGranted(Role role)
    {
        var actor = Actors.Holding(role);
        var proposes = Propose.Contains(role);
        var word = proposes ? "Done" : "Forbidden";

        (await OpenAsync(actor, responsible: Owner)).Word().ShouldBe(word);
        if (!proposes)
        {
            (await OpenAsync()).ShouldBeDone();
        }

        var id = (await Queries.ListAsync(Actors.Auditor, new RecoveryFilter(), Today))!.Lines.Single().Id;
        (await CausesAsync(id, await VersionAsync(id), by: actor)).Word().ShouldBe(word);
        (await OptionsAsync(id, await VersionAsync(id), [], actor)).Word().ShouldBe(word);
        (await MeasuresAsync(id, await VersionAsync(id), "90", actor)).Word().ShouldBe(word);
        (await ReviseAsync(id, await VersionAsync(id), 1, Owner, actor)).Word().ShouldBe(word);
        (await ActionAsync(id, by: actor)).Word().ShouldBe(word);
        (await ReviewAsync(id, by: actor)).Word().ShouldBe(word);
        ((await Queries.FormAsync(actor, "HOU-1", Today)) is not null).ShouldBe(proposes);
        ((await Queries.WritingAsync(actor, id, Today)) is not null).ShouldBe(proposes);
        (await WithdrawAsync(id, await VersionAsync(id), by: actor)).Word().ShouldBe(word);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_SeesAnAgreedPlanWhereItIsGranted(Role role)
    {
        var actor = Actors.Holding(role);
        var sees = See.Contains(role);
        var id = await AgreedAsync();

        ((await Queries.DetailAsync(actor, id)) is not null).ShouldBe(sees);
        ((await Queries.ListAsync(actor, new RecoveryFilter(), Today))?.Lines.Count == 1).ShouldBe(sees);
        ((await Queries.OfIndicatorAsync(actor, "HOU-1", Today))?.Open is not null).ShouldBe(sees);
        ((await Queries.LadderAsync(actor)) is not null).ShouldBe(sees);
        (await EscalateAsync(id, await VersionAsync(id), 1, by: actor))
            .Word()
            .ShouldBe(Propose.Contains(role) ? "Done" : "Forbidden");
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_AgreesAtTheStepsThatTheLadderGivesIt(Role role)
    {
        var actor = Actors.Holding(role);
        foreach (var step in InterventionLadder.Usual)
        {
            var id = await ProposedAsync(step.Number);
            var isBody = step.AgreedBy == role;
            // A plan that waits for officers is not there for members.
            var word =
                isBody ? "Done"
                : role is Role.CabinetMember ? "NotFound"
                : "Forbidden";

            (await DecideAsync(id, await VersionAsync(id), by: actor)).Word().ShouldBe(word);
            if (isBody)
            {
                (await CloseAsync(id, await VersionAsync(id), by: actor)).ShouldBeDone();
            }
            else
            {
                (await WithdrawAsync(id, await VersionAsync(id))).ShouldBeDone();
            }
        }
    }

    [Fact]
    public async Task Members_SeeAPlanOnceItWasAgreedOrWaitsForThem()
    {
        var id = await CompleteAsync();
        (await Queries.DetailAsync(Actors.CabinetMember, id)).ShouldBeNull();
        (await ProposeAsync(id, await VersionAsync(id))).ShouldBeDone();
        (await Queries.DetailAsync(Actors.CabinetMember, id)).ShouldBeNull();
        (await DecideAsync(id, await VersionAsync(id))).ShouldBeDone();
        (await Queries.DetailAsync(Actors.CabinetMember, id)).ShouldNotBeNull();
        (await EscalateAsync(id, await VersionAsync(id), 4)).ShouldBeDone();
        (await Queries.DetailAsync(Actors.CabinetMember, id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Plan_OutsideSomebodysReach_IsNotThere()
    {
        var id = await ProposedAsync();

        (await Queries.DetailAsync(Actors.LibraryHead, id)).ShouldBeNull();
        (await Queries.DetailAsync(DirectorOfPeople, id)).ShouldBeNull();
        (await DecideAsync(id, await VersionAsync(id), by: DirectorOfPeople)).Word().ShouldBe("NotFound");
        (await CausesAsync(id, await VersionAsync(id), by: Actors.LibraryHead)).Word().ShouldBe("NotFound");
        (await OpenAsync(Actors.LibraryHead)).Word().ShouldBe("Forbidden");
        (await Queries.OfIndicatorAsync(Actors.LibraryHead, "HOU-1", Today)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_ChangesTheLadderWhereItIsGranted(Role role) =>
        (await LadderAsync(Usual(), Actors.Holding(role)))
            .Word()
            .ShouldBe(role is Role.PerformanceTeam ? "Done" : "Forbidden");

    [Fact]
    public async Task Ladder_ThatIsChanged_HoldsForPlansThatArePutOnIt()
    {
        var before = await ProposedAsync();
        var steps = Usual();
        steps[0] = steps[0] with { Name = "Own remedy", AgreedBy = Role.CltMember };
        (await LadderAsync(steps)).ShouldBeInvalid().Single().Field.ShouldBe("AgreedBy2");
        steps[1] = steps[1] with { AgreedBy = Role.CltMember, IsInUse = false };
        (await LadderAsync(steps)).ShouldBeDone();

        var ladder = (await Queries.LadderAsync(Actors.Auditor)).ShouldNotBeNull();
        (ladder.Steps[0].Name, ladder.Versions[1], ladder.Versions[3]).ShouldBe(("Own remedy", 0, null));
        (await LadderAsync(steps)).Word().ShouldBe("Conflict");
        (await DecideAsync(before, await VersionAsync(before), false, "Too slow")).ShouldBeDone();
        (await WithdrawAsync(before, await VersionAsync(before))).ShouldBeDone();
        (await OpenAsync(step: 2)).ShouldBeInvalid().Single().Field.ShouldBe("Step");
        var after = await ProposedAsync();
        (await DecideAsync(after, await VersionAsync(after))).Word().ShouldBe("Forbidden");
        (await DecideAsync(after, await VersionAsync(after), by: Clt)).ShouldBeDone();
    }

    [Fact]
    public async Task Ladder_WithWhatCannotBe_NamesEachField()
    {
        var steps = Usual();
        steps[0] = steps[0] with { Name = " " };
        steps[2] = steps[2] with { AgreedBy = Role.Officer, Meaning = "" };

        (await LadderAsync(steps))
            .ShouldBeInvalid()
            .Select(error => error.Field)
            .ShouldBe(["Name1", "Meaning3", "AgreedBy3"]);
        (await LadderAsync(Usual().Take(3).ToList())).ShouldBeInvalid().Count.ShouldBe(1);
    }

    private static List<TypedStep> Usual() =>
        InterventionLadder
            .Usual.Select(step => new TypedStep(
                step.Number,
                null,
                step.Name,
                step.Meaning,
                step.AgreedBy,
                step.IsInUse
            ))
            .ToList();
}

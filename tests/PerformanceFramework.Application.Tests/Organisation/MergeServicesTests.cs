using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Organisation;

public sealed class MergeServicesTests : OrganisationTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await CloseRoundAsync();
    }

    [Fact]
    public async Task Merge_IntoANewService_MovesEverythingAndRetiresTheOthers()
    {
        (await MergeAsync(IntoNew())).ShouldBeDone().ShouldBe("NEI");

        var created = await DetailAsync(PartKind.Service, "NEI");
        (created.Part.Name, created.Since, created.Now.Directorate!.Code).ShouldBe(("Neighbourhoods", August, "PLA"));
        created
            .Indicators.Select(i => i.Code)
            .ShouldBe(["HOU-1", "HOU-2", "HOU-3", "HOU-4", "OUT-1", "WAS-1", "WAS-2"]);
        created.Inner.Select(team => team.Code).ShouldBe(["HOU-OPT"]);
        created.Plans.Select(plan => plan.Code).ShouldBe(["S1", "S2"]);
        foreach (var code in (string[])["HOU", "WAS"])
        {
            var retired = await DetailAsync(PartKind.Service, code);
            retired.Part.RetiredOn.ShouldBe(August);
            retired.Indicators.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Merge_IntoOneOfThem_KeepsThatOne()
    {
        (await MergeAsync(IntoHousing())).ShouldBeDone().ShouldBe("HOU");

        var housing = await DetailAsync(PartKind.Service, "HOU");
        (housing.Part.RetiredOn, housing.Since).ShouldBe((null, null));
        housing.Indicators.Select(i => i.Code).ShouldContain("WAS-1");
        (await DetailAsync(PartKind.Service, "WAS")).Part.RetiredOn.ShouldBe(August);
    }

    [Fact]
    public async Task Merge_IsInTheChangeHistoryAsOneChangeWithItsReason()
    {
        (await MergeAsync(IntoHousing())).ShouldBeDone();

        var records = await RecordsAsync(nameof(MergeServices));
        records
            .Select(r => r.Subject)
            .Distinct()
            .ShouldBe(
                ["Service", "Indicator", "IndicatorPlacement", "PlanElement", "ElementVersion"],
                ignoreOrder: true
            );
        records.ShouldAllBe(r => r.Reason == Reason);
        records.Select(r => r.At).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Merge_WithoutATick_LeavesRolesWhereTheyAre()
    {
        await AddPersonAsync("Wes Waste", Role.Officer, ScopeKind.Service, Council.Waste.Id);

        (await MergeAsync(IntoHousing())).ShouldBeDone();

        (await RolesAsync()).ShouldBe([(Role.Officer, Council.Waste.Id)]);
    }

    [Fact]
    public async Task Merge_WithATick_GivesTheSameRoleInTheNewServiceToo()
    {
        var wes = await AddPersonAsync("Wes Waste", Role.Officer, ScopeKind.Service, Council.Waste.Id);
        await AddPersonAsync("Hal Housing", Role.HeadOfService, ScopeKind.Service, Council.Housing.Id);

        (await MergeAsync(IntoNew() with { RoleIds = [wes] })).ShouldBeDone();

        var created = await Database.ReadAsync(db =>
            db.Services.Where(s => s.Code == "NEI").Select(s => s.Id).SingleAsync()
        );
        (await RolesAsync()).ShouldBe(
            [(Role.Officer, Council.Waste.Id), (Role.HeadOfService, Council.Housing.Id), (Role.Officer, created)],
            ignoreOrder: true
        );
        var record = (await RecordsAsync(nameof(MergeServices))).Single(r => r.Subject == nameof(RoleAssignment));
        (record.Reason, record.SubjectId.Length > 0).ShouldBe((Reason, true));
    }

    [Fact]
    public async Task Merge_WithATickForACover_GivesItForTheSameDaysAndPerson()
    {
        var away = new Application.Identity.ApplicationUser { UserName = "Away", DisplayName = "Ann Away" };
        await Database.SaveAsync(away);
        var cover = new Application.Identity.ApplicationUser { UserName = "Cover", DisplayName = "Cy Cover" };
        var held = new RoleAssignment(
            cover.Id,
            new ScopedRole(Role.HeadOfService, ScopeKind.Service, Council.Waste.Id),
            new RoleTerm(Today.AddDays(-10), Today.AddDays(20)),
            "Pat",
            away.Id
        );
        cover.Assignments.Add(held);
        await Database.SaveAsync(cover);

        (await MergeAsync(IntoHousing() with { RoleIds = [held.Id] })).ShouldBeDone();

        var given = await Database.ReadAsync(db =>
            db.RoleAssignments.SingleAsync(a => a.ScopeId == Council.Housing.Id && a.ScopeKind == ScopeKind.Service)
        );
        (given.Term, given.CoverForId).ShouldBe((new RoleTerm(Today, Today.AddDays(20)), away.Id));
        given.GivenBy.ShouldBe(Actors.PerformanceTeam.Name);
    }

    [Fact]
    public async Task Merge_WithATickForARoleThatIsHeldThereAlready_GivesNoneTwice()
    {
        var user = new Application.Identity.ApplicationUser { UserName = "Both", DisplayName = "Bo Both" };
        var inWaste = new RoleAssignment(user.Id, new ScopedRole(Role.Officer, ScopeKind.Service, Council.Waste.Id));
        user.Assignments.Add(inWaste);
        user.Assignments.Add(new(user.Id, new ScopedRole(Role.Officer, ScopeKind.Service, Council.Housing.Id)));
        await Database.SaveAsync(user);

        (await MergeAsync(IntoHousing() with { RoleIds = [inWaste.Id] })).ShouldBeDone();

        (await RolesAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Merge_OfWhatWasShown_IsDone()
    {
        var shown = await ShownAsync();

        (await MergeAsync(IntoHousing() with { Seen = shown })).ShouldBeDone();
    }

    [Fact]
    public async Task Merge_AfterSomethingWasAdded_IsAConflictAndDoesNothing()
    {
        var shown = await ShownAsync();
        (await CreateAsync(Database.Get<CreateIndicator>(), "WAS")).ShouldBeDone();

        (await MergeAsync(IntoHousing() with { Seen = shown })).Word().ShouldBe("Conflict");

        (await DetailAsync(PartKind.Service, "WAS")).Part.RetiredOn.ShouldBeNull();
    }

    [Fact]
    public async Task Merge_WithATickForARoleOfOnesOwn_IsRefused()
    {
        var own = new RoleAssignment(
            Actors.PerformanceTeam.Id,
            new ScopedRole(Role.Officer, ScopeKind.Service, Council.Waste.Id)
        );
        var user = new Application.Identity.ApplicationUser
        {
            Id = Actors.PerformanceTeam.Id,
            UserName = "Own",
            DisplayName = "Pat",
        };
        user.Assignments.Add(own);
        await Database.SaveAsync(user);

        (await MergeAsync(IntoHousing() with { RoleIds = [own.Id] })).Word().ShouldBe("own-roles");
    }

    [Fact]
    public async Task Merge_WithATick_EndsTheSessionsOfWhoeverIsGivenTheRole()
    {
        var wes = await AddPersonAsync("Wes Waste", Role.Officer, ScopeKind.Service, Council.Waste.Id);
        var before = await StampAsync();

        (await MergeAsync(IntoHousing() with { RoleIds = [wes] })).ShouldBeDone();

        (await StampAsync()).ShouldNotBe(before);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Addition_ToAServiceThatSomebodyRetiresAtThatMoment_IsAConflict(bool isIndicator)
    {
        var held = new Interleaving(Database.Contexts, async () => (await MergeAsync(IntoHousing())).ShouldBeDone());
        var services = new UseCaseServices(held, Database.Time, Database.Get<UseCaseServices>().Logging);

        var outcome = isIndicator
            ? await CreateAsync(new CreateIndicator(services), "WAS")
            : await new AddPart(services).ExecuteAsync(
                Actors.PerformanceTeam,
                new AddPartRequest
                {
                    Kind = PartKind.Team,
                    Code = "WAS-NEW",
                    Name = "New team",
                    ServiceCode = "WAS",
                }
            );

        outcome.Word().ShouldBe("Conflict");
        (await DetailAsync(PartKind.Service, "WAS")).Part.RetiredOn.ShouldBe(August);
    }

    [Fact]
    public async Task Addition_ToAService_LeavesNoRecordOfTheServiceItself()
    {
        (await CreateAsync(Database.Get<CreateIndicator>(), "WAS")).ShouldBeDone();

        (await RecordsAsync(nameof(CreateIndicator))).Select(r => r.Subject).ShouldBe([nameof(Indicator)]);
    }

    [Fact]
    public async Task Merge_WhileAReturnIsNotApproved_IsRefusedAndNamesIt()
    {
        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Open'");

        var outcome = await MergeAsync(IntoHousing());

        outcome.Word().ShouldBe("returns-under-way");
        outcome.Sentence.ShouldContain("The return of Waste for Q2 2026/27 is not signed off yet.");
        outcome.Sentence.ShouldNotContain("Housing for");
        (await DetailAsync(PartKind.Service, "WAS")).Part.RetiredOn.ShouldBeNull();
    }

    [Fact]
    public async Task Merge_OfAServiceWhoseReturnIsApproved_IsDoneInAnOpenRound()
    {
        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Open'");
        await Database.TamperAsync($"UPDATE Returns SET Stage = 'Approved' WHERE ServiceId = {Council.Waste.Id}");

        (await MergeAsync(IntoHousing())).ShouldBeDone();
    }

    [Fact]
    public async Task Merge_FromADayBeforeAChangeOfOneOfThem_NamesTheDayAndChangesNothing()
    {
        (await MoveAsync(August, "WAS", "HOU-1")).ShouldBeDone();

        var outcome = await MergeAsync(IntoHousing() with { From = July });

        outcome.ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("From");
        outcome.Sentence.ShouldContain("HOU-1 is with Waste since 1 August 2026.");
        (await DetailAsync(PartKind.Service, "WAS")).Part.RetiredOn.ShouldBeNull();
    }

    public static TheoryData<string, MergeServicesRequest> Wrong =>
        new()
        {
            { "Codes", IntoHousing() with { Codes = ["HOU"] } },
            { "Codes", IntoHousing() with { Codes = ["HOU", "NOWHERE"] } },
            { "Codes", IntoNew() with { Codes = ["WAS"] } },
            { "IntoCode", IntoHousing() with { IntoCode = "NOWHERE" } },
            { "NewCode", IntoNew() with { NewCode = "" } },
            { "NewCode", IntoNew() with { NewCode = "LIB" } },
            { "NewName", IntoNew() with { NewName = "" } },
            { "NewName", IntoNew() with { NewName = "Libraries" } },
            { "DirectorateCode", IntoNew() with { DirectorateCode = "" } },
            { "PortfolioCode", IntoNew() with { PortfolioCode = "NOWHERE" } },
            { "From", IntoHousing() with { From = null } },
            { "From", IntoHousing() with { From = Today.AddDays(1) } },
            { "Reason", IntoHousing() with { Reason = "" } },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Merge_WithSomethingMissingOrWrong_NamesTheField(string field, MergeServicesRequest request)
    {
        (await MergeAsync(request)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe(field);
        (await Queries.PreviewMergeAsync(Actors.PerformanceTeam, request, Today))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe(field);
    }

    [Fact]
    public async Task Merge_IntoANewServiceWithTheNameOfOneThatIsRetiredWithIt_IsDone() =>
        (await MergeAsync(IntoNew() with { NewName = "Housing" })).ShouldBeDone();

    [Fact]
    public async Task Preview_OfAMerge_SaysWhatHappensAndChangesNothing()
    {
        var wes = await AddPersonAsync("Wes Waste", Role.Officer, ScopeKind.Service, Council.Waste.Id);

        var preview = (await Queries.PreviewMergeAsync(Actors.PerformanceTeam, IntoHousing(), Today)).ShouldBeDone();

        (preview.Into, preview.IntoIsNew).ShouldBe(("Housing", false));
        preview.Retiring.ShouldBe(["Waste"]);
        preview.Indicators.Select(i => i.Code).ShouldBe(["WAS-1", "WAS-2"]);
        preview.Plans.Select(plan => plan.Code).ShouldBe(["S2"]);
        preview.Holders.Select(holder => (holder.AssignmentId, holder.Name)).ShouldBe([(wes, "Wes Waste")]);
        (await DetailAsync(PartKind.Service, "WAS")).Part.RetiredOn.ShouldBeNull();
    }

    [Fact]
    public async Task Preview_ForSomebodyWhoMayNotMerge_IsForbidden() =>
        (await Queries.PreviewMergeAsync(Actors.Auditor, IntoHousing(), Today)).Word().ShouldBe("Forbidden");

    private static MergeServicesRequest IntoHousing() =>
        new()
        {
            Codes = ["HOU", "WAS"],
            IntoCode = "HOU",
            From = August,
            Reason = Reason,
        };

    private static MergeServicesRequest IntoNew() =>
        new()
        {
            Codes = ["HOU", "WAS"],
            NewCode = "NEI",
            NewName = "Neighbourhoods",
            DirectorateCode = "PLA",
            PortfolioCode = "ENV",
            From = August,
            Reason = Reason,
        };

    private Task<List<(Role, int)>> RolesAsync() =>
        Database.ReadAsync(async db =>
            (await db.RoleAssignments.ToListAsync()).Select(a => (a.Role, a.ScopeId)).ToList()
        );

    private Task<string?> StampAsync() =>
        Database.ReadAsync(db =>
            db.Users.Where(u => u.UserName == "Wes Waste").Select(u => u.SecurityStamp).SingleAsync()
        );

    private async Task<string> ShownAsync() =>
        (await Queries.PreviewMergeAsync(Actors.PerformanceTeam, IntoHousing(), Today)).ShouldBeDone().Mark;

    private Task<Outcome<string>> CreateAsync(CreateIndicator create, string service) =>
        create.ExecuteAsync(
            Actors.PerformanceTeam,
            new CreateIndicatorRequest("NEW-1", Council["WAS-1"].Card with { Name = "New" }, service, "", true)
        );
}

using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>A workbook is written whole or not at all, keeps the past, and can be taken back.</summary>
public sealed class ApplyWorkbookTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    private Actor Team => Actors.PerformanceTeam;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.SaveAsync(
            People.Holding("Performance team", new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0)),
            People.Holding("Olu Officer", new ScopedRole(Role.Officer, ScopeKind.Service, Council.Housing.Id))
        );
    }

    [Fact]
    public async Task Indicator_ThatIsNewAndExempt_IsHiddenFromTheStart_AndWrittenWithItsReason()
    {
        await Database.ImportAsync(
            Team,
            Workbooks.Sheet(
                "Indicators",
                "Code|Name|Service|Unit|Polarity|Frequency|Exempt under|Why exempt",
                "NEW-9|Allotments|HOU|Percentage|Higher is better|Every quarter|Information covered by legal professional privilege|Advice"
            )
        );

        var indicator = await Database.ReadAsync(db =>
            db.Indicators.IgnoreQueryFilters().SingleAsync(i => i.Code == "NEW-9")
        );
        indicator.Exemption.ShouldBe(
            new Exemption(ExemptParagraph.LegalPrivilege, "Advice", Team.Name, new DateOnly(2026, 10, 12))
        );
        (await Database.ReadAsync(db => db.Indicators.AnyAsync(i => i.Code == "NEW-9"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Apply_OfASheetOfEachKind_MakesEverythingSoAndTakesItBack()
    {
        var before = await Database.ExportAsync(Team);
        var id = await Database.ImportAsync(
            Team,
            Workbooks.Sheet(
                "Organisation",
                "Kind|Code|Name|Directorate|Portfolio|Service",
                "Service|HOU|Homes and help|PEO|ENV|",
                "Service|PAR|Parks|PLA|ENV|",
                "Team|PAR-1|Rangers|||PAR"
            ),
            Workbooks.Sheet(
                "People",
                "User name|Name|Post",
                "sam.smith|Sam Smith|Ranger",
                "olu.officer|Olu Officer|Officer"
            ),
            Workbooks.Sheet(
                "Roles",
                "User name|Role|For|Code|First day|Last day",
                "sam.smith|Officer|Service|PAR||",
                "olu.officer|Officer|Service|HOU||2026-12-31"
            ),
            Workbooks.Sheet("Levels", "Level|Corporate Plan", "Vision|Yes"),
            Workbooks.Sheet(
                "Elements",
                "Code|Level|Title|Owner|Service",
                "SP-PAR|Service plan|Parks plan|Head of Parks|PAR",
                "S1|Directorate plan|Homes plan|Owner of S1|HOU"
            ),
            Workbooks.Sheet("Alignments", "Element|Serves", "SP-PAR|D1", "S2|P1"),
            Workbooks.Sheet(
                "Milestones",
                "Element|Milestone|Owner|First promised for|Due|State|Reason",
                "SP-PAR|Plan agreed|Head of Parks|2026-12-01|2027-02-01|Slipped|Late"
            ),
            Workbooks.Sheet("Sets", "Code|Name|Kind", "OWN|our own|A set of our own"),
            Workbooks.Sheet(
                "Indicators",
                "Code|Name|Service|Element|Set|Unit|What is counted|Polarity|Frequency|Numerator|Denominator|Multiplier|Lowest possible",
                "PAR-1|Visits|PAR|SP-PAR|OWN|Count|visits|Higher is better|Every quarter||||",
                "HOU-1|Homes kept|LIB|D1|OWN|Percentage||Higher is better|Every quarter|Cases prevented|Cases closed|100|1"
            ),
            Workbooks.Sheet("Set members", "Set|Indicator|Year", "OWN|PAR-1|2026/27"),
            Workbooks.Sheet("Indicator alignments", "Indicator|Element", "LIB-1|D1"),
            Workbooks.Sheet(
                "Breaks in series",
                "Indicator|From|What changed|Reason",
                "HOU-3|2026-04-01|Break in the series|Another system."
            ),
            Workbooks.Sheet(
                "Targets",
                "Indicator|Period|Kind|Target|Judged by",
                "PAR-1|Q2 2026/27|At least|100|",
                "HOU-1|Q3 2026/27|At least|93|relative 5%"
            ),
            Workbooks.Sheet("History", "Indicator|Period|Value", "PAR-1|Q1 2026/27|120", "LIB-1|Q3 2025/26|900")
        );

        var housing = await Database.ReadAsync(db => db.Services.SingleAsync(s => s.Code == "HOU"));
        housing.Since.ShouldBe(Today);
        var was = await Database.ReadAsync(db => db.PartVersions.SingleAsync(v => v.Kind == PartKind.Service));
        (was.Name, was.Until, was.Reason).ShouldBe(("Housing", Today, "A new start."));
        var moved = await Database.ReadAsync(db => db.IndicatorPlacements.Include(p => p.Indicator).SingleAsync());
        (moved.Indicator.Code, moved.ServiceId).ShouldBe(("HOU-1", housing.Id));
        (await Database.ReadAsync(db => db.ElementVersions.SingleAsync())).Title.ShouldBe("Title of S1");
        (await Database.ReadAsync(db => db.IndicatorVersions.SingleAsync())).Card.Name.ShouldBe("Name of HOU-1");
        (await Database.ReadAsync(db => db.PeriodTargetVersions.SingleAsync())).Reason.ShouldBe("A new start.");
        (
            await Database.ReadAsync(db =>
                db.IndicatorAlignments.SingleAsync(a =>
                    a.Indicator.Code == "HOU-1" && a.IsPrimary && a.Until == null && a.Element.Code == "D1"
                )
            )
        ).ShouldNotBeNull();
        await EverythingIsJudgedAsync();
        var history = await Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == nameof(ApplyImport) && r.Reason == "A new start.").ToListAsync()
        );
        history.Select(record => record.Subject).ShouldContain("Service");
        history.ShouldAllBe(record => record.ActorName == "Performance team");

        (await Database.UndoAsync(Team, id)).ShouldBeDone();

        // A role that was given to somebody who is still there has ended; everything else is as it was.
        (await Database.ExportAsync(Team)).ShouldBe(before);
        (await Database.ReadAsync(db => db.PartVersions.AnyAsync())).ShouldBeFalse();
        (await Database.ReadAsync(db => db.IndicatorVersions.AnyAsync())).ShouldBeFalse();
        (await Database.ReadAsync(db => db.Services.SingleAsync(s => s.Code == "HOU"))).Since.ShouldBeNull();
        await EverythingIsJudgedAsync();
    }

    [Fact]
    public async Task Apply_WithARefusedRow_WritesNothingUntilItIsKnowinglyLeftOut()
    {
        var before = await Database.ExportAsync(Team);
        var id = await Database.UploadAsync(
            Team,
            Workbooks.Of(
                Workbooks.Sheet("People", "User name|Name", "sam|Sam", "kim kim|Kim"),
                Workbooks.Sheet(
                    "Roles",
                    "User name|Role|For|Code",
                    "sam|Officer|Service|HOU",
                    "kim|Officer|Service|HOU"
                )
            )
        );

        (await Database.ApplyAsync(Team, id)).Word().ShouldBe("rows-refused");
        (await Database.ExportAsync(Team)).ShouldBe(before);

        (await Database.ApplyAsync(Team, id, leaveOut: true)).ShouldBeDone().ShouldBe(new ImportCounts(2, 0, 0, 0, 2));
        Workbooks.Lines(await Database.ExportAsync(Team))["People"].ShouldContain("sam|Sam||");
    }

    [Fact]
    public async Task Apply_AfterWhatWasLookedAtHasChanged_IsAConflict()
    {
        var id = await Database.UploadAsync(
            Team,
            Workbooks.Of(Workbooks.Sheet("Organisation", "Kind|Code|Name", "Directorate|PLA|Places"))
        );
        var preview = await Database.PreviewAsync(Team, id);
        var detail = (await Database.Get<ImportQueries>().DetailAsync(Team, id)).ShouldNotBeNull();

        // The same counts, but another name than the one that was seen would be replaced.
        await Database.ImportAsync(
            Team,
            Workbooks.Sheet("Organisation", "Kind|Code|Name", "Directorate|PLA|Neighbourhoods")
        );
        var outcome = await Database
            .Get<ApplyImport>()
            .ExecuteAsync(
                Team,
                new ApplyImportRequest(id, detail.Version, preview.Counts, false, "Why.", preview.Stamp)
            );

        outcome.Word().ShouldBe("Conflict");
        (await Database.ReadAsync(db => db.Directorates.SingleAsync(d => d.Code == "PLA"))).Name.ShouldBe(
            "Neighbourhoods"
        );
    }

    [Fact]
    public async Task Apply_WithAReasonTooLongForTheThingsItChanges_IsRefusedAtTheReason()
    {
        var id = await Database.UploadAsync(Team, Workbooks.Of(Workbooks.Sheet("People", "User name|Name", "sam|Sam")));
        var preview = await Database.PreviewAsync(Team, id);

        var outcome = await Database
            .Get<ApplyImport>()
            .ExecuteAsync(
                Team,
                new ApplyImportRequest(id, 0, preview.Counts, false, new string('x', 501), preview.Stamp)
            );

        outcome.ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Reason");
    }

    [Fact]
    public async Task Role_ForANewService_IsForThatService()
    {
        await Database.ImportAsync(
            Team,
            Workbooks.Sheet(
                "Organisation",
                "Kind|Code|Name|Directorate|Portfolio",
                "Service|PAR|Parks|PLA|ENV",
                "Service|MUS|Museums|PEO|ENV"
            ),
            Workbooks.Sheet("People", "User name|Name", "sam|Sam"),
            Workbooks.Sheet("Roles", "User name|Role|For|Code", "sam|Officer|Service|PAR", "sam|Officer|Service|MUS")
        );

        var ids = await Database.ReadAsync(db =>
            db.Services.Where(s => s.Code == "PAR" || s.Code == "MUS").Select(s => s.Id).ToListAsync()
        );
        var sam = await Database.ReadAsync(db =>
            db.Users.Include(u => u.Assignments).SingleAsync(u => u.UserName == "sam")
        );
        sam.Assignments.Select(a => a.ScopeId).ShouldBe(ids, ignoreOrder: true);
        (sam.PasswordHash, sam.LockoutEnabled).ShouldBe((null, true));
    }

    [Fact]
    public async Task LastAdministrator_ByAFile_StaysOne()
    {
        await Database.SaveAsync(
            People.Holding("Ada Admin", new ScopedRole(Role.Administrator, ScopeKind.WholeCouncil, 0)),
            People.Holding("Bea Admin", new ScopedRole(Role.Administrator, ScopeKind.WholeCouncil, 0))
        );
        var both = Actors.Named(
            "Performance team",
            new ScopedRole(Role.Administrator, ScopeKind.WholeCouncil, 0),
            new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0)
        );
        var id = await Database.UploadAsync(
            both,
            Workbooks.Of(
                Workbooks.Sheet(
                    "Roles",
                    "User name|Role|For|Last day",
                    "ada.admin|Administrator|Whole council|2026-12-31",
                    "bea.admin|Administrator|Whole council|2026-12-31"
                )
            )
        );

        (await Database.PreviewAsync(both, id))
            .Told()[1]
            .ShouldStartWith("Refused sheet Roles, cell D3: This is the last administrator");
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.HeadOfService)]
    [InlineData(Role.Director)]
    [InlineData(Role.CltMember)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.PerformanceTeam)]
    public async Task Workbook_AskedForByARole_IsForThePerformanceTeamAlone(Role role)
    {
        var workbook = await Database
            .Get<ImportQueries>()
            .WorkbookAsync(Actors.Holding(role), WorkbookContent.Filled, Today);

        (workbook is not null).ShouldBe(role is Role.PerformanceTeam);
    }

    /// <summary>That is why its sheets ask for no permission of their own.</summary>
    [Theory]
    [InlineData(Permission.ManageOrganisation)]
    [InlineData(Permission.ManagePeople)]
    [InlineData(Permission.ManageThread)]
    [InlineData(Permission.ManageIndicators)]
    [InlineData(Permission.ManageTargets)]
    public void WhoeverMayImport_MayChangeWhatTheSheetsAreAbout(Permission permission)
    {
        var importing = Enum.GetValues<Role>()
            .Where(role => Actors.Everywhere(role).ReachOf(Permission.ImportData).WholeCouncil)
            .ToList();

        importing.ShouldNotBeEmpty();
        importing.ShouldAllBe(role => Actors.Everywhere(role).ReachOf(permission).WholeCouncil);
    }

    [Fact]
    public async Task Retired_ByAFile_IsClosedAndIsTakenBackWhole()
    {
        var before = await Database.ExportAsync(Team);
        SheetToWrite[] past =
        [
            Workbooks.Sheet(
                "Organisation",
                "Kind|Code|Name|Directorate|Portfolio|Service|Retired on",
                "Team|OLD-T|Press|||OLD|2024-04-01",
                "Service|OLD|Printing|OLD-D|HOM||2024-04-01",
                "Directorate|OLD-D|Place||||2024-04-01"
            ),
            Workbooks.Sheet(
                "Elements",
                "Code|Level|Title|Owner|Service|Directorate|Retired on",
                "S9|Service plan|Printing plan|Head|OLD||2024-04-01",
                "S8|Service plan|Printing to the end|Head|OLD||",
                "S7|Service plan|Place|Head||OLD-D|2024-04-01"
            ),
            Workbooks.Sheet("Alignments", "Element|Serves", "S9|D1", "S8|D1"),
            Workbooks.Sheet("Milestones", "Element|Milestone|Owner|First promised for", "S9|Sold|Head|2024-01-31"),
            Workbooks.Sheet("Sets", "Code|Name|Kind|Retired on", "OLD|the old|A set of our own|2024-04-01"),
            Workbooks.Sheet(
                "Indicators",
                "Code|Name|State|Retired on|Why retired|Service|Element|Set|Unit|Polarity|Frequency|Definition|What good is|Source|Owner",
                "OLD-1|Pages|Retired|2024-04-01|Bought in.|OLD|S9|OLD|Percentage|Higher is better|Every quarter|Pages.|Many.|Press|Head"
            ),
            Workbooks.Sheet("Set members", "Set|Indicator|Year", "OLD|OLD-1|2023/24"),
            Workbooks.Sheet("Targets", "Indicator|Period|Kind|Target", "OLD-1|Q4 2023/24|At least|80"),
            Workbooks.Sheet("History", "Indicator|Period|Value", "OLD-1|Q4 2023/24|85"),
        ];
        var id = await Database.ImportAsync(Team, past);

        (await Database.PreviewAsync(Team, await Database.UploadAsync(Team, Workbooks.Of(past)))).Rows.ShouldAllBe(
            row => row.Verdict == RowVerdict.Same
        );
        var more = await Database.UploadAsync(
            Team,
            Workbooks.Of(
                Workbooks.Sheet("Organisation", "Kind|Code|Name|Retired on", "Directorate|OLD-D|Places|"),
                Workbooks.Sheet("Elements", "Code|Title|Service", "S9|Another|", "S1|Title of S1|OLD"),
                Workbooks.Sheet("Alignments", "Element|Serves", "S1|S9"),
                Workbooks.Sheet("Milestones", "Element|Milestone|Owner|First promised for", "S9|Gone|Head|2024-02-29"),
                Workbooks.Sheet("Indicators", "Code|Name|State", "OLD-1|Sheets|Live"),
                Workbooks.Sheet("Set members", "Set|Indicator|Year", "OLD|HOU-1|2023/24"),
                Workbooks.Sheet("Indicator alignments", "Indicator|Element", "HOU-1|S9")
            )
        );
        (await Database.PreviewAsync(Team, more))
            .Told()
            .ShouldBe([
                "Refused sheet Organisation, cell B2: It is retired, so nothing about it changes. Reinstate it first.",
                "Refused sheet Elements, cell A2: “Printing plan” is retired. Reinstate it first, or choose another element.",
                "Refused sheet Elements, cell C3: Printing (OLD) is retired. Write the code of another service.",
                "Refused sheet Alignments, cell B2: “Printing plan” is retired. Reinstate it first, or choose another element.",
                "Refused sheet Milestones, cell A2: “Printing plan” is retired. Reinstate it first, or choose another element.",
                "Refused sheet Indicators, cell A2: It is retired, so nothing about it changes. Reinstate it first.",
                "Refused sheet Set members, cell A2: The set is retired, so its indicators no longer change. Reinstate it first.",
                "Refused sheet Indicator alignments, cell B2: “Printing plan” is retired. Reinstate it first, or choose another element.",
            ]);

        (await Database.UndoAsync(Team, id)).ShouldBeDone();
        (await Database.ExportAsync(Team)).ShouldBe(before);
        await EverythingIsJudgedAsync();
    }

    [Fact]
    public async Task Workbook_WithADayThatCannotHaveBeenMeant_WritesNothing()
    {
        var before = await Database.ExportAsync(Team);
        var id = await Database.UploadAsync(
            Team,
            Workbooks.Of(
                Workbooks.Sheet("People", "User name|Name", "sam|Sam"),
                Workbooks.Sheet("Milestones", "Element|Milestone|Owner|First promised for", "S1|Sold|Head|2206-01-31")
            )
        );

        (await Database.ApplyAsync(Team, id)).Word().ShouldBe("rows-refused");
        (await Database.ExportAsync(Team)).ShouldBe(before);
    }

    [Fact]
    public async Task Workbook_Downloaded_HoldsNothingAnybodySignsInWith()
    {
        var text = string.Join('\n', Workbooks.Lines(await Database.ExportAsync(Team)).SelectMany(pair => pair.Value));

        text.ShouldContain("olu.officer");
        text.ShouldNotContain("hash of");
        text.ShouldNotContain("stamp of");
    }

    [Fact]
    public async Task Undo_AfterSomethingNewIsDependedOn_IsRefusedAndSaysByWhat()
    {
        var id = await Database.ImportAsync(
            Team,
            Workbooks.Sheet("Organisation", "Kind|Code|Name|Directorate|Portfolio", "Service|PAR|Parks|PLA|ENV")
        );
        await Database.ImportAsync(Team, Workbooks.Sheet("Indicators", "Code|Service", "HOU-1|PAR"));

        var outcome = await Database.UndoAsync(Team, id);

        outcome.Word().ShouldBe("depended-on");
        outcome.Sentence.ShouldBe(
            "Parks (PAR) came with this import, and HOU-1 refers to it now. Take that away first."
        );
    }

    [Fact]
    public async Task Undo_AfterSomethingHasBeenChangedSince_IsRefusedAndNamesIt()
    {
        var id = await Database.ImportAsync(
            Team,
            Workbooks.Sheet("Organisation", "Kind|Code|Name", "Directorate|PLA|Places")
        );
        await Database.ImportAsync(
            Team,
            Workbooks.Sheet("Organisation", "Kind|Code|Name", "Directorate|PLA|Neighbourhoods")
        );

        var outcome = await Database.UndoAsync(Team, id);

        outcome.Word().ShouldBe("changed-since");
        outcome.Sentence.ShouldStartWith("Neighbourhoods (PLA) has been changed since this import");
    }

    [Fact]
    public async Task Undo_OfARoleThatSomebodyHolds_EndsItAndKeepsItOnRecord()
    {
        var id = await Database.ImportAsync(
            Team,
            Workbooks.Sheet("Roles", "User name|Role|For|Code|First day", "olu.officer|Officer|Service|LIB|")
        );
        Database.Time.Advance(TimeSpan.FromDays(3));

        (await Database.UndoAsync(Team, id)).ShouldBeDone();

        var given = await Database.ReadAsync(db =>
            db.RoleAssignments.SingleAsync(a => a.ScopeId == Council.Libraries.Id)
        );
        (given.From, given.Until).ShouldBe((Today, Today.AddDays(2)));
    }

    [Fact]
    public async Task Undo_BySomebodyWhoseRoleItIs_IsRefused()
    {
        var giver = Actors.Named("Another", new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0));
        var id = await Database.ImportAsync(
            giver,
            Workbooks.Sheet("Roles", "User name|Role|For|Code|First day", "performance.team|Officer|Service|LIB|")
        );

        (await Database.UndoAsync(Team, id)).Word().ShouldBe("own-roles");
    }

    [Fact]
    public async Task Undo_OfEveryAdministratorButOneWhoIsAboutToLeave_IsRefused()
    {
        await Database.SaveAsync(
            People.Holding(
                "Ada Admin",
                new ScopedRole(Role.Administrator, ScopeKind.WholeCouncil, 0),
                new RoleTerm(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31))
            ),
            People.Named("Bea Admin"),
            People.Named("Cy Admin")
        );
        var ada = Actors.Named(
            "Ada Admin",
            new ScopedRole(Role.Administrator, ScopeKind.WholeCouncil, 0),
            new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0)
        );
        var id = await Database.ImportAsync(
            ada,
            Workbooks.Sheet(
                "Roles",
                "User name|Role|For",
                "bea.admin|Administrator|Whole council",
                "cy.admin|Administrator|Whole council"
            )
        );

        (await Database.UndoAsync(ada, id)).Word().ShouldBe("last-administrator");
        (await Database.UndoAsync(Team, id)).Word().ShouldBe("administrators-only");
    }

    [Fact]
    public async Task Undo_OfAFractionTakenAway_BringsItBack()
    {
        var service = new Service("NEW-1", "New service", new Directorate("NEW", "New"), new Portfolio("NEW", "New"));
        await Database.SaveAsync(
            Given.Indicator("NEW-1", service, isCollected: false, fraction: new FractionTerms("Above", "Below", 100))
        );
        var before = await Database.ExportAsync(Team);
        var id = await Database.ImportAsync(
            Team,
            Workbooks.Sheet("Indicators", "Code|Element|Numerator|Denominator|Multiplier|Decimals", "NEW-1|S1||||2")
        );
        (await Database.ReadAsync(db => db.Indicators.SingleAsync(i => i.Code == "NEW-1"))).Fraction.ShouldBeNull();

        (await Database.UndoAsync(Team, id)).ShouldBeDone();

        (await Database.ExportAsync(Team)).ShouldBe(before);
    }

    private async Task EverythingIsJudgedAsync() =>
        (await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest()))
            .ShouldBeDone()
            .Differences.ShouldBeEmpty();
}

using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>What becomes of single rows: new, changed, the same, or refused with the cell.</summary>
public sealed class WorkbookSheetTests : CouncilTest
{
    private const string Organisation = "Kind|Code|Name|Directorate|Portfolio|Service";
    private const string People = "User name|Name|E-mail|Post";
    private const string Roles = "User name|Role|For|Code|First day|Last day";
    private const string Elements = "Code|Level|Title|Owner|Service";
    private const string Indicators =
        "Code|Name|State|Service|Element|Unit|What is counted|Polarity|Frequency|Formula|Collected in returns";
    private const string Targets = "Indicator|Period|Kind|Target|Upper end|Minimum|Stretch|Judged by";

    private const string PastOrganisation = "Kind|Code|Name|Directorate|Portfolio|Retired on";
    private const string PastElements = "Code|Level|Title|Owner|In the thread from|Retired on|Last day";
    private const string PastIndicators =
        "Code|Name|State|Service|Element|Unit|Polarity|Frequency|Live from|Retired on|Why retired|Definition|What good is|Source|Owner";

    private Actor Team => Actors.PerformanceTeam;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var service = new Service("GONE", "Gone", new Directorate("GONE", "Gone"), new Portfolio("GONE", "Gone"));
        service.Retire(new DateOnly(2025, 4, 1));
        var set = new IndicatorSet("GONE", "the gone");
        set.Retire(new DateOnly(2025, 4, 1));
        await Database.SaveAsync(
            Testing.People.Holding("Performance team", new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0)),
            Testing.People.Holding("Ada Admin", new ScopedRole(Role.Administrator, ScopeKind.WholeCouncil, 0)),
            Testing.People.Holding("Olu Officer", new ScopedRole(Role.Officer, ScopeKind.Service, Council.Housing.Id)),
            new IndicatorSet("OWN", "our own"),
            service,
            set
        );
    }

    [Theory]
    [InlineData(
        "Organisation",
        Organisation,
        "Directorate|RES|Resources|||",
        "New sheet Organisation, row 2:  → Name: Resources"
    )]
    [InlineData(
        "Organisation",
        Organisation,
        "service|hou|Homes and help|pla|HOM|",
        "Changed sheet Organisation, row 2: Name: Housing → Name: Homes and help"
    )]
    [InlineData("Organisation", Organisation, "Service|HOU|Housing|PLA|HOM|", "Same sheet Organisation, row 2: ")]
    [InlineData(
        "Organisation",
        Organisation,
        "Service|NEW-1|Parks|NONE|HOM|",
        "Refused sheet Organisation, cell D2: There is no directorate with this code in Organisation."
    )]
    [InlineData(
        "Organisation",
        Organisation,
        "Directorate|RES|place|||",
        "Refused sheet Organisation, cell C2: PLA is called “Place” already. Choose another name, or retire that one first."
    )]
    [InlineData(
        "Organisation",
        Organisation,
        "Ministry|RES|Resources|||",
        "Refused sheet Organisation, cell A2: “Ministry” cannot be used. One of: Directorate; Service; Team; Portfolio; Partner organisation; Committee or board."
    )]
    [InlineData(
        "Organisation",
        Organisation,
        "Directorate|RES|Resources|PLA||",
        "Refused sheet Organisation, cell D2: Only a service has this. Leave the cell empty."
    )]
    [InlineData("People", People, "sam.smith|Sam Smith||", "New sheet People, row 2:  → Name: Sam Smith")]
    [InlineData(
        "People",
        People,
        "OLU.officer|Olu Officer||Officer",
        "Changed sheet People, row 2: Post: nothing → Post: Officer"
    )]
    [InlineData(
        "People",
        People,
        "sam smith|Sam Smith|sam|",
        "Refused sheet People, cell A2: A user name has letters, digits and the signs . - _ @ + only, such as priya.shah. sheet People, cell C2: Enter an e-mail address such as priya.shah@council.gov.uk, or leave it empty."
    )]
    [InlineData(
        "People",
        People,
        "ada.admin|Ada Administrator||",
        "Refused sheet People, cell A2: Only an administrator gives or ends that role, and changes the roles and the sign-in of an administrator. Ask one."
    )]
    [InlineData("Roles", Roles, "olu.officer|Officer|Service|LIB||", "New sheet Roles, row 2: ")]
    [InlineData(
        "Roles",
        Roles,
        "olu.officer|Officer|Service|HOU||31/12/2026",
        "Changed sheet Roles, row 2: Last day: nothing → Last day: 2026-12-31"
    )]
    [InlineData("Roles", Roles, "olu.officer|Officer|Service|HOU||", "Same sheet Roles, row 2: ")]
    [InlineData(
        "Roles",
        Roles,
        "olu.officer|Director|Service|HOU||",
        "Refused sheet Roles, cell C2: The role “Director” is given for a directorate. Choose one."
    )]
    [InlineData(
        "Roles",
        Roles,
        "olu.officer|Administrator|Whole council|||",
        "Refused sheet Roles, cell B2: Only an administrator gives or ends that role, and changes the roles and the sign-in of an administrator. Ask one."
    )]
    [InlineData(
        "Roles",
        Roles,
        "performance.team|Officer|Service|HOU||",
        "Refused sheet Roles, cell B2: Nobody gives, changes or ends a role of their own. Ask somebody else who looks after people."
    )]
    [InlineData(
        "Roles",
        Roles,
        "olu.officer|Officer|Service|LIB|2026-01-01|",
        "Refused sheet Roles, cell E2: A role begins today or later, because nobody can have used it before it was given. Choose another first day."
    )]
    [InlineData(
        "Roles",
        Roles,
        "nobody|Officer|Service|HOU||",
        "Refused sheet Roles, cell A2: Nobody has this user name. Write the person into People first."
    )]
    [InlineData("Levels", "Level|Corporate Plan", "Objective|No", "New sheet Levels, row 2:  → Corporate Plan: No")]
    [InlineData(
        "Levels",
        "Level|Corporate Plan",
        "Vision|Yes",
        "Changed sheet Levels, row 2: Corporate Plan: No → Corporate Plan: Yes"
    )]
    [InlineData(
        "Levels",
        "Level|Corporate Plan",
        "Corporate priority|No",
        "Refused sheet Levels, cell B2: One level holds the Corporate Plan. Write Yes at the level that is to hold it, and leave this row out."
    )]
    [InlineData(
        "Elements",
        Elements,
        "S9|Service plan|Parks plan|Head of Parks|WAS",
        "New sheet Elements, row 2:  → Level: Service plan; Title: Parks plan; Owner: Head of Parks; Service: WAS"
    )]
    [InlineData(
        "Elements",
        Elements,
        "S1|Service plan|Housing plan|Owner of S1|HOU",
        "Changed sheet Elements, row 2: Title: Title of S1 → Title: Housing plan"
    )]
    [InlineData("Elements", Elements, "S1|Service plan|Title of S1|Owner of S1|HOU", "Same sheet Elements, row 2: ")]
    [InlineData(
        "Elements",
        Elements,
        "S9|Objective|Parks plan|Head of Parks|PARKS",
        "Refused sheet Elements, cell B2: There is no level of this name in Levels. sheet Elements, cell E2: There is no service with this code in Organisation."
    )]
    [InlineData(
        "Elements",
        Elements,
        "D1|Vision|Title of D1|Owner of D1|",
        "Refused sheet Elements, cell B2: “Title of D1” (Vision) cannot serve “Title of P1” (Corporate priority), which is of a lower level. An element serves one of its own level or of a higher one."
    )]
    [InlineData("Alignments", "Element|Serves", "S3|D1", "New sheet Alignments, row 2: ")]
    [InlineData("Alignments", "Element|Serves", "S1|D1", "Same sheet Alignments, row 2: ")]
    [InlineData(
        "Alignments",
        "Element|Serves",
        "D1|S1",
        "Refused sheet Alignments, cell B2: “Title of D1” (Directorate plan) cannot serve “Title of S1” (Service plan), which is of a lower level. An element serves one of its own level or of a higher one."
    )]
    [InlineData(
        "Alignments",
        "Element|Serves",
        "S1|S9",
        "Refused sheet Alignments, cell B2: There is no element with this code in Elements."
    )]
    [InlineData(
        "Milestones",
        "Element|Milestone|Owner|First promised for",
        "S1|Policy agreed|Head of Housing|31/03/2027",
        "New sheet Milestones, row 2:  → Owner: Head of Housing; State: Not due"
    )]
    [InlineData(
        "Milestones",
        "Element|Milestone|Owner|First promised for|State",
        "S1|Policy agreed|Head of Housing|31/03/2026|Done",
        "Refused sheet Milestones, row 2: Enter the day on which it was done. sheet Milestones, row 2: Say what shows that it is done, or give a link that begins with https."
    )]
    [InlineData(
        "Milestones",
        "Element|Milestone|Owner|First promised for|Due|Reason",
        "S1|Policy agreed|Head of Housing|31/03/2027|31/03/2027|Late",
        "Refused sheet Milestones, cell F2: The state “Not due” does not have this. Leave the cell empty. sheet Milestones, cell E2: Leave the cell empty where the first day still holds."
    )]
    [InlineData(
        "Sets",
        "Code|Name|Kind",
        "OWN|ours|A set of our own",
        "Changed sheet Sets, row 2: Name: our own → Name: ours"
    )]
    [InlineData("Set members", "Set|Indicator|Year", "OWN|HOU-1|2026-27", "New sheet Set members, row 2: ")]
    [InlineData(
        "Set members",
        "Set|Indicator|Year",
        "OWN|HOU-9|2026",
        "Refused sheet Set members, cell C2: “2026” cannot be used. A financial year, such as 2026/27."
    )]
    [InlineData(
        "Set members",
        "Set|Indicator|Year",
        "THEIRS|HOU-9|2026/27",
        "Refused sheet Set members, cell A2: There is no set with this code in Sets. sheet Set members, cell B2: There is no indicator with this code in Indicators."
    )]
    [InlineData(
        "Indicators",
        "Code|Name",
        "HOU-1|Homes kept",
        "Changed sheet Indicators, row 2: Name: Name of HOU-1 → Name: Homes kept"
    )]
    [InlineData("Indicators", "Code|Name|Service", "HOU-1|Name of HOU-1|HOU", "Same sheet Indicators, row 2: ")]
    [InlineData(
        "Indicators",
        "Code|Exempt under|Why exempt",
        "HOU-1|Information covered by legal professional privilege|Advice",
        "Refused sheet Indicators, cell B2: What is there already is marked as exempt on its page, and shown again there, with a reason. Leave the cell empty."
    )]
    [InlineData(
        "Indicators",
        "Code|Name|Service|Unit|Polarity|Frequency|Exempt under",
        "NEW-9|Allotments|HOU|Percentage|Higher is better|Every quarter|Information covered by legal professional privilege",
        "Refused sheet Indicators, row 2: Give the reason, so that others can follow the decision."
    )]
    [InlineData(
        "Indicators",
        "Code|Name|Service|Unit|Polarity|Frequency|Why exempt",
        "NEW-9|Allotments|HOU|Percentage|Higher is better|Every quarter|Advice",
        "Refused sheet Indicators, cell G2: Only what is exempt has this. Choose the paragraph, or leave the cell empty."
    )]
    [InlineData(
        "Indicators",
        "Code|Service",
        "HOU-1|PARKS",
        "Refused sheet Indicators, cell B2: There is no service with this code in Organisation."
    )]
    [InlineData(
        "Indicators",
        "Code|Polarity",
        "HOU-1|Lower is better",
        "Refused sheet Indicators, cell B2: Figures have been reported, so the polarity cannot change any more: they would stand beside figures that mean something else. Retire this indicator and start a new one; where only the way of counting changes, add a break in series."
    )]
    [InlineData(
        "Indicators",
        Indicators,
        "NEW-1|Parks kept|Live|WAS||Percentage||Higher is better|Every quarter||",
        "Refused sheet Indicators, cell C2: Before it can go live it needs a definition, an owner, what good is, a source and a primary alignment."
    )]
    [InlineData(
        "Indicators",
        Indicators,
        "NEW-1|Parks kept|Draft|WAS|S2|Count||Higher is better|Every quarter||",
        "Refused sheet Indicators, cell G2: Say what is counted or measured, such as households or days."
    )]
    [InlineData(
        "Indicators",
        Indicators,
        "NEW-1|Name of HOU-1|Draft|WAS|S2|Percentage||Higher is better|Every quarter||",
        "Refused sheet Indicators, cell B2: HOU-1 is called so already. Write a name that tells the two apart."
    )]
    [InlineData(
        "Indicators",
        Indicators,
        "NEW-1|All calls|Draft|WAS|S2|Count|calls|Higher is better|Every quarter|[WAS-2] + [NONE-1]|No",
        "Refused sheet Indicators, cell J2: The formula of NEW-1 refers to NONE-1, but there is no indicator with that code."
    )]
    [InlineData("Indicator alignments", "Indicator|Element", "HOU-1|D1", "New sheet Indicator alignments, row 2: ")]
    [InlineData("Indicator alignments", "Indicator|Element", "HOU-1|S1", "Same sheet Indicator alignments, row 2: ")]
    [InlineData(
        "Targets",
        "Indicator|Period|Kind|Target",
        "HOU-2|2027-06-01|At most|90",
        "New sheet Targets, row 2:  → Kind: At most; Target: 90"
    )]
    [InlineData(
        "Breaks in series",
        "Indicator|From|What changed|Reason",
        "HOU-1|1 April 2026|Definition changed|Counted anew.",
        "New sheet Breaks in series, row 2:  → What changed: Definition changed; Reason: Counted anew."
    )]
    [InlineData(
        "Breaks in series",
        "Indicator|From|What changed|Reason",
        "OUT-1|2024-01-01|Definition changed|New survey",
        "Refused sheet Breaks in series, cell B2: The series is broken on that day already. Choose another day."
    )]
    [InlineData(
        "Targets",
        Targets,
        "HOU-1|Q1 2027/28|At least|91%||80|95|",
        "New sheet Targets, row 2:  → Kind: At least; Target: 91; Minimum: 80; Stretch: 95"
    )]
    [InlineData(
        "Targets",
        Targets,
        "HOU-1|Q3 2026/27|At least|91||||relative 5%",
        "Changed sheet Targets, row 2: Target: 90 → Target: 91"
    )]
    [InlineData("Targets", Targets, "HOU-1|Q1 2026/27|At least|90||||relative 5%", "Same sheet Targets, row 2: ")]
    [InlineData(
        "Targets",
        Targets,
        "HOU-1|Q1 2026/27|At least|80||||relative 5%",
        "Refused sheet Targets, cell D2: There is a figure already for Q1 2026/27, and a status that was published is not repainted by a file. Where the target was a mistake, correct it on its page."
    )]
    [InlineData(
        "Targets",
        Targets,
        "HOU-1|May 2026|At least|80||||",
        "Refused sheet Targets, cell B2: “May 2026” is not a period of an indicator that is reported every quarter. Write it like Q1 2025/26."
    )]
    [InlineData(
        "Targets",
        Targets,
        "HOU-1|Q1 2027/28|At least|120||||",
        "Refused sheet Targets, cell D2: Q1 2027/28: 120.0% is above the highest figure that can be right, 100.0%."
    )]
    [InlineData(
        "Targets",
        Targets,
        "HOU-1|Q1 2027/28|At least|||||",
        "Refused sheet Targets, cell D2: A target of this kind has a figure. Write it, or choose “No target”."
    )]
    [InlineData(
        "Targets",
        Targets,
        "HOU-1|Q1 2027/28|No target|||||",
        "LeftOut sheet Targets, row 2: Nothing is set for this period, and nothing was."
    )]
    [InlineData(
        "Targets",
        Targets,
        "HOU-1|Q1 2027/28|At least|90||||relative",
        "Refused sheet Targets, cell H2: “relative” cannot be used. A tolerance rule in its notation, such as relative 5%."
    )]
    [InlineData(
        "History",
        "Indicator|Period|Value",
        "HOU-9|Q1 2026/27|90",
        "Refused sheet History, cell A2: No indicator has this code or name."
    )]
    [InlineData(
        "Organisation",
        PastOrganisation,
        "Directorate|OLD|Place|||31/03/2024",
        "New sheet Organisation, row 2:  → Name: Place; Retired on: 2024-03-31"
    )]
    [InlineData(
        "Organisation",
        PastOrganisation,
        "Directorate|PLA|Place|||31/03/2024",
        "Refused sheet Organisation, cell F2: What is there is retired on its page, with a reason. Leave the cell empty."
    )]
    [InlineData(
        "Organisation",
        PastOrganisation,
        "Directorate|OLD|Old|||31/03/2027",
        "Refused sheet Organisation, cell F2: A change is recorded once it holds. Choose today or an earlier day."
    )]
    [InlineData(
        "Organisation",
        PastOrganisation,
        "Directorate|OLD|Old|||31/03/1024",
        "Refused sheet Organisation, cell F2: 31 March 1024 is before 1990. Check the year."
    )]
    [InlineData(
        "Organisation",
        PastOrganisation,
        "Service|OLD|Old|NONE|HOM|31/03/2024",
        "Refused sheet Organisation, cell D2: There is no directorate with this code in Organisation."
    )]
    [InlineData(
        "Roles",
        Roles,
        "olu.officer|Officer|Service|HOU||31/12/2206",
        "Refused sheet Roles, cell F2: 31 December 2206 is more than 15 years ahead. Check the year."
    )]
    [InlineData(
        "Elements",
        PastElements,
        "S9|Service plan|Parks plan|Head|2024-04-01|2025-04-01|2026-03-31",
        "New sheet Elements, row 2:  → Level: Service plan; Title: Parks plan; Owner: Head; Last day: 2026-03-31; In the thread from: 2024-04-01; Retired on: 2025-04-01"
    )]
    [InlineData(
        "Elements",
        PastElements,
        "S9|Service plan|Parks plan|Head|2025-04-01|2024-04-01|",
        "Refused sheet Elements, cell F2: It cannot be retired before it is part of the thread."
    )]
    [InlineData(
        "Elements",
        PastElements,
        "S9|Service plan|Parks plan|Head|2026-11-01|2026-12-01|",
        "Refused sheet Elements, cell E2: A change cannot begin in the future. Choose today or an earlier day. sheet Elements, cell F2: A change cannot begin in the future. Choose today or an earlier day."
    )]
    [InlineData(
        "Elements",
        PastElements,
        "S9|Service plan|Parks plan|Head|||31/03/2206",
        "Refused sheet Elements, cell G2: 31 March 2206 is more than 15 years ahead. Check the year."
    )]
    [InlineData(
        "Elements",
        "Code|Retired on",
        "S1|2026-10-01",
        "Refused sheet Elements, cell B2: What is there is retired on its page, with a reason. Leave the cell empty."
    )]
    [InlineData(
        "Elements",
        "Code|In the thread from",
        "S1|2026-10-01",
        "Refused sheet Elements, cell B2: Since when it is part of the thread is on record. Leave the cell empty."
    )]
    [InlineData(
        "Milestones",
        "Element|Milestone|Owner|First promised for",
        "S1|Policy agreed|Head of Housing|31/03/2207",
        "Refused sheet Milestones, cell D2: 31 March 2207 is more than 15 years ahead. Check the year."
    )]
    [InlineData(
        "Sets",
        "Code|Name|Kind|Retired on",
        "OLD|old|A set of our own|2024-04-01",
        "New sheet Sets, row 2:  → Name: old; Kind: A set of our own; Retired on: 2024-04-01"
    )]
    [InlineData(
        "Sets",
        "Code|Name|Kind|Retired on",
        "OWN|our own|A set of our own|2024-04-01",
        "Refused sheet Sets, cell D2: What is there is retired on its page, with a reason. Leave the cell empty."
    )]
    [InlineData(
        "Sets",
        "Code|Name|Kind|Retired on",
        "OLD|old|A set of our own|2027-04-01",
        "Refused sheet Sets, cell D2: A set is retired today or on an earlier day. Come back on the day."
    )]
    [InlineData(
        "Set members",
        "Set|Indicator|Year",
        "OWN|HOU-1|2080/81",
        "Refused sheet Set members, cell C2: 2080/81 is more than 15 years ahead. Check the year."
    )]
    [InlineData(
        "Breaks in series",
        "Indicator|From|What changed|Reason",
        "HOU-1|1 April 1026|Definition changed|Counted anew.",
        "Refused sheet Breaks in series, cell B2: 1 April 1026 is before 1990. Check the year."
    )]
    [InlineData(
        "Targets",
        Targets,
        "HOU-1|Q1 2080/81|At least|90||||",
        "Refused sheet Targets, cell B2: 2080/81 is more than 15 years ahead. Check the year."
    )]
    [InlineData(
        "Indicators",
        PastIndicators,
        "NEW-1|Name of HOU-1|Retired|WAS|S2|Percentage|Higher is better|Every quarter||2024-04-01|Bought in.|Definition|Good|Source|Head",
        "New sheet Indicators, row 2:  → Name: Name of HOU-1; State: Retired; Retired on: 2024-04-01; Why retired: Bought in.; Service: WAS; Element: S2; Kind: Performance: judged against a target; Unit: Percentage; Decimals: 0; Polarity: Higher is better; Frequency: Every quarter; What a value stands for: Position or rate for the period; Lag in months: 0; Both are counts: Yes; No change within: 0; Definition: Definition; What good is: Good; Source: Source; Impact: The council directly impacts on this; Owner: Head; Collected in returns: Yes; Compared with provisional figures: Yes; Made up: No"
    )]
    [InlineData(
        "Indicators",
        PastIndicators,
        "NEW-1|New|Retired|WAS|S2|Percentage|Higher is better|Every quarter|||||||",
        "Refused sheet Indicators, cell C2: Before it can go live it needs a definition, an owner, what good is and a source. sheet Indicators, cell J2: Enter the day from which it is no longer reported. sheet Indicators, cell K2: Give the reason, so that others can follow the decision."
    )]
    [InlineData(
        "Indicators",
        PastIndicators,
        "NEW-1|New|Draft|WAS|S2|Percentage|Higher is better|Every quarter|2024-04-01|2025-04-01|Why||||",
        "Refused sheet Indicators, cell I2: Only what is live, or was, has this. Leave the cell empty. sheet Indicators, cell J2: Only what is retired has this. Leave the cell empty. sheet Indicators, cell K2: Only what is retired has this. Leave the cell empty."
    )]
    [InlineData(
        "Indicators",
        PastIndicators,
        "NEW-1|New|Retired|WAS|S2|Percentage|Higher is better|Every quarter|2025-04-01|2024-04-01|Why|Definition|Good|Source|Head",
        "Refused sheet Indicators, cell J2: It cannot be retired before it is live."
    )]
    [InlineData(
        "Indicators",
        PastIndicators,
        "NEW-1|New|Retired|WAS|S2|Percentage|Higher is better|Every quarter|2026-11-01|2026-12-01|Why|Definition|Good|Source|Head",
        "Refused sheet Indicators, cell I2: An indicator goes live today or on an earlier day. Come back on the day. sheet Indicators, cell J2: An indicator is retired today or on an earlier day. Come back on the day."
    )]
    [InlineData(
        "Indicators",
        "Code|State",
        "HOU-1|Retired",
        "Refused sheet Indicators, cell B2: An indicator is retired on its page, with a reason."
    )]
    [InlineData(
        "Indicators",
        "Code|Live from",
        "HOU-1|2026-04-01",
        "Refused sheet Indicators, cell B2: Since when it is live is on record. Leave the cell empty."
    )]
    [InlineData(
        "Indicators",
        "Code|Set",
        "HOU-1|GONE",
        "Refused sheet Indicators, cell B2: The set is retired, so its indicators no longer change. Reinstate it first."
    )]
    [InlineData(
        "Elements",
        Elements,
        "S9|Service plan|Parks plan|Head of Parks|GONE",
        "Refused sheet Elements, cell E2: Gone (GONE) is retired. Write the code of another service."
    )]
    [InlineData(
        "Indicators",
        "Code|Service",
        "HOU-1|GONE",
        "Refused sheet Indicators, cell B2: Gone (GONE) is retired. Write the code of another service."
    )]
    [InlineData(
        "Roles",
        Roles,
        "olu.officer|Officer|Service|GONE||",
        "Refused sheet Roles, cell D2: Gone (GONE) is retired. Write the code of another service."
    )]
    [InlineData(
        "Roles",
        Roles,
        "olu.officer|Officer|Service|NONE||",
        "Refused sheet Roles, cell D2: There is no service with this code in Organisation."
    )]
    [InlineData(
        "Roles",
        "User name|Role|For|Code|Covers for",
        "olu.officer|Officer|Service|LIB|nobody",
        "Refused sheet Roles, cell E2: Nobody has this user name."
    )]
    [InlineData(
        "Elements",
        "Code|Directorate|Accountable body",
        "D1|NONE|NONE",
        "Refused sheet Elements, cell B2: There is no directorate with this code in Organisation. sheet Elements, cell C2: There is no committee or board with this code in Organisation."
    )]
    [InlineData(
        "Elements",
        "Code|First day|Last day",
        "S1|1-4-2026|31/3/27",
        "Changed sheet Elements, row 2: First day: nothing; Last day: nothing → First day: 2026-04-01; Last day: 2027-03-31"
    )]
    [InlineData(
        "Elements",
        "Code|First day|Last day",
        "S1|01.04.2026|31 Mar 2027",
        "Changed sheet Elements, row 2: First day: nothing; Last day: nothing → First day: 2026-04-01; Last day: 2027-03-31"
    )]
    public async Task Row_InItsSheet_IsToldForWhatItIs(string sheet, string headings, string row, string expected)
    {
        var id = await Database.UploadAsync(Team, Workbooks.Of(Workbooks.Sheet(sheet, headings, row)));

        var told = (await Database.PreviewAsync(Team, id)).Told().ShouldHaveSingleItem();

        told.ShouldBe(expected);
    }

    [Theory]
    [InlineData(
        "Elements",
        Elements,
        "S9|Service plan|Parks plan|Head of Parks|WAS",
        "cell D2: Nobody in People has the post “Head of Parks”, and nothing before it names that post."
    )]
    [InlineData("Elements", Elements, "S9|Service plan|Parks plan|head of housing|WAS", "")]
    [InlineData("Elements", "Code|Title|Owner", "S1|Another title|Owner of S1", "")]
    [InlineData("Elements", "Code|Owner", "S1|owner of s2", "")]
    [InlineData(
        "Milestones",
        "Element|Milestone|Owner|First promised for",
        "S1|Policy agreed|Head of nothing at all|31/03/2027",
        "cell C2: Nobody in People has the post “Head of nothing at a…”, and nothing before it names that post."
    )]
    [InlineData("Indicators", "Code|Owner", "HOU-1|Head of Housing", "")]
    [InlineData(
        "Indicators",
        "Code|Name|Owner|Service|Unit|Polarity|Frequency",
        "NEW-1|HOU-1: the name|Nobody|WAS|Percentage|Higher is better|Every quarter",
        "cell C2: Nobody in People has the post “Nobody”, and nothing before it names that post. sheet Indicators, cell B2: HOU-1, “Name of HOU-1”, has a similar name. See that it is not the same."
    )]
    public async Task Row_ThatSomebodyMayWantToLookAt_IsUsedWithANote(
        string sheet,
        string headings,
        string row,
        string expected
    )
    {
        await Database.ImportAsync(Team, Workbooks.Sheet("People", People, "hana.head|Hana Head||Head of Housing"));
        var id = await Database.UploadAsync(Team, Workbooks.Of(Workbooks.Sheet(sheet, headings, row)));

        var planned = (await Database.PreviewAsync(Team, id)).Rows.ShouldHaveSingleItem();

        planned.Verdict.ShouldBeOneOf(RowVerdict.New, RowVerdict.Changed);
        planned.Note.ShouldBe(expected.Length == 0 ? "" : $"sheet {sheet}, {expected}");
        (await Database.ApplyAsync(Team, id)).ShouldBeDone();
    }

    [Fact]
    public async Task Owner_WhereNoPostOfAnybodyIsKnown_HasNoNote()
    {
        var id = await Database.UploadAsync(Team, Workbooks.Of(Workbooks.Sheet("Indicators", "Code|Owner", "HOU-1|X")));

        (await Database.PreviewAsync(Team, id)).Rows.ShouldHaveSingleItem().Note.ShouldBe("");
    }

    [Fact]
    public async Task SimilarNames_WithinOneFile_AreNotedAtTheSecond()
    {
        const string Row = "|WAS|Percentage|Higher is better|Every quarter";
        var id = await Database.UploadAsync(
            Team,
            Workbooks.Of(
                Workbooks.Sheet(
                    "Indicators",
                    "Code|Name|Service|Unit|Polarity|Frequency",
                    $"A-1|Missed bins{Row}",
                    $"B-1|Percentage of bins missed{Row}"
                )
            )
        );

        (await Database.PreviewAsync(Team, id))
            .Rows.Select(row => row.Note)
            .ShouldBe([
                "",
                "sheet Indicators, cell B3: A-1, “Missed bins”, has a similar name. See that it is not the same.",
            ]);
    }

    [Fact]
    public async Task Rows_ThatLeadRoundInACircle_AreRefusedWhereTheCircleCloses()
    {
        var id = await Database.UploadAsync(
            Team,
            Workbooks.Of(
                Workbooks.Sheet("Elements", Elements, "X1|Service plan|One|Head|", "X2|Service plan|Two|Head|"),
                Workbooks.Sheet("Alignments", "Element|Serves", "X1|X2", "X2|X1", "X1|X1")
            )
        );

        (await Database.PreviewAsync(Team, id, RowVerdict.Refused))
            .Told()
            .ShouldBe([
                "Refused sheet Alignments, cell B3: This would lead round in a circle, in which an element serves itself: “Two” ← “One” ← “Two”.",
                "Refused sheet Alignments, cell B4: An element cannot serve itself.",
            ]);
    }

    [Fact]
    public async Task Formulas_ThatReferToLaterRows_AreReadAfterThem()
    {
        const string Row = "|Draft|WAS|S2|Count|calls|Higher is better|Every quarter|";
        var id = await Database.UploadAsync(
            Team,
            Workbooks.Of(
                Workbooks.Sheet(
                    "Indicators",
                    Indicators,
                    $"A-1|Twice{Row}[B-1] + [B-1]|No",
                    $"B-1|Once{Row}[WAS-2]|No",
                    $"C-1|Round{Row}[D-1]|No",
                    $"D-1|And round{Row}[C-1]|No"
                )
            )
        );

        var preview = await Database.PreviewAsync(Team, id);

        preview.Counts.New.ShouldBe(2);
        preview
            .Rows.Where(row => row.Verdict is RowVerdict.Refused)
            .Select(row => row.Place)
            .ShouldBe(["sheet Indicators, cell J4", "sheet Indicators, cell J5"]);
    }

    [Fact]
    public async Task Milestone_ThatWasThere_SlipsAndIsDoneByTheFile()
    {
        const string Headings = "Element|Milestone|Owner|First promised for|Due|State|Done on|Evidence|Reason";
        await Database.ImportAsync(
            Team,
            Workbooks.Sheet("Milestones", Headings, "S1|Policy agreed|Head|2026-09-01||Not due|||")
        );
        await Database.ImportAsync(
            Team,
            Workbooks.Sheet(
                "Milestones",
                Headings,
                "S1|policy agreed|Lead|2026-09-01|2026-12-01|Slipped|||Late papers."
            )
        );
        await Database.ImportAsync(
            Team,
            Workbooks.Sheet(
                "Milestones",
                Headings,
                "S1|Policy agreed|Lead|2026-09-01|2026-12-01|Done|2026-10-01|Minutes of Cabinet|"
            )
        );

        var milestone = await Database.ReadAsync(db => db.Milestones.Include(m => m.EarlierDates).SingleAsync());
        (milestone.Owner, milestone.FirstDue, milestone.Due, milestone.DoneOn).ShouldBe(
            ("Lead", new DateOnly(2026, 9, 1), new DateOnly(2026, 12, 1), new DateOnly(2026, 10, 1))
        );
        milestone.EarlierDates.ShouldHaveSingleItem().Reason.ShouldBe("Late papers.");
        Workbooks
            .Lines(await Database.ExportAsync(Team))["Milestones"][1]
            .ShouldBe("S1|Policy agreed|Lead|2026-09-01|2026-12-01|Done|2026-10-01|Minutes of Cabinet|");
    }

    [Fact]
    public async Task Milestones_ThatAreCalledTheSame_DoNotStopTheWorkbook()
    {
        var plan = await Database.ReadAsync(db => db.PlanElements.SingleAsync(e => e.Code == "S1"));
        await using (var db = await Database.Contexts.CreateDbContextAsync())
        {
            db.Attach(plan);
            db.AddRange(
                new Milestone(plan, "Review", new DateOnly(2027, 1, 1), "Head"),
                new Milestone(plan, "Review", new DateOnly(2027, 1, 1), "Lead")
            );
            db.BeginLoad(new Change("test", "Test", "Given", Database.Time.Utc), "Given");
            await db.SaveChangesAsync();
        }

        var id = await Database.UploadAsync(Team, await Database.ExportAsync(Team));

        (await Database.PreviewAsync(Team, id, RowVerdict.Refused))
            .Told()
            .ShouldHaveSingleItem()
            .ShouldStartWith("Refused sheet Milestones, cell A3: It is about the same as sheet Milestones, row 2");
    }

    [Fact]
    public async Task Rows_AboutOneThing_AreRefusedFromTheSecondOn()
    {
        var id = await Database.UploadAsync(
            Team,
            Workbooks.Of(
                Workbooks.Sheet("Organisation", "Kind|Code|Name", "Directorate|RES|Resources", "Directorate|res|Others")
            )
        );

        (await Database.PreviewAsync(Team, id))
            .Told()
            .ShouldBe([
                "New sheet Organisation, row 2:  → Name: Resources",
                "Refused sheet Organisation, cell A3: It is about the same as sheet Organisation, row 2: Directorate, res.",
            ]);
    }

    [Fact]
    public async Task Workbook_WithASheetAndAColumnOfItsOwn_IsToldSo()
    {
        var id = await Database.UploadAsync(
            Team,
            Workbooks.Of(
                Workbooks.Sheet("Organisation", "Kind|Code|Name|Colour", "Directorate|RES|Resources|Red"),
                Workbooks.Sheet("Indicator", "Code|Name", "A-1|One"),
                Workbooks.Sheet("People", "Name|Post", "Sam|Officer")
            )
        );

        (await Database.PreviewAsync(Team, id))
            .Told()
            .ShouldBe([
                "Refused sheet Indicator: The workbook has no sheet “Indicator”. Correct its name, or take the sheet away.",
                "Refused sheet Organisation: The sheet “Organisation” has no column “Colour”. Correct its heading, or take the column away.",
                "New sheet Organisation, row 2:  → Name: Resources",
                "Refused sheet People: The column “User name” is missing, without which no row can be told from another.",
            ]);
    }

    [Theory]
    [InlineData("History", "Indicator|Period|Value|Commentary", ImportKind.Workbook)]
    [InlineData("History", "Indicator|Period|Actual", ImportKind.Figures)]
    [InlineData("Figures", "Indicator|Period|Value", ImportKind.Figures)]
    [InlineData("Indicators", "Code|Name|Unit", ImportKind.Workbook)]
    [InlineData("Indicators", "Code|Q1|Q2|Q3|Q4", ImportKind.Figures)]
    public async Task File_IsTheWorkbook_OnlyWhereItsSheetsAreOurs(string sheet, string headings, ImportKind expected)
    {
        var id = await Database.UploadAsync(Team, Workbooks.Of(Workbooks.Sheet(sheet, headings, "HOU-1|a|b")));

        var detail = (await Database.Get<ImportQueries>().DetailAsync(Team, id)).ShouldNotBeNull();
        detail.Kind.ShouldBe(expected);
    }

    [Fact]
    public async Task Cells_MergedOrWithAFormula_AreRefusedWhereTheyAre()
    {
        const string Merge = """<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>""";
        var workbook = WorkbookInMemory
            .With(
                WorkbookInMemory.Texts(1, "User name", "Name", "Post")
                    + """<row r="2"><c r="A2" t="inlineStr"><is><t>sam</t></is></c><c r="B2"><f>A2</f><v>1</v></c></row>"""
                    + WorkbookInMemory.Texts(3, "kim", "Kim", "Officer"),
                Merge
            )
            .Replace("xl/workbook.xml", "History", "People");
        var id = await Database.UploadAsync(Team, workbook.ToBytes());

        (await Database.PreviewAsync(Team, id))
            .Told()
            .ShouldBe([
                "Refused sheet People, cell B2: The cell has a formula; paste its value instead.",
                "Refused sheet People, cell A3: The cell is merged with other cells; unmerge them and give each a value of its own. sheet People, cell B3: The cell is merged with other cells; unmerge them and give each a value of its own.",
            ]);
    }

    [Fact]
    public async Task Texts_ThatLookLikeFormulas_ComeBackAsTheyWere()
    {
        string[] texts = ["=1+1", "+44 1204 333333", "-", "@home", "'quoted", "1E5", "two\r\nlines"];
        await Database.ImportAsync(
            Team,
            new SheetToWrite(
                "People",
                ["User name", "Name", "Post"],
                texts.Select(IReadOnlyList<object?> (text, at) => [$"person.{at}", "Somebody", text])
            )
        );

        var posts = await Database.ReadAsync(db =>
            db.Users.Where(u => u.DisplayName == "Somebody").OrderBy(u => u.UserName).Select(u => u.Post).ToListAsync()
        );
        posts.ShouldBe(texts);
        var again = await Database.UploadAsync(Team, await Database.ExportAsync(Team));
        (await Database.PreviewAsync(Team, again, sheet: "People")).Rows.ShouldAllBe(row =>
            row.Verdict == RowVerdict.Same
        );
    }

    [Fact]
    public async Task Rows_OfASheet_AreShownByVerdictAndSheet()
    {
        var id = await Database.UploadAsync(
            Team,
            Workbooks.Of(
                Workbooks.Sheet("Organisation", "Kind|Code|Name", "Directorate|RES|Resources", "Directorate|PLA|Place"),
                Workbooks.Sheet("People", "User name|Name", "sam|Sam")
            )
        );

        var preview = await Database.PreviewAsync(Team, id, RowVerdict.New, "Organisation");

        preview.Rows.ShouldHaveSingleItem().Subject.ShouldBe("Directorate, RES");
        preview.Counts.ShouldBe(new ImportCounts(2, 0, 1, 0, 0));
        preview.Sheets.ShouldBe([
            ("Organisation", new ImportCounts(1, 0, 1, 0, 0)),
            ("People", new ImportCounts(1, 0, 0, 0, 0)),
        ]);
    }
}

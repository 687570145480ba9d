using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.DemoData;

/// <summary>Directorates, services, portfolios and partners of the demonstration council, found by their codes.</summary>
internal sealed class OrganisationPart
{
    private static readonly (string Code, string Name)[] DirectorateRows =
    [
        ("CR", "Corporate Resources"),
        ("PE", "People"),
        ("PH", "Public Health"),
        ("PL", "Place"),
    ];

    // Posts, never people.
    private static readonly (string Code, string Name, string CabinetMember)[] PortfolioRows =
    [
        ("LEADER", "Leader and strategy", "Leader of the Council"),
        ("FINANCE", "Finance and resources", "Cabinet member for finance and resources"),
        ("CHILDREN", "Children’s services", "Cabinet member for children’s services"),
        ("ADULTS", "Adult services, health and wellbeing", "Cabinet member for adult services, health and wellbeing"),
        (
            "ENVIRONMENT",
            "Environment and regulatory services",
            "Cabinet member for environment and regulatory services"
        ),
        ("HOUSING", "Housing", "Cabinet member for housing"),
        ("REGENERATION", "Regeneration and highways", "Cabinet member for regeneration and highways"),
        ("COMMUNITIES", "Stronger communities and culture", "Cabinet member for stronger communities and culture"),
    ];

    private static readonly (string Code, string Name, string Directorate, string Portfolio)[] ServiceRows =
    [
        ("FIN", "Finance", "CR", "FINANCE"),
        ("REV", "Revenues and benefits", "CR", "FINANCE"),
        ("HRS", "Human resources", "CR", "FINANCE"),
        ("CUS", "Customer services and digital", "CR", "LEADER"),
        ("LEG", "Legal and democratic services", "CR", "LEADER"),
        ("EHP", "Early help", "PE", "CHILDREN"),
        ("CSC", "Children’s social care", "PE", "CHILDREN"),
        ("EDU", "Education and schools", "PE", "CHILDREN"),
        ("ASC", "Adult social care", "PE", "ADULTS"),
        ("HIM", "Health improvement", "PH", "ADULTS"),
        ("HPR", "Health protection", "PH", "ADULTS"),
        ("CPH", "Children’s public health", "PH", "CHILDREN"),
        ("WAS", "Waste and recycling", "PL", "ENVIRONMENT"),
        ("HWY", "Highways and engineering", "PL", "REGENERATION"),
        ("PLN", "Planning and building control", "PL", "REGENERATION"),
        ("HOU", "Housing", "PL", "HOUSING"),
        ("REG", "Regulatory services", "PL", "ENVIRONMENT"),
        ("ECO", "Economic development and skills", "PL", "REGENERATION"),
        ("LIB", "Libraries, museums and culture", "PL", "COMMUNITIES"),
        ("SAF", "Community safety", "PL", "COMMUNITIES"),
    ];

    private static readonly (string Code, string Name, string Service)[] TeamRows =
    [
        ("WAS-COL", "Household collections", "WAS"),
        ("WAS-REC", "Recycling centres", "WAS"),
        ("HOU-OPT", "Housing options", "HOU"),
        ("HOU-STD", "Housing standards", "HOU"),
        ("EDU-SEN", "Special educational needs", "EDU"),
        ("EDU-ADM", "School admissions", "EDU"),
        ("HWY-MTC", "Highway maintenance", "HWY"),
        ("CUS-CON", "Contact centre", "CUS"),
        ("LIB-BRA", "Branch libraries", "LIB"),
    ];

    private static readonly (string Code, string Name, AccountableBodyKind Kind)[] BodyRows =
    [
        ("VISION-BOARD", "Vision Partnership Board", AccountableBodyKind.PartnershipBoard),
        ("CABINET", "Cabinet", AccountableBodyKind.Cabinet),
        ("CLT", "Corporate leadership team", AccountableBodyKind.LeadershipTeam),
        ("SCRUTINY", "Corporate scrutiny committee", AccountableBodyKind.ScrutinyCommittee),
    ];

    private static readonly (string Code, string Name)[] PartnerRows =
    [
        ("NHS", "NHS integrated care board"),
        ("HOSPITAL", "Hospital trust"),
        ("POLICE", "Police"),
        ("FIRE", "Fire and rescue service"),
        ("COLLEGE", "Further education college"),
        ("UNIVERSITY", "University"),
        ("HOUSING", "Housing association"),
        ("VOLUNTARY", "Voluntary sector council"),
    ];

    public OrganisationPart()
    {
        Directorates = DirectorateRows.ToDictionary(row => row.Code, row => new Directorate(row.Code, row.Name));
        Portfolios = PortfolioRows.ToDictionary(
            row => row.Code,
            row => new Portfolio(row.Code, row.Name, row.CabinetMember)
        );
        Services = ServiceRows.ToDictionary(
            row => row.Code,
            row => new Service(row.Code, row.Name, Directorates[row.Directorate], Portfolios[row.Portfolio])
        );
        Bodies = BodyRows.ToDictionary(row => row.Code, row => new AccountableBody(row.Code, row.Name, row.Kind));
        Partners = PartnerRows.ToDictionary(row => row.Code, row => new PartnerOrganisation(row.Code, row.Name));
    }

    public IReadOnlyDictionary<string, Directorate> Directorates { get; }

    public IReadOnlyDictionary<string, Portfolio> Portfolios { get; }

    public IReadOnlyDictionary<string, Service> Services { get; }

    public IReadOnlyDictionary<string, PartnerOrganisation> Partners { get; }

    public IReadOnlyDictionary<string, AccountableBody> Bodies { get; }

    public IEnumerable<object> Rows =>
        [
            .. Directorates.Values,
            .. Portfolios.Values,
            .. Services.Values,
            .. TeamRows.Select(row => new Team(row.Code, row.Name, Services[row.Service])),
            .. Partners.Values,
            .. Bodies.Values,
        ];

    public static string HeadOf(Service service) => "Head of " + service.Name;

    public static string DirectorOf(Directorate directorate) => "Director of " + directorate.Name;
}

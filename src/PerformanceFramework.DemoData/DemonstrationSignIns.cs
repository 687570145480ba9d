using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>Somebody the demonstration can be tried as: a post, never a person.</summary>
/// <param name="UserName">What is typed to sign in.</param>
/// <param name="DisplayName">The post.</param>
/// <param name="Role">What the post may do.</param>
/// <param name="Scope">How far that reaches.</param>
/// <param name="ScopeCode">The code of the directorate, service, portfolio or partner; null for the whole council.</param>
public sealed record DemonstrationSignIn(
    string UserName,
    string DisplayName,
    Role Role,
    ScopeKind Scope,
    string? ScopeCode
)
{
    internal string Id => Noise.Identifier("user " + UserName);
}

/// <summary>The sign-ins of the demonstration council. All have the same password, and exist nowhere else.</summary>
public static class DemonstrationSignIns
{
    public const string Password = "demonstration-only";

    private static readonly (string Code, string Name)[] ServicesWithSignIns =
    [
        ("WAS", "Waste and recycling"),
        ("EDU", "Education and schools"),
        ("ASC", "Adult social care"),
        ("HOU", "Housing"),
        ("LIB", "Libraries, museums and culture"),
        ("HWY", "Highways and engineering"),
        ("CUS", "Customer services and digital"),
        ("HRS", "Human resources"),
        ("SAF", "Community safety"),
        ("PLN", "Planning and building control"),
        ("REG", "Regulatory services"),
        ("REV", "Revenues and benefits"),
        ("FIN", "Finance"),
        ("CSC", "Children’s social care"),
    ];

    public static IReadOnlyList<DemonstrationSignIn> All { get; } =
    [
        .. ServicesWithSignIns.SelectMany(service =>
            (DemonstrationSignIn[])
                [
                    OfService("officer", "Officer", Role.Officer, service),
                    OfService("head", "Head of service", Role.HeadOfService, service),
                ]
        ),
        OfService("owner", "Indicator owner", Role.IndicatorOwner, ServicesWithSignIns[0]),
        new("director-resources", "Director of Corporate Resources", Role.Director, ScopeKind.Directorate, "CR"),
        new("director-people", "Director of People", Role.Director, ScopeKind.Directorate, "PE"),
        new("director-health", "Director of Public Health", Role.Director, ScopeKind.Directorate, "PH"),
        new("director-place", "Director of Place", Role.Director, ScopeKind.Directorate, "PL"),
        new("clt", "CLT member", Role.CltMember, ScopeKind.WholeCouncil, null),
        Cabinet("environment", "Environment and regulatory services"),
        Cabinet("children", "Children’s services"),
        Cabinet("adults", "Adult services, health and wellbeing"),
        new("scrutiny", "Scrutiny member", Role.ScrutinyMember, ScopeKind.WholeCouncil, null),
        new("partner", "Partner, NHS integrated care board", Role.Partner, ScopeKind.PartnerOrganisation, "NHS"),
        new("performance", "Performance team", Role.PerformanceTeam, ScopeKind.WholeCouncil, null),
        new("auditor", "Auditor", Role.Auditor, ScopeKind.WholeCouncil, null),
        new("admin", "Administrator", Role.Administrator, ScopeKind.WholeCouncil, null),
    ];

    internal static DemonstrationSignIn PerformanceTeam { get; } =
        All.Single(signIn => signIn.Role is Role.PerformanceTeam);

    /// <param name="code">Of the service or directorate that the role is for.</param>
    internal static DemonstrationSignIn Of(Role role, string code) =>
        All.Single(signIn => signIn.Role == role && signIn.ScopeCode == code);

    /// <summary>Whoever signs in by a name, as what people do is noted with them.</summary>
    internal static (string Id, string Name) Person(string userName)
    {
        var person = All.Single(signIn => signIn.UserName == userName);
        return (person.Id, person.DisplayName);
    }

    /// <summary>The user rows, once the organisation has its ids.</summary>
    /// <param name="organisation">What roles are for.</param>
    /// <param name="passwordHash">The hash of <see cref="Password"/>.</param>
    /// <param name="today">Everybody has had their role since the financial year before this day's began.</param>
    internal static IEnumerable<ApplicationUser> Users(
        OrganisationPart organisation,
        string passwordHash,
        DateOnly today
    ) =>
        All.Select(signIn =>
        {
            var user = new ApplicationUser
            {
                Id = signIn.Id,
                UserName = signIn.UserName,
                NormalizedUserName = signIn.UserName.ToUpperInvariant(),
                DisplayName = signIn.DisplayName,
                Post = signIn.Role.Words(),
                // A name that is reserved: nobody can ever be reached at it.
                Email = $"{signIn.UserName}@council.example",
                NormalizedEmail = $"{signIn.UserName}@council.example".ToUpperInvariant(),
                EmailConfirmed = true,
                LockoutEnabled = true,
                PasswordHash = passwordHash,
                SecurityStamp = Noise.Identifier("security stamp " + signIn.UserName),
                ConcurrencyStamp = Noise.Identifier("concurrency stamp " + signIn.UserName),
            };
            user.Assignments.Add(
                new RoleAssignment(
                    user.Id,
                    new ScopedRole(signIn.Role, signIn.Scope, ScopeId(signIn, organisation)),
                    new RoleTerm(RolesBegan(today), null),
                    "Demonstration"
                )
            );
            return user;
        });

    private static DateOnly RolesBegan(DateOnly today) =>
        new FinancialYear(FinancialYear.Containing(today).StartYear - 1).Start;

    private static int ScopeId(DemonstrationSignIn signIn, OrganisationPart organisation) =>
        signIn.Scope switch
        {
            ScopeKind.WholeCouncil => 0,
            ScopeKind.Directorate => organisation.Directorates[signIn.ScopeCode!].Id,
            ScopeKind.Service => organisation.Services[signIn.ScopeCode!].Id,
            ScopeKind.Portfolio => organisation.Portfolios[signIn.ScopeCode!].Id,
            ScopeKind.PartnerOrganisation => organisation.Partners[signIn.ScopeCode!].Id,
        };

    private static DemonstrationSignIn OfService(
        string prefix,
        string post,
        Role role,
        (string Code, string Name) service
    ) =>
        new(
            $"{prefix}-{service.Code.ToLowerInvariant()}",
            $"{post}, {service.Name}",
            role,
            ScopeKind.Service,
            service.Code
        );

    private static DemonstrationSignIn Cabinet(string portfolio, string name) =>
        new(
            "cabinet-" + portfolio,
            "Cabinet member, " + name,
            Role.CabinetMember,
            ScopeKind.Portfolio,
            portfolio.ToUpperInvariant()
        );
}

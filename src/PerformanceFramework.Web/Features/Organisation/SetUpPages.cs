using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Web.Features.Assessment;
using PerformanceFramework.Web.Features.GoldenThread;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Features.Import;
using PerformanceFramework.Web.Features.Indicators;
using PerformanceFramework.Web.Features.Mail;
using PerformanceFramework.Web.Features.Periods;
using PerformanceFramework.Web.Features.Returns;

namespace PerformanceFramework.Web.Features.Organisation;

/// <summary>A page on which something is set up.</summary>
/// <param name="Item">The part of setting up that it is for.</param>
/// <param name="Needed">Who may open it.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Href">Where it is.</param>
internal sealed record SetUpPageLink(SetUpItem Item, Permission Needed, string Text, string Href);

/// <summary>Every page for setting up, in the order in which they are needed; the first one of a part is where the part is done.</summary>
internal static class SetUpPages
{
    public static IReadOnlyList<SetUpPageLink> All { get; } =
    [
        new(
            SetUpItem.Council,
            Permission.ManageOrganisation,
            "The council’s name, colour and crest",
            OrganisationLinks.Council
        ),
        new(SetUpItem.Levels, Permission.ManageThread, "Levels of the golden thread", ThreadLinks.Levels),
        new(
            SetUpItem.Organisation,
            Permission.ManageOrganisation,
            "Directorates, services, portfolios and more",
            OrganisationLinks.Overview
        ),
        new(
            SetUpItem.Portfolios,
            Permission.ManageOrganisation,
            "Portfolios and their Cabinet members",
            OrganisationLinks.New(PartKind.Portfolio)
        ),
        new(SetUpItem.People, Permission.ManagePeople, "People and roles", IdentityLinks.People()),
        new(SetUpItem.People, Permission.ManageMail, "E-mails that were written", MailLinks.Root),
        new(SetUpItem.Elements, Permission.ManageThread, "New element of the golden thread", ThreadLinks.NewElement),
        new(SetUpItem.Elements, Permission.ManageThread, "Arrange the golden thread", ThreadLinks.Arrange),
        new(SetUpItem.Elements, Permission.AgreeContributions, "Contributions", ThreadLinks.Contributions),
        new(SetUpItem.Indicators, Permission.ManageIndicators, "Register of indicators", IndicatorLinks.Manage()),
        new(SetUpItem.Indicators, Permission.ManageIndicators, "Sets of indicators", IndicatorLinks.Sets),
        new(SetUpItem.Indicators, Permission.ChooseScorecards, "Choosing scorecards", ScorecardLinks.List),
        new(SetUpItem.Indicators, Permission.ImportData, "Import figures", ImportLinks.List),
        new(SetUpItem.Targets, Permission.ManageTargets, "Targets of the year", TargetLinks.Filter),
        new(SetUpItem.Rules, Permission.ManageRules, "Default tolerance rules", RuleLinks.Defaults),
        new(SetUpItem.Rounds, Permission.ManageRounds, "Collection rounds", RoundLinks.List),
        new(SetUpItem.Rounds, Permission.ManageRounds, "Reminders of returns", RoundLinks.Reminders),
        new(SetUpItem.Rounds, Permission.ManageCalendar, "Yearly template of the calendar", CalendarLinks.Template),
    ];

    /// <summary>What a part is called.</summary>
    public static string Title(SetUpItem item) =>
        item switch
        {
            SetUpItem.Council => "The council",
            SetUpItem.Levels => "Levels of the golden thread",
            SetUpItem.Organisation => "Directorates and services",
            SetUpItem.Portfolios => "Portfolios",
            SetUpItem.People => "People and their roles",
            SetUpItem.Elements => "Elements of the golden thread",
            SetUpItem.Indicators => "Indicators",
            SetUpItem.Targets => "Targets",
            SetUpItem.Rules => "Tolerance rules",
            SetUpItem.Rounds => "Collection round",
        };

    /// <summary>Where a part is done; null where no page is for it alone.</summary>
    public static SetUpPageLink? For(SetUpItem item) => All.FirstOrDefault(page => page.Item == item);

    /// <summary>Who can do what the reader cannot: "The performance team or an administrator can do this."</summary>
    /// <param name="isDone">It is done already, and can only be changed.</param>
    public static string WhoCan(Permission permission, bool isDone)
    {
        var roles = Enum.GetValues<Role>()
            .Where(role => RolePermissions.Of(role).Contains(permission))
            .Select(role =>
                role is Role.PerformanceTeam ? "the performance team" : $"an {role.Words().ToLowerInvariant()}"
            )
            .ToList();
        return $"{Domain.SentenceCase.AtStart(string.Join(" or ", roles))} can {(isDone ? "change" : "do")} this.";
    }
}

namespace PerformanceFramework.Domain.Identity;

/// <summary>Which role grants which permission. The one place where that is decided; <c>docs/guide/permissions.md</c> is generated from it.</summary>
public static class RolePermissions
{
    private static readonly Dictionary<Role, Permission[]> Granted = new()
    {
        [Role.Officer] =
        [
            Permission.ViewDashboards,
            Permission.ViewOpenRoundFigures,
            Permission.ViewReturns,
            Permission.EnterReturns,
            Permission.UpdateMilestones,
            Permission.ProposeRestatements,
            Permission.AssessQuality,
            Permission.ViewCabinetEditions,
            Permission.ViewScrutinyEditions,
        ],
        [Role.IndicatorOwner] =
        [
            Permission.ViewDashboards,
            Permission.ViewOpenRoundFigures,
            Permission.ViewReturns,
            Permission.EnterReturns,
            Permission.ProposeTargets,
            Permission.UpdateMilestones,
            Permission.ProposeRestatements,
            Permission.AssessQuality,
            Permission.ViewCabinetEditions,
            Permission.ViewScrutinyEditions,
        ],
        [Role.HeadOfService] =
        [
            Permission.ViewDashboards,
            Permission.ViewOpenRoundFigures,
            Permission.ViewReturns,
            Permission.ApproveReturns,
            Permission.ProposeTargets,
            Permission.UpdateMilestones,
            Permission.EditPreparedPlans,
            Permission.ViewCabinetEditions,
            Permission.ViewScrutinyEditions,
        ],
        [Role.Director] =
        [
            Permission.ViewDashboards,
            Permission.ViewOpenRoundFigures,
            Permission.ViewReturns,
            Permission.SignOffReturns,
            Permission.OverrideStatus,
            Permission.ChallengeTargets,
            Permission.AgreeTargets,
            Permission.AgreeContributions,
            Permission.UpdateMilestones,
            Permission.ViewScorecardChoices,
            Permission.EditPreparedPlans,
            Permission.DecideRestatements,
            Permission.ViewCltEditions,
            Permission.ViewCabinetEditions,
            Permission.ViewScrutinyEditions,
            Permission.ViewQuestions,
            Permission.AnswerQuestions,
            Permission.WriteBriefs,
        ],
        [Role.CltMember] =
        [
            Permission.ViewDashboards,
            Permission.ViewOpenRoundFigures,
            Permission.ViewReturns,
            Permission.ChallengeTargets,
            Permission.ViewScorecardChoices,
            Permission.ViewCltEditions,
            Permission.ViewCabinetEditions,
            Permission.ViewScrutinyEditions,
            Permission.ViewQuestions,
        ],
        [Role.CabinetMember] =
        [
            Permission.ViewDashboards,
            Permission.ViewScorecardChoices,
            Permission.GiveScorecardViews,
            Permission.ViewCabinetEditions,
            Permission.ViewScrutinyEditions,
            Permission.ViewQuestions,
            Permission.AskQuestions,
            Permission.MarkMeasures,
        ],
        [Role.ScrutinyMember] =
        [
            Permission.ViewDashboards,
            Permission.ViewScorecardChoices,
            Permission.GiveScorecardViews,
            Permission.ViewScrutinyEditions,
        ],
        [Role.Partner] = [Permission.ViewDashboards, Permission.ViewReturns, Permission.EnterReturns],
        [Role.PerformanceTeam] =
        [
            Permission.ViewDashboards,
            Permission.ViewOpenRoundFigures,
            Permission.ViewReturns,
            Permission.CheckReturns,
            Permission.OverrideStatus,
            Permission.DecideRebases,
            Permission.ManageRules,
            Permission.ViewChangeHistory,
            Permission.ManageOrganisation,
            Permission.ManagePeople,
            Permission.ManageThread,
            Permission.AgreeContributions,
            Permission.UpdateMilestones,
            Permission.EditPreparedPlans,
            Permission.ManageIndicators,
            Permission.ManageTargets,
            Permission.ProposeTargets,
            Permission.AgreeTargets,
            Permission.ManageRounds,
            Permission.ImportData,
            Permission.ManageCalendar,
            Permission.ViewScorecardChoices,
            Permission.ChooseScorecards,
            Permission.ManageMail,
            Permission.ProposeRestatements,
            Permission.DecideRestatements,
            Permission.ReviewQuality,
            Permission.RecordSpotChecks,
            Permission.ViewCltEditions,
            Permission.ViewCabinetEditions,
            Permission.ViewScrutinyEditions,
            Permission.PublishEditions,
            Permission.ManageDashboards,
            Permission.ViewQuestions,
            Permission.WriteBriefs,
        ],
        [Role.Auditor] =
        [
            Permission.ViewDashboards,
            Permission.ViewOpenRoundFigures,
            Permission.ViewReturns,
            Permission.ViewChangeHistory,
            Permission.ViewScorecardChoices,
            Permission.RecordSpotChecks,
            Permission.ViewCltEditions,
            Permission.ViewCabinetEditions,
            Permission.ViewScrutinyEditions,
            Permission.ViewQuestions,
        ],
        [Role.Administrator] =
        [
            Permission.ViewDashboards,
            Permission.ViewChangeHistory,
            Permission.Reassess,
            Permission.ManageOrganisation,
            Permission.ManagePeople,
            Permission.ManageMail,
        ],
    };

    /// <summary>A role that is missing from the table grants nothing.</summary>
    public static IReadOnlyList<Permission> Of(Role role) => Granted.GetValueOrDefault(role, []);
}

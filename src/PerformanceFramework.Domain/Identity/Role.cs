namespace PerformanceFramework.Domain.Identity;

/// <summary>What somebody is to the council; each role is held within a scope.</summary>
public enum Role
{
    Officer = 1,
    IndicatorOwner,
    HeadOfService,
    Director,
    CltMember,
    CabinetMember,
    ScrutinyMember,
    Partner,
    PerformanceTeam,

    /// <summary>Reads everything and changes nothing; records what its own checks found.</summary>
    Auditor,
    Administrator,
}

public static class RoleExtensions
{
    public static string Words(this Role role) =>
        role switch
        {
            Role.Officer => "Officer",
            Role.IndicatorOwner => "Indicator owner",
            Role.HeadOfService => "Head of service",
            Role.Director => "Director",
            Role.CltMember => "CLT member",
            Role.CabinetMember => "Cabinet member",
            Role.ScrutinyMember => "Scrutiny member",
            Role.Partner => "Partner",
            Role.PerformanceTeam => "Performance team",
            Role.Auditor => "Auditor",
            Role.Administrator => "Administrator",
        };
}

using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Domain.Editions;

/// <summary>Whom an edition is made for. Only the public's needs no sign-in.</summary>
public enum Audience
{
    Clt = 1,
    Cabinet,
    Scrutiny,
    Public,
}

public static class AudienceExtensions
{
    /// <summary>As it is offered, and as it stands after "edition for".</summary>
    public static string Words(this Audience audience) =>
        audience switch
        {
            Audience.Clt => "CLT",
            Audience.Cabinet => "Cabinet",
            Audience.Scrutiny => "Scrutiny",
            Audience.Public => "the public",
        };

    /// <summary>The last part of the address of an edition.</summary>
    public static string Slug(this Audience audience) => audience.ToString().ToLowerInvariant();

    /// <summary>What somebody needs to read an edition for it.</summary>
    public static Permission Needs(this Audience audience) =>
        audience switch
        {
            Audience.Clt => Permission.ViewCltEditions,
            Audience.Cabinet => Permission.ViewCabinetEditions,
            Audience.Scrutiny => Permission.ViewScrutinyEditions,
            Audience.Public => Permission.ViewDashboards,
        };

    /// <summary>The role of those whom it is made for; null for the public, who hold none.</summary>
    public static Role? ReaderRole(this Audience audience) =>
        audience switch
        {
            Audience.Clt => Role.CltMember,
            Audience.Cabinet => Role.CabinetMember,
            Audience.Scrutiny => Role.ScrutinyMember,
            Audience.Public => null,
        };

    /// <summary>
    /// Whether it sees the figures of a round that is still open: only CLT, who see them on the dashboards too. For everybody
    /// else they count from the closing of the round.
    /// </summary>
    public static bool SeesOpenRounds(this Audience audience) => audience is Audience.Clt;

    /// <summary>The exempt indicators that it sees: all in an edition for CLT, and none in any that members or the public read.</summary>
    public static Reach SeesExempt(this Audience audience) =>
        audience is Audience.Clt ? Reach.Everything : Reach.Nothing;

    /// <summary>Whether it reads what the golden thread needs somebody for: that is for those who run the council.</summary>
    public static bool SeesThreadHealth(this Audience audience) => audience is Audience.Clt;

    /// <summary>Whether it reads the questions to expect of a Cabinet member: they are not for those who will ask.</summary>
    public static bool SeesExpectedQuestions(this Audience audience) => audience is Audience.Clt or Audience.Cabinet;
}

using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Domain.Returns;

/// <summary>Who looks at a submitted return, in this order. A round has those steps that the council uses.</summary>
public enum SignOffStep
{
    HeadOfService = 1,
    Director,
    PerformanceTeam,
}

public static class SignOffStepExtensions
{
    /// <summary>What a return is once the step is taken.</summary>
    public static ReturnStage Reached(this SignOffStep step) =>
        step switch
        {
            SignOffStep.HeadOfService => ReturnStage.Approved,
            SignOffStep.Director => ReturnStage.SignedOff,
            SignOffStep.PerformanceTeam => ReturnStage.Checked,
        };

    /// <summary>What somebody needs, for the service, to take the step or to ask instead.</summary>
    public static Permission Permission(this SignOffStep step) =>
        step switch
        {
            SignOffStep.HeadOfService => Identity.Permission.ApproveReturns,
            SignOffStep.Director => Identity.Permission.SignOffReturns,
            SignOffStep.PerformanceTeam => Identity.Permission.CheckReturns,
        };

    /// <summary>Who takes it, as it stands alone.</summary>
    public static string Words(this SignOffStep step) =>
        step switch
        {
            SignOffStep.HeadOfService => "Head of service",
            SignOffStep.Director => "Director",
            SignOffStep.PerformanceTeam => "Performance team",
        };

    /// <summary>Who takes it, in a sentence.</summary>
    public static string Who(this SignOffStep step) =>
        step switch
        {
            SignOffStep.HeadOfService => "the head of service",
            SignOffStep.Director => "the director",
            SignOffStep.PerformanceTeam => "the performance team",
        };
}

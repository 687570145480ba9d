namespace PerformanceFramework.Domain.Dashboards;

/// <summary>Why something cannot be done with a dashboard.</summary>
public static class DashboardRefusals
{
    public static readonly Refusal CodeTaken = new(
        "dashboard-code-taken",
        "Another dashboard has this code. Choose another one."
    );

    public static readonly Refusal Retired = new(
        "dashboard-retired",
        "It is retired, so nothing about it changes. Reinstate it first."
    );

    public static readonly Refusal NotRetired = new("dashboard-not-retired", "It is not retired.");

    public static Refusal NoSuchPart(string code) =>
        new("no-such-part", $"There is nothing with the code {code} to make a part of any more. Choose another part.");
}

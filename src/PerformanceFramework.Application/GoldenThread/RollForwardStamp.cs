using System.Security.Cryptography;
using System.Text;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>A fingerprint of all that is prepared and of the thread under it: who opens the year opens what they saw.</summary>
internal static class RollForwardStamp
{
    public static string Of(RollForwardPlan plan, RollForward rollForward)
    {
        var lines = plan.Lines.Select(line => line.ToString());
        var left = rollForward.Lines.OrderBy(line => line.Id).Select(line => $"{line.Code}/{line.LeftMilestones}");
        var homes = plan.Homes.OrderBy(home => home.Key, StringComparer.Ordinal).Select(home => $"{home}");
        var now = plan.Now.Select(entry => entry.ToString());
        string[] all = [.. lines, .. left, .. homes, .. now];
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', all))));
    }
}

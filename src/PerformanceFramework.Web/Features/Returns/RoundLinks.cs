using System.Globalization;

namespace PerformanceFramework.Web.Features.Returns;

public static class RoundLinks
{
    public const string List = "/rounds";

    public const string Timetable = List + "/timetable";

    public const string Reminders = List + "/reminders";

    public const string Commentary = List + "/commentary";

    public const string Open = "/rounds/open";

    public static string OpenFor(string period) => $"{Open}?period={Uri.EscapeDataString(period)}";

    public static string Detail(int roundId) => string.Create(CultureInfo.InvariantCulture, $"{List}/{roundId}");
}

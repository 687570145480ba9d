using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Periods;

public static class CalendarLinks
{
    public const string Root = "/calendar";
    public const string Template = Root + "/template";
    public const string NewTemplateLine = Template + "/new";
    public const string BankHolidays = Root + "/bank-holidays";
    public const string Feed = Root + "/feed";

    /// <summary>What a calendar program reads, with the key of its owner.</summary>
    public const string FeedFile = Root + "/feed.ics";

    public static string BankHolidaysOf(int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{BankHolidays}?year={year}");

    public static string Year(FinancialYear year) => CalendarFilter.None.Address(year);

    public static string New(FinancialYear year) => $"{Root}/new?year={Uri.EscapeDataString(year.ToString())}";

    public static string Item(int id) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{id}");

    public static string TemplateLine(int id) => string.Create(CultureInfo.InvariantCulture, $"{Template}/{id}");

    public static string Fill(FinancialYear? year = null) =>
        Template + "/fill" + (year is { } of ? new QueryBuilder { { "year", of.ToString() } }.ToQueryString() : "");

    /// <param name="baseAddress">Of the site, with the slash at its end.</param>
    internal static string FeedAddress(string baseAddress, string key) =>
        $"{baseAddress.TrimEnd('/')}{FeedFile}?key={Uri.EscapeDataString(key)}";
}

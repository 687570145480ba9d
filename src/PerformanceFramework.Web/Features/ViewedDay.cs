using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.Editions;
using PerformanceFramework.Web.Features.GoldenThread;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features;

/// <summary>
/// Which dashboards somebody looks at: those of now, those as at an earlier day, as it stands in the address of the page, or
/// those of an edition, below whose address all of them are.
/// </summary>
public sealed class ViewedDay(NavigationManager navigation, TimeProvider time)
{
    /// <summary>Its name in an address.</summary>
    public const string Parameter = "asat";

    private const int QuartersOffered = 4;

    /// <summary>The address below which the dashboards of an edition are; empty outside of editions.</summary>
    public string Edition { get; private set; } = "";

    /// <summary>What the address says; empty where it says nothing.</summary>
    public string Typed =>
        QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).TryGetValue(Parameter, out var typed)
            ? typed.ToString().Trim()
            : "";

    /// <summary>Null for now, and where no such day can be shown.</summary>
    public DateOnly? On => Problem is null ? FormDate.Read(Typed) : null;

    /// <summary>What is shown is of now: not as at an earlier day, and in no edition.</summary>
    public bool IsNow => Edition.Length == 0 && On is null;

    /// <summary>Why the day cannot be shown; null where it can, or none was asked for.</summary>
    public string? Problem => ProblemOf(Typed, UkClock.Today(time));

    /// <summary>Why a day cannot be shown; null where it can, or nothing was typed.</summary>
    public static string? ProblemOf(string typed, DateOnly today) =>
        typed.Length == 0 ? null
        : FormDate.Read(typed) is not { } day ? "That is no date. Choose a day, such as 30 September 2026."
        : day >= today ? $"{UkDate.Words(day)} is not over yet. Choose a day before today."
        : null;

    /// <summary>The last days of the last quarters, latest first.</summary>
    public IReadOnlyList<DateOnly> QuarterEnds
    {
        get
        {
            var quarter = ReportingPeriod.Containing(PeriodKind.Quarter, UkClock.Today(time));
            return Enumerable.Range(1, QuartersOffered).Select(back => quarter.After(-back).End).ToList();
        }
    }

    /// <summary>The path of the page, without the day and whatever else stands behind it.</summary>
    public string Path => new Uri(navigation.Uri).AbsolutePath;

    /// <summary>Said by a page of an edition, before anything on it links to another.</summary>
    public void StayIn(string edition) => Edition = edition;

    /// <summary>The path of a dashboard, in the same edition if there is one; for a form, which adds what else stands behind it.</summary>
    public string Within(string path) => Edition.Length == 0 ? path : EditionLinks.Dashboard(Edition, path);

    /// <summary>The path of the same dashboard as it is now.</summary>
    public string LivePath =>
        Path.StartsWith(Edition, StringComparison.OrdinalIgnoreCase) && Path.Length > Edition.Length
            ? Path[Edition.Length..]
            : ThreadLinks.Home;

    /// <summary>The address of another dashboard as at the same day, or in the same edition.</summary>
    public string Keep(string address) => On is { } day ? At(address, day) : Within(address);

    public static string At(string address, DateOnly day) =>
        QueryHelpers.AddQueryString(address, Parameter, FormDate.Write(day));
}

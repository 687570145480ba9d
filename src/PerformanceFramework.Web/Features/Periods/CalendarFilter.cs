using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Periods;

/// <summary>What a year of the calendar is narrowed down to, as it stands in the address; empty means any.</summary>
public sealed record CalendarFilter(string Kind, string Phase, string State)
{
    public static readonly CalendarFilter None = new("", "", "");

    public static IReadOnlyList<SelectOption> Kinds { get; } = [new("", "Any"), .. ProgrammeChoices.Kinds];

    public static IReadOnlyList<SelectOption> Phases { get; } = [new("", "Any"), .. ProgrammeChoices.Phases];

    public static IReadOnlyList<SelectOption> States { get; } =
    [
        new("", "Any"),
        .. Enum.GetValues<ProgrammeStanding>()
            .Select(standing => new SelectOption(standing.ToString(), standing.Words())),
    ];

    /// <summary>A value that is not on offer fits nothing.</summary>
    public bool Fits(ProgrammeEntry entry) =>
        (Kind.Length == 0 || entry.Details.Kind.ToString() == Kind)
        && (Phase.Length == 0 || entry.Details.Phase.ToString() == Phase)
        && (State.Length == 0 || entry.Standing.ToString() == State);

    /// <summary>The address of a year narrowed down so.</summary>
    public string Address(FinancialYear year)
    {
        var query = new QueryBuilder { { "year", year.ToString() } };
        foreach (var (name, value) in new[] { ("kind", Kind), ("phase", Phase), ("state", State) })
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }

        return CalendarLinks.Root + query.ToQueryString();
    }
}

/// <summary>What there is to choose from when an item of the calendar is described.</summary>
internal static class ProgrammeChoices
{
    public static IReadOnlyList<SelectOption> Kinds { get; } =
        Enum.GetValues<ProgrammeKind>().Select(kind => new SelectOption(kind.ToString(), kind.Words())).ToList();

    public static IReadOnlyList<SelectOption> Phases { get; } =
        Enum.GetValues<CyclePhase>().Select(phase => new SelectOption(phase.ToString(), phase.Words())).ToList();

    /// <summary>The years to choose from: those around one.</summary>
    public static IReadOnlyList<SelectOption> YearsAround(FinancialYear year) =>
        Enumerable
            .Range(year.StartYear - 1, 4)
            .Where(ProgrammeYears.Include)
            .Select(start => new SelectOption(new FinancialYear(start).ToString(), new FinancialYear(start).ToString()))
            .ToList();

    /// <summary>The financial year that an address or a form names, such as <c>2026/27</c>; null where it names none of ours.</summary>
    public static FinancialYear? YearOf(string? text) =>
        text is { Length: 7 }
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && ProgrammeYears.Include(start)
        && new FinancialYear(start).ToString() == text
            ? new FinancialYear(start)
            : null;
}

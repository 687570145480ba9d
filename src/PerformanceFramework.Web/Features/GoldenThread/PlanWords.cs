using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>How the versions of a plan, and what is different between them, read.</summary>
internal static class PlanWords
{
    /// <summary>What is different, in one line: "2 elements are added, 1 is dropped; 3 have changed and 12 are the same".</summary>
    public static string Headline(PlanComparison comparison)
    {
        if (comparison.IsEmpty)
        {
            return $"nothing is different in {Elements(comparison.Same)}";
        }

        var parts = new List<string>();
        Say(comparison.Added.Count, "is added", "are added");
        Say(comparison.Dropped.Count, "is dropped", "are dropped");
        Say(comparison.Changed.Count, "has changed", "have changed");
        var all = parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
        return comparison.Same == 0
            ? all
            : $"{all}; {comparison.Same} {(comparison.Same == 1 ? "is" : "are")} the same";

        void Say(int count, string one, string many)
        {
            if (count > 0)
            {
                var subject = parts.Count == 0 ? Elements(count) : $"{count}";
                parts.Add($"{subject} {(count == 1 ? one : many)}");
            }
        }
    }

    /// <summary>What becomes of the indicators; empty where they stay.</summary>
    public static string IndicatorLine(PlanComparison comparison)
    {
        var (added, dropped) = (comparison.IndicatorsAdded.Codes.Count, comparison.IndicatorsDropped.Codes.Count);
        return (added, dropped) switch
        {
            (0, 0) => "The plan has the same indicators in both.",
            (_, 0) => $"{Indicators(added)} {(added == 1 ? "is" : "are")} new in the plan, and none leaves it.",
            (0, _) => $"{Indicators(dropped)} {(dropped == 1 ? "leaves" : "leave")} the plan, and none is new in it.",
            _ =>
                $"{Indicators(added)} {(added == 1 ? "is" : "are")} new in the plan, and {dropped} {(dropped == 1 ? "leaves" : "leave")} it.",
        };
    }

    public static string Elements(int count) => count == 1 ? "1 element" : $"{count} elements";

    public static string Indicators(int count) => count == 1 ? "1 indicator" : $"{count} indicators";

    public static string Field(PlanField field) =>
        field switch
        {
            PlanField.Title => "Title",
            PlanField.Description => "Description",
            PlanField.Owner => "Owner",
            PlanField.Level => "Level",
            PlanField.Service => "Service",
            PlanField.Directorate => "Directorate",
            PlanField.Body => "Accountable body",
            PlanField.StartsOn => "First day",
            PlanField.EndsOn => "Last day",
            PlanField.Serves => "Serves",
            PlanField.Indicators => "Indicators",
        };

    /// <summary>One side of a difference with names in the place of codes; "Nothing" where there is nothing.</summary>
    public static string Side(PlanField field, string side, PlanNames names)
    {
        var text = field switch
        {
            PlanField.Title or PlanField.Description or PlanField.Owner or PlanField.Level => side,
            PlanField.Service => names.Services.GetValueOrDefault(side, side),
            PlanField.Directorate => names.Directorates.GetValueOrDefault(side, side),
            PlanField.Body => names.Bodies.GetValueOrDefault(side, side),
            PlanField.StartsOn or PlanField.EndsOn => FormDate.Read(side) is { } day ? UkDate.Words(day) : "",
            PlanField.Serves => Named(side, names.Elements),
            PlanField.Indicators => Named(side, names.Indicators),
        };
        return text.Length > 0 ? text
            : field is PlanField.Serves or PlanField.Indicators ? "–"
            : "Nothing";
    }

    /// <summary>"HOU-01 Homelessness prevented; HOU-02 …", in the order of the codes.</summary>
    public static string Named(string codes, IReadOnlyDictionary<string, string> names) =>
        string.Join(
            "; ",
            CodeSet.Read(codes).Codes.Select(code => names.TryGetValue(code, out var name) ? $"{code} {name}" : code)
        );

    public static string Fate(PreparedLine line, FinancialYear year) =>
        line.Entry.Fate switch
        {
            LineFate.Ends => $"Ends when {year} begins",
            LineFate.IsNew => "New",
            LineFate.CarriesOn => line.Differences.Count == 0 ? "Carries on as it is" : "Carries on with changes",
        };

    public static string State(RollForwardState state) =>
        state switch
        {
            RollForwardState.Prepared => "Being prepared",
            RollForwardState.Opened => "Opened",
            RollForwardState.Discarded => "Discarded",
        };

    /// <summary>The headline of a year that is prepared, open or discarded.</summary>
    public static string Headline(RollForwardDetail detail)
    {
        var (title, year) = (detail.Summary.Plan.Title, detail.Summary.Year);
        var undecided = detail.Conflicts.Count + detail.Problems.Count;
        return detail.Summary.State is RollForwardState.Opened
            ? $"“{title}” of {year} is open: {Headline(detail.Comparison)}."
            : $"“{title}” in {year}: {Headline(detail.Comparison)}"
                + (
                    undecided == 0
                        ? "."
                        : $"; {undecided} {(undecided == 1 ? "thing has" : "things have")} to be decided."
                );
    }

    /// <summary>A financial year as it stands in an address.</summary>
    public static string Code(FinancialYear year) => TargetYear.Code(year);
}

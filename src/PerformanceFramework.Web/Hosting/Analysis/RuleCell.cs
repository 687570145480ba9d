using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>
/// The cell of a tolerance rule, in the notation of the product; <c>range 40..60 5%</c> carries its target range too.
/// </summary>
internal static class RuleCell
{
    private const string Column = "rule";

    /// <exception cref="BadInputException">It is no rule.</exception>
    public static (ToleranceRule Rule, Target? Range) Read(CsvCells row)
    {
        var text = row.Needed(Column);
        var notation = text.Contains('{', StringComparison.Ordinal) ? text : text.ToLowerInvariant();
        var parts = notation.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var range =
            parts is ["range", var ends, _, ..] && ends.Contains("..", StringComparison.Ordinal)
                ? TargetCell.RangeOf(ends, Column, new Unit(UnitKind.Count, "", 0))
                : null;
        try
        {
            return (ToleranceRule.Parse(range is null ? notation : $"range {string.Join(' ', parts[2..])}"), range);
        }
        catch (FormatException)
        {
            throw row.Bad(Column, "is not a tolerance rule");
        }
    }
}

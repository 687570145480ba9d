using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>One row of a table as the rules ask for it.</summary>
/// <param name="Question">What decides the status.</param>
/// <param name="Before">The cell of the earlier figure, whose number is in the question.</param>
internal sealed record AssessedRow(StatusQuestion Question, FigureCell Before)
{
    private const int MostDecimals = 6;

    public StatusAssessment Status => StatusRule.Assess(Question);

    public DirectionAssessment Direction =>
        Question.Value is not ObservedValue.Number actual ? DirectionAssessment.Withhold(WithheldReason.NotNumeric)
        : Question.Previous is { } previous
            ? DirectionRule.Compare(
                new DirectionTerms(Question.Polarity, Question.Unit),
                new FigurePair(actual.Value, previous, Question.PreviousPeriod, Question.Target as Target.Between)
            )
        : Before.IsWords && Question.PreviousPeriod is { } period
            ? DirectionAssessment.Withhold(WithheldReason.NotNumeric, period)
        : DirectionAssessment.Withhold(WithheldReason.NoComparator, Question.PreviousPeriod);

    /// <exception cref="BadInputException">A cell cannot be read.</exception>
    public static AssessedRow Read(CsvCells row)
    {
        var unit = UnitOf(row.Text("unit"), row);
        var polarity =
            PolarityText.Read(row.Needed("polarity"))
            ?? throw row.Bad("polarity", "is not one of higher, lower, range and none");
        var (rule, range) = RuleCell.Read(row);
        var actual = FigureCell.Read(row, "actual", unit);
        var previous = FigureCell.Read(row, "previous", unit);
        var target = range ?? TargetCell.Read(row, unit, polarity);
        var question = new StatusQuestion(
            actual.Value,
            target,
            rule,
            IndicatorKind.Performance,
            polarity,
            unit with
            {
                Decimals = Math.Min(
                    MostDecimals,
                    Math.Max(TargetCell.DecimalsOf(target), Math.Max(actual.Decimals, previous.Decimals))
                ),
            },
            Previous: previous.Number,
            PreviousPeriod: PeriodText.Read(row.Text("previous_period"))
        );
        return new AssessedRow(question, previous);
    }

    private static Unit UnitOf(string text, CsvCells row) =>
        text.ToUpperInvariant() switch
        {
            "%" or "PERCENT" or "PERCENTAGE" => new Unit(UnitKind.Percentage, "", 0),
            "£" => new Unit(UnitKind.Currency, "", 0),
            "" or "NUMBER" or "COUNT" => new Unit(UnitKind.Count, "", 0),
            { Length: > Unit.LabelLength } => throw row.Bad("unit", $"is longer than {Unit.LabelLength} characters"),
            _ => new Unit(UnitKind.Measure, text, 0),
        };
}

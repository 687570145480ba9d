using System.Diagnostics;
using System.Globalization;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Aggregations;

/// <summary>Says how several values were put together, or why they could not be.</summary>
internal sealed class AggregationSentence<TName>(
    AggregationOutcome outcome,
    ObservedValue? value,
    AggregationTerms terms,
    IReadOnlyList<Part<TName>> parts
)
    where TName : notnull
{
    /// <summary>A year of months is written out; more than that nobody reads.</summary>
    private const int MostFiguresWrittenOut = 12;

    public string Words =>
        outcome switch
        {
            AggregationOutcome.Added => Sum(),
            AggregationOutcome.Divided => Quotient(),
            AggregationOutcome.Taken => $"{value!.Short(terms.Unit)}, the figure for {Where(_ => true)}",
            AggregationOutcome.NotDue => $"Not due in {Where(_ => true)}",
            AggregationOutcome.NotYetAvailable when parts.Count == 0 =>
                "Not yet available: there are no figures to put together",
            AggregationOutcome.NotYetAvailable =>
                $"Not yet available: there is no figure for {Where(PartSum.IsMissing)}",
            AggregationOutcome.NotApplicable => $"Not applicable in {Where(_ => true)}",
            AggregationOutcome.Suppressed =>
                $"Suppressed: the number is withheld for {Where(part => part is ObservedValue.Suppressed)}",
            AggregationOutcome.InWords =>
                $"No total: it is reported in words for {Where(part => part is ObservedValue.Text)}",
            AggregationOutcome.NotAveraged => NotAveraged(),
            AggregationOutcome.TooLarge => "No total: it would be larger than figures may be",
            AggregationOutcome.GivenTwice or AggregationOutcome.DoesNotFit => throw new UnreachableException(),
        };

    private string Sum()
    {
        var figures = Numbers().Select(number => number.Value).ToList();
        var decimals = terms.Unit.Decimals;
        while (figures.Any(figure => Unit.Rounded(figure, decimals) != figure))
        {
            decimals++;
        }

        var total = terms.Unit.FormatWithLabel(((ObservedValue.Number)value!).Value, decimals);
        return figures.Count > MostFiguresWrittenOut
            ? string.Create(CultureInfo.InvariantCulture, $"{figures.Count:N0} figures add up to {total}")
            : $"{string.Join(" + ", figures.Select(figure => Summand(terms.Unit.Format(figure, decimals))))} = {total}";
    }

    private string Quotient()
    {
        var number = (ObservedValue.Number)value!;
        var fraction = number.Fraction!;
        return $"{FigureWords.Plain(fraction.Numerator)} ÷ {FigureWords.Plain(fraction.Denominator)}"
            + $"{FigureWords.Times(terms.Multiplier!.Value)} = {terms.Unit.FormatWithLabel(number.Value)}, "
            + $"with the numerators and denominators added up for {Where(part => part is ObservedValue.Number)}";
    }

    private string NotAveraged()
    {
        var what =
            terms.Unit.Kind is UnitKind.Percentage ? "Percentages are not averaged"
            : terms.IsQuotient ? "Rates are not averaged"
            : "Averages are not added up";
        var lacking = Where(part => part is ObservedValue.Number { Fraction: null });
        return lacking.Length > 0
            ? $"{what}: there is no numerator and denominator for {lacking}"
            : $"{what}: it is not known per how many of the denominator they are";
    }

    private IEnumerable<ObservedValue.Number> Numbers() =>
        parts.Select(part => part.Value).OfType<ObservedValue.Number>();

    private string Where(Func<ObservedValue?, bool> which) =>
        FigureWords.List([.. parts.Where(part => which(part.Value)).Select(part => part.Name.ToString()!)]);

    private static string Summand(string figure) => figure.StartsWith('-') ? $"({figure})" : figure;
}

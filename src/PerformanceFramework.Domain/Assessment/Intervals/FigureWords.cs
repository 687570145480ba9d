using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Intervals;

/// <summary>
/// Figures of one sentence, all to the same decimals: as many as it takes for what differs to look different.
/// </summary>
internal readonly struct FigureWords
{
    private readonly Unit _unit;
    private readonly int _decimals;

    public FigureWords(Unit unit)
        : this(unit, unit.Decimals) { }

    private FigureWords(Unit unit, int decimals)
    {
        _unit = unit;
        _decimals = decimals;
    }

    public FigureWords TellingApart(double one, double other) =>
        new(_unit, Math.Max(_decimals, _unit.DecimalsThatTellApart((decimal)one, (decimal)other)));

    public string WithLabel(double figure) => _unit.FormatWithLabel((decimal)figure, _decimals);

    public string Plain(double figure) => _unit.Format((decimal)figure, _decimals);

    public string Distance(double distance) => _unit.FormatDistance((decimal)distance, _decimals);

    public string Range(Limits limits) => $"{Plain(limits.Lower)} to {Plain(limits.Upper)}";
}

using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Formulas;

/// <summary>What the result of a formula, or of a part of it, is counted in: units multiplied and divided.</summary>
internal sealed class Dimension
{
    /// <summary>A number that is written in the formula; it takes the unit of what it is added to.</summary>
    public static readonly Dimension Plain = new([], isPlain: true);

    private static readonly Dimension Percentage = new([], isPercentage: true);
    private static readonly Dimension Ratio = new([]);

    private readonly List<Power> _powers;
    private readonly bool _isPlain;
    private readonly bool _isPercentage;

    private Dimension(List<Power> powers, bool isPlain = false, bool isPercentage = false)
    {
        _powers = powers;
        _isPlain = isPlain;
        _isPercentage = isPercentage;
    }

    /// <summary>A percentage is a number without a unit, and so is a measure without a label.</summary>
    public static Dimension Of(Unit unit) =>
        unit.Kind is UnitKind.Percentage ? Percentage
        : unit is { Kind: UnitKind.Measure, Label: "" } ? Ratio
        : new Dimension([new Power(unit.Kind, unit.Heading, 1)]);

    public Dimension Times(Dimension other) => Combine(other, 1);

    public Dimension Over(Dimension other) => Combine(other, -1);

    /// <summary>What the sum of the two is counted in; null where they do not add up.</summary>
    public Dimension? Plus(Dimension other) =>
        _isPlain ? other
        : other._isPlain ? this
        : !HasSameUnitsAs(other) ? null
        : other._isPercentage ? other
        : this;

    /// <summary>
    /// An indicator in this unit may take the result. A rate ("per 1,000 children") may come out of any division; a
    /// total shared out by a count ("days" for days ÷ claims) is an average and keeps its unit.
    /// </summary>
    public bool Suits(Unit declared)
    {
        var wanted = Of(declared);
        if (_isPlain || HasSameUnitsAs(wanted))
        {
            return true;
        }

        var isRate = declared.Kind is UnitKind.Measure && Words(declared.Label).Contains("per");
        return (isRate && (_powers.Count == 0 || _powers.Exists(power => power.Exponent < 0)))
            || (wanted._powers.Count == 1 && IsAverageOf(wanted._powers[0]));
    }

    /// <summary><c>households</c>, <c>£ ÷ households</c>, <c>%</c>.</summary>
    public string InWords(bool withKind = false)
    {
        if (_powers.Count == 0)
        {
            return _isPercentage ? "%" : "a number without a unit";
        }

        var above = Product(1);
        var below = Product(-1);
        return below.Length == 0 ? above : $"{(above.Length == 0 ? "1" : above)} ÷ {below}";

        string Product(int sign) =>
            string.Join(
                sign > 0 ? " × " : " ÷ ",
                _powers
                    .Where(power => Math.Sign(power.Exponent) == sign)
                    .SelectMany(power => Enumerable.Repeat(power.InWords(withKind), Math.Abs(power.Exponent)))
            );
    }

    private Dimension Combine(Dimension other, int sign)
    {
        var powers = new List<Power>(_powers);
        foreach (var power in other._powers)
        {
            var index = powers.FindIndex(power.IsSameUnitAs);
            if (index < 0)
            {
                powers.Add(power with { Exponent = sign * power.Exponent });
            }
            else
            {
                powers[index] = powers[index] with { Exponent = powers[index].Exponent + (sign * power.Exponent) };
            }
        }

        powers.RemoveAll(power => power.Exponent == 0);
        return powers.Count > 0 ? new Dimension(powers)
            : _isPlain && other._isPlain ? Plain
            : _isPercentage && other._isPlain ? Percentage
            : _isPlain && other._isPercentage && sign > 0 ? Percentage
            : Ratio;
    }

    private bool HasSameUnitsAs(Dimension other) =>
        _powers.Count == other._powers.Count
        && _powers.TrueForAll(power =>
            other._powers.Exists(it => it.IsSameUnitAs(power) && it.Exponent == power.Exponent)
        );

    private bool IsAverageOf(Power wanted) =>
        _powers.Exists(power => power.IsSameUnitAs(wanted) && power.Exponent == 1)
        && _powers.TrueForAll(power =>
            power.IsSameUnitAs(wanted) || (power.Kind is UnitKind.Count && power.Exponent < 0)
        );

    private static string[] Words(string label) => label.ToLowerInvariant().Split(' ');

    private sealed record Power(UnitKind Kind, string Name, int Exponent)
    {
        public bool IsSameUnitAs(Power other) =>
            Kind == other.Kind && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

        public string InWords(bool withKind) => withKind ? $"{NameInWords} {KindInWords}" : NameInWords;

        private string NameInWords => Name.Length == 0 ? "a count" : Name;

        private string KindInWords =>
            Kind switch
            {
                UnitKind.Percentage => "(a percentage)",
                UnitKind.Count => "(a count)",
                UnitKind.Currency => "(money)",
                UnitKind.Measure => "(a measure)",
            };
    }
}

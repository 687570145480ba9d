using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Formulas;

/// <summary>
/// How a calculated indicator's value comes out of other indicators' values in the same period. A closed family.
/// </summary>
public abstract record Formula
{
    private Formula() { }

    /// <summary>
    /// The formula as it is written: <c>[WST-01] ÷ [WST-02] × 100</c>; read back, it gives the same formula.
    /// </summary>
    public string Text => FormulaText.Write(this);

    /// <summary>The codes it refers to, each once, in the order in which they are written.</summary>
    public IReadOnlyList<string> Codes
    {
        get
        {
            var codes = new List<string>();
            Collect(this);
            return codes;

            void Collect(Formula formula)
            {
                if (formula is Reference reference && !codes.Contains(reference.Code))
                {
                    codes.Add(reference.Code);
                }

                foreach (var operand in formula.Operands)
                {
                    Collect(operand);
                }
            }
        }
    }

    /// <summary>What it is immediately made of, in the order in which it is written.</summary>
    internal virtual IReadOnlyList<Formula> Operands => [];

    /// <summary>A plain number.</summary>
    public sealed record Constant : Formula
    {
        /// <param name="value">0 or more, within <see cref="Figure"/>'s bounds; below 0 is the <see cref="Negative"/>
        /// of a number.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative, too large or too fine.</exception>
        public Constant(decimal value)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            Value = Figure.Checked(value);
        }

        public decimal Value { get; }
    }

    /// <summary>The value of another indicator.</summary>
    public sealed record Reference : Formula
    {
        /// <param name="code">1 to 20 letters, digits and hyphens.</param>
        /// <exception cref="ArgumentException">That is not an indicator's code.</exception>
        public Reference(string code)
        {
            if (!IsCode(code))
            {
                throw new ArgumentException($"'{code}' is not an indicator's code.", nameof(code));
            }

            Code = code;
        }

        public string Code { get; }

        internal static bool IsCode(ReadOnlySpan<char> text)
        {
            foreach (var character in text)
            {
                if (!char.IsAsciiLetterOrDigit(character) && character != '-')
                {
                    return false;
                }
            }

            return text.Length is > 0 and <= Indicator.CodeLength;
        }
    }

    /// <summary>The same with the sign turned round.</summary>
    public sealed record Negative(Formula Operand) : Formula
    {
        internal override IReadOnlyList<Formula> Operands => [Operand];
    }

    /// <summary>Two formulas with <c>+ − × ÷</c> between them.</summary>
    public sealed record Operation(FormulaOperator Operator, Formula Left, Formula Right) : Formula
    {
        internal override IReadOnlyList<Formula> Operands => [Left, Right];
    }

    /// <summary><c>sum(…)</c>, <c>min(…)</c> or <c>max(…)</c> of one or more formulas.</summary>
    public sealed record Call : Formula
    {
        /// <exception cref="ArgumentException">There are no arguments.</exception>
        public Call(FormulaFunction function, IReadOnlyList<Formula> arguments)
        {
            if (arguments.Count == 0)
            {
                throw new ArgumentException("A function needs something to work on.", nameof(arguments));
            }

            Function = function;
            Arguments = [.. arguments];
        }

        public FormulaFunction Function { get; }

        public IReadOnlyList<Formula> Arguments { get; }

        internal override IReadOnlyList<Formula> Operands => Arguments;

        public bool Equals(Call? other) =>
            other is not null && Function == other.Function && Arguments.SequenceEqual(other.Arguments);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Function);
            foreach (var argument in Arguments)
            {
                hash.Add(argument);
            }

            return hash.ToHashCode();
        }
    }
}

public enum FormulaOperator
{
    Plus = 1,
    Minus,
    Times,
    Over,
}

public enum FormulaFunction
{
    Sum = 1,

    /// <summary>The lowest of its arguments.</summary>
    Min,

    /// <summary>The highest of its arguments.</summary>
    Max,
}

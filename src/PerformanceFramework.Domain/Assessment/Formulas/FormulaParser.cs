using System.Globalization;

namespace PerformanceFramework.Domain.Assessment.Formulas;

/// <summary>
/// Reads one formula by recursive descent, one method for each line of the grammar; stops at the first error.
/// </summary>
internal sealed class FormulaParser
{
    private const string Start = "a number, an indicator in square brackets or an opening bracket";

    private readonly string _text;
    private readonly FormulaScanner _scanner;
    private Token _token;
    private int _depth;

    public FormulaParser(string text)
    {
        _text = text;
        _scanner = new FormulaScanner(text);
        _token = _scanner.Next(0);
    }

    public FormulaError? Error { get; private set; }

    /// <returns>The formula; null with an <see cref="Error"/>.</returns>
    public Formula? Read()
    {
        var formula = Sum();
        return formula is not null && _token.Kind is not TokenKind.End
            ? Fail(
                _token.Kind is TokenKind.Comma
                    ? "+, −, ×, ÷ or the end of the formula (numbers are written without commas)"
                    : "+, −, ×, ÷ or the end of the formula"
            )
            : formula;
    }

    private Formula? Sum()
    {
        var left = Product();
        while (left is not null && OperatorOf(_token.Kind) is FormulaOperator.Plus or FormulaOperator.Minus)
        {
            left = Operation(left, Product);
        }

        return left;
    }

    private Formula? Product()
    {
        var left = Factor();
        while (left is not null && OperatorOf(_token.Kind) is FormulaOperator.Times or FormulaOperator.Over)
        {
            left = Operation(left, Factor);
        }

        return left;
    }

    private Formula.Operation? Operation(Formula left, Func<Formula?> operand)
    {
        var sign = OperatorOf(_token.Kind)!.Value;
        Advance();
        return operand() is { } right ? new Formula.Operation(sign, left, right) : null;
    }

    private Formula? Factor()
    {
        var nests = _token.Kind is TokenKind.Minus or TokenKind.Opening or TokenKind.Name;
        if (nests && _depth >= FormulaText.MaxDepth)
        {
            return Fail($"no more than {FormulaText.MaxDepth} brackets, functions and signs within one another");
        }

        _depth++;
        var factor = _token.Kind switch
        {
            TokenKind.Minus => Negative(),
            TokenKind.Opening => Bracketed(),
            TokenKind.Number => Constant(),
            TokenKind.Reference => Reference(),
            TokenKind.Name => Call(),
            TokenKind.Plus
            or TokenKind.Times
            or TokenKind.Over
            or TokenKind.Closing
            or TokenKind.Comma
            or TokenKind.End
            or TokenKind.Wrong => Fail(Start),
        };
        _depth--;
        return factor;
    }

    private Formula.Negative? Negative()
    {
        Advance();
        return Factor() is { } operand ? new Formula.Negative(operand) : null;
    }

    private Formula? Bracketed()
    {
        Advance();
        return Sum() is { } formula && Close("+, −, ×, ÷ or a closing bracket") ? formula : null;
    }

    private Formula.Constant Constant()
    {
        var value = decimal.Parse(
            _text.AsSpan(_token.Start, _token.Length),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );
        Advance();
        return new Formula.Constant(value);
    }

    private Formula.Reference Reference()
    {
        var code = _text.Substring(_token.Start + 1, _token.Length - 2);
        Advance();
        return new Formula.Reference(code);
    }

    private Formula? Call()
    {
        if (FunctionOf(_text.Substring(_token.Start, _token.Length)) is not { } function)
        {
            return Fail("sum, min, max, or an indicator's code in square brackets, as in [WST-01]");
        }

        Advance();
        if (_token.Kind is not TokenKind.Opening)
        {
            return Fail("an opening bracket");
        }

        var arguments = new List<Formula>();
        do
        {
            Advance();
            if (Sum() is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        } while (_token.Kind is TokenKind.Comma);

        return Close("+, −, ×, ÷, a comma or a closing bracket") ? new Formula.Call(function, arguments) : null;
    }

    private bool Close(string expected)
    {
        if (_token.Kind is not TokenKind.Closing)
        {
            Fail(expected);
            return false;
        }

        Advance();
        return true;
    }

    private void Advance() => _token = _scanner.Next(_token.Start + _token.Length);

    // A word that was begun and not finished says itself what it lacks.
    private Formula? Fail(string expected)
    {
        Error = new FormulaError(_token.Start + 1, _token.Expected ?? expected, _scanner.But(_token));
        return null;
    }

    private static FormulaOperator? OperatorOf(TokenKind kind) =>
        kind switch
        {
            TokenKind.Plus => FormulaOperator.Plus,
            TokenKind.Minus => FormulaOperator.Minus,
            TokenKind.Times => FormulaOperator.Times,
            TokenKind.Over => FormulaOperator.Over,
            TokenKind.Number
            or TokenKind.Reference
            or TokenKind.Name
            or TokenKind.Opening
            or TokenKind.Closing
            or TokenKind.Comma
            or TokenKind.End
            or TokenKind.Wrong => null,
        };

    private static FormulaFunction? FunctionOf(string name) =>
        name.ToUpperInvariant() switch
        {
            "SUM" => FormulaFunction.Sum,
            "MIN" => FormulaFunction.Min,
            "MAX" => FormulaFunction.Max,
            _ => null,
        };
}

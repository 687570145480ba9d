using System.Globalization;
using System.Text;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Formulas;

internal enum TokenKind
{
    Number = 1,
    Reference,
    Name,
    Plus,
    Minus,
    Times,
    Over,
    Opening,
    Closing,
    Comma,
    End,

    /// <summary>Nothing that a formula may hold.</summary>
    Wrong,
}

/// <summary>A word of a formula.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The index of its first character, from 0.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Expected">What was begun but not finished, for <see cref="TokenKind.Wrong"/>; null where it is nothing
/// at all.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, string? Expected = null);

/// <summary>Takes the text of a formula apart into words, one at a time.</summary>
internal sealed class FormulaScanner(string text)
{
    private const int MostWholeDigits = 15;
    private const string CodeInBrackets =
        "an indicator's code of letters, digits and hyphens in square brackets, as in [WST-01]";

    public Token Next(int from)
    {
        var start = from;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start == text.Length)
        {
            return new Token(TokenKind.End, start, 0);
        }

        var first = text[start];
        return first switch
        {
            '+' => new Token(TokenKind.Plus, start, 1),
            '-' or '−' => new Token(TokenKind.Minus, start, 1),
            '*' or '×' => new Token(TokenKind.Times, start, 1),
            '/' or '÷' => new Token(TokenKind.Over, start, 1),
            '(' => new Token(TokenKind.Opening, start, 1),
            ')' => new Token(TokenKind.Closing, start, 1),
            ',' => new Token(TokenKind.Comma, start, 1),
            '[' => Reference(start),
            _ when char.IsAsciiDigit(first) => Number(start),
            _ when char.IsAsciiLetter(first) => new Token(TokenKind.Name, start, Run(start, char.IsAsciiLetterOrDigit)),
            _ => new Token(TokenKind.Wrong, start, 1),
        };
    }

    /// <summary>What stands at a place, as a clause that follows "but".</summary>
    public string But(Token token)
    {
        if (token.Kind is TokenKind.End)
        {
            return "the formula ends there";
        }

        if (token.Length > 1)
        {
            return $"there is “{text.AsSpan(token.Start, Math.Min(token.Length, 2 * Indicator.CodeLength))}”";
        }

        // A character that cannot be seen, or half of one, is named and not repeated.
        if (
            !Rune.TryGetRuneAt(text, token.Start, out var character)
            || Rune.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
        )
        {
            return "there is a hidden character";
        }

        return $"there is “{character}”";
    }

    private Token Reference(int start)
    {
        var close = text.IndexOf(']', start);
        return close >= 0 && Formula.Reference.IsCode(text.AsSpan(start + 1, close - start - 1))
            ? new Token(TokenKind.Reference, start, close - start + 1)
            : new Token(TokenKind.Wrong, start, 1, CodeInBrackets);
    }

    private Token Number(int start)
    {
        var whole = Run(start, char.IsAsciiDigit);
        var length = whole;
        var decimals = 0;
        if (start + length < text.Length && text[start + length] == '.')
        {
            decimals = Run(start + whole + 1, char.IsAsciiDigit);
            length += 1 + decimals;
            if (decimals == 0)
            {
                return new Token(TokenKind.Wrong, start, length, "a digit after the decimal point");
            }
        }

        return whole > MostWholeDigits || decimals > Figure.MaxDecimals
            ? new Token(TokenKind.Wrong, start, length, "a number of at most 15 digits and 8 decimals")
            : new Token(TokenKind.Number, start, length);
    }

    private int Run(int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end - start;
    }
}

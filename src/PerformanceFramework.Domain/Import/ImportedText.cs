using System.Globalization;
using System.Text.RegularExpressions;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Import;

/// <summary>Reads what stands in the cells of other people's files: figures, and the words that stand where there is none.</summary>
public static partial class ImportedText
{
    private static readonly HashSet<string> NotApplicable = new(StringComparer.OrdinalIgnoreCase)
    {
        "n/a",
        "na",
        "not applicable",
        "[z]",
    };

    private static readonly HashSet<string> NotYet = new(StringComparer.OrdinalIgnoreCase)
    {
        "tbc",
        "tba",
        "awaited",
        "awaiting data",
        "not available",
        "not yet available",
        "not available yet",
        "data not available",
        "..",
        "[x]",
    };

    private static readonly HashSet<string> NotDue = new(StringComparer.OrdinalIgnoreCase)
    {
        "not due",
        "annual",
        "annual kpi",
        "annual indicator",
        "annual pi",
    };

    // "c" and "*" are how national statistics mark what could identify people.
    private static readonly HashSet<string> Suppressed = new(StringComparer.OrdinalIgnoreCase)
    {
        "suppressed",
        "withheld",
        "*",
        "c",
        "[c]",
    };

    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase)
    {
        "yes",
        "y",
        "true",
        "1",
        "provisional",
        "p",
    };

    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase)
    {
        "no",
        "n",
        "false",
        "0",
        "",
        "final",
        "r",
        "revised",
    };

    /// <summary>Whether a figure carries the mark of a provisional one: "84.5 [p]".</summary>
    public static bool IsMarkedProvisional(string text) =>
        Marked().Match(text) is { Success: true } marked && marked.Groups["mark"].Value is "p" or "P";

    /// <summary>A figure or the reason why there is none. Nothing at all is neither.</summary>
    /// <param name="factor">What a bare figure is multiplied by; one that carries its own % is as it stands.</param>
    /// <returns>Both null where the cell is empty.</returns>
    public static (ObservedValue? Value, string? Problem) Value(
        string text,
        FigureLimits limits,
        decimal factor = ImportMapping.NoFactor
    )
    {
        if (text.Length == 0 || text is "-" or "–")
        {
            return (null, null);
        }

        if (NotApplicable.Contains(text))
        {
            return (new ObservedValue.NotApplicable(), null);
        }

        if (NotYet.Contains(text))
        {
            return (new ObservedValue.NotYetAvailable(), null);
        }

        if (string.Equals(text, "late", StringComparison.OrdinalIgnoreCase))
        {
            return (
                null,
                $"“{text}” cannot be imported: a figure is late where a round closed without it, and nowhere else. Leave the cell empty, or say “not yet available”."
            );
        }

        if (NotDue.Contains(text))
        {
            return (new ObservedValue.NotDue(), null);
        }

        if (Announced(text) is { } announced)
        {
            return (announced, null);
        }

        if (Suppressed.Contains(text) || (text[0] == '<' && text.Length > 1 && text[1..].Trim().All(char.IsAsciiDigit)))
        {
            return (new ObservedValue.Suppressed(), null);
        }

        var figure = FigureIn(text, limits.Unit);
        if (IsWordsAlone(figure))
        {
            return
                text.Contains('/', StringComparison.Ordinal)
                && text.StartsWith("DIV", StringComparison.OrdinalIgnoreCase)
                ? (null, $"“{text}” is an error of a spreadsheet, not a value.")
                : Read(EntryRule.Read(EntryInput.Blank with { Kind = ValueKind.Text, ValueText = text }, limits));
        }

        return Read(
            EntryRule.Read(
                EntryInput.Blank with
                {
                    ValueText = Kept(Multiplied(figure, factor)),
                },
                limits with
                {
                    Fraction = null,
                }
            )
        );
    }

    /// <summary>A figure of two parts.</summary>
    /// <returns>Both null where both cells are empty.</returns>
    public static (ObservedValue? Value, string? Problem) Parts(
        string numerator,
        string denominator,
        FigureLimits limits
    ) =>
        limits.Fraction is null
            ? (null, "This indicator has no numerator and denominator. Map the column of its value instead.")
            : Read(
                EntryRule.Read(
                    EntryInput.Blank with
                    {
                        NumeratorText = Kept(numerator),
                        DenominatorText = Kept(denominator),
                    },
                    limits
                )
            );

    /// <summary>Yes or no; null where it is neither.</summary>
    public static bool? Flag(string text) =>
        Yes.Contains(text) ? true
        : No.Contains(text) ? false
        : null;

    /// <summary>"Low confidence" or "low".</summary>
    public static ConfidenceGrade? Grade(string text) =>
        Enum.GetValues<ConfidenceGrade>()
            .Select(grade => (ConfidenceGrade?)grade)
            .FirstOrDefault(grade =>
                text.Equals(grade!.Value.Words(), StringComparison.OrdinalIgnoreCase)
                || text.Equals(grade.Value.ToString(), StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>The figure of "+1.09%", "84.5 [p]" and, where kilograms are counted, "100.17kg"; otherwise the text as it is.</summary>
    private static string FigureIn(string text, Unit unit)
    {
        var figure = Marked().Match(text) is { Success: true } marked ? marked.Groups["figure"].Value : text;
        if (figure[0] == '+' && figure.Length > 1 && char.IsAsciiDigit(figure[1]))
        {
            figure = figure[1..];
        }

        return
            unit.Label.Length > 0
            && figure.EndsWith(unit.Label, StringComparison.OrdinalIgnoreCase)
            && figure[..^unit.Label.Length].TrimEnd() is [.., >= '0' and <= '9'] bare
            ? bare
            : figure;
    }

    private static string Multiplied(string figure, decimal factor) =>
        factor != ImportMapping.NoFactor
        && decimal.TryParse(
            figure.Replace("£", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var bare
        )
        && Math.Abs(bare) <= Figure.MaxMagnitude
            ? (bare * factor).ToString(CultureInfo.InvariantCulture)
            : figure;

    /// <summary>What spreadsheets and statistics hold more finely than figures are kept is rounded to what is kept.</summary>
    private static string Kept(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var figure
        )
        && Figure.DecimalsOf(figure) > Figure.MaxDecimals
            ? Math.Round(figure, Figure.MaxDecimals, MidpointRounding.AwayFromZero)
                .ToString(CultureInfo.InvariantCulture)
            : text;

    private static (ObservedValue? Value, string? Problem) Read(EntryReading reading) =>
        reading.Problems.Count > 0 ? (null, reading.Problems[0].Sentence) : (reading.Value, null);

    // "Not due until Q4 2026/27" and "Not yet available, expected 20 December 2026", as the council's workbook writes them.
    private static ObservedValue? Announced(string text) =>
        NotDueUntil().Match(text) is { Success: true } due && PeriodText.Read(due.Groups["when"].Value) is { } period
            ? new ObservedValue.NotDue(period)
        : ExpectedOn().Match(text) is { Success: true } late
        && DateOnly.TryParseExact(
            late.Groups["when"].Value,
            ["d MMMM yyyy", "d/M/yyyy", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? new ObservedValue.NotYetAvailable(day)
        : null;

    [GeneratedRegex("^not due until (?<when>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotDueUntil();

    [GeneratedRegex(
        "^not (yet )?available( yet)?,? expected (on )?(?<when>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ExpectedOn();

    // "67 weeks" and "Top quartile" are words; "1,2,3" and "12.5.3" are figures gone wrong.
    private static bool IsWordsAlone(string text) => text.Count(char.IsLetter) > 1;

    // National statistics mark figures in the cell: provisional, revised, estimated.
    [GeneratedRegex(
        @"^(?<figure>.*[0-9]%?)\s*(\[(?<mark>[pre])\]|\((?<mark>[pre])\))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Marked();
}

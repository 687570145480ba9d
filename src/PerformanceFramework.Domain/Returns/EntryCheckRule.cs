using System.Globalization;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Returns;

/// <summary>What looks wrong with a figure that is possible.</summary>
public enum EntryCheck
{
    UnitSlip = 1,
    BeyondControlLimits,
    TenTimesTarget,
    NumeratorAboveDenominator,
    Unchanged,
    DefinitionChanged,
}

public static class EntryCheckExtensions
{
    /// <summary>What looks wrong, in a few words for the change history.</summary>
    public static string Words(this EntryCheck check) =>
        check switch
        {
            EntryCheck.UnitSlip => "Slip of the unit",
            EntryCheck.BeyondControlLimits => "Outside the usual range",
            EntryCheck.TenTimesTarget => "More than ten times the target",
            EntryCheck.NumeratorAboveDenominator => "More counted than there were",
            EntryCheck.Unchanged => "Same as the period before",
            EntryCheck.DefinitionChanged => "Definition or series changed",
        };
}

/// <summary>A figure that is possible but looks wrong. Somebody has to put it right, or say that they have checked it.</summary>
/// <param name="About">
/// The figure it is about, and whatever it was compared with, apart from each other by a space. They tell one warning of a kind
/// from another, whatever its sentence.
/// </param>
/// <param name="Sentence">For people.</param>
public sealed record EntryWarning(EntryCheck Check, string About, string Sentence);

/// <summary>A figure reported before.</summary>
public sealed record EarlierFigure(ReportingPeriod Period, ObservedValue.Number Number);

/// <summary>Everything a figure is checked against.</summary>
/// <param name="Earlier">Those it can be compared with, the latest first.</param>
/// <param name="Before">The latest before it, whether or not it can be compared; null where there is none.</param>
/// <param name="Beyond">The usual range that the figures before it make, where it lies outside of that.</param>
/// <param name="Changed">The latest change of the definition or the series since <paramref name="Before"/>.</param>
public sealed record EntryCheckQuestion(
    ObservedValue.Number Entered,
    FigureLimits Limits,
    Target Target,
    IReadOnlyList<EarlierFigure> Earlier,
    EarlierFigure? Before = null,
    UsualRange? Beyond = null,
    SeriesBoundary? Changed = null
);

/// <summary>
/// Looks for the mistakes that are made when figures are copied: they got through elsewhere (73,390 reported against a target
/// of 420, Oxford). What cannot be right at all is an error and found by <see cref="EntryRule"/>.
/// </summary>
public static class EntryCheckRule
{
    private const decimal TimesTarget = 10;
    private const int SmallCount = 20;

    // Earlier figures spread; what fits is within this many times of them.
    private const decimal Leeway = 2;

    private static readonly decimal[] Slips = [100, 1_000];

    /// <summary>How many earlier figures a figure is compared with.</summary>
    public const int MostEarlier = 8;

    public static IReadOnlyList<EntryWarning> Check(EntryCheckQuestion question) =>
        new[]
        {
            UnitSlip(question),
            BeyondLimits(question),
            TenTimesTarget(question),
            NumeratorAbove(question),
            Unchanged(question),
            Redefined(question),
        }
            .OfType<EntryWarning>()
            .ToList();

    private static EntryWarning? UnitSlip(EntryCheckQuestion question)
    {
        var figure = question.Entered.Value;
        var known = question
            .Earlier.Take(MostEarlier)
            .Select(earlier => earlier.Number.Value)
            .Where(value => value != 0)
            .ToList();
        var isOfHistory = known.Count > 0;
        if (!isOfHistory && FigureOf(question.Target) is > 0 and { } target)
        {
            known.Add(target);
        }

        // Figures either side of zero have no size that a slip could be seen by.
        if (figure <= 0 || known.Count == 0 || known.Min() <= 0)
        {
            return null;
        }

        var (lowest, highest) = (known.Min(), known.Max());
        if (Fits(figure))
        {
            return null;
        }

        var unit = question.Limits.Unit;
        foreach (var slip in Slips)
        {
            // Figures of 15 digits times 1,000 are still far from where a decimal overflows.
            var (isSmall, isLarge) = (Fits(figure * slip), Fits(figure / slip));
            if (isSmall || isLarge)
            {
                var against =
                    !isOfHistory ? $"the target is {unit.FormatWithLabel(highest)}"
                    : lowest == highest ? $"the figures before it are {unit.FormatInFull(highest)}"
                    : $"the figures before it lie between {unit.FormatInFull(lowest)} and {unit.FormatInFull(highest)}";
                return Warning(
                    question,
                    EntryCheck.UnitSlip,
                    [Digits(isSmall ? 1 / slip : slip), Digits(lowest), Digits(highest)],
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"looks {slip:N0} times too {(isSmall ? "small" : "large")}: {against}."
                    )
                );
            }
        }

        return null;

        bool Fits(decimal value) => value >= lowest / Leeway && value <= highest * Leeway;
    }

    private static EntryWarning? BeyondLimits(EntryCheckQuestion question)
    {
        if (question.Beyond is not { } range)
        {
            return null;
        }

        var unit = question.Limits.Unit;
        var nearest = range.Figure > range.Upper ? range.Upper : range.Lower;
        var decimals = unit.DecimalsThatTellApart(range.Figure, nearest);
        var adds =
            range.Figure == question.Entered.Value
                ? ""
                : $"adds {unit.FormatWithLabel(range.Figure, decimals)}, which ";
        // Rounded as they are shown: the limits are computed in floating point, and its last digits mean nothing.
        return Warning(
            question,
            EntryCheck.BeyondControlLimits,
            [Digits(range.Figure), Digits(Rounded(range.Lower)), Digits(Rounded(range.Upper))],
            $"{adds}lies outside the usual range of the figures before it, {unit.Format(range.Lower, decimals)} to {unit.FormatWithLabel(range.Upper, decimals)}."
        );

        decimal Rounded(decimal limit) => Math.Round(limit, decimals, MidpointRounding.AwayFromZero);
    }

    private static EntryWarning? TenTimesTarget(EntryCheckQuestion question)
    {
        if (FigureOf(question.Target) is not (> 0 and var target) || question.Entered.Value <= TimesTarget * target)
        {
            return null;
        }

        return Warning(
            question,
            EntryCheck.TenTimesTarget,
            [Digits(target)],
            string.Create(
                CultureInfo.InvariantCulture,
                $"is {Math.Floor(question.Entered.Value / target):N0} times the target of {question.Limits.Unit.FormatInFull(target)}."
            )
        );
    }

    // Of days per employee the figure above is the larger one, always; so is it where it was before.
    private static EntryWarning? NumeratorAbove(EntryCheckQuestion question)
    {
        if (
            question is not { Entered.Fraction: { } fraction, Limits.Fraction: { } terms }
            || fraction.Numerator <= fraction.Denominator
        )
        {
            return null;
        }

        var before = question.Earlier.Select(earlier => earlier.Number.Fraction).OfType<Fraction>().ToList();
        var isUnusual = before.Count > 0 || question.Limits.Unit.Kind is UnitKind.Percentage;
        return isUnusual && !before.Exists(earlier => earlier.Numerator > earlier.Denominator)
            ? new EntryWarning(
                EntryCheck.NumeratorAboveDenominator,
                Entered(question),
                $"{terms.NumeratorLabel} ({Plain(fraction.Numerator)}) is more than {SentenceCase.Within(terms.DenominatorLabel)} ({Plain(fraction.Denominator)}){(before.Count > 0 ? ", as it never was before" : "")}."
            )
            : null;
    }

    private static EntryWarning? Unchanged(EntryCheckQuestion question)
    {
        if (
            question is not { Earlier: [{ } last, ..] }
            || !IsSame(question.Entered, last.Number)
            || IsOrdinary(question.Entered.Value, question.Limits)
        )
        {
            return null;
        }

        // Some figures do stand still, and did so before.
        var stoodStill = question
            .Earlier.Zip(question.Earlier.Skip(1))
            .Any(pair => IsSame(pair.First.Number, pair.Second.Number));
        return stoodStill
            ? null
            : Warning(
                question,
                EntryCheck.Unchanged,
                [last.Period.Code],
                $"is the same as for {last.Period}, to the last digit."
            );
    }

    private static EntryWarning? Redefined(EntryCheckQuestion question)
    {
        if (question is not { Changed: { } change, Before: { } before })
        {
            return null;
        }

        var (what, how) = change.Kind switch
        {
            SeriesChange.BreakInSeries => ("The series begins anew", "in the new way"),
            SeriesChange.DefinitionChanged => ("The definition changed", "by the new one"),
        };
        return new EntryWarning(
            EntryCheck.DefinitionChanged,
            string.Join(
                ' ',
                Entered(question),
                change.Kind,
                change.From.ToString("O", CultureInfo.InvariantCulture),
                before.Period.Code
            ),
            $"{what} on {UkDate.Words(change.From)}, after the figure for {before.Period}. {Shown(question)} should be counted {how}."
        );
    }

    private static EntryWarning Warning(
        EntryCheckQuestion question,
        EntryCheck check,
        IEnumerable<string> comparedWith,
        string predicate
    ) => new(check, string.Join(' ', comparedWith.Prepend(Entered(question))), $"{Shown(question)} {predicate}");

    private static bool IsSame(ObservedValue.Number one, ObservedValue.Number other) =>
        one.Fraction is { } fraction && other.Fraction is { } before ? fraction == before : one.Value == other.Value;

    // Nothing, everything, and a handful: nobody wonders that these come twice.
    private static bool IsOrdinary(decimal figure, FigureLimits limits) =>
        figure == 0
        || figure == limits.Lowest
        || figure == limits.Highest
        || (limits.Unit.Kind is UnitKind.Percentage && figure == 100)
        || (limits.Unit.Kind is UnitKind.Count && Math.Abs(figure) < SmallCount);

    private static decimal? FigureOf(Target target) =>
        target switch
        {
            Target.AtLeast t => t.Value,
            Target.MoreThan t => t.Value,
            Target.AtMost t => t.Value,
            Target.LessThan t => t.Value,
            Target.Between t => t.High,
            _ => null,
        };

    // In full, so that no two figures are shown alike.
    private static string Shown(EntryCheckQuestion question) =>
        question.Entered.Fraction is { } fraction
            ? $"{Plain(fraction.Numerator)} of {Plain(fraction.Denominator)} ({question.Limits.Unit.FormatWithLabel(question.Entered.Value)})"
            : question.Limits.Unit.FormatInFull(question.Entered.Value);

    private static string Plain(decimal figure) => figure.ToString("#,0.########", CultureInfo.InvariantCulture);

    /// <summary>The figure that was entered, as it is kept: two of them where a value is worked out.</summary>
    private static string Entered(EntryCheckQuestion question) =>
        question.Entered.Fraction is { } fraction
            ? $"{Digits(fraction.Numerator)}/{Digits(fraction.Denominator)}"
            : Digits(question.Entered.Value);

    // As many decimals as a decimal can have: no two figures are kept alike, and 84.20 is 84.2.
    private static string Digits(decimal figure) =>
        figure.ToString("0.############################", CultureInfo.InvariantCulture);
}

/// <summary>What somebody says of the warnings about a figure: that they have checked it, and why it is right.</summary>
public static class EntryChecks
{
    /// <summary>What was checked, as it is kept: of each warning its kind and what it is about, one a line.</summary>
    public static string About(IEnumerable<EntryWarning> warnings) => string.Join('\n', warnings.Select(Kept));

    /// <summary>What was checked, as it stands with the figure that is reported: the sentences of that day, one a line.</summary>
    public static string InSentences(IEnumerable<EntryWarning> warnings) =>
        string.Join('\n', warnings.Select(warning => warning.Sentence));

    /// <summary>What <see cref="About"/> keeps, for people.</summary>
    public static string InWords(string about) =>
        string.Join(
            "; ",
            about
                .Split('\n')
                .Select(line =>
                    line.Split(' ', 2) is [var kind, var figures] && Enum.TryParse<EntryCheck>(kind, out var check)
                        ? $"{check.Words()} ({figures.Replace(" ", ", ", StringComparison.Ordinal)})"
                        : line
                )
        );

    /// <summary>The warnings that nobody has confirmed as they stand now: about this figure, compared with these.</summary>
    public static IReadOnlyList<EntryWarning> Unconfirmed(EntryInput input, IReadOnlyList<EntryWarning> warnings)
    {
        if (string.IsNullOrWhiteSpace(input.CheckedReason))
        {
            return warnings;
        }

        var isTicked = TickedIn(input);
        return warnings.Where(warning => !isTicked(warning)).ToList();
    }

    /// <summary>Those that somebody has confirmed.</summary>
    public static IEnumerable<EntryWarning> Confirmed(EntryInput input, IReadOnlyList<EntryWarning> warnings) =>
        warnings.Except(Unconfirmed(input, warnings));

    /// <summary>Somebody has ticked every warning as it stands now; their reason may still be missing.</summary>
    public static bool AreTicked(EntryInput input, IReadOnlyList<EntryWarning> warnings) =>
        warnings.All(TickedIn(input));

    /// <summary>What keeps the return from being submitted.</summary>
    public static IEnumerable<EntryProblem> Problems(EntryInput input, IReadOnlyList<EntryWarning> warnings) =>
        AreTicked(input, warnings)
            ? Unconfirmed(input, warnings)
                .Take(1)
                .Select(_ => new EntryProblem(
                    EntryField.CheckedReason,
                    "Say why the figure is right, as you have checked it."
                ))
            : Unconfirmed(input, warnings)
                .Select(warning => new EntryProblem(
                    EntryField.Checked,
                    $"{warning.Sentence} Put it right, or tick that you have checked it and say why."
                ));

    private static string Kept(EntryWarning warning) => $"{warning.Check} {warning.About}";

    // Ticks of earlier versions kept the sentence; they count while it still reads the same.
    private static Func<EntryWarning, bool> TickedIn(EntryInput input)
    {
        var ticked = input.CheckedAbout.Split('\n');
        return warning => ticked.Contains(Kept(warning)) || ticked.Contains(warning.Sentence);
    }
}

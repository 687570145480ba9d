using System.Globalization;
using PerformanceFramework.Domain.Assessment;
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

/// <summary>A figure that is possible but looks wrong. Somebody has to put it right, or say that they have checked it.</summary>
/// <param name="Sentence">With the figure it is about and those it is compared with: another figure gives another sentence.</param>
public sealed record EntryWarning(EntryCheck Check, string Sentence);

/// <summary>A figure reported before.</summary>
public sealed record EarlierFigure(ReportingPeriod Period, ObservedValue.Number Number);

/// <summary>The usual range of an indicator's control chart, and the figure that the chart has for the period.</summary>
/// <param name="Figure">Of totals since April, what the period adds to them.</param>
public sealed record UsualRange(decimal Figure, decimal Lower, decimal Upper);

/// <summary>Everything a figure is checked against.</summary>
/// <param name="Earlier">Those it can be compared with, the latest first.</param>
/// <param name="Before">The latest before it, whether or not it can be compared; null where there is none.</param>
/// <param name="Beyond">The limits of the chart, where the figure lies outside of them.</param>
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
            (EntryCheck.UnitSlip, UnitSlip(question)),
            (EntryCheck.BeyondControlLimits, BeyondLimits(question)),
            (EntryCheck.TenTimesTarget, TenTimesTarget(question)),
            (EntryCheck.NumeratorAboveDenominator, NumeratorAbove(question)),
            (EntryCheck.Unchanged, Unchanged(question)),
            (EntryCheck.DefinitionChanged, Redefined(question)),
        }
            .Where(found => found.Item2 is not null)
            .Select(found => new EntryWarning(found.Item1, found.Item2!))
            .ToList();

    private static string? UnitSlip(EntryCheckQuestion question)
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
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Shown(question)} looks {slip:N0} times too {(isSmall ? "small" : "large")}: {against}."
                );
            }
        }

        return null;

        bool Fits(decimal value) => value >= lowest / Leeway && value <= highest * Leeway;
    }

    private static string? BeyondLimits(EntryCheckQuestion question)
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
                : $" adds {unit.FormatWithLabel(range.Figure, decimals)}, which";
        return $"{Shown(question)}{adds} lies outside the usual range of the indicator’s chart, {unit.Format(range.Lower, decimals)} to {unit.FormatWithLabel(range.Upper, decimals)}.";
    }

    private static string? TenTimesTarget(EntryCheckQuestion question)
    {
        if (FigureOf(question.Target) is not (> 0 and var target) || question.Entered.Value <= TimesTarget * target)
        {
            return null;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Shown(question)} is {Math.Floor(question.Entered.Value / target):N0} times the target of {question.Limits.Unit.FormatInFull(target)}."
        );
    }

    // Of days per employee the figure above is the larger one, always; so is it where it was before.
    private static string? NumeratorAbove(EntryCheckQuestion question)
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
            ? $"{terms.NumeratorLabel} ({Plain(fraction.Numerator)}) is more than {SentenceCase.Within(terms.DenominatorLabel)} ({Plain(fraction.Denominator)}){(before.Count > 0 ? ", as it never was before" : "")}."
            : null;
    }

    private static string? Unchanged(EntryCheckQuestion question)
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
        return stoodStill ? null : $"{Shown(question)} is the same as for {last.Period}, to the last digit.";
    }

    private static string? Redefined(EntryCheckQuestion question) =>
        question is { Changed: { } change, Before: { } before }
            ? change.Kind switch
            {
                SeriesChange.BreakInSeries =>
                    $"The series begins anew on {UkDate.Words(change.From)}, after the figure for {before.Period}. {Shown(question)} should be counted in the new way.",
                SeriesChange.DefinitionChanged =>
                    $"The definition changed on {UkDate.Words(change.From)}, after the figure for {before.Period}. {Shown(question)} should be counted by the new one.",
            }
            : null;

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
}

/// <summary>What somebody says of the warnings about a figure: that they have checked it, and why it is right.</summary>
public static class EntryChecks
{
    /// <summary>What was checked, as it is kept: the sentences, one a line.</summary>
    public static string About(IEnumerable<EntryWarning> warnings) =>
        string.Join('\n', warnings.Select(warning => warning.Sentence));

    /// <summary>The warnings that nobody has confirmed as they stand now. Each sentence has its figures, so another figure is not confirmed.</summary>
    public static IReadOnlyList<EntryWarning> Unconfirmed(EntryInput input, IReadOnlyList<EntryWarning> warnings)
    {
        if (string.IsNullOrWhiteSpace(input.CheckedReason))
        {
            return warnings;
        }

        var confirmed = input.CheckedAbout.Split('\n');
        return warnings.Where(warning => !confirmed.Contains(warning.Sentence)).ToList();
    }

    /// <summary>Those that somebody has confirmed.</summary>
    public static IEnumerable<EntryWarning> Confirmed(EntryInput input, IReadOnlyList<EntryWarning> warnings) =>
        warnings.Except(Unconfirmed(input, warnings));

    /// <summary>Somebody has ticked every warning as it stands now; their reason may still be missing.</summary>
    public static bool AreTicked(EntryInput input, IReadOnlyList<EntryWarning> warnings)
    {
        var confirmed = input.CheckedAbout.Split('\n');
        return warnings.All(warning => confirmed.Contains(warning.Sentence));
    }

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
}

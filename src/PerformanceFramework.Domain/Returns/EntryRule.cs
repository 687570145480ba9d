using System.Globalization;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Returns;

/// <summary>How a typed row becomes a value, and what it still needs before it can be submitted.</summary>
public static class EntryRule
{
    private static readonly Unit PlainFigure = new(UnitKind.Measure, "", 0);

    public static EntryReading Read(EntryInput input, FigureLimits limits)
    {
        var problems = new List<EntryProblem>();
        ObservedValue? value = input.Kind switch
        {
            ValueKind.Number when limits.Fraction is { } terms => ReadFraction(input, limits, terms, problems),
            ValueKind.Number => ReadFigure(input.ValueText, limits, problems),
            ValueKind.Text => ReadWords(input.ValueText, problems),
            ValueKind.NotDue => new ObservedValue.NotDue(),
            ValueKind.NotYetAvailable => new ObservedValue.NotYetAvailable(input.ExpectedOn),
            ValueKind.NotApplicable => new ObservedValue.NotApplicable(),
            ValueKind.Suppressed => new ObservedValue.Suppressed(),
            ValueKind.Late => Refuse("Late is not something to enter. Choose what is reported.", problems),
        };

        foreach (var (prompt, text) in input.Answers.Given)
        {
            CheckProse(prompt.Field(), prompt.What(), text, EntryInput.CommentaryLength, problems);
        }

        CheckProse(EntryField.CheckedReason, "reason", input.CheckedReason, EntryInput.CheckedReasonLength, problems);
        CheckProse(EntryField.JudgementReason, "reason", input.JudgementReason, JudgedStatus.ReasonLength, problems);
        CheckProse(
            EntryField.ConfidenceReason,
            "reason",
            input.ConfidenceReason,
            ValueConfidence.ReasonLength,
            problems
        );
        var yearEnd = ReadFigure(input.YearEndText, limits.OfYearEnd, problems, EntryField.YearEnd)?.Value;
        return new EntryReading(problems.Count == 0 ? value : null, problems) { YearEnd = yearEnd };
    }

    /// <summary>What a readable row lacks; what has to be said about its figure is for <see cref="CommentaryRule"/>.</summary>
    public static IEnumerable<EntryProblem> MissingForSubmission(
        EntryInput input,
        EntryReading reading,
        StatusVerdict status,
        ToleranceRule rule
    )
    {
        if (reading.IsBlank)
        {
            yield return new EntryProblem(EntryField.Value, "Enter a figure, or say why there is none.");
            yield break;
        }

        if (reading.Value is ObservedValue.NotYetAvailable { Expected: null })
        {
            yield return new EntryProblem(EntryField.ExpectedOn, "Say when the figure is expected.");
        }

        if (
            input.Confidence is { } grade
            && grade.NeedsReason()
            && reading.Value is ObservedValue.Number or ObservedValue.Text
            && string.IsNullOrWhiteSpace(input.ConfidenceReason)
        )
        {
            yield return new EntryProblem(
                EntryField.ConfidenceReason,
                $"Say what is doubtful about the figure: you have {SentenceCase.Within(grade.Words())} in it."
            );
        }

        if (reading.YearEnd is not null && input.YearEndConfidence is null)
        {
            yield return new EntryProblem(
                EntryField.YearEndConfidence,
                "Say how sure you are of the figure you expect at the year end."
            );
        }

        if (reading.YearEnd is null && input.YearEndConfidence is not null)
        {
            yield return new EntryProblem(
                EntryField.YearEnd,
                "Enter the figure you expect at the year end, or take back how sure you are of it."
            );
        }

        // Activity is never judged, whatever its rule: its status says why, and there is nothing to ask for.
        if (
            rule is ToleranceRule.Judgement
            && reading.Value is (ObservedValue.Number or ObservedValue.Text)
            && status.Reason is (null or NotRatedReason.NotJudged)
        )
        {
            if (input.JudgedStatus is null or Status.NotRated)
            {
                yield return new EntryProblem(
                    EntryField.JudgedStatus,
                    "Choose the status: this indicator is judged, not worked out."
                );
            }

            if (string.IsNullOrWhiteSpace(input.JudgementReason))
            {
                yield return new EntryProblem(EntryField.JudgementReason, "Give the reason for the status.");
            }
        }
    }

    private static ObservedValue? Refuse(string sentence, List<EntryProblem> problems)
    {
        problems.Add(new EntryProblem(EntryField.Value, sentence));
        return null;
    }

    private static ObservedValue.Number? ReadFigure(
        string text,
        FigureLimits limits,
        List<EntryProblem> problems,
        EntryField field = EntryField.Value
    )
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!FigureText.TryRead(text, limits.Unit, out var figure, out var problem))
        {
            problems.Add(new EntryProblem(field, problem));
            return null;
        }

        if (OutsideLimits(figure, limits) is { } outside)
        {
            problems.Add(new EntryProblem(field, outside));
            return null;
        }

        return new ObservedValue.Number(figure);
    }

    private static ObservedValue.Number? ReadFraction(
        EntryInput input,
        FigureLimits limits,
        FractionTerms terms,
        List<EntryProblem> problems
    )
    {
        var hasNumerator = !string.IsNullOrWhiteSpace(input.NumeratorText);
        var hasDenominator = !string.IsNullOrWhiteSpace(input.DenominatorText);
        if (!hasNumerator && !hasDenominator)
        {
            return null;
        }

        var numerator = ReadPart(EntryField.Numerator, input.NumeratorText, terms.NumeratorLabel, problems);
        var denominator = ReadPart(EntryField.Denominator, input.DenominatorText, terms.DenominatorLabel, problems);
        if (numerator is not { } above || denominator is not { } below)
        {
            return null;
        }

        if (below == 0)
        {
            problems.Add(
                new EntryProblem(
                    EntryField.Denominator,
                    $"{terms.DenominatorLabel} is 0, so there is nothing to divide by. If there were none, choose “Not applicable”."
                )
            );
            return null;
        }

        if (above > below && limits.Highest == terms.Multiplier)
        {
            problems.Add(
                new EntryProblem(
                    EntryField.Numerator,
                    $"{terms.NumeratorLabel} ({PlainText(above)}) cannot be more than {SentenceCase.Within(terms.DenominatorLabel)} ({PlainText(below)})."
                )
            );
            return null;
        }

        // Past this the quotient leaves the bounds of a figure (2,000,000 of 0.00000001).
        if (above / below > Figure.MaxMagnitude / terms.Multiplier)
        {
            problems.Add(
                new EntryProblem(
                    EntryField.Numerator,
                    "The two figures give a value too large to be right. Check the digits."
                )
            );
            return null;
        }

        var fraction = new Fraction(above, below);
        var value = fraction.Per(terms.Multiplier);
        if (OutsideLimits(value, limits) is { } outside)
        {
            problems.Add(new EntryProblem(EntryField.Numerator, outside));
            return null;
        }

        return new ObservedValue.Number(value, fraction);
    }

    private static decimal? ReadPart(EntryField field, string text, string label, List<EntryProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add(new EntryProblem(field, $"Enter {SentenceCase.Within(label)} too."));
            return null;
        }

        if (!FigureText.TryRead(text, PlainFigure, out var figure, out var problem))
        {
            problems.Add(new EntryProblem(field, problem));
            return null;
        }

        if (figure < 0)
        {
            problems.Add(new EntryProblem(field, $"{label} cannot be negative."));
            return null;
        }

        return figure;
    }

    private static ObservedValue.Text? ReadWords(string text, List<EntryProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        CheckProse(EntryField.Value, "value", text, ObservedValue.WordsLength, problems);
        return new ObservedValue.Text(text.Trim());
    }

    private static string? OutsideLimits(decimal figure, FigureLimits limits)
    {
        var unit = limits.Unit;
        var tooLow = figure < limits.Lowest;
        var tooHigh = figure > limits.Highest;
        if (!tooLow && !tooHigh)
        {
            return null;
        }

        var nearest = (tooLow ? limits.Lowest : limits.Highest)!.Value;
        var decimals = unit.DecimalsThatTellApart(figure, nearest);
        var entered = unit.Format(figure, decimals);
        return (limits.Lowest, limits.Highest) switch
        {
            ({ } low, { } high) =>
                $"The figure must be between {unit.Format(low, decimals)} and {unit.FormatWithLabel(high, decimals)}. You entered {entered}. Check the decimal point.",
            ({ } low, null) when low == 0 => $"The figure cannot be negative. You entered {entered}.",
            ({ } low, null) =>
                $"The figure must be at least {unit.FormatWithLabel(low, decimals)}. You entered {entered}.",
            (null, { } high) =>
                $"The figure must be at most {unit.FormatWithLabel(high, decimals)}. You entered {entered}.",
            (null, null) => null,
        };
    }

    private static void CheckProse(EntryField field, string what, string text, int longest, List<EntryProblem> problems)
    {
        if (text.Length > longest)
        {
            problems.Add(
                new EntryProblem(
                    field,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The {what} is {text.Length:N0} characters long; {longest:N0} is the most. Shorten it by {text.Length - longest:N0}."
                    )
                )
            );
        }

        if (HiddenCharacters.First(text) is { } hidden)
        {
            problems.Add(
                new EntryProblem(
                    field,
                    $"The {what} contains a hidden character ({hidden}), which can change how it reads. Delete it, or type the text again."
                )
            );
        }
    }

    private static string PlainText(decimal figure) => figure.ToString("#,0.########", CultureInfo.InvariantCulture);

    // An abbreviation keeps its capitals: "EHCPs issued", not "eHCPs issued".
}

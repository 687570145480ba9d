using System.Globalization;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>A definition card as it is typed; kept as it is when it is refused.</summary>
public sealed class IndicatorForm
{
    public int Version { get; set; }

    public string? Code { get; set; }

    public string? Name { get; set; }

    public bool IsNotTheSame { get; set; }

    public string? ServiceCode { get; set; }

    public string? SetCode { get; set; }

    public string? Definition { get; set; }

    public string? WhatGoodIs { get; set; }

    public string? Justification { get; set; }

    public string? Source { get; set; }

    public string? Licence { get; set; }

    public string? Impact { get; set; }

    public string? Owner { get; set; }

    public string? Collectors { get; set; }

    public string? Approver { get; set; }

    public string? Kind { get; set; }

    public string? Unit { get; set; }

    public string? UnitLabel { get; set; }

    public string? Decimals { get; set; }

    public string? Polarity { get; set; }

    public string? Frequency { get; set; }

    public string? LagMonths { get; set; }

    public string? Aggregation { get; set; }

    public string? NumeratorLabel { get; set; }

    public string? DenominatorLabel { get; set; }

    public string? Multiplier { get; set; }

    public bool AreCounts { get; set; }

    public string? LowestPossible { get; set; }

    public string? HighestPossible { get; set; }

    public string? NoChangeWithin { get; set; }

    public bool WithholdOnProvisionalComparator { get; set; }

    public string? FixAfterPoints { get; set; }

    public bool IsCollected { get; set; }

    public bool IsMadeUp { get; set; }

    public string? From { get; set; }

    public string? Reason { get; set; }

    public bool IsCorrection { get; set; }

    public bool BreaksSeries { get; set; }

    public static IndicatorForm Of(IndicatorCard card) =>
        new()
        {
            Name = card.Name,
            Definition = card.Definition,
            WhatGoodIs = card.WhatGoodIs,
            Justification = card.Justification,
            Source = card.Source,
            Licence = card.Licence,
            Impact = card.Impact.ToString(),
            Owner = card.Owner,
            Collectors = card.Collectors,
            Approver = card.Approver,
            Kind = card.Kind.ToString(),
            Unit = card.Unit.Kind.ToString(),
            UnitLabel = card.Unit.Label,
            Decimals = Text(card.Unit.Decimals),
            Polarity = card.Polarity.ToString(),
            Frequency = card.Frequency.ToString(),
            LagMonths = Text(card.LagMonths),
            Aggregation = card.Aggregation.ToString(),
            NumeratorLabel = card.Fraction?.NumeratorLabel,
            DenominatorLabel = card.Fraction?.DenominatorLabel,
            Multiplier = Text(card.Fraction?.Multiplier),
            AreCounts = card.Fraction?.AreCounts ?? true,
            LowestPossible = Text(card.LowestPossible),
            HighestPossible = Text(card.HighestPossible),
            NoChangeWithin = Text(card.NoChangeWithin),
            WithholdOnProvisionalComparator = card.WithholdOnProvisionalComparator,
            FixAfterPoints = Text(card.FixAfterPoints),
            IsCollected = card.IsCollected,
            IsMadeUp = card.IsMadeUp,
        };

    public static IndicatorForm Of(IndicatorSetup setup, DateOnly today)
    {
        var form = Of(setup.Card);
        form.Version = setup.Version;
        form.Code = setup.Code;
        form.ServiceCode = setup.ServiceCode;
        form.SetCode = setup.SetCode;
        form.From = FormDate.Write(today);
        return form;
    }

    /// <summary>The card that was typed, with what cannot be read of it.</summary>
    public (IndicatorCard Card, IReadOnlyList<FieldError> Errors) Read()
    {
        var errors = new List<FieldError>();
        var fraction = Fraction(errors);
        var card = new IndicatorCard
        {
            Name = Trimmed(Name),
            Kind = Chosen<IndicatorKind>(Kind),
            Unit = new Unit(Chosen<UnitKind>(Unit), Trimmed(UnitLabel), Whole(nameof(Decimals), Decimals, errors) ?? 0),
            Polarity = Chosen<Polarity>(Polarity),
            Frequency = Chosen<Frequency>(Frequency),
            Definition = Trimmed(Definition),
            Owner = Trimmed(Owner),
            Collectors = Trimmed(Collectors),
            Approver = Trimmed(Approver),
            Justification = Trimmed(Justification),
            WhatGoodIs = Trimmed(WhatGoodIs),
            Source = Trimmed(Source),
            Licence = Trimmed(Licence),
            Impact = Chosen<Impact>(Impact),
            Aggregation = Chosen<Aggregation>(Aggregation),
            LagMonths = Whole(nameof(LagMonths), LagMonths, errors) ?? 0,
            Fraction = fraction,
            LowestPossible = Number(nameof(LowestPossible), LowestPossible, errors),
            HighestPossible = Number(nameof(HighestPossible), HighestPossible, errors),
            NoChangeWithin = Number(nameof(NoChangeWithin), NoChangeWithin, errors) ?? 0,
            WithholdOnProvisionalComparator = WithholdOnProvisionalComparator,
            IsCollected = IsCollected,
            IsMadeUp = IsMadeUp,
            FixAfterPoints = Whole(nameof(FixAfterPoints), FixAfterPoints, errors),
        };
        return (card, errors);
    }

    public DateOnly? FromDay => FormDate.Read(From);

    private FractionTerms? Fraction(List<FieldError> errors)
    {
        var (above, below) = (Trimmed(NumeratorLabel), Trimmed(DenominatorLabel));
        var multiplier = Number(nameof(Multiplier), Multiplier, errors);
        return above.Length == 0 && below.Length == 0 && multiplier is null
            ? null
            : new FractionTerms(above, below, multiplier ?? 0, AreCounts);
    }

    // Lines end the same way whatever browser sent them, so that nothing seems changed that was not.
    private static string Trimmed(string? text) => text?.Trim().Replace("\r\n", "\n", StringComparison.Ordinal) ?? "";

    // What is none of them becomes none, which the use case refuses.
    private static T Chosen<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) ? value : default;

    private static decimal? Number(string field, string? text, List<FieldError> errors)
    {
        var typed = Trimmed(text).Replace(",", "", StringComparison.Ordinal);
        if (typed.Length == 0)
        {
            return null;
        }

        if (
            decimal.TryParse(
                typed,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return number;
        }

        errors.Add(new FieldError(field, "Enter a number in digits, such as 12.5, or leave it empty."));
        return null;
    }

    private static int? Whole(string field, string? text, List<FieldError> errors)
    {
        var typed = Trimmed(text);
        if (typed.Length == 0)
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        errors.Add(new FieldError(field, "Enter a whole number in digits."));
        return null;
    }

    private static string Text(decimal? number) => number?.ToString("0.########", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What the groups of fields of the definition card need of their page.</summary>
/// <param name="Entered">What was typed, or what there is.</param>
/// <param name="Id">The id of a field's input.</param>
/// <param name="Error">What is wrong with a field; null where nothing is.</param>
public sealed record IndicatorFields(IndicatorForm Entered, Func<string, string> Id, Func<string, string?> Error);

using PerformanceFramework.Application.Import.Sheets;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns.Files;

/// <summary>A row of a return as a file shows it.</summary>
/// <param name="Key">By which an upload knows it again.</param>
internal sealed record ReturnFileLine(string Service, string Key, ReturnRow Row);

/// <summary>A column of a file of returns: either shown for information, or to be filled in.</summary>
/// <param name="Holds">What it is, for whoever fills it in.</param>
/// <param name="Width">In characters.</param>
internal sealed record ReturnFileColumn(string Heading, string Holds, int Width)
{
    /// <summary>Its text, where it is for information.</summary>
    public Func<ReturnFileLine, string> Shows { get; init; } = _ => "";

    /// <summary>What is filled in; null where it is for information.</summary>
    public EntryCell? Entry { get; init; }
}

/// <summary>A part of a row that is filled in.</summary>
/// <param name="Field">What a refusal names; null where no rule refuses it.</param>
/// <param name="Shape">What the cell can hold.</param>
/// <param name="Get">Its text as <see cref="Shape"/> writes it; empty where there is nothing.</param>
/// <param name="Set">The row with the text in it, which is empty or as <see cref="Shape"/> writes it.</param>
internal sealed record EntryCell(
    EntryField? Field,
    CellShape Shape,
    Func<EntryInput, string> Get,
    Func<EntryInput, string, EntryInput> Set
)
{
    /// <summary>The words that can be chosen; empty where anything can be typed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The most characters; null where its shape says all.</summary>
    public int? Longest { get; init; }

    /// <summary>Why something that has been filled in has no place in such a row; null where it has.</summary>
    public Func<EntryInput, ReturnRow, string?> WhyNot { get; init; } = (_, _) => null;

    public bool IsDate => Shape == CellShape.Date;

    /// <summary>What can be reported.</summary>
    internal static IEnumerable<ValueKind> Kinds => Enum.GetValues<ValueKind>().Where(kind => kind.MayBeEntered());

    /// <summary>Whether there is anything that can be reported with it filled in.</summary>
    public bool Concerns(ReturnRow row) =>
        Kinds.Any(kind => WhyNot(EntryInput.Blank with { Kind = kind }, row) is null);
}

/// <summary>Every column of a file of returns, in order. What is added here is written, read and compared.</summary>
internal static class ReturnFileColumns
{
    public const string Service = "Service";
    public const string Code = "Code";
    public const string Period = "Period";
    public const string Key = "Key";

    /// <summary>Those that stay in sight, from the left.</summary>
    public const int InSight = 4;

    public static readonly IReadOnlyList<ReturnFileColumn> All =
    [
        new(Service, "Whose return it is.", 18) { Shows = line => line.Service },
        new(Code, "The code of the indicator.", 10) { Shows = line => line.Row.Indicator.Code },
        new("Indicator", "Its name.", 36) { Shows = line => line.Row.Indicator.Name },
        new(Period, "The period that is reported.", 14) { Shows = line => line.Row.Period.ToString() },
        new("Unit", "What it is counted in.", 10) { Shows = line => line.Row.Indicator.Unit.Heading },
        new("How to enter", "What to fill in, and what it measures.", 40) { Shows = line => HowToEnter(line.Row) },
        new("Last value", "The last value before the period.", 22) { Shows = line => LastValue(line.Row) },
        new("Same period last year", "The value of a year ago.", 16)
        {
            Shows = line => Shown(line.Row.Indicator, line.Row.Indicator.SamePeriodLastYear(line.Row.Period)),
        },
        new("Target", "The target for the period.", 14)
        {
            Shows = line => line.Row.Indicator.TermsFor(line.Row.Period).Target.Short(line.Row.Indicator.Unit),
        },
        new("This value", "The figure as you would write it, such as 84.5% or 1,170, or the value in words.", 14)
        {
            Entry = new(
                EntryField.Value,
                CellShape.Text,
                input => input.ValueText,
                (input, text) => input with { ValueText = text }
            )
            {
                Longest = EntryInput.ValueTextLength,
                WhyNot = (input, row) =>
                    input.Kind is not (ValueKind.Number or ValueKind.Text)
                        ? $"“What is reported” says “{input.Kind.Words()}”, and there is a value too. Take one of them away"
                    : input.Kind is ValueKind.Number && row.Indicator.Limits.Fraction is not null
                        ? "This indicator is worked out from two figures. Give the numerator and the denominator instead"
                    : null,
            },
        },
        new("Numerator", "The first of two figures, where the value is worked out from them.", 14)
        {
            Entry = new(
                EntryField.Numerator,
                CellShape.Text,
                input => input.NumeratorText,
                (input, text) => input with { NumeratorText = text }
            )
            {
                Longest = FigureText.MaxLength,
                WhyNot = NotOfTwoFigures,
            },
        },
        new("Denominator", "The second of two figures.", 14)
        {
            Entry = new(
                EntryField.Denominator,
                CellShape.Text,
                input => input.DenominatorText,
                (input, text) => input with { DenominatorText = text }
            )
            {
                Longest = FigureText.MaxLength,
                WhyNot = NotOfTwoFigures,
            },
        },
        new("Provisional", "Yes where the figure may be revised.", 12)
        {
            Entry = new(
                null,
                CellShape.YesNo,
                input => input.IsProvisional ? "Yes" : "No",
                (input, text) => input with { IsProvisional = text == "Yes" }
            )
            {
                Choices = ["Yes", "No"],
            },
        },
        new("What is reported", "A figure, or why there is none.", 20)
        {
            Entry = new(
                EntryField.Value,
                CellShape.OneOf([.. Kinds.Select(kind => kind.Words())]),
                input => input.Kind.Words(),
                (input, text) =>
                    input with
                    {
                        Kind = text.Length == 0 ? ValueKind.Number : Kinds.First(k => k.Words() == text),
                    }
            )
            {
                Choices = [.. Kinds.Select(kind => kind.Words())],
            },
        },
        new("Expected on", "The day on which a figure that is not yet available is expected.", 14)
        {
            Entry = new(
                EntryField.ExpectedOn,
                CellShape.Date,
                input => CellShape.DateText(input.ExpectedOn),
                (input, text) => input with { ExpectedOn = CellShape.ReadDate(text) }
            )
            {
                WhyNot = (input, _) =>
                    input.Kind is ValueKind.NotYetAvailable
                        ? null
                        : $"Only a figure that is not yet available is expected. Choose “{ValueKind.NotYetAvailable.Words()}” under “What is reported”, or take the day away",
            },
        },
        Grade(
            "Confidence",
            "How sure you are of the figure.",
            EntryField.Confidence,
            input => input.Confidence,
            (input, grade) => input with { Confidence = grade }
        ),
        Prose(
            "What is doubtful",
            "Why the confidence is medium or low.",
            EntryField.ConfidenceReason,
            ValueConfidence.ReasonLength,
            input => input.ConfidenceReason,
            (input, text) => input with { ConfidenceReason = text }
        ),
        .. Enum.GetValues<CommentaryPrompt>()
            .Select(prompt =>
                Prose(
                    prompt.Words(),
                    "The commentary, in four answers.",
                    prompt.Field(),
                    EntryInput.CommentaryLength,
                    input => input.Answers.Of(prompt),
                    (input, text) => input.With(prompt, text)
                )
            ),
        new("Expected at the year end", "The figure that you expect at the year end, where it is asked for.", 16)
        {
            Entry = new(
                EntryField.YearEnd,
                CellShape.Text,
                input => input.YearEndText,
                (input, text) => input with { YearEndText = text }
            )
            {
                Longest = FigureText.MaxLength,
                WhyNot = NotAsked,
            },
        },
        Grade(
            "Confidence in that",
            "How sure you are of what you expect.",
            EntryField.YearEndConfidence,
            input => input.YearEndConfidence,
            (input, grade) => input with { YearEndConfidence = grade },
            NotAsked
        ),
        new("Status", "Green, Amber or Red, where the indicator is judged and not worked out.", 10)
        {
            Entry = new(
                EntryField.JudgedStatus,
                CellShape.OneOf(Judgements),
                input => input.JudgedStatus?.ToString() ?? "",
                (input, text) =>
                    input with
                    {
                        JudgedStatus = Enum.TryParse<Status>(text, out var status) ? status : null,
                    }
            )
            {
                Choices = Judgements,
                WhyNot = NotJudged,
            },
        },
        Prose(
            "Reason for the status",
            "Why it has that status, where the indicator is judged.",
            EntryField.JudgementReason,
            JudgedStatus.ReasonLength,
            input => input.JudgementReason,
            (input, text) => input with { JudgementReason = text },
            NotJudged
        ),
        new(Key, "Tells which row it is and what it was filled from. Leave it as it is.", 12)
        {
            Shows = line => line.Key,
        },
    ];

    public static readonly IReadOnlyList<ReturnFileColumn> Entries = [.. All.Where(column => column.Entry is not null)];

    private static IEnumerable<ValueKind> Kinds => EntryCell.Kinds;

    private static string[] Judgements => [nameof(Status.Green), nameof(Status.Amber), nameof(Status.Red)];

    /// <summary>A column of free text.</summary>
    private static ReturnFileColumn Prose(
        string heading,
        string holds,
        EntryField field,
        int longest,
        Func<EntryInput, string> get,
        Func<EntryInput, string, EntryInput> set,
        Func<EntryInput, ReturnRow, string?>? whyNot = null
    ) =>
        new(heading, holds, 50)
        {
            Entry = new(field, CellShape.Text, get, set) { Longest = longest, WhyNot = whyNot ?? ((_, _) => null) },
        };

    /// <summary>A column in which one says how sure one is.</summary>
    private static ReturnFileColumn Grade(
        string heading,
        string holds,
        EntryField field,
        Func<EntryInput, ConfidenceGrade?> get,
        Func<EntryInput, ConfidenceGrade?, EntryInput> set,
        Func<EntryInput, ReturnRow, string?>? whyNot = null
    ) =>
        new(heading, holds, 18)
        {
            Entry = new(
                field,
                CellShape.OneOf<ConfidenceGrade>(grade => grade.Words()),
                input => get(input)?.Words() ?? "",
                (input, text) =>
                    set(
                        input,
                        text.Length == 0
                            ? null
                            : Enum.GetValues<ConfidenceGrade>().First(grade => grade.Words() == text)
                    )
            )
            {
                Choices = [.. Enum.GetValues<ConfidenceGrade>().Select(grade => grade.Words())],
                WhyNot = whyNot ?? ((_, _) => null),
            },
        };

    private static string? NotAsked(EntryInput input, ReturnRow row) =>
        row.Indicator.YearEndAskedWith(row.Period) is null
            ? "Nobody asks what you expect at the year end with this period. Take it away"
            : null;

    private static string? NotOfTwoFigures(EntryInput input, ReturnRow row) =>
        row.Indicator.Limits.Fraction is null
            ? "This indicator is not worked out from two figures. Give the figure under “This value”"
            : null;

    private static string? NotJudged(EntryInput input, ReturnRow row) =>
        row.Indicator.TermsFor(row.Period).IsJudged
            ? null
            : "The status of this indicator is worked out, not judged. Take this away";

    private static string HowToEnter(ReturnRow row) =>
        (
            row.Indicator.Limits.Fraction is { } fraction
                ? $"Numerator: {SentenceCase.Within(fraction.NumeratorLabel)}. Denominator: {SentenceCase.Within(fraction.DenominatorLabel)}. "
                : ""
        ) + row.Indicator.Definition;

    private static string LastValue(ReturnRow row) =>
        row.Indicator.LastBefore(row.Period) is { } last ? $"{Shown(row.Indicator, last)}, {last.Period}" : "";

    private static string Shown(IndicatorSheet indicator, SeriesPoint? point) =>
        point?.Value.Short(indicator.Unit) ?? "";
}

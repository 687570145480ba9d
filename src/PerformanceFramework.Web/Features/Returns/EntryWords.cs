using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>A typed row in one line, to compare two people's.</summary>
internal static class EntryWords
{
    /// <summary>How sure somebody can be of a figure, with nothing said first.</summary>
    public static IReadOnlyList<SelectOption> Grades { get; } =
    [
        new("", "Not stated"),
        .. Enum.GetValues<ConfidenceGrade>().Select(grade => new SelectOption(grade.ToString(), grade.Words())),
    ];

    /// <summary>Null where nothing was chosen.</summary>
    public static ConfidenceGrade? ReadGrade(string chosen) =>
        Enum.TryParse<ConfidenceGrade>(chosen, out var grade) ? grade : null;

    public static string Of(EntryInput input) =>
        Value(input)
        + string.Concat(input.Answers.Answered.Select(answer => $", {answer.Prompt.What()} “{answer.Text}”"));

    /// <summary>What has changed in a row since somebody asked about it, in sentences.</summary>
    public static string Since(EntryInput was, EntryInput now)
    {
        var (before, after) = (Value(was), Value(now));
        var value = before == after ? "" : $"It said {before}; it says {after}. ";
        var commentary = string.Join(
            ' ',
            was.Answers.Given.Where(answer => answer.Text != now.Answers.Of(answer.Prompt))
                .Select(answer => Before(answer.Prompt, answer.Text))
        );
        var check =
            was.CheckedReason == now.CheckedReason && was.CheckedAbout == now.CheckedAbout ? ""
            : now.CheckedReason.Length == 0 || now.CheckedAbout.Length == 0
                ? "It is no longer said to have been checked."
            : $"It has been checked: “{now.CheckedReason}”.";
        return was == now
            ? "Nothing has changed since."
            : string.Join(' ', new[] { value.TrimEnd(), commentary, check }.Where(part => part.Length > 0));
    }

    /// <summary>What to write at a question of the commentary.</summary>
    public static string HintOf(CommentaryPrompt prompt) =>
        prompt switch
        {
            CommentaryPrompt.WhatHappened => "What the figure shows, in a sentence or two.",
            CommentaryPrompt.Cause => "The cause, as far as it is known.",
            CommentaryPrompt.Action => "What is being done, and who does it.",
            CommentaryPrompt.Recovery => "A day or a period, and how we will know.",
        };

    private static string Before(CommentaryPrompt prompt, string text) =>
        text.Length > 0 ? $"The {prompt.What()} was “{text}”."
        : prompt is CommentaryPrompt.WhatHappened ? "A commentary has been written."
        : $"An {prompt.What()} has been written.";

    private static string Value(EntryInput input)
    {
        var value = input.Kind switch
        {
            ValueKind.Number when input.NumeratorText.Length + input.DenominatorText.Length > 0 =>
                $"{input.NumeratorText} of {input.DenominatorText}",
            ValueKind.Number or ValueKind.Text => input.ValueText.Length > 0 ? input.ValueText : "blank",
            ValueKind.NotYetAvailable when input.ExpectedOn is { } date =>
                $"Not yet available, expected {UkDate.Words(date)}",
            ValueKind.NotDue
            or ValueKind.NotYetAvailable
            or ValueKind.NotApplicable
            or ValueKind.Suppressed
            or ValueKind.Late => input.Kind.Words(),
        };
        return value
            + (input.IsProvisional ? ", provisional" : "")
            + (input.Confidence is { } grade ? $", {SentenceCase.Within(grade.Words())}" : "")
            + (input.ConfidenceReason.Length > 0 ? $" because “{input.ConfidenceReason}”" : "")
            + (input.YearEndText.Length > 0 ? $", year end expected at {input.YearEndText}" : "")
            + (input.YearEndConfidence is { } sure ? $" with {SentenceCase.Within(sure.Words())}" : "")
            + (input.JudgedStatus is { } judged ? $", judged {judged}: {input.JudgementReason}" : "");
    }
}

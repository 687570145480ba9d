using System.Text.RegularExpressions;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Returns;

/// <summary>What a reader might stumble over in a commentary. It never stops anything.</summary>
public enum CommentaryHintKind
{
    /// <summary>The words say one thing and the status another.</summary>
    Tone = 1,

    /// <summary>The same text as for the period before.</summary>
    Unchanged,

    /// <summary>Red, and no day or period by which it will recover.</summary>
    NoDate,
    Jargon,
    Abbreviation,
    PersonalData,
}

/// <summary>A hint at one question of the commentary, in a sentence that says what could be better.</summary>
public sealed record CommentaryHint(CommentaryPrompt Prompt, CommentaryHintKind Kind, string Sentence);

/// <summary>What a commentary is read with.</summary>
/// <param name="Before">What was said of the period before; null where nothing was.</param>
/// <param name="Known">Texts whose abbreviations every reader of the page has before them: the name and definition of the indicator.</param>
public sealed record CommentaryHintQuestion(
    CommentaryAnswers Answers,
    Status Status,
    (ReportingPeriod Period, CommentaryAnswers Answers)? Before,
    string Known
);

/// <summary>Reads a commentary as a careful colleague would.</summary>
public static partial class CommentaryHintRule
{
    private const int MostAbbreviations = 3;

    // Words of the guidance on plain English (GOV.UK style guide, "words to avoid") that council reports are fond of.
    private static readonly (string Word, string Plain)[] HouseWords =
    [
        ("utilise", "use"),
        ("utilised", "used"),
        ("utilising", "using"),
        ("leverage", "use"),
        ("leveraging", "using"),
        ("facilitate", "help"),
        ("going forward", "from now on"),
        ("moving forward", "from now on"),
        ("in order to", "to"),
        ("prior to", "before"),
        ("commence", "begin"),
        ("commenced", "began"),
        ("in respect of", "about"),
        ("robust", "what makes it strong"),
        ("holistic", "whole"),
        ("synergies", "what is gained by it"),
        ("stakeholders", "who they are"),
        ("deliverables", "what will be done"),
        ("step change", "how much better"),
        ("deep dive", "a close look"),
        ("direction of travel", "better or worse"),
        ("slippage", "delay"),
        ("headwinds", "what stands in the way"),
        ("business as usual", "the usual work"),
    ];

    private static readonly string[] Praise =
    [
        "on track",
        "on target",
        "excellent",
        "very good",
        "strong performance",
        "performing well",
        "performed well",
        "good performance",
        "very pleased",
    ];

    private static readonly string[] Concern =
    [
        "significant concern",
        "significant concerns",
        "serious concern",
        "serious concerns",
        "off track",
        "poor performance",
        "performing poorly",
        "well below target",
        "well short of",
        "missed the target",
        "unacceptable",
    ];

    // What stands before the words and turns them round: "not on track", "no longer excellent", "back on track by March".
    private static readonly string[] Turning =
    [
        "not",
        "no",
        "never",
        "longer",
        "without",
        "isn't",
        "isn’t",
        "aren't",
        "aren’t",
        "wasn't",
        "wasn’t",
        "from",
        "back",
        "be",
        "get",
        "getting",
        "far",
    ];

    // Everybody in a council knows these, or can look them up beside the figure.
    private static readonly HashSet<string> Everybodys = new(StringComparer.Ordinal)
    {
        "UK",
        "EU",
        "NHS",
        "GP",
        "GPS",
        "VAT",
        "IT",
        "HR",
        "PDF",
        "CLT",
        "RAG",
        "KPI",
        "KPIS",
        "TV",
        "ID",
        "CCTV",
        "PIN",
        "BBC",
        "AM",
        "PM",
        "OK",
        "FAQ",
        "USA",
        "I",
        "A",
    };

    public static IReadOnlyList<CommentaryHint> Hints(CommentaryHintQuestion question)
    {
        var hints = new List<CommentaryHint>();
        var explained = question.Known;
        foreach (var (prompt, text) in question.Answers.Given)
        {
            explained += "\n" + text;
            hints.AddRange(
                Sentences(question, prompt, text, explained)
                    .Select(found => new CommentaryHint(prompt, found.Kind, found.Sentence))
            );
        }

        return hints;
    }

    private static IEnumerable<(CommentaryHintKind Kind, string Sentence)> Sentences(
        CommentaryHintQuestion question,
        CommentaryPrompt prompt,
        string text,
        string explained
    )
    {
        if (prompt is CommentaryPrompt.Recovery && question.Status is Status.Red && !NamesADay(text))
        {
            yield return (
                CommentaryHintKind.NoDate,
                "Name a day or a period: the status is Red, and readers ask when it will recover."
            );
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            yield break;
        }

        if (
            prompt is CommentaryPrompt.WhatHappened or CommentaryPrompt.Cause
            && Contradiction(text, question.Status) is { } words
        )
        {
            yield return (
                CommentaryHintKind.Tone,
                $"“{words}” stands beside a status of {question.Status}. Readers will ask which of the two is right."
            );
        }

        if (question.Before is { } before && Squeezed(before.Answers.Of(prompt)) == Squeezed(text))
        {
            yield return (
                CommentaryHintKind.Unchanged,
                $"This says the same as for {before.Period}. Say what is new, or that nothing is."
            );
        }

        foreach (var (word, plain) in HouseWords.Where(house => HasWord(text, house.Word)))
        {
            yield return (CommentaryHintKind.Jargon, $"“{word}” is jargon. Say instead: {plain}.");
        }

        foreach (var abbreviation in Unexplained(text, explained).Take(MostAbbreviations))
        {
            yield return (
                CommentaryHintKind.Abbreviation,
                $"“{abbreviation}” is not explained. Write it out where it comes first."
            );
        }

        foreach (var (what, found) in PersonalData(text))
        {
            yield return (
                CommentaryHintKind.PersonalData,
                $"“{found}” looks like {what}. Commentaries are read widely: leave out who it is about."
            );
        }
    }

    private static string? Contradiction(string text, Status status) =>
        status switch
        {
            Status.Red => Praise.FirstOrDefault(words => Says(text, words)),
            Status.Green or Status.Blue => Concern.FirstOrDefault(words => Says(text, words)),
            Status.Amber or Status.Yellow or Status.NotRated => null,
        };

    private static bool Says(string text, string words) =>
        Places(text, words).Any(place => !IsTurnedRound(text[..place]));

    // Only words of the same sentence, and close by.
    private static bool IsTurnedRound(string before) =>
        before
            .Split(['.', '!', '?', ';', '\n'])[^1]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .TakeLast(3)
            .Any(word => Turning.Contains(word.Trim(',', '(', '“').ToLowerInvariant()));

    private static bool HasWord(string text, string words) => Places(text, words).Any();

    private static IEnumerable<int> Places(string text, string words)
    {
        for (
            var place = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            place >= 0;
            place = text.IndexOf(words, place + words.Length, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = place + words.Length;
            if (
                (place == 0 || !char.IsLetterOrDigit(text[place - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            )
            {
                yield return place;
            }
        }
    }

    private static IEnumerable<string> Unexplained(string text, string explained) =>
        Abbreviation()
            .Matches(text)
            .Select(match => match.Groups["letters"].Value)
            .Where(letters => !Everybodys.Contains(letters.ToUpperInvariant()))
            .Distinct()
            .Where(letters =>
                // "education plans (EHCPs)", "EHCP (an education plan)", or already in the name of the indicator.
                !explained.Contains($"({letters}", StringComparison.Ordinal)
                && !explained.Contains($"{letters} (", StringComparison.Ordinal)
                && !explained.Contains($"{letters}s (", StringComparison.Ordinal)
                && CountOf(explained, letters) <= CountOf(text, letters)
            );

    private static int CountOf(string text, string letters) =>
        Places(text, letters).Count() + Places(text, letters + "s").Count();

    private static bool NamesADay(string text) => Day().IsMatch(text);

    private static string Squeezed(string text) => Spaces().Replace(text, " ").Trim().ToUpperInvariant();

    private static IEnumerable<(string What, string Found)> PersonalData(string text)
    {
        foreach (var match in EMail().Matches(text).Cast<Match>())
        {
            yield return ("an e-mail address", match.Value);
        }

        foreach (var match in NhsNumber().Matches(text).Cast<Match>().Where(match => IsNhsNumber(match.Value)))
        {
            yield return ("an NHS number", match.Value);
        }

        foreach (var match in Phone().Matches(text).Cast<Match>())
        {
            yield return ("a telephone number", match.Value.Trim());
        }

        foreach (var match in InsuranceNumber().Matches(text).Cast<Match>())
        {
            yield return ("a National Insurance number", match.Value);
        }

        foreach (var match in Address().Matches(text).Cast<Match>())
        {
            yield return ("an address", match.Value);
        }

        foreach (var match in TitledName().Matches(text).Cast<Match>())
        {
            yield return ("somebody’s name", match.Value);
        }
    }

    /// <summary>The last of the ten digits checks the others, modulo 11.</summary>
    private static bool IsNhsNumber(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(digit => digit - '0').ToList();
        var sum = digits.Take(9).Select((digit, place) => digit * (10 - place)).Sum();
        return (11 - (sum % 11)) % 11 == digits[9];
    }

    // A code such as HOU-1 and a quarter such as Q2 are no abbreviations.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}\-/])(?<letters>[A-Z]{2,6})s?(?![\p{L}\p{N}]|[\-/][\p{L}\p{N}])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Abbreviation();

    [GeneratedRegex(
        @"\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\bq[1-4]\b|\b20[0-9]{2}\b|\b[0-9]{1,2}/[0-9]{1,2}\b|\b(next|this) (month|quarter|year|spring|summer|autumn|winter)\b|\b(end of|by) the (month|quarter|year|financial year)\b|\byear[ -]end\b|\b(within|in) (a|one|two|three|four|five|six|nine|twelve|[0-9]+) (days?|weeks?|months?|quarters?|years?)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Day();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"\b[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(\.[A-Za-z0-9\-]{1,63})+\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex EMail();

    // Ten or eleven digits from a 0, in up to four groups; with commas they would be a figure.
    [GeneratedRegex(
        @"(?<![\d,.£])(\+44[ ]?(\(0\))?[ ]?[1-9]|\(?0[1-9])\d{1,4}\)?[ \-]?\d{3,4}[ \-]?\d{3,4}(?![\d,%])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![\d,.£])[1-9]\d{2}[ \-]?\d{3}[ \-]?\d{4}(?![\d,%])", RegexOptions.CultureInvariant)]
    private static partial Regex NhsNumber();

    [GeneratedRegex(
        @"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex InsuranceNumber();

    // A house number, up to six words, and a postcode. A postcode alone is an area.
    [GeneratedRegex(
        @"\b\d{1,4}[A-Za-z]?,? (?:[A-Z][A-Za-z’'\-]{1,30},? ){1,6}[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Address();

    [GeneratedRegex(
        @"\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev)\.? (?:[A-Z]\.? ){0,2}[A-Z][a-z’'\-]{1,30}(?:-[A-Z][a-z]{1,30})?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TitledName();
}

using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>Why something cannot be done with an indicator or a set.</summary>
public static class IndicatorRefusals
{
    public static readonly Refusal CodeTaken = new(
        "indicator-code-taken",
        "Another indicator has this code already. Codes are permanent, so choose another one."
    );

    public static readonly Refusal NoSuchPartner = new(
        "no-such-partner",
        "There is no such partner organisation any more. Choose another one from the list."
    );

    public static readonly Refusal CorrectionWouldRepaint = new(
        "correction-would-repaint",
        "This changes how figures are judged, and a correction never changes how past figures were judged. Take the tick away, and say from which day it holds."
    );

    public static readonly Refusal FromTheFuture = new(
        "from-the-future",
        "A change of the definition cannot hold from a day that is still to come. Choose today or an earlier day."
    );

    public static readonly Refusal NotADraft = new("not-a-draft", "Only a draft can be proposed.");

    public static readonly Refusal NotProposed = new(
        "not-proposed",
        "Only a proposed indicator can go live or become a draft again."
    );

    public static readonly Refusal NotLive = new("not-live", "Only a live indicator can be retired.");

    public static readonly Refusal NotRetired = new("not-retired", "Only a retired indicator can be reinstated.");

    public static readonly Refusal HasAPast = new(
        "has-a-past",
        "Only a draft without figures, targets, rows in returns and questions of members can be removed. Retire it instead, once it is live."
    );

    public static readonly Refusal HasProposedTargets = new(
        "has-proposed-targets",
        "Targets were proposed for this draft, and proposals stay in its past. Propose it and make it live, then retire it."
    );

    public static readonly Refusal RetiredInTheFuture = new(
        "retired-in-the-future",
        "An indicator is retired today or on an earlier day. Come back on the day."
    );

    public static readonly Refusal BreakOnThatDay = new(
        "break-on-that-day",
        "The series is broken on that day already. Choose another day."
    );

    public static readonly Refusal AlreadyAligned = new(
        "already-aligned",
        "The indicator is aligned to that element already."
    );

    public static readonly Refusal PrimaryStays = new(
        "primary-stays",
        "A live indicator keeps a primary alignment. Make another one primary first."
    );

    public static readonly Refusal SetCodeTaken = new(
        "set-code-taken",
        "Another set has this code already. Codes are permanent, so choose another one."
    );

    public static readonly Refusal SetIsRetired = new(
        "set-is-retired",
        "The set is retired, so its indicators no longer change. Reinstate it first."
    );

    public static readonly Refusal SetIsNotRetired = new("set-is-not-retired", "The set is not retired.");

    public static readonly Refusal SetJudges = new(
        "set-judges",
        "Indicators are still judged by the rules of this set. Give them another one first."
    );

    public static readonly Refusal YearIsOver = new(
        "year-is-over",
        "That year is over, so what was in the set then stays in it."
    );

    public static readonly Refusal NothingToCopy = new(
        "nothing-to-copy",
        "Every live indicator of that year is in the next year’s set already."
    );

    public static readonly Refusal NotAlsoCollected = new(
        "not-also-collected",
        "This indicator is calculated from others, so it is not collected in returns as well. Clear its formula first."
    );

    public static readonly Refusal IsExempt = new("is-exempt", "The indicator is marked as exempt already.");

    public static readonly Refusal IsNotExempt = new("is-not-exempt", "The indicator is not marked as exempt.");

    /// <param name="codes">Of those that are worked out from it.</param>
    public static Refusal WouldBeReadFrom(IReadOnlyList<string> codes) =>
        new(
            "exempt-read-from",
            $"{Listed(codes)} {(codes.Count == 1 ? "is" : "are")} worked out from it, or once {(codes.Count == 1 ? "was" : "were")}, and would show what it says. Mark {(codes.Count == 1 ? "that one" : "those")} as exempt first."
        );

    /// <param name="codes">Of the exempt ones that it is worked out from.</param>
    public static Refusal WouldTellOf(IReadOnlyList<string> codes) =>
        new(
            "exempt-input",
            $"It is worked out from {Listed(codes)}, or once was, and {(codes.Count == 1 ? "that is" : "those are")} exempt. Only an indicator that is exempt itself can be."
        );

    public static Refusal BeforeTheLatest(DateOnly latest) =>
        new(
            "before-the-latest-change",
            $"The definition was changed from {UkDate.Words(latest)} already, and changes follow one another. Choose that day or a later one."
        );

    public static Refusal NotComplete(IReadOnlyList<string> missing) =>
        new("not-complete", $"Before it can go live it needs {Listed(missing)}.");

    public static Refusal FixedByFigures(IReadOnlyList<string> changed) =>
        new(
            "fixed-by-figures",
            $"Figures have been reported, so the {Listed(changed)} cannot change any more: they would stand beside figures that mean something else. Retire this indicator and start a new one; where only the way of counting changes, add a break in series."
        );

    public static Refusal Similar(IReadOnlyList<string> codes) =>
        new(
            "similar-indicator",
            $"{Listed(codes)} {(codes.Count == 1 ? "has" : "have")} a similar name. If this one is not the same, say so with the tick and save again."
        );

    public static Refusal UnknownCodes(IReadOnlyList<string> codes) =>
        new("unknown-codes", $"There is no indicator with the code {string.Join(" or ", codes)}. Nothing was added.");

    private static string Listed(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}

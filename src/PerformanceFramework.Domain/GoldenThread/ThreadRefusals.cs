using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>Why something cannot be done to the golden thread.</summary>
public static class ThreadRefusals
{
    public static readonly Refusal ChangeInTheFuture = new(
        "change-in-the-future",
        "A change cannot begin in the future. Choose today or an earlier day."
    );

    public static readonly Refusal CodeIsTaken = new(
        "code-is-taken",
        "Another element has this code. Choose another code."
    );

    public static readonly Refusal ServesItself = new("serves-itself", "An element cannot serve itself.");

    public static readonly Refusal ServesAlready = new(
        "serves-already",
        "This alignment exists already, or has been proposed and waits for a decision."
    );

    public static readonly Refusal CommentaryOfRetired = new(
        "commentary-of-retired",
        "The element is retired, and nothing more is said of it."
    );

    public static readonly Refusal NotRetired = new("not-retired", "The element is not retired.");

    public static readonly Refusal RetiredAlready = new("retired-already", "The element is retired already.");

    public static readonly Refusal AlignmentEnded = new("alignment-ended", "This alignment has ended already.");

    public static readonly Refusal EndsBeforeItBegins = new(
        "ends-before-it-begins",
        "An alignment cannot end before it began, or in the future. Choose another day."
    );

    public static readonly Refusal DecidedAlready = new(
        "decided-already",
        "Somebody has decided about this contribution already."
    );

    public static readonly Refusal NobodyToDecide = new(
        "nobody-to-decide",
        "No directorate answers for the element that would contribute, so there is nobody to agree. Ask the performance team to align it."
    );

    public static readonly Refusal SameDirectorate = new(
        "same-directorate",
        "Both elements belong to one directorate, so there is nothing to agree with another. Ask the performance team to align them."
    );

    public static readonly Refusal MilestoneCancelled = new(
        "milestone-cancelled",
        "The milestone was cancelled. Add a new one instead."
    );

    public static readonly Refusal DueDateHasMoved = new(
        "due-date-has-moved",
        "The due date has slipped before, so its history is kept. Report a new date as an update."
    );

    public static Refusal ChangeBeforeTheLatest(DateOnly latest) =>
        new(
            "change-before-the-latest",
            $"The latest change holds from {UkDate.Words(latest)}. Choose that day or a later one."
        );

    public static Refusal ServedUntil(DateOnly until) =>
        new("served-until", $"It served it before, until {UkDate.Words(until)}. Choose that day or a later one.");

    public static Refusal IsRetired(string title) =>
        new("is-retired", $"“{title}” is retired. Reinstate it first, or choose another element.");

    /// <param name="parent">The title of what would be served.</param>
    /// <param name="parentLevel">Its level.</param>
    /// <param name="child">The title of what would serve it.</param>
    /// <param name="childLevel">Its level.</param>
    public static Refusal ServesALowerLevel(string parent, string parentLevel, string child, string childLevel) =>
        new(
            "serves-a-lower-level",
            $"“{child}” ({childLevel}) cannot serve “{parent}” ({parentLevel}), which is of a lower level. An element serves one of its own level or of a higher one."
        );

    /// <param name="path">The titles along the cycle, from the child down and back to it.</param>
    public static Refusal ClosesACycle(IEnumerable<string> path) =>
        new(
            "closes-a-cycle",
            $"This would lead round in a circle, in which an element serves itself: {string.Join(" ← ", path.Select(title => $"“{title}”"))}."
        );

    /// <param name="names">What would be left hanging in the air.</param>
    public static Refusal HoldsOthers(IReadOnlyList<string> names) =>
        new(
            "holds-others",
            $"Something hangs only on this element: {string.Join(", ", names)}. Align it to another element first, or retire it."
        );

    public static Refusal AnswersToARetiredBody(string title, string body) =>
        new(
            "answers-to-a-retired-body",
            $"“{title}” answers to {body}, which is retired. Change its accountable body first."
        );

    public static Refusal IsInUse(string title) =>
        new("is-in-use", $"“{title}” has a past, or others refer to it. Retire it instead.");
}

using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>Why something cannot be done in the choosing of a scorecard.</summary>
public static class ScorecardRefusals
{
    public static readonly Refusal ChosenAlready = new(
        "chosen-already",
        "This set is being chosen for that year already. There is one choice for a set and a year: go on with it."
    );

    public static readonly Refusal ClosesBeforeItOpens = new(
        "closes-before-it-opens",
        "The consultation closes before it opens. Choose a last day that is not before the first."
    );

    public static readonly Refusal ClosesInThePast = new(
        "closes-in-the-past",
        "The last day of the consultation has gone by. Choose today or a later day."
    );

    public static readonly Refusal OpensInThePast = new(
        "opens-in-the-past",
        "A consultation opens today or later, so that nobody finds it half over. Choose another first day."
    );

    public static readonly Refusal HasOpened = new(
        "has-opened",
        "The consultation has opened, so its first day stays as it was. Change the last day only."
    );

    public static readonly Refusal Closed = new(
        "consultation-closed",
        "The consultation is closed, so views no longer change. Ask the performance team if it should be open longer."
    );

    public static readonly Refusal NoCandidates = new(
        "no-candidates",
        "There is no candidate to recommend anything of. Add some first."
    );

    public static readonly Refusal RecommendedAlready = new(
        "recommended-already",
        "The panel has recommended, so the candidates and the consultation are fixed. Go one step back first."
    );

    public static readonly Refusal NotRecommended = new(
        "not-recommended",
        "The panel has not recommended anything yet, and the decision starts from its recommendation."
    );

    public static readonly Refusal DecidedAlready = new(
        "decided-already",
        "The Executive has decided. Go one step back first, with a reason."
    );

    public static readonly Refusal NotDecided = new(
        "not-decided",
        "The Executive has not decided yet. Only what is decided becomes the set."
    );

    public static readonly Refusal InstructedAlready = new(
        "instructed-already",
        "What was decided is the set of that year already."
    );

    public static readonly Refusal NothingInstructed = new(
        "nothing-instructed",
        "The decision leaves the set without any indicator. Go one step back and decide anew."
    );

    public static readonly Refusal NothingToReopen = new(
        "nothing-to-reopen",
        "It is at its first step, so there is no step to go back to. It can be withdrawn while nobody has answered."
    );

    public static readonly Refusal HasAnswers = new(
        "has-answers",
        "Members have answered, or the panel has recommended, and what they said stays. It can no longer be withdrawn."
    );

    public static readonly Refusal InTheFuture = new(
        "in-the-future",
        "That day is still to come. What is recommended or decided is recorded on the day or after."
    );

    public static readonly Refusal BodyIsRetired = new(
        "body-is-retired",
        "That body is retired, so it decides nothing any more. Choose another one."
    );

    public static readonly Refusal TooManyProposals = new(
        "too-many-proposals",
        $"You have proposed {ScorecardAnswer.MostProposals} indicators already. Take one back before you propose another."
    );

    public static readonly Refusal SetChangedSince = new(
        "set-changed-since",
        "The set of that year was changed by hand since it was instructed, and taking the instruction back would undo that too. Change the set by hand instead."
    );

    public static readonly Refusal IsInAChoosing = new(
        "is-in-a-choosing",
        "This draft was considered for a scorecard, and what was considered stays. Propose it and make it live, then retire it."
    );

    public static Refusal NotYetOpen(DateOnly opens) =>
        new("not-yet-open", $"The consultation opens on {UkDate.Words(opens)}. Come back then.");

    public static Refusal ConsultationRuns(DateOnly closes) =>
        new(
            "consultation-runs",
            $"Members can give their views until {UkDate.Words(closes)}. The panel recommends when the consultation is closed."
        );

    public static Refusal BeforeTheConsultationClosed(DateOnly closes) =>
        new(
            "before-the-consultation-closed",
            $"The consultation closed on {UkDate.Words(closes)}, and the panel recommends after that. Choose a later day."
        );

    public static Refusal BeforeTheRecommendation(DateOnly recommended) =>
        new(
            "before-the-recommendation",
            $"The panel recommended on {UkDate.Words(recommended)}, and the Executive decides on that day or later."
        );

    public static Refusal AlreadyACandidate(string code) =>
        new("already-a-candidate", $"{code} is a candidate already.");

    public static Refusal IsInTheYearBefore(string code) =>
        new(
            "is-in-the-year-before",
            $"{code} is in the set in the year before, so it stays a candidate: whether to keep it is what members are asked."
        );

    public static Refusal HasViews(string code) =>
        new(
            "has-views",
            $"Members have given views of {code}, or the panel has recommended something of it, and what they said stays. The panel can recommend not to add it."
        );

    public static Refusal ProposedAlready(string code) => new("proposed-already", $"You have proposed {code} already.");

    public static Refusal Retired(IReadOnlyList<string> codes) =>
        new(
            "indicator-is-retired",
            $"{string.Join(", ", codes)} {(codes.Count == 1 ? "is" : "are")} retired, and what is retired is in no new set. Choose otherwise, or reinstate {(codes.Count == 1 ? "it" : "them")} first."
        );

    public static Refusal ReplacesUnknowingly(IReadOnlyList<string> codes) =>
        new(
            "replaces-unknowingly",
            $"{string.Join(", ", codes)} {(codes.Count == 1 ? "is" : "are")} in the set of that year already and would be taken out. Tick that you want this, and instruct again."
        );

    public static Refusal YearHasFigures(IReadOnlyList<string> codes) =>
        new(
            "year-has-figures",
            $"The year has begun and figures are reported for {string.Join(", ", codes)}, so the instruction stays. Change the set by hand instead."
        );
}

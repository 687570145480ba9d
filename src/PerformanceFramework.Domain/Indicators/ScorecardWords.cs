namespace PerformanceFramework.Domain.Indicators;

public static class ScorecardWords
{
    /// <summary>What is wanted of a candidate, in a word or three.</summary>
    /// <param name="wasMember">It is in the set in the year before.</param>
    /// <param name="isIn">It is to be in the set.</param>
    public static string Of(bool wasMember, bool isIn) =>
        (wasMember, isIn) switch
        {
            (true, true) => "Keep",
            (true, false) => "Drop",
            (false, true) => "Add",
            (false, false) => "Do not add",
        };

    public static string Words(this ScorecardStepKind kind) =>
        kind switch
        {
            ScorecardStepKind.Opened => "Opened",
            ScorecardStepKind.DatesChanged => "Days of the consultation changed",
            ScorecardStepKind.CandidateAdded => "Candidate added",
            ScorecardStepKind.Recommended => "Panel’s recommendation recorded",
            ScorecardStepKind.RecommendationRevised => "Recommendation revised",
            ScorecardStepKind.Decided => "Executive’s decision recorded",
            ScorecardStepKind.Instructed => "Instructed",
            ScorecardStepKind.Reopened => "One step back",
            ScorecardStepKind.CandidateRemoved => "Candidate taken off",
        };

    /// <summary>What a stage is called when it is taken back.</summary>
    internal static string Taken(this ScorecardStage stage) =>
        stage switch
        {
            ScorecardStage.Consultation => "The consultation",
            ScorecardStage.Recommended => "The panel’s recommendation",
            ScorecardStage.Decided => "The Executive’s decision",
            ScorecardStage.Instructed => "The instruction",
        };
}

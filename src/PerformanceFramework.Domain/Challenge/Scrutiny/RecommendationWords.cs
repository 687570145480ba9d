using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Domain.Challenge.Scrutiny;

/// <summary>What a committee asks for; the four that Portsmouth's members recommend.</summary>
public enum RecommendationKind
{
    FurtherAction = 1,
    ScrutinyTopic,
    InDepthReview,
    ExplanationInPerson,
}

/// <summary>Whom a recommendation waits for.</summary>
public enum RecommendationState
{
    AwaitingResponse = 1,

    /// <summary>Cabinet accepts it, in whole or in part, and something is to be done.</summary>
    InProgress,

    /// <summary>Everything is done, or Cabinet does not accept it: the committee decides whether it is satisfied.</summary>
    AwaitingCommittee,
    Closed,

    /// <summary>Taken back by the committee before Cabinet responded.</summary>
    Withdrawn,
}

/// <summary>What Cabinet says to a recommendation.</summary>
public enum CabinetResponse
{
    Accepted = 1,
    AcceptedInPart,
    NotAccepted,
}

public static class RecommendationExtensions
{
    public static string Words(this RecommendationKind kind) =>
        kind switch
        {
            RecommendationKind.FurtherAction => "Further action",
            RecommendationKind.ScrutinyTopic => "Topic for scrutiny",
            RecommendationKind.InDepthReview => "In-depth review",
            RecommendationKind.ExplanationInPerson => "Explanation in person",
        };

    public static string Words(this RecommendationState state) =>
        state switch
        {
            RecommendationState.AwaitingResponse => "Waiting for Cabinet",
            RecommendationState.InProgress => "Being acted on",
            RecommendationState.AwaitingCommittee => "Waiting for the committee",
            RecommendationState.Closed => "Closed",
            RecommendationState.Withdrawn => "Withdrawn",
        };

    public static string Words(this CabinetResponse response) =>
        response switch
        {
            CabinetResponse.Accepted => "Accepted",
            CabinetResponse.AcceptedInPart => "Accepted in part",
            CabinetResponse.NotAccepted => "Not accepted",
        };

    /// <summary>How an element stands, in place of a figure: <c>7 of 12 rated on track, 3 red</c>.</summary>
    public static string InPlaceOfAFigure(this StatusRollUp rollUp) =>
        rollUp.Rated == 0 ? "none rated" : $"{rollUp.OnTrack} of {rollUp.Rated} rated on track, {rollUp.Red} red";
}

/// <summary>Why something cannot be done with a recommendation.</summary>
public static class RecommendationRefusals
{
    public static readonly Refusal NotAwaitingResponse = new(
        "recommendation-responded",
        "Cabinet has responded already, or the recommendation was withdrawn. Read how it stands now."
    );

    public static readonly Refusal NotInProgress = new(
        "recommendation-not-in-progress",
        "Only what Cabinet has accepted, and the committee has not closed, is acted on. Read how it stands now."
    );

    public static readonly Refusal NotAwaitingCommittee = new(
        "recommendation-not-with-committee",
        "The recommendation does not wait for the committee: something is still to be done or answered, or it is closed."
    );

    public static readonly Refusal ActionDone = new(
        "recommendation-action-done",
        "This action was finished already. Read what was said of it."
    );

    public static readonly Refusal NotACommittee = new(
        "not-a-scrutiny-committee",
        "Only a scrutiny committee recommends. Choose one of the list; the performance team adds committees on the page of the organisation."
    );

    public static readonly Refusal NotLive = new(
        "recommendation-not-live",
        "The element is not part of the golden thread any more. Choose another, or an indicator."
    );
}

using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Tests.Challenge.Scrutiny;

public sealed class RecommendationTests
{
    private const string Responded = "recommendation-responded";
    private const string NotInProgress = "recommendation-not-in-progress";
    private const string NotWithCommittee = "recommendation-not-with-committee";

    private static readonly DateOnly Today = new(2026, 10, 12);

    [Theory]
    [InlineData("", "", NotInProgress, NotWithCommittee, NotWithCommittee, "")]
    [InlineData("accepted", Responded, "", NotWithCommittee, NotWithCommittee, Responded)]
    [InlineData("done", Responded, "", "", "", Responded)]
    [InlineData("refused", Responded, NotInProgress, "", "", Responded)]
    [InlineData("closed", Responded, NotInProgress, NotWithCommittee, NotWithCommittee, Responded)]
    [InlineData("withdrawn", Responded, NotInProgress, NotWithCommittee, NotWithCommittee, Responded)]
    public void Recommendation_InEachState_AllowsWhatItAllows(
        string before,
        string respond,
        string plan,
        string close,
        string sendBack,
        string withdraw
    )
    {
        Code(At(before).Respond(CabinetResponse.Accepted, "Yes.", "Cora", "", Today)).ShouldBe(respond);
        Code(At(before).Plan(Step, "Dora", Today)).ShouldBe(plan);
        Code(At(before).Close("Good.", "Sam", Today)).ShouldBe(close);
        Code(At(before).SendBack("Not good.", "Sam", Today)).ShouldBe(sendBack);
        Code(At(before).Withdraw("A mistake.", "Sam", Today)).ShouldBe(withdraw);
        // It is corrected as long as it can be withdrawn.
        Code(Correct(At(before))).ShouldBe(withdraw);
    }

    [Fact]
    public void Recommendation_ThatIsCorrected_SaysOtherThingsOfTheSame()
    {
        var recommendation = At("");

        Correct(recommendation).ShouldBeNull();

        (recommendation.Body.Code, recommendation.Kind, recommendation.Text).ShouldBe(
            ("OTHER", RecommendationKind.InDepthReview, "That it is reviewed.")
        );
        (recommendation.MeetingOn, recommendation.ResponseDue).ShouldBe((Today.AddDays(-9), Today.AddDays(9)));
        (recommendation.FigureThen, recommendation.MadeOn).ShouldBe((At("").FigureThen, At("").MadeOn));
    }

    [Fact]
    public void Recommendation_SentBackAfterAResponse_IsNotCorrectedAnyMore()
    {
        var recommendation = At("refused");
        recommendation.SendBack("More.", "Sam", Today).ShouldBeNull();

        Code(Correct(recommendation)).ShouldBe(Responded);
    }

    [Fact]
    public void Actions_AllDone_WaitForTheCommittee()
    {
        var recommendation = At("accepted");
        recommendation.Plan(Step, "Dora", Today).ShouldBeNull();
        recommendation.Plan(Step, "Dora", Today).ShouldBeNull();

        recommendation.Finish(recommendation.Actions[0], "Seen.", "", "Dora", Today).ShouldBeNull();
        recommendation.State.ShouldBe(RecommendationState.InProgress);
        recommendation.Finish(recommendation.Actions[1], "Seen.", "", "Dora", Today).ShouldBeNull();

        recommendation.State.ShouldBe(RecommendationState.AwaitingCommittee);
        Code(recommendation.Finish(recommendation.Actions[0], "Again.", "", "Dora", Today))
            .ShouldBe("recommendation-action-done");
    }

    [Fact]
    public void Action_PlannedWhenEverythingWasDone_TakesItBackToWork()
    {
        var recommendation = At("done");

        recommendation.Plan(Step, "Dora", Today).ShouldBeNull();

        recommendation.State.ShouldBe(RecommendationState.InProgress);
    }

    [Theory]
    [InlineData("done", RecommendationState.InProgress)]
    [InlineData("refused", RecommendationState.AwaitingResponse)]
    public void SendBack_ByTheCommittee_GoesToWhoeverHasToActNow(string before, RecommendationState after)
    {
        var recommendation = At(before);

        recommendation.SendBack("More.", "Sam", Today).ShouldBeNull();

        (recommendation.State, recommendation.SentBackReason).ShouldBe((after, "More."));
    }

    [Theory]
    [InlineData(RecommendationState.AwaitingResponse, -1, true)]
    [InlineData(RecommendationState.AwaitingResponse, 0, false)]
    [InlineData(RecommendationState.InProgress, -1, false)]
    [InlineData(RecommendationState.Withdrawn, -1, false)]
    public void IsOverdue_OfARecommendation_IsWhenCabinetHasNotRespondedInTime(
        RecommendationState state,
        int due,
        bool isOverdue
    ) => Recommendation.IsOverdue(state, Today.AddDays(due), Today).ShouldBe(isOverdue);

    [Fact]
    public void Figure_OfAnElement_IsInWords()
    {
        StatusRollUp.Empty.InPlaceOfAFigure().ShouldBe("none rated");
        (StatusRollUp.Empty with { Green = 6, Blue = 1, Amber = 2, Red = 3 })
            .InPlaceOfAFigure()
            .ShouldBe("7 of 12 rated on track, 3 red");
    }

    private static PlannedStep Step => new("Publish the list", "Head of waste", Today);

    private static Recommendation At(string state)
    {
        var recommendation = new Recommendation(
            new AccountableBody("SCR", "Scrutiny", AccountableBodyKind.ScrutinyCommittee),
            new RecommendationSubject(Given.Indicator(), null, "78%", null, "Q1 2026/27"),
            RecommendationKind.FurtherAction,
            "That more is done.",
            Today,
            Today.AddMonths(2),
            ("1", "Sam"),
            isOnBehalf: false,
            Today
        );
        if (state == "withdrawn")
        {
            recommendation.Withdraw("A mistake.", "Sam", Today).ShouldBeNull();
        }
        else if (state.Length > 0)
        {
            var response = state == "refused" ? CabinetResponse.NotAccepted : CabinetResponse.AcceptedInPart;
            recommendation.Respond(response, "So be it.", "Cora", "", Today).ShouldBeNull();
        }

        if (state is "done" or "closed")
        {
            recommendation.Plan(Step, "Dora", Today).ShouldBeNull();
            recommendation.Finish(recommendation.Actions[0], "Seen.", "", "Dora", Today).ShouldBeNull();
        }

        if (state == "closed")
        {
            recommendation.Close("Good.", "Sam", Today).ShouldBeNull();
        }

        return recommendation;
    }

    private static Refusal? Correct(Recommendation recommendation) =>
        recommendation.Correct(
            new AccountableBody("OTHER", "Other", AccountableBodyKind.ScrutinyCommittee),
            RecommendationKind.InDepthReview,
            "That it is reviewed.",
            Today.AddDays(-9),
            Today.AddDays(9)
        );

    private static string Code(Refusal? refusal) => refusal?.Code ?? "";
}

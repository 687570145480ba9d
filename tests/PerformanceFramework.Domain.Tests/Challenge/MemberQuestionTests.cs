using PerformanceFramework.Domain.Challenge;

namespace PerformanceFramework.Domain.Tests.Challenge;

public sealed class MemberQuestionTests
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    [Theory]
    [InlineData("", "", "", "", "question-not-answered", "question-not-answered")]
    [InlineData("answer", "question-answered", "question-answered", "question-answered", "", "")]
    [InlineData("accept", "question-answered", "question-answered", "question-answered", "", "answer-accepted")]
    [InlineData(
        "follow up",
        "question-answered",
        "question-answered",
        "question-answered",
        "answer-followed-up",
        "answer-followed-up"
    )]
    [InlineData(
        "withdraw",
        "question-withdrawn",
        "question-withdrawn",
        "question-withdrawn",
        "question-not-answered",
        "question-not-answered"
    )]
    public void Question_InEachState_AllowsWhatItAllows(
        string before,
        string change,
        string withdraw,
        string answer,
        string correct,
        string accept
    )
    {
        Code(Question(before).Accept("Mia", Today)).ShouldBe(accept);
        Code(Question(before).FollowUp("And?", Today, Today, null, out _)).ShouldBe(accept);
        Code(Question(before).Change("Other words", Today)).ShouldBe(change);
        Code(Question(before).Withdraw(Today)).ShouldBe(withdraw);
        Code(Question(before).Reply("Because.", "Dora", Today)).ShouldBe(answer);
        Code(Question(before).Correct("Because of it.", "Dan", Today)).ShouldBe(correct);
    }

    [Fact]
    public void Answer_ThatIsCorrected_KeepsWhoAnsweredFirst()
    {
        var question = Question("answer");

        question.Correct("Because of it.", "Dan", Today.AddDays(1)).ShouldBeNull();

        (question.Answer, question.AnsweredBy, question.AnsweredOn).ShouldBe(("Because of it.", "Dora", Today));
        (question.CorrectedBy, question.CorrectedOn).ShouldBe(("Dan", Today.AddDays(1)));
    }

    [Fact]
    public void Answer_ThatIsSaidAgain_IsNotCorrected()
    {
        var question = Question("answer");

        question.Correct("Because.", "Dan", Today.AddDays(1)).ShouldBeNull();

        question.CorrectedBy.ShouldBeNull();
    }

    [Fact]
    public void FollowUp_OfAnAnswer_IsAnotherQuestionOfTheSameMember()
    {
        var question = Question("answer");

        question.FollowUp("And?", Today.AddDays(3), Today.AddDays(1), "Perry", out var next).ShouldBeNull();

        question.State.ShouldBe(QuestionState.FollowedUp);
        next.ShouldNotBeNull();
        (next.Text, next.AskedBy, next.WrittenBy, next.State).ShouldBe(("And?", "Mia", "Perry", QuestionState.Waiting));
        next.First.ShouldBe(question);
    }

    [Fact]
    public void Correction_OfAnAcceptedAnswer_AsksTheMemberAgain()
    {
        var question = Question("accept");

        question.Correct("Because of it.", "Dan", Today).ShouldBeNull();

        (question.State, question.AcceptedBy, question.AcceptedOn).ShouldBe((QuestionState.Answered, null, null));
    }

    [Theory]
    [InlineData(QuestionState.Waiting, -1, true)]
    [InlineData(QuestionState.Waiting, 0, false)]
    [InlineData(QuestionState.Answered, -1, false)]
    [InlineData(QuestionState.Withdrawn, -1, false)]
    public void IsOverdue_OfAQuestion_IsWhenItsDayIsOverAndNobodyAnswered(
        QuestionState state,
        int due,
        bool isOverdue
    ) => MemberQuestion.IsOverdue(state, Today.AddDays(due), Today).ShouldBe(isOverdue);

    private static MemberQuestion Question(string after)
    {
        var question = new MemberQuestion(Given.Indicator(), "Why?", Today, ("1", "Mia"), Today);
        _ = after switch
        {
            "answer" => question.Reply("Because.", "Dora", Today),
            "withdraw" => question.Withdraw(Today),
            "accept" => question.Reply("Because.", "Dora", Today) ?? question.Accept("Mia", Today),
            "follow up" => question.Reply("Because.", "Dora", Today)
                ?? question.FollowUp("And?", Today, Today, null, out _),
            _ => null,
        };
        return question;
    }

    private static string Code(Refusal? refusal) => refusal?.Code ?? "";
}

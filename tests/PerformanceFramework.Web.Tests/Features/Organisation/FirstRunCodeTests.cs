using PerformanceFramework.Testing;
using PerformanceFramework.Web.Features.Organisation;

namespace PerformanceFramework.Web.Tests.Features.Organisation;

public sealed class FirstRunCodeTests
{
    private readonly FakeTime _time = new(TestDatabase.Start);
    private readonly FirstRunCode _code;

    public FirstRunCodeTests() => _code = new FirstRunCode(_time);

    [Fact]
    public void Code_OfOneStart_StaysTheSameAndIsAnotherNextTime()
    {
        var made = _code.Make();

        made.ShouldMatch("^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$");
        _code.Make().ShouldBe(made);
        new FirstRunCode(_time).Make().ShouldNotBe(made);
    }

    [Fact]
    public void Code_TypedInAnyWay_IsRight()
    {
        var made = _code.Make();

        _code.Check(made).ShouldBe(CodeAnswer.Right);
        _code.Check($" {made.ToLowerInvariant().Replace("-", " ")} ").ShouldBe(CodeAnswer.Right);
        _code.Check(made.Replace('0', 'O').Replace('1', 'l')).ShouldBe(CodeAnswer.Right);
    }

    [Theory]
    [InlineData("")]
    [InlineData("----")]
    [InlineData("ZZZZ-ZZZZ-ZZZZ-ZZZ")]
    public void Code_TypedWrongly_IsWrong(string typed)
    {
        _code.Make();

        _code.Check(typed).ShouldBe(CodeAnswer.Wrong);
    }

    [Fact]
    public void Code_ThatNobodyMadeOrThatEnded_IsNeverRight()
    {
        _code.Check("").ShouldBe(CodeAnswer.Wrong);
        var made = _code.Make();
        _code.End();

        _code.Check(made).ShouldBe(CodeAnswer.Wrong);
    }

    [Fact]
    public void Code_TypedWronglyFiveTimes_WaitsAMinute()
    {
        var made = _code.Make();
        for (var i = 0; i < FirstRunCode.MostWrong - 1; i++)
        {
            _code.Check("wrong").ShouldBe(CodeAnswer.Wrong);
        }

        _code.Check("wrong").ShouldBe(CodeAnswer.Wait);
        _time.Advance(FirstRunCode.Pause - TimeSpan.FromSeconds(1));
        _code.Check(made).ShouldBe(CodeAnswer.Wait);
        _time.Advance(TimeSpan.FromSeconds(1));
        _code.Check(made).ShouldBe(CodeAnswer.Right);
    }
}

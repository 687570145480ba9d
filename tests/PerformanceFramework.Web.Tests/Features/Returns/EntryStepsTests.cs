using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Features.Returns;

namespace PerformanceFramework.Web.Tests.Features.Returns;

public sealed class EntryStepsTests
{
    private readonly EntrySteps _steps = new();

    [Fact]
    public void Typing_InOneFieldWithoutLeavingIt_IsOneStep()
    {
        Type(1, "", "8");
        Type(1, "8", "84");

        _steps.Undo().ShouldBe([Of(1, "84", "")]);
        _steps.MayUndo.ShouldBeFalse();
        _steps.Redo().ShouldBe([Of(1, "", "84")]);
    }

    [Fact]
    public void Typing_AfterTheFieldWasLeft_IsAnotherStep()
    {
        Type(1, "", "8");
        _steps.Leave();
        Type(1, "8", "9");

        _steps.Undo().ShouldBe([Of(1, "9", "8")]);
        _steps.Undo().ShouldBe([Of(1, "8", "")]);
    }

    [Fact]
    public void Typing_InAnotherRow_IsAnotherStep()
    {
        Type(1, "", "8");
        Type(2, "", "9");

        _steps.Undo().ShouldBe([Of(2, "9", "")]);
        _steps.MayUndo.ShouldBeTrue();
    }

    [Fact]
    public void Typing_TakenBackByHand_IsNoStep()
    {
        Type(1, "", "8");
        Type(1, "8", "");

        _steps.MayUndo.ShouldBeFalse();
    }

    [Fact]
    public void Change_AfterSomethingWasTakenBack_CannotBeMadeAgain()
    {
        Type(1, "", "8");
        _steps.Undo();
        _steps.Change([Of(2, "", "9"), Of(3, "", "9")]);

        _steps.Redo().ShouldBeNull();
        _steps.Undo()!.Count.ShouldBe(2);
        _steps.Undo().ShouldBeNull();
    }

    private void Type(int row, string before, string after) => _steps.Type(Of(row, before, after));

    private static EntryChange Of(int row, string before, string after) =>
        new(row, new EntryInput { ValueText = before }, new EntryInput { ValueText = after });
}

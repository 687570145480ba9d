using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Web.Features.Challenge.Room;

namespace PerformanceFramework.Web.Tests.Features.Challenge.Room;

public sealed class RoomPlaceTests
{
    private static readonly ShownPart Commitments = new(SessionStep.Commitments, null);
    private static readonly ShownPart Topic = new(SessionStep.Topics, 1);
    private static readonly ShownPart ReadBack = new(SessionStep.ReadBack, null);

    [Fact]
    public void Screen_ThatFollows_GoesOnUnlessSomethingIsTyped()
    {
        default(RoomPlace).After(Commitments, Topic, isTyped: false).ShouldBe(default);
        default(RoomPlace).After(Topic, Topic, isTyped: true).ShouldBe(default);
        default(RoomPlace)
            .After(Commitments, Topic, isTyped: true)
            .ShouldBe(new RoomPlace(Commitments, IsBehind: true));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Screen_ThatStayedBehind_FollowsAgainWhenTheSessionComesBackToIt(bool isTyped)
    {
        var behind = new RoomPlace(Topic, IsBehind: true);

        behind.After(ReadBack, ReadBack, isTyped).ShouldBe(behind);
        behind.After(ReadBack, Commitments, isTyped).ShouldBe(behind);
        behind.After(ReadBack, Topic, isTyped).ShouldBe(default);
    }

    [Fact]
    public void Screen_WhoseReaderLooksAround_StaysWhereverTheSessionGoes()
    {
        var around = new RoomPlace(Topic, IsBehind: false);

        around.After(Commitments, ReadBack, isTyped: true).ShouldBe(around);
        around.After(Commitments, Topic, isTyped: false).ShouldBe(around);
    }
}

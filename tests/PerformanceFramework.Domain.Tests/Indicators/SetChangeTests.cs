using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class SetChangeTests
{
    [Theory]
    [InlineData("1 2", "", "1 2", "", "1 2", "", "1 2", "")]
    [InlineData("1 2", "", "1 3", "3", "1", "2", "1 3", "")]
    [InlineData("", "", "1", "1", "", "", "1", "")]
    [InlineData("1 2", "1 4", "1 3", "3", "1", "2", "3", "4")]
    [InlineData("1", "1 2", "1 2", "2", "1", "", "", "")]
    [InlineData("1 2", "5", "", "", "", "1 2", "", "5")]
    public void Change_OfASet_SaysWhatIsAddedCarriedOnAndDropped(
        string before,
        string there,
        string wanted,
        string added,
        string carriedOn,
        string dropped,
        string putIn,
        string takenOut
    )
    {
        var change = SetChange.Of(Ids(before), Ids(there), Ids(wanted));

        change.Added.ShouldBe(Ids(added));
        change.CarriedOn.ShouldBe(Ids(carriedOn));
        change.Dropped.ShouldBe(Ids(dropped));
        change.PutIn.ShouldBe(Ids(putIn));
        change.TakenOut.ShouldBe(Ids(takenOut));
    }

    private static List<int> Ids(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => (int)Given.Number(id)).ToList();
}

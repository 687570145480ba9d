using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class StatusChangeTests
{
    [Theory]
    [InlineData(Status.Green, Status.Green, StatusChange.None)]
    [InlineData(Status.NotRated, Status.NotRated, StatusChange.None)]
    [InlineData(Status.Green, Status.Blue, StatusChange.Better)]
    [InlineData(Status.Red, Status.Amber, StatusChange.Better)]
    [InlineData(Status.Amber, Status.Yellow, StatusChange.Better)]
    [InlineData(Status.Blue, Status.Green, StatusChange.Worse)]
    [InlineData(Status.Amber, Status.Red, StatusChange.Worse)]
    [InlineData(Status.NotRated, Status.Red, StatusChange.Rated)]
    [InlineData(Status.Green, Status.NotRated, StatusChange.NoLongerRated)]
    public void Change_FromOneStatusToAnother_IsBetterOrWorseOnlyWhereBothAreRated(
        Status before,
        Status after,
        StatusChange change
    ) => before.ChangeTo(after).ShouldBe(change);
}

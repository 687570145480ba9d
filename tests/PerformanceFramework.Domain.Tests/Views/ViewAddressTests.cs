using PerformanceFramework.Domain.Views;

namespace PerformanceFramework.Domain.Tests.Views;

public sealed class ViewAddressTests
{
    [Theory]
    [InlineData("/indicators", "Indicators")]
    [InlineData("/indicators?status=Red&columns=Status&columns=Owner&asat=2026-09-30", "Indicators")]
    [InlineData("/thread?text=a%20%5C%23b", "Golden thread")]
    [InlineData("/thread/map?at=P7&from=red", "Map of the golden thread")]
    [InlineData("/thread/health?need=Owner&directorate=PL", "Thread health")]
    [InlineData("/questions?show=overdue", "Questions")]
    [InlineData("/challenge/sessions?body=CLT", "Challenge sessions")]
    [InlineData("/recommendations?state=Overdue", "Recommendations")]
    [InlineData("/successes?text=bins", "Successes")]
    [InlineData("/restatements?state=Proposed", "Restatements")]
    [InlineData("/change-history?done=SaveView", "Change history")]
    public void Address_OfAPageWithFilters_CanBeSaved(string address, string page)
    {
        ViewAddress.ProblemOf(address).ShouldBeNull();
        ViewAddress.PageOf(address).ShouldBe(page);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?status=Red")]
    [InlineData("indicators")]
    [InlineData("//indicators")]
    [InlineData("//example.org/indicators")]
    [InlineData("https://example.org/indicators")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\\example.org")]
    [InlineData("/indicators\\..\\people")]
    [InlineData("/indicators/../people")]
    [InlineData("/indicators/START-01")]
    [InlineData("/indicators.csv")]
    [InlineData("/people")]
    [InlineData("/sign-out")]
    [InlineData("/nowhere")]
    [InlineData("/indicators?text=a\\b")]
    [InlineData("/indicators?text=a b")]
    [InlineData("/indicators?text=a\r\nb")]
    [InlineData("/indicators?text=a\tb")]
    [InlineData("/indicators?text=a\u007fb")]
    [InlineData("/indicators?text=é")]
    [InlineData("/indicators?text=\u202eb")]
    [InlineData("/indicators#main")]
    [InlineData(" /indicators")]
    [InlineData("/indicators\n")]
    public void Address_OfAnythingElse_CannotBeSaved(string address) =>
        ViewAddress.ProblemOf(address).ShouldBe(ViewRefusals.NotAView);

    [Fact]
    public void Address_OfMoreThanThereIsRoomFor_IsRefused()
    {
        var longest = "/indicators?text=".PadRight(ViewAddress.Length, 'x');

        ViewAddress.ProblemOf(longest).ShouldBeNull();
        ViewAddress.ProblemOf(longest + "x").ShouldBe(ViewRefusals.TooLong);
    }
}

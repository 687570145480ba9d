using PerformanceFramework.Web.Hosting.Analysis;

namespace PerformanceFramework.Web.Tests.Hosting.Analysis;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("2024-25-Q3", "2024-25-Q3")]
    [InlineData("Q3 2024/25", "2024-25-Q3")]
    [InlineData("q3 2024-25", "2024-25-Q3")]
    [InlineData("2024/25 Q3", "2024-25-Q3")]
    [InlineData("Q3 2024/2025", "2024-25-Q3")]
    [InlineData("H1 2024/25", "2024-25-H1")]
    [InlineData("2024/25", "2024-25-FY")]
    [InlineData("September 2024", "2024-25-M06")]
    [InlineData("Jan 2025", "2024-25-M10")]
    [InlineData("2024", "2024-CY")]
    public void Period_AsItIsPrinted_IsRead(string text, string code) =>
        PeriodText.Read(text).ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("last quarter")]
    [InlineData("Q5 2024/25")]
    [InlineData("Q3 2024/26")]
    [InlineData("0001")]
    [InlineData("1500/01")]
    public void Period_InOtherWords_IsNone(string text) => PeriodText.Read(text).ShouldBeNull();
}

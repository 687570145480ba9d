using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Import;

public sealed class ImportedTextTests
{
    private static readonly FigureLimits Limits = new(new Unit(UnitKind.Percentage, "", 1), null, null, null);

    [Theory]
    [InlineData("Not due until Q4 2026/27")]
    [InlineData("not due until 2026-27-Q4")]
    public void Value_ThatSaysWhenItIsDue_KeepsThePeriod(string text) =>
        ImportedText
            .Value(text, Limits)
            .ShouldBe((new ObservedValue.NotDue(ReportingPeriod.Parse("2026-27-Q4")), null));

    [Theory]
    [InlineData("Not yet available, expected 20 December 2026")]
    [InlineData("Not available yet, expected on 20/12/2026")]
    public void Value_ThatSaysWhenItIsExpected_KeepsTheDay(string text) =>
        ImportedText
            .Value(text, Limits)
            .ShouldBe((new ObservedValue.NotYetAvailable(new DateOnly(2026, 12, 20)), null));

    [Theory]
    [InlineData("Not due until further notice")]
    [InlineData("Not yet available, expected some time")]
    public void Value_ThatSaysNoPeriodOrDay_IsTakenAsWords(string text) =>
        ImportedText.Value(text, Limits).ShouldBe((new ObservedValue.Text(text), null));
}

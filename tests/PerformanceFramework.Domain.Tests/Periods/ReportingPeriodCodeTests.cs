using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Periods;

public sealed class ReportingPeriodCodeTests
{
    [Theory]
    [InlineData("2026-27-M01")]
    [InlineData("2026-27-M12")]
    [InlineData("2026-27-Q4")]
    [InlineData("2026-27-H2")]
    [InlineData("2026-27-T3")]
    [InlineData("2026-27-FY")]
    [InlineData("2026-27-AY")]
    [InlineData("2026-CY")]
    [InlineData("1999-00-FY")]
    [InlineData("1900-01-Q1")]
    [InlineData("2199-00-Q4")]
    public void TryParse_CodeOfAPeriod_GivesThePeriodBack(string code)
    {
        ReportingPeriod.TryParse(code, out var period).ShouldBeTrue();

        period.Code.ShouldBe(code);
        code.Length.ShouldBeLessThanOrEqualTo(ReportingPeriod.CodeLength);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-------")]
    [InlineData("2026/27-Q1")]
    [InlineData("2026-27")]
    [InlineData("2026-27-")]
    [InlineData("2026-27-Q")]
    [InlineData("2026-27-Q0")]
    [InlineData("2026-27-Q5")]
    [InlineData("2026-27-Q01")]
    [InlineData("2026-27-q1")]
    [InlineData("2026-27-M1")]
    [InlineData("2026-27-M00")]
    [InlineData("2026-27-M13")]
    [InlineData("2026-27-M+1")]
    [InlineData("2026-27-M 1")]
    [InlineData("2026-27-M١٢")]
    [InlineData("2026-27-H3")]
    [InlineData("2026-27-T4")]
    [InlineData("2026-27-W1")]
    [InlineData("2026-28-Q1")]
    [InlineData("2026-26-FY")]
    [InlineData("2026-27-CY")]
    [InlineData("2026-FY")]
    [InlineData("2026-Q1")]
    [InlineData("1899-00-Q1")]
    [InlineData("2200-01-Q1")]
    [InlineData("0000-01-FY")]
    [InlineData("+026-27-Q1")]
    [InlineData(" 026-27-Q1")]
    [InlineData("２０２６-27-Q1")]
    [InlineData(" 2026-27-Q1")]
    [InlineData("2026-27-Q1 ")]
    [InlineData("2026-27-Q1\n")]
    [InlineData("2026-27-M012")]
    [InlineData("2026-27-Q1'; DROP TABLE")]
    public void TryParse_AnythingElse_IsRefused(string? code) => ReportingPeriod.TryParse(code, out _).ShouldBeFalse();

    [Fact]
    public void Parse_MalformedCode_ThrowsAndQuotesIt() =>
        Should
            .Throw<FormatException>(() => ReportingPeriod.Parse("2026-27-Q5"))
            .Message.ShouldBe("'2026-27-Q5' is not the code of a reporting period.");
}

using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Editions;

public sealed class EditionHeadTests
{
    private static readonly ReportingPeriod Quarter = ReportingPeriod.Parse("2026-27-Q2");

    [Fact]
    public void Address_SaysPeriodAndAudience() =>
        EditionHead.AddressFor(Quarter, Audience.Cabinet, ["2026-27-q2-clt"]).ShouldBe("2026-27-q2-cabinet");

    [Fact]
    public void Address_ThatIsTaken_IsNumbered() =>
        EditionHead
            .AddressFor(Quarter, Audience.Public, ["2026-27-q2-public", "2026-27-q2-public-2"])
            .ShouldBe("2026-27-q2-public-3");
}

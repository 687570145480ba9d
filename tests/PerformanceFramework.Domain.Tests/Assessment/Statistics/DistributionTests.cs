using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment.Statistics;

namespace PerformanceFramework.Domain.Tests.Assessment.Statistics;

/// <summary>Known values are computed to 40 digits from the error, gamma and beta functions.</summary>
public sealed class DistributionTests
{
    private static readonly Arbitrary<double> Share = Gen.Choose(1, 9_999).Select(n => n / 10_000.0).ToArbitrary();

    private static readonly Arbitrary<double> Degrees = Any.OneOf(1.0, 2.0, 4.5, 10.0, 60.0);

    [Theory]
    [InlineData(-10, 7.6198530241605261e-24)]
    [InlineData(-6, 9.8658764503769814e-10)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.84134474606854295)]
    [InlineData(2.5, 0.99379033467422386)]
    public void Normal_Below_IsTheKnownShare(double z, double share) =>
        NormalDistribution.Below(z).ShouldBe(share, share * 1e-11);

    [Theory]
    [InlineData(1e-9, -5.9978070150076869)]
    [InlineData(0.0001, -3.7190164854556806)]
    [InlineData(0.05, -1.6448536269514727)]
    [InlineData(0.5, 0)]
    [InlineData(0.9, 1.2815515655446005)]
    [InlineData(0.975, 1.9599639845400542)]
    [InlineData(0.999, 3.0902323061678135)]
    public void Normal_Quantile_IsTheKnownPoint(double share, double z) =>
        NormalDistribution.Quantile(share).ShouldBe(z, 1e-11);

    [Theory]
    [InlineData(0.01, 2, 0.0049875208073176868)]
    [InlineData(1, 1, 0.6826894921370859)]
    [InlineData(3.5, 4, 0.5221216555112759)]
    [InlineData(30, 10, 0.9991433587892247)]
    [InlineData(0, 3, 0)]
    [InlineData(1, 0.5, 0.8464864041916775)]
    [InlineData(3, 0.2, 0.9886559833621945)]
    public void ChiSquare_Below_IsTheKnownShare(double x, double degrees, double share) =>
        ChiSquareDistribution.Below(x, degrees).ShouldBe(share, 1e-12);

    [Theory]
    [InlineData(0.998, 1, 9.5495357060832433)]
    [InlineData(0.95, 1, 3.841458820694126)]
    [InlineData(0.975, 2, 7.3777589082278726)]
    [InlineData(0.025, 10, 3.2469727802368411)]
    [InlineData(0.5, 3, 2.3659738843753383)]
    [InlineData(0.001, 20, 5.9210407454875191)]
    [InlineData(0.999, 200, 267.54052782275719)]
    [InlineData(0.025, 20_000, 19609.904934520366)]
    public void ChiSquare_Quantile_IsTheKnownPoint(double share, double degrees, double x) =>
        ChiSquareDistribution.Quantile(share, degrees).ShouldBe(x, x * 1e-10);

    [Theory]
    [InlineData(-4.5, 12, 0.00036332646070184617)]
    [InlineData(-2, 3, 0.069662984279421588)]
    [InlineData(0, 7, 0.5)]
    [InlineData(1, 1, 0.75)]
    [InlineData(2, 3, 0.93033701572057841)]
    public void StudentT_Below_IsTheKnownShare(double t, double degrees, double share) =>
        StudentTDistribution.Below(t, degrees).ShouldBe(share, 1e-12);

    [Theory]
    [InlineData(0.975, 1, 12.706204736174705)]
    [InlineData(0.975, 4, 2.7764451051977944)]
    [InlineData(0.975, 30, 2.0422724563012383)]
    [InlineData(0.999, 10, 4.1437004940465897)]
    [InlineData(0.9, 5, 1.4758840488244811)]
    [InlineData(0.001, 3, -10.214531852407387)]
    public void StudentT_Quantile_IsTheKnownPoint(double share, double degrees, double t) =>
        StudentTDistribution.Quantile(share, degrees).ShouldBe(t, 1e-9);

    /// <summary>Closer than 1e-7 the shares either side of the middle cannot be told from a half.</summary>
    [Fact]
    public void StudentT_QuantileOfAHalf_IsTheMiddle() => StudentTDistribution.Quantile(0.5, 3).ShouldBe(0, 1e-7);

    [Fact]
    public void Normal_BelowItsQuantile_IsTheShare() =>
        Law.Holds(Share, share => Near(NormalDistribution.Below(NormalDistribution.Quantile(share)), share));

    [Fact]
    public void ChiSquare_BelowItsQuantile_IsTheShare() =>
        Law.Holds(
            Share,
            Degrees,
            (share, degrees) =>
                Near(ChiSquareDistribution.Below(ChiSquareDistribution.Quantile(share, degrees), degrees), share)
        );

    [Fact]
    public void StudentT_BelowItsQuantile_IsTheShare() =>
        Law.Holds(
            Share,
            Degrees,
            (share, degrees) =>
                Near(StudentTDistribution.Below(StudentTDistribution.Quantile(share, degrees), degrees), share)
        );

    [Fact]
    public void Normal_Quantile_IsSymmetric() =>
        Law.Holds(Share, share => Near(NormalDistribution.Quantile(share), -NormalDistribution.Quantile(1 - share)));

    [Fact]
    public void StudentT_Quantile_IsSymmetric() =>
        Law.Holds(
            Share,
            Degrees,
            (share, degrees) =>
                Math.Abs(
                    StudentTDistribution.Quantile(share, degrees) + StudentTDistribution.Quantile(1 - share, degrees)
                )
                <= 1e-8 * Math.Abs(StudentTDistribution.Quantile(share, degrees)) + 1e-7
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Quantile_OfWhatIsNoShare_IsRefused(double share)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(share)).ParamName.ShouldBe("share");
        Should.Throw<ArgumentOutOfRangeException>(() => ChiSquareDistribution.Quantile(share, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => StudentTDistribution.Quantile(share, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Quantile_WithoutDegreesOfFreedom_IsRefused(double degrees)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ChiSquareDistribution.Quantile(0.5, degrees));
        Should.Throw<ArgumentOutOfRangeException>(() => StudentTDistribution.Quantile(0.5, degrees));
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) <= 1e-10;
}

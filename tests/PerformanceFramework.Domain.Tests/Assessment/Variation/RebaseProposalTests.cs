using PerformanceFramework.Domain.Assessment.Variation;

namespace PerformanceFramework.Domain.Tests.Assessment.Variation;

public sealed class RebaseProposalTests
{
    private static readonly double[] NewLevel = [60, 62, 58, 61, 59, 60, 62, 58];
    private static readonly double[] Shifted = [.. Charts.Stable, .. NewLevel];

    [Fact]
    public void Shift_OfEightUpToTheLatest_IsProposedFromItsFirst()
    {
        var proposal = Propose(Shifted)!;

        proposal.From.ShouldBe(Charts.Month(12));
        proposal.Run.ShouldBe(8);
        proposal.OldMean.ShouldBe(54.1, 1e-9);
        proposal.NewMean.ShouldBe(60, 1e-9);
    }

    [Fact]
    public void Shift_Below_IsProposedToo() => Propose(Charts.Negative(Shifted))!.From.ShouldBe(Charts.Month(12));

    [Fact]
    public void Shift_OfSeven_IsNotProposed() => Propose(Shifted[..^1]).ShouldBeNull();

    [Fact]
    public void Shift_ThatEnded_IsNotProposed() => Propose([.. Shifted, 50]).ShouldBeNull();

    [Fact]
    public void Shift_BeforeAMissingLatest_IsProposed() => Propose([.. Shifted, double.NaN])!.Run.ShouldBe(8);

    [Fact]
    public void Shift_WithAGap_BeginsAfterIt() =>
        Propose([.. Charts.Stable, 60, 61, double.NaN, .. NewLevel])!.From.ShouldBe(Charts.Month(15));

    [Theory]
    [InlineData("50 52 48 51", false)]
    [InlineData("50 52 48 51 49", true)]
    [InlineData("50 52 - 48 51", false)]
    public void Shift_WithFewerThanFiveFiguresBefore_IsNotProposed(string before, bool isProposed) =>
        (Propose([.. Charts.Figures(before), .. NewLevel]) is not null).ShouldBe(isProposed);

    [Fact]
    public void Shift_ThatGoesOnRising_IsNotProposed() =>
        Propose([.. Charts.Stable, 58, 59, 60, 61, 62, 63, 64, 65]).ShouldBeNull();

    [Fact]
    public void Shift_WithAnOutlierOfItsOwn_IsNotProposed() =>
        Propose([.. Charts.Stable, 60, 62, 58, 61, 59, 60, 62, 58, 90]).ShouldBeNull();

    [Fact]
    public void Shift_InATooLumpySeries_IsNotProposed() =>
        Propose([.. Enumerable.Repeat(5.0, 10), .. Enumerable.Repeat(6.0, 10)]).ShouldBeNull();

    [Fact]
    public void Shift_ThatHasItsLimits_IsNotProposedAgain() =>
        RebaseRule
            .Propose(Charts.Draw(Charts.Question(Shifted) with { RebaseDates = [Charts.Month(12)] }), [])
            .ShouldBeNull();

    [Fact]
    public void Stable_IsNotProposed() => Propose(Charts.Stable).ShouldBeNull();

    [Fact]
    public void Latest_OnTheMean_IsNotProposed() => Propose([.. Enumerable.Repeat(5.0, 20)]).ShouldBeNull();

    [Theory]
    [InlineData(12, false)]
    [InlineData(19, false)]
    [InlineData(5, false)]
    [InlineData(4, true)]
    public void Shift_ThatWasRejected_IsNotProposedAgain(int rejected, bool isProposed) =>
        (RebaseRule.Propose(Charts.Draw(Shifted), [Charts.Month(rejected)]) is not null).ShouldBe(isProposed);

    [Fact]
    public void Rejection_AtTheVeryBeginning_IsHeard() =>
        RebaseRule.Propose(Charts.Draw([50, 52, 48, 51, 49, .. NewLevel]), [Charts.Month(0)]).ShouldBeNull();

    [Fact]
    public void Explanation_OfAProposal_SaysWhatSettledWhere()
    {
        Propose(Shifted)!
            .Explanation(Given.Percent)
            .ShouldBe(
                "New limits could be drawn from 1 April 2024: the 8 figures since then "
                    + "all lie above the average of 54.1% "
                    + "and have settled around 60.0%"
            );
        Propose(Charts.Negative(Shifted))!
            .Explanation(Given.Percent, "April 2024")
            .ShouldBe(
                "New limits could be drawn from April 2024: the 8 figures since then "
                    + "all lie below the average of -54.1% "
                    + "and have settled around -60.0%"
            );
    }

    [Fact]
    public void Explanation_OfASmallShift_HasDecimalsThatShowIt() =>
        new RebaseProposal(Charts.Month(12), 9, 84.04, 84.01)
            .Explanation(Given.Percent)
            .ShouldBe(
                "New limits could be drawn from 1 April 2024: the 9 figures since then "
                    + "all lie below the average of 84.04% "
                    + "and have settled around 84.01%"
            );

    private static RebaseProposal? Propose(double[] figures) => RebaseRule.Propose(Charts.Draw(figures), []);
}

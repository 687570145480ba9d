using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

public sealed class CollectionRoundTests
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    [Theory]
    [InlineData("2026-27-Q3", "period-not-over")]
    [InlineData("2026-27-Q1", "period-has-round")]
    public void WhyNotOpen_WithAClosedRoundOfQ1_IsAbout(string period, string code) =>
        CollectionRound.WhyNotOpen(Given.Period(period), [Closed("2026-27-Q1")], Today)!.Code.ShouldBe(code);

    [Fact]
    public void WhyNotOpen_APeriodThatHasEnded_IsNothing() =>
        CollectionRound.WhyNotOpen(Given.Period("2026-27-Q2"), [Closed("2026-27-Q1")], Today).ShouldBeNull();

    [Fact]
    public void WhyNotOpen_OnTheLastDayOfThePeriod_IsThatItIsNotOver() =>
        CollectionRound.WhyNotOpen(Given.Period("2026-27-Q2"), [], new(2026, 9, 30))!.Code.ShouldBe("period-not-over");

    [Fact]
    public void WhyNotOpen_WhileAnotherIsOpen_NamesIt()
    {
        var refusal = CollectionRound.WhyNotOpen(Given.Period("2026-27-Q2"), [Open("2026-27-Q1")], Today);

        refusal!.Code.ShouldBe("another-is-open");
        refusal.Sentence.ShouldContain("Q1 2026/27");
    }

    [Fact]
    public void Close_WithEveryReturnApproved_ClosesWithNameAndDay()
    {
        var round = Open("2026-27-Q2");

        round.Close([Approved(round)], withoutMissing: false, "Priya Shah", Today).ShouldBeNull();

        (round.State, round.ClosedBy, round.ClosedOn).ShouldBe((RoundState.Closed, "Priya Shah", Today));
    }

    [Fact]
    public void Close_WithAReturnMissing_IsRefusedAndNamesIt()
    {
        var round = Open("2026-27-Q2");

        var refusal = round.Close([NotStarted(round), Approved(round)], withoutMissing: false, "Priya Shah", Today);

        refusal!.Code.ShouldBe("returns-missing");
        refusal.Sentence.ShouldStartWith("One return is not signed off: Housing.");
        round.State.ShouldBe(RoundState.Open);
    }

    [Fact]
    public void Close_WithoutThoseMissing_Closes()
    {
        var round = Open("2026-27-Q2");

        round.Close([NotStarted(round)], withoutMissing: true, "Priya Shah", Today).ShouldBeNull();

        round.State.ShouldBe(RoundState.Closed);
    }

    [Fact]
    public void Close_AClosedRound_IsRefused() =>
        Closed("2026-27-Q1").Close([], withoutMissing: true, "Priya Shah", Today).ShouldBe(RoundRefusals.Closed);

    [Fact]
    public void Reopen_AClosedRound_OpensItAndForgetsWhoClosedIt()
    {
        var round = Closed("2026-27-Q1");

        round.Reopen([round]).ShouldBeNull();

        (round.State, round.ClosedBy, round.ClosedOn).ShouldBe((RoundState.Open, null, null));
    }

    [Fact]
    public void Reopen_WhileAnotherIsOpen_IsRefused()
    {
        var round = Closed("2026-27-Q1");

        round.Reopen([round, Open("2026-27-Q2")])!.Code.ShouldBe("another-is-open");

        round.State.ShouldBe(RoundState.Closed);
    }

    [Fact]
    public void Reopen_AnOpenRound_IsRefused()
    {
        var round = Open("2026-27-Q2");

        round.Reopen([round]).ShouldBe(RoundRefusals.IsOpen);
    }

    [Fact]
    public void ChangeDates_OfAnOpenRound_MovesThem()
    {
        var round = Open("2026-27-Q2");

        round.ChangeDates(new(new(2026, 11, 2), new(2026, 11, 5))).ShouldBeNull();

        round.Dates.ShouldBe(new RoundDates(new(2026, 11, 2), new(2026, 11, 5)));
    }

    [Fact]
    public void ChangeDates_ToTheSame_IsRefused()
    {
        var round = Open("2026-27-Q2");

        round.ChangeDates(round.Dates).ShouldBe(RoundRefusals.SameDates);
    }

    [Fact]
    public void ChangeDates_OfAClosedRound_IsRefused() =>
        Closed("2026-27-Q1").ChangeDates(new(new(2026, 11, 2), new(2026, 11, 5))).ShouldBe(RoundRefusals.Closed);

    private static CollectionRound Open(string period) =>
        new(Given.Period(period), new RoundDates(new(2026, 10, 30), new DateOnly(2026, 11, 9)));

    private static CollectionRound Closed(string period)
    {
        var round = Open(period);
        round.Close([], withoutMissing: false, "Sam Jones", new(2026, 8, 1));
        return round;
    }

    private static ServiceReturn NotStarted(CollectionRound round) => new(round, Given.Service());

    private static ServiceReturn Approved(CollectionRound round)
    {
        var service = new Service("WAS", "Waste", new Directorate("PLA", "Place"), new Portfolio("ENV", "Environment"));
        var approved = new ServiceReturn(round, service);
        approved.Submit("officer", "Olu Officer", new(2026, 10, 9, 9, 0, 0, DateTimeKind.Utc));
        approved.Approve("head", "Hana Head", new(2026, 10, 9, 10, 0, 0, DateTimeKind.Utc));
        return approved;
    }
}

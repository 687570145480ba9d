using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Challenge.Interventions;

public sealed class InterventionTests
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    private static readonly InterventionTerms Terms = new("Teams", "Teams in four schools.", Today, 2, Today);

    private static readonly ConfirmedVerdict Improved = new(
        VerdictOutcome.Improved,
        "Improved.",
        2.2m,
        Given.Period("2026-27-Q1")
    );

    [Theory]
    [InlineData("", "", "", "", "intervention-not-confirmed")]
    [InlineData("confirm", "intervention-confirmed", "intervention-confirmed", "intervention-confirmed", "")]
    [InlineData(
        "cancel",
        "intervention-cancelled",
        "intervention-cancelled",
        "intervention-cancelled",
        "intervention-not-confirmed"
    )]
    [InlineData("reopen", "", "", "", "intervention-not-confirmed")]
    public void Intervention_InEachState_AllowsWhatItAllows(
        string before,
        string change,
        string cancel,
        string confirm,
        string reopen
    )
    {
        Code(After(before).Change(Terms)).ShouldBe(change);
        Code(After(before).Cancel("No money.", "Dora", Today)).ShouldBe(cancel);
        Code(After(before).Confirm(Improved, "It worked.", ("2", "Clara"), Today)).ShouldBe(confirm);
        Code(After(before).Reopen()).ShouldBe(reopen);
    }

    [Fact]
    public void Verdict_OfWhoeverRecordedIt_IsRefused() =>
        Code(After("").Confirm(Improved, "It worked.", ("1", "Olga"), Today))
            .ShouldBe("intervention-recorded-by-themselves");

    [Fact]
    public void Verdict_ThatIsTooEarly_IsRefused() =>
        Code(After("").Confirm(Improved with { Outcome = VerdictOutcome.TooEarly }, "Soon.", ("2", "Clara"), Today))
            .ShouldBe("intervention-too-early");

    [Fact]
    public void Verdict_ThatIsOpenedAgain_LeavesNothingBehind()
    {
        var confirmed = After("confirm");
        (confirmed.VerdictOutcome, confirmed.VerdictChange, confirmed.VerdictUpTo).ShouldBe(
            (VerdictOutcome.Improved, 2.2m, (ReportingPeriod?)Given.Period("2026-27-Q1"))
        );

        var opened = After("reopen");

        (opened.State, opened.VerdictOutcome, opened.VerdictChange, opened.VerdictUpTo).ShouldBe(
            (InterventionState.Open, null, null, null)
        );
        (opened.VerdictExplanation, opened.VerdictWords, opened.ConfirmedBy, opened.ConfirmedOn).ShouldBe(
            ("", "", null, null)
        );
    }

    private static Intervention After(string what)
    {
        var intervention = new Intervention(Given.Indicator(), Terms, ("1", "Olga"), Today);
        if (what is "confirm" or "reopen")
        {
            intervention.Confirm(Improved, "It worked.", ("2", "Clara"), Today).ShouldBeNull();
        }

        _ = what switch
        {
            "cancel" => intervention.Cancel("No money.", "Dora", Today),
            "reopen" => intervention.Reopen(),
            _ => null,
        };
        return intervention;
    }

    private static string Code(Refusal? refusal) => refusal?.Code ?? "";
}

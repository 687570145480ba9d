using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.Tests.Returns;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Assessment;

/// <summary>Housing's return brings HOU-1 of 92% for the second quarter, and HOU-2 for its three months, the last provisional.</summary>
public sealed class CalculatedIndicatorsTests : ReturnsTest
{
    [Fact]
    public async Task Approval_OfAReturn_CalculatesWhatDependsOnIt()
    {
        await GivenAsync("CAL-1", "[HOU-1] − 2");

        await FillSubmitAndApproveAsync();

        var stored = (await ObservationAsync("CAL-1", "2026-27-Q2")).ShouldNotBeNull();
        stored.Value.ShouldBe(90);
        stored.Commentary.ShouldBe("92 − 2 = 90.0%.");
        stored.Assessment.StatusExplanation.ShouldNotContain("not assessed yet");
    }

    [Fact]
    public async Task Approval_OfAReturn_CalculatesInputsBeforeWhatIsMadeOfThem()
    {
        await GivenAsync("CAL-1", "[CAL-2] + 1");
        await GivenAsync("CAL-2", "[CAL-3] + 1");
        await GivenAsync("CAL-3", "[HOU-1] + 1");

        await FillSubmitAndApproveAsync();

        (await ObservationAsync("CAL-1", "2026-27-Q2")).ShouldNotBeNull().Value.ShouldBe(95);
        (await ObservationAsync("CAL-2", "2026-27-Q2")).ShouldNotBeNull().Value.ShouldBe(94);
    }

    [Fact]
    public async Task Approval_OfAReturn_LeavesWhatDoesNotDependOnIt()
    {
        await GivenAsync("CAL-1", "[WAS-1] + 1");

        await FillSubmitAndApproveAsync();

        (await ObservationAsync("CAL-1", "2026-27-Q2")).ShouldBeNull();
    }

    [Fact]
    public async Task Approval_OfAReturn_ReplacesWhatWasCalculatedBefore()
    {
        var indicator = await GivenAsync("CAL-1", "[HOU-1] − 2");
        await Database.AddToAsync(indicator, [.. Given.Figures(indicator, "2026-27-Q2", 1)]);

        await FillSubmitAndApproveAsync();

        (await ObservationAsync("CAL-1", "2026-27-Q2")).ShouldNotBeNull().Value.ShouldBe(90);
    }

    [Fact]
    public async Task Input_ThatIsMissing_LeavesItNotYetAvailable()
    {
        await GivenAsync("CAL-1", "[HOU-1] + [WAS-1]");

        await FillSubmitAndApproveAsync();

        var stored = (await ObservationAsync("CAL-1", "2026-27-Q2")).ShouldNotBeNull();
        stored.Observed.ShouldBe(new ObservedValue.NotYetAvailable());
        stored.Commentary.ShouldBe("Not yet available: there is no figure for WAS-1.");
        stored.Assessment.NotRatedReason.ShouldBe(NotRatedReason.NotYetAvailable);
    }

    [Fact]
    public async Task Input_ThatIsProvisional_MakesTheResultProvisional()
    {
        await GivenAsync("CAL-1", "[HOU-2] + 1", Frequency.Monthly, Given.Households);

        await FillSubmitAndApproveAsync();

        (await ObservationAsync("CAL-1", "2026-27-M05")).ShouldNotBeNull().IsProvisional.ShouldBeFalse();
        (await ObservationAsync("CAL-1", "2026-27-M06")).ShouldNotBeNull().IsProvisional.ShouldBeTrue();
    }

    [Fact]
    public async Task Result_OfADoubtfulInput_IsAsDoubtfulAndNamesIt()
    {
        await GivenAsync("CAL-1", "[HOU-1] + [HOU-3]");
        await FillAsync();
        await DoubtAsync("HOU-1", ConfidenceGrade.Medium, "Two weeks are missing");
        await DoubtAsync("HOU-3", ConfidenceGrade.Low, "Sample of 30");

        (await SubmitAsync()).ShouldBeDone();
        (await ApproveAsync()).ShouldBeDone();

        (await ObservationAsync("CAL-1", "2026-27-Q2"))
            .ShouldNotBeNull()
            .Sureness.ShouldBe(
                new ValueConfidence(ConfidenceGrade.Low, "from HOU-3: Sample of 30", Actors.Officer.Name)
            );
        var detail = await Database.Get<IndicatorQueries>().DetailAsync(Actors.PerformanceTeam, "CAL-1");
        detail.ShouldNotBeNull().Latest!.Confidence!.Grade.ShouldBe(ConfidenceGrade.Low);
    }

    [Fact]
    public async Task Result_OfAnInputThatIsReportedAnewWithoutDoubt_IsDoubtfulNoMore()
    {
        await GivenAsync("CAL-1", "[HOU-1] − 2");
        await FillAsync();
        await DoubtAsync("HOU-1", ConfidenceGrade.Low, "Sample of 30");
        (await SubmitAsync()).ShouldBeDone();
        (await ApproveAsync()).ShouldBeDone();
        (await ObservationAsync("CAL-1", "2026-27-Q2")).ShouldNotBeNull().Sureness.ShouldNotBeNull();

        var figure = (await ObservationAsync("HOU-1", "2026-27-Q2")).ShouldNotBeNull();
        var input = new EntryInput
        {
            NumeratorText = "47",
            DenominatorText = "50",
            Commentary = "Counted again",
        };
        var request = new ProposeRestatementRequest("HOU-1", "2026-27-Q2", figure.Version, input, "All were counted.");
        (await Database.Get<ProposeRestatement>().ExecuteAsync(Actors.Officer, request)).ShouldBeDone();
        var today = DateOnly.FromDateTime(Database.Time.Utc);
        var seen = await Database.Get<RestatementQueries>().DetailAsync(Actors.PerformanceTeam, 1, today);
        (
            await Database
                .Get<ApproveRestatement>()
                .ExecuteAsync(
                    Actors.Director,
                    new ApproveRestatementRequest(1, seen!.Row.Version, seen.Stamp.ShouldNotBeNull())
                )
        ).ShouldBeDone();

        var calculated = (await ObservationAsync("CAL-1", "2026-27-Q2")).ShouldNotBeNull();
        (calculated.Value, calculated.Sureness).ShouldBe((92m, null));
    }

    [Fact]
    public async Task Result_OfInputsFromAnOpenRound_IsVisibleToWhomTheyAreVisible()
    {
        await GivenAsync("CAL-1", "[HOU-1] − 2");
        await FillSubmitAndApproveAsync();

        var queries = Database.Get<IndicatorQueries>();

        (await queries.DetailAsync(Actors.Officer, "CAL-1")).ShouldNotBeNull().History.Count.ShouldBe(1);
        (await queries.DetailAsync(Actors.CabinetMember, "CAL-1")).ShouldNotBeNull().History.ShouldBeEmpty();
    }

    [Fact]
    public async Task Result_OfInputsFromAClosedRound_IsVisibleToAll()
    {
        await GivenAsync("CAL-1", "[HOU-1] − 2");
        await FillSubmitAndApproveAsync();
        await CloseRoundAsync();

        (await Database.Get<IndicatorQueries>().DetailAsync(Actors.CabinetMember, "CAL-1"))
            .ShouldNotBeNull()
            .History.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Division_ByNothing_GivesNoFigureAndSaysWhy()
    {
        await GivenAsync("CAL-1", "[HOU-1] ÷ ([HOU-1] − 92)");

        await FillSubmitAndApproveAsync();

        var stored = (await ObservationAsync("CAL-1", "2026-27-Q2")).ShouldNotBeNull();
        stored.Observed.ShouldBe(new ObservedValue.NotApplicable());
        stored.Commentary.ShouldBe("No figure: [HOU-1] − 92 is 0, so there is nothing to divide by.");
    }

    private async Task DoubtAsync(string code, ConfidenceGrade grade, string reason)
    {
        var input = Complete.Single(row => row.Code == code).Input;
        (
            await SaveAsync(input with { Confidence = grade, ConfidenceReason = reason }, code, version: 1)
        ).ShouldBeDone();
    }

    private async Task<Indicator> GivenAsync(
        string code,
        string formula,
        Frequency frequency = Frequency.Quarterly,
        Unit? unit = null
    )
    {
        var indicator = Given.Indicator(code, Council.Housing, unit: unit, frequency: frequency, isCollected: false);
        FormulaText.TryRead(formula, out var read, out _).ShouldBeTrue(formula);
        indicator.Calculate(read);
        await Database.AddToAsync(Council.Housing, indicator);
        return indicator;
    }
}

using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.Tests.Import;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Returns;

/// <summary>How sure people are of figures, from the return to the dashboards.</summary>
public sealed class ConfidenceTests : ReturnsTest
{
    private const string Doubt = "Two lists differ.";

    private static readonly EntryInput Doubtful = new()
    {
        ValueText = "48",
        Confidence = ConfidenceGrade.Low,
        ConfidenceReason = Doubt,
        YearEndText = "50",
        YearEndConfidence = ConfidenceGrade.Medium,
    };

    [Fact]
    public async Task Approval_OfADoubtfulFigure_KeepsConfidenceAndExpectationWithIt()
    {
        await FillAsync();
        await WriteAsync(Doubtful);
        (await SubmitAsync()).ShouldBeDone();
        (await ApproveAsync()).ShouldBeDone();

        var figure = (await ObservationAsync("HOU-3", "2026-27-Q2")).ShouldNotBeNull();
        figure.Sureness.ShouldBe(new ValueConfidence(ConfidenceGrade.Low, Doubt, Actors.Officer.Name));
        figure.Expectation.ShouldBe(new YearEndExpectation(50, ConfidenceGrade.Medium));
        var standing = (await Database.Get<IndicatorQueries>().ListAsync(Actors.PerformanceTeam)).Single(i =>
            i.Code == "HOU-3"
        );
        standing.Confidence.ShouldBe(figure.Sureness);
        var detail = await Database.Get<IndicatorQueries>().DetailAsync(Actors.PerformanceTeam, "HOU-3");
        detail!.Latest!.Confidence.ShouldBe(figure.Sureness);
        detail.OfficersForecast!.Expected.Value.ShouldBe(50);
        detail.OfficersForecast.YearEnd.Code.ShouldBe("2026-27-Q4");
    }

    [Fact]
    public async Task Workbook_OfADoubtfulFigure_HasItAndComesBackAsTheSame()
    {
        await ReportAsync(Doubtful with { ConfidenceReason = "=1+1" });

        var workbook = await Database.ExportAsync(Actors.PerformanceTeam);

        var history = Workbooks.Lines(workbook)["History"];
        history[0].ShouldEndWith("|Confidence|What is doubtful");
        history
            .Single(line => line.StartsWith("HOU-3|Q2 2026/27|", StringComparison.Ordinal))
            .ShouldEndWith("|Low confidence|=1+1");
        history.Single(line => line.StartsWith("HOU-1|Q2 2026/27|", StringComparison.Ordinal)).ShouldEndWith("||");
        var again = await Database.PreviewAsync(
            Actors.PerformanceTeam,
            await Database.UploadAsync(Actors.PerformanceTeam, workbook),
            sheet: "History"
        );
        again.Rows.Where(row => row.Verdict is not RowVerdict.Same).ShouldBeEmpty();
    }

    [Fact]
    public async Task ChangeHistory_OfADoubtfulFigure_HasConfidenceAndReason()
    {
        await ReportAsync(Doubtful);

        var lines = await Database
            .Get<ChangeHistoryQueries>()
            .LinesAsync(
                Actors.Auditor,
                new ChangeFilter { Kind = nameof(ApproveReturn), Subject = nameof(Observation) }
            )
            .Where(line => line.Name.StartsWith("HOU-3", StringComparison.Ordinal))
            .Select(line => (line.Field, line.After))
            .ToListAsync();

        lines.ShouldContain(("Confidence in the figure", "Low confidence"));
        lines.ShouldContain(("Reason for the confidence", Doubt));
    }

    [Fact]
    public async Task Approval_OfAFigureWithoutConfidence_ShowsNone()
    {
        await FillSubmitAndApproveAsync();

        var detail = await Database.Get<IndicatorQueries>().DetailAsync(Actors.PerformanceTeam, "HOU-3");
        detail!.Latest!.Confidence.ShouldBeNull();
        detail.OfficersForecast.ShouldBeNull();
    }

    private async Task ReportAsync(EntryInput input)
    {
        await FillAsync();
        await WriteAsync(input);
        (await SubmitAsync()).ShouldBeDone();
        (await ApproveAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task Submission_OfALowConfidenceWithoutAReason_IsRefusedAtItsField()
    {
        await FillAsync();
        await WriteAsync(Doubtful with { ConfidenceReason = "" });

        (await SubmitAsync())
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe(ReturnObstacles.FieldId(Council.Entry("HOU-3"), EntryField.ConfidenceReason));
    }

    [Fact]
    public async Task Save_OfTheSameConfidenceBySomebodyElse_KeepsWhoSaidIt()
    {
        await WriteAsync(Doubtful, version: 0);
        var other = Testing.Actors.Named("Olu Other", new ScopedRole(Role.Officer, ScopeKind.WholeCouncil, 0));

        (await SaveAsync(Doubtful with { ValueText = "47" }, "HOU-3", version: 1, actor: other)).ShouldBeDone();

        (await EntryAsync("HOU-3")).ConfidenceBy.ShouldBe(Actors.Officer.Name);
    }

    [Fact]
    public async Task PerformanceTeam_BeforeItsStep_SetsWhatTheFigureBears()
    {
        await ReachTheCheckAsync();

        (await SetAsync(ConfidenceGrade.Medium, " One list is right. ")).ShouldBeDone();
        (await ApproveAsync(Actors.PerformanceTeam)).ShouldBeDone();

        (await ObservationAsync("HOU-3", "2026-27-Q2"))!.Sureness.ShouldBe(
            new ValueConfidence(ConfidenceGrade.Medium, "One list is right.", Actors.PerformanceTeam.Name)
        );
        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.SingleAsync(r => r.Kind == nameof(SetConfidence) && r.Subject == nameof(ReturnEntry))
        );
        record.Reason.ShouldBe(" One list is right. ");
        record.Before.ShouldNotBeNull().ShouldContain("Low");
    }

    [Fact]
    public async Task PerformanceTeam_WithoutChoiceOrReason_IsToldBoth()
    {
        await ReachTheCheckAsync();

        (await SetAsync(null, "")).ShouldBeInvalid().Select(error => error.Field).ShouldBe(["Grade", "Reason"]);
    }

    [Fact]
    public async Task PerformanceTeam_BeforeItIsItsTurn_IsRefused()
    {
        await AllStepsAsync();
        await FillAndSubmitAsync();

        (await SetAsync(ConfidenceGrade.Low, Doubt)).Word().ShouldBe("confidence-not-now");
    }

    [Fact]
    public async Task PerformanceTeam_OnARowThatChangedSince_IsToldOfAConflict()
    {
        await ReachTheCheckAsync();

        (await SetAsync(ConfidenceGrade.Low, Doubt, version: 0)).Word().ShouldBe("Conflict");
    }

    public static TheoryData<Role> OtherRoles() =>
        [.. Enum.GetValues<Role>().Where(r => r is not Role.PerformanceTeam)];

    [Theory]
    [MemberData(nameof(OtherRoles))]
    public async Task AnybodyElse_SettingTheConfidence_IsForbidden(Role role)
    {
        await ReachTheCheckAsync();

        (await SetAsync(ConfidenceGrade.Low, Doubt, actor: Testing.Actors.Everywhere(role)))
            .Word()
            .ShouldBe("Forbidden");
    }

    private async Task ReachTheCheckAsync()
    {
        await AllStepsAsync();
        await FillAsync();
        await WriteAsync(Doubtful);
        (await SubmitAsync()).ShouldBeDone();
        (await ApproveAsync()).ShouldBeDone();
        var director = new ApproveReturnRequest(ReturnId, (await ReturnAsync()).Version, "I stand by these figures.");
        (await Database.Get<ApproveReturn>().ExecuteAsync(Actors.Director, director)).ShouldBeDone();
    }

    private Task<int> AllStepsAsync() =>
        Database.TamperAsync($"UPDATE CollectionRounds SET SignOffBy = '2026-10-28', CheckBy = '2026-10-30'");

    private async Task WriteAsync(EntryInput input, int? version = null) =>
        (await SaveAsync(input, "HOU-3", version: version ?? (await EntryAsync("HOU-3")).Version)).ShouldBeDone();

    private async Task<Outcome<int>> SetAsync(
        ConfidenceGrade? grade,
        string reason,
        int? version = null,
        Actor? actor = null
    )
    {
        var entry = await EntryAsync("HOU-3");
        return await Database
            .Get<SetConfidence>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new SetConfidenceRequest(entry.Id, version ?? entry.Version, grade, reason)
            );
    }
}

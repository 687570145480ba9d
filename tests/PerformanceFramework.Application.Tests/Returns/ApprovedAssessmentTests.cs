using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Returns;

/// <summary>What officers were shown while typing is what is stored once it is approved.</summary>
public sealed class ApprovedAssessmentTests : ReturnsTest
{
    [Fact]
    public async Task Assessments_OnceApproved_AreThoseThatThePreviewShowed()
    {
        await FillAndSubmitAsync();
        var sheet = (await Database.Get<ReturnQueries>().SheetAsync(Actors.Officer, ReturnId))!;
        var previews = ReturnRows.Preview(sheet.Rows, sheet.SubmittedBy!);

        (await ApproveAsync()).ShouldBeDone();

        foreach (var row in sheet.Rows)
        {
            var stored = (await ObservationAsync(row.Indicator.Code, row.Period.Code))!;
            var preview = previews[row.EntryId].Assessment!.Value;
            stored.Assessment.ShouldBe(
                StoredAssessment.Of(
                    preview,
                    row.Indicator.TermsFor(row.Period).Rule,
                    stored.Assessment.Signals,
                    stored.Assessment.Forecast
                )
            );
        }
    }

    [Fact]
    public async Task Direction_OfAMonth_IsSinceTheMonthBeforeInTheSameReturn()
    {
        await FillSubmitAndApproveAsync();

        var august = (await ObservationAsync("HOU-2", "2026-27-M05"))!.Assessment.SincePrevious;
        var september = (await ObservationAsync("HOU-2", "2026-27-M06"))!.Assessment.SincePrevious;

        august.ShouldSatisfyAllConditions(
            () => august.Direction.ShouldBe(Direction.Worsened),
            () => august.ComparedWith.ShouldBe(Given.Period("2026-27-M04"))
        );
        september.Direction.ShouldBe(Direction.Improved);
    }

    [Fact]
    public async Task Approve_BeforeALaterFigure_ReassessesTheLaterOne()
    {
        var later = new Observation(
            await Database.ReadAsync(db => Task.FromResult(db.Indicators.Single(i => i.Code == "HOU-2"))),
            Given.Period("2026-27-M07"),
            new ReportedValue(new ObservedValue.Number(98))
        );
        await using (var db = await Database.Contexts.CreateDbContextAsync())
        {
            db.Attach(later.Indicator);
            db.Add(later);
            db.BeginLoad(new Domain.Audit.Change("1", "A", "Test", Database.Time.Utc), "Later");
            await db.SaveChangesAsync();
        }

        await FillSubmitAndApproveAsync();

        var october = (await ObservationAsync("HOU-2", "2026-27-M07"))!.Assessment;
        october.SincePrevious.ComparedWith.ShouldBe(Given.Period("2026-27-M06"));
        october.SincePrevious.Direction.ShouldBe(Direction.Worsened);
        october.Status.ShouldBe(Status.Green);
    }

    [Fact]
    public async Task Approve_OfACumulativeFigure_GivesNoDirectionSinceTheQuarterBefore()
    {
        await FillSubmitAndApproveAsync();

        var assessment = (await ObservationAsync("HOU-3", "2026-27-Q2"))!.Assessment;

        assessment.SincePrevious.Direction.ShouldBe(Direction.Withheld);
        assessment.SinceLastYear.Direction.ShouldBe(Direction.Improved);
        assessment.SinceLastYear.ComparedWith.ShouldBe(Given.Period("2025-26-Q2"));
    }
}

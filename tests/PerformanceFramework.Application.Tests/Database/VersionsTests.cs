using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Database;

public sealed class VersionsTests : CouncilTest
{
    [Fact]
    public async Task Save_OfAChangedRow_MovesItsVersionOnByOne()
    {
        await WriteAsync("1");
        await WriteAsync("2");

        (await VersionAsync("HOU-1")).ShouldBe(2);
    }

    [Fact]
    public async Task Save_OfAChangedRow_LeavesItsNeighboursVersionAlone()
    {
        await WriteAsync("1");

        (await VersionAsync("HOU-3")).ShouldBe(0);
    }

    [Fact]
    public async Task Save_OfSeveralAggregates_MovesEachOnByOne()
    {
        await using (var db = await Database.Contexts.CreateDbContextAsync())
        {
            var found = await db.Returns.Include(r => r.Entries).SingleAsync(r => r.Id == Council.HousingReturn.Id);
            found.Begin();
            found.Entries[0].Write(new EntryInput { ValueText = "1" }, "A", Database.Time.Utc);
            found.Entries[1].Write(new EntryInput { ValueText = "2" }, "A", Database.Time.Utc);
            await SaveAsync(db);
        }

        var read = await Database.ReadAsync(db =>
            db.Returns.Include(r => r.Entries).SingleAsync(r => r.Id == Council.HousingReturn.Id)
        );

        read.Version.ShouldBe(1);
        read.Entries.Sum(e => e.Version).ShouldBe(2);
    }

    [Fact]
    public async Task Save_OfARowThatSomebodyElseSavedFirst_Throws()
    {
        await using var mine = await Database.Contexts.CreateDbContextAsync();
        await WriteTo(mine, "mine");
        await WriteAsync("theirs");

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(mine));

        var entry = await Database.ReadAsync(db => db.ReturnEntries.SingleAsync(e => e.Id == Council.Entry("HOU-1")));
        entry.ValueText.ShouldBe("theirs");
    }

    [Fact]
    public void EveryAggregate_ThatIsEdited_HasAConcurrencyToken()
    {
        using var db = Models.Sqlite();
        var versioned = db
            .Model.GetEntityTypes()
            .Where(entity => entity.FindProperty("Version") is { IsConcurrencyToken: true })
            .Select(entity => entity.ClrType.Name);

        versioned.ShouldBe(
            [
                "AccountableBody",
                "ApplicationUser",
                "BankQuestion",
                "CalendarFeedKey",
                "ChallengeBody",
                "ChallengeSession",
                "CollectionRound",
                "CommentarySettings",
                "Commitment",
                "Council",
                "Dashboard",
                "Directorate",
                "DirectorInput",
                "DraftComment",
                "ElementAlignment",
                "ElementCommentary",
                "EntryQuery",
                "EvidenceFile",
                "ImportBatch",
                "Indicator",
                "IndicatorSet",
                "Intervention",
                "MeasureMark",
                "MemberQuestion",
                "LadderStep",
                "Milestone",
                "Observation",
                "PartnerOrganisation",
                "PeriodTarget",
                "PlanElement",
                "PlanLevel",
                "Portfolio",
                "PortfolioBrief",
                "PrivateNote",
                "ProgrammeFill",
                "ProgrammeItem",
                "ProgrammeTemplateItem",
                "PublicationHold",
                "QualityAssessment",
                "Recommendation",
                "RecommendationAction",
                "RecoveryAction",
                "RecoveryPlan",
                "RecoveryReview",
                "RememberedMapping",
                "Restatement",
                "ReturnEntry",
                "ReturnFile",
                "RollForward",
                "RollForwardLine",
                "RoundReminders",
                "RoundTimetable",
                "SavedView",
                "ScorecardAnswer",
                "ScorecardChoice",
                "Service",
                "ServiceReturn",
                "SessionTopic",
                "SpotCheckAction",
                "TargetProposal",
                "SuccessEntry",
                "Team",
                "ThreadRevision",
                "TopicQuestion",
                "TriageSettings",
            ],
            ignoreOrder: true
        );
    }

    private async Task WriteAsync(string text)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        await WriteTo(db, text);
        await SaveAsync(db);
    }

    private async Task WriteTo(PerformanceDbContext db, string text)
    {
        var entry = await db.ReturnEntries.SingleAsync(e => e.Id == Council.Entry("HOU-1"));
        entry.Write(new EntryInput { ValueText = text }, "A", Database.Time.Utc);
    }

    private Task<int> SaveAsync(PerformanceDbContext db)
    {
        db.BeginChange(new Change("1", "A", "Test", Database.Time.Utc));
        return db.SaveChangesAsync();
    }

    private Task<int> VersionAsync(string code) =>
        Database.ReadAsync(db =>
            db.ReturnEntries.Where(e => e.Id == Council.Entry(code)).Select(e => e.Version).SingleAsync()
        );
}

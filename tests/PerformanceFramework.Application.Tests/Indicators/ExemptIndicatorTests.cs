using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>Who marks WAS-1 of Waste (in Place) as exempt, and who finds it then. Its figure is of a closed round.</summary>
public sealed class ExemptIndicatorTests : CouncilTest
{
    private const string Reason = "A contract is being let.";
    private static readonly DateOnly Past = new(2026, 9, 30);

    [Fact]
    public async Task Mark_SaysWhyAndIsRecorded()
    {
        (await MarkAsync()).ShouldBeDone().ShouldBe("WAS-1");

        (await FindAsync("WAS-1")).Exemption.ShouldBe(
            new Exemption(ExemptParagraph.FinancialAffairs, Reason, Actors.PerformanceTeam.Name, new(2026, 10, 12))
        );
        var entry = (
            await Database
                .Get<ChangeHistoryQueries>()
                .PageAsync(Actors.Auditor, new ChangeFilter { Kind = nameof(MarkExempt) }, 1)
        ).Entries[0];
        (entry.Done, entry.Reason).ShouldBe(("Exempted WAS-1 Name of WAS-1", Reason));
        entry
            .Things.Single()
            .Fields.Select(field => $"{field.Label}: {field.After}")
            .ShouldBe(
                [
                    $"Exempt under: {ExemptParagraph.FinancialAffairs.Numbered()}",
                    $"Why it is exempt: {Reason}",
                    $"Marked as exempt by: {Actors.PerformanceTeam.Name}",
                    "Exempt since: 12 October 2026",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Lift_ShowsItToEverybodyAgain()
    {
        await MarkAsync();
        (await SeesAsync(Actors.CabinetMember)).ShouldBeFalse();

        (await LiftAsync()).ShouldBeDone();

        (await SeesAsync(Actors.CabinetMember)).ShouldBeTrue();
        (await FindAsync("WAS-1")).Exemption.ShouldBeNull();
    }

    [Fact]
    public async Task Both_OutOfTheirOrderOrOfAnotherVersion_ChangeNothing()
    {
        (await LiftAsync()).Word().ShouldBe("is-not-exempt");
        (await MarkAsync(version: 99)).Word().ShouldBe("Conflict");
        (await MarkAsync("NOWHERE")).Word().ShouldBe("NotFound");
        await MarkAsync();
        (await MarkAsync()).Word().ShouldBe("is-exempt");
        (await LiftAsync(version: 99)).Word().ShouldBe("Conflict");
    }

    [Theory]
    [InlineData(null, Reason, "Paragraph")]
    [InlineData(ExemptParagraph.Crime, "", "Reason")]
    [InlineData((ExemptParagraph)9, Reason, "Paragraph")]
    public async Task Mark_WithoutAParagraphOrAReason_NamesTheField(
        ExemptParagraph? paragraph,
        string reason,
        string field
    ) => (await MarkAsync(paragraph: paragraph, reason: reason)).ShouldBeInvalid().Single().Field.ShouldBe(field);

    [Fact]
    public async Task Reason_ThatIsTooLong_IsNotAccepted()
    {
        (await MarkAsync(reason: new string('x', 501))).ShouldBeInvalid().Single().Field.ShouldBe("Reason");
        await MarkAsync();
        (await LiftAsync(reason: "")).ShouldBeInvalid().Single().Field.ShouldBe("Reason");
    }

    [Theory]
    [InlineData(Role.PerformanceTeam, "Done")]
    [InlineData(Role.Officer, "Forbidden")]
    [InlineData(Role.IndicatorOwner, "Forbidden")]
    [InlineData(Role.HeadOfService, "Forbidden")]
    [InlineData(Role.Director, "Forbidden")]
    [InlineData(Role.CltMember, "Forbidden")]
    [InlineData(Role.Auditor, "Forbidden")]
    [InlineData(Role.Administrator, "Forbidden")]
    [InlineData(Role.CabinetMember, "Forbidden")]
    public async Task Mark_IsOfThePerformanceTeam(Role role, string outcome)
    {
        (await MarkAsync(actor: Actors.Holding(role))).Word().ShouldBe(outcome);
        (await LiftAsync(actor: Actors.Holding(role))).Word().ShouldBe(outcome);
    }

    [Theory]
    [InlineData(Role.Director, true)]
    [InlineData(Role.CltMember, true)]
    [InlineData(Role.PerformanceTeam, true)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.Administrator, true)]
    // Of Housing, which is in the same directorate as Waste.
    [InlineData(Role.Officer, false)]
    [InlineData(Role.IndicatorOwner, false)]
    [InlineData(Role.HeadOfService, false)]
    [InlineData(Role.CabinetMember, false)]
    [InlineData(Role.ScrutinyMember, false)]
    [InlineData(Role.Partner, false)]
    public async Task ExemptIndicator_ForARole_IsThereOrIsNot(Role role, bool sees)
    {
        await MarkAsync();

        (await SeesAsync(Actors.Holding(role))).ShouldBe(sees);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.IndicatorOwner)]
    [InlineData(Role.HeadOfService)]
    public async Task ExemptIndicator_ForThoseOfItsServiceOrDirectorate_IsThere(Role role)
    {
        await MarkAsync();

        (await SeesAsync(In(role, ScopeKind.Service, Council.Waste.Id))).ShouldBeTrue();
        (await SeesAsync(In(role, ScopeKind.Directorate, Council.Place.Id))).ShouldBeTrue();
        (await SeesAsync(In(role, ScopeKind.Directorate, Council.People.Id))).ShouldBeFalse();
        // A Cabinet member who is also an officer sees what the officer does.
        (
            await SeesAsync(
                Testing.Actors.Named(
                    "Two roles",
                    new ScopedRole(Role.CabinetMember, ScopeKind.Portfolio, Council.Environment.Id),
                    new ScopedRole(role, ScopeKind.Service, Council.Waste.Id)
                )
            )
        ).ShouldBeTrue();
        (await SeesAsync(In(Role.CabinetMember, ScopeKind.Portfolio, Council.Environment.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Mark_HidesWhateverIsShownWithIt()
    {
        var before = await Database.Get<ThreadQueries>().OverviewAsync(Actors.CabinetMember);
        await MarkAsync();

        var overview = (await Database.Get<ThreadQueries>().OverviewAsync(Actors.CabinetMember)).ShouldNotBeNull();
        overview.All.All.ShouldBe(before!.All.All - 1);
        overview.Indicators.Select(i => i.Code).ShouldNotContain("WAS-1");
        var element = (await Database.Get<ThreadQueries>().ElementAsync(Actors.CabinetMember, "S2")).ShouldNotBeNull();
        element.Indicators.Select(i => i.Standing.Code).ShouldBe(["WAS-2"]);
        (await Database.Get<ThreadQueries>().OverviewAsync(Actors.CabinetMember, Past))!
            .Indicators.Select(i => i.Code)
            .ShouldNotContain("WAS-1");
        (await Database.Get<IndicatorQueries>().ListAsync(Actors.PerformanceTeam))
            .Where(i => i.IsExempt)
            .Select(i => i.Code)
            .ShouldBe(["WAS-1"]);
    }

    [Fact]
    public async Task Context_ForWhichNobodyIsNamed_ReadsNoExemptIndicatorAndNothingOfOne()
    {
        (await Database.ReadAsync(db => db.Observations.CountAsync(o => o.Indicator.Code == "WAS-1"))).ShouldBe(1);
        var id = Council["WAS-1"].Id;
        await MarkAsync();

        (
            await Database.ReadAsync(async db =>
                (
                    await db.Indicators.AnyAsync(i => i.Id == id),
                    await db.Observations.AnyAsync(o => o.IndicatorId == id),
                    await db.PeriodTargets.AnyAsync(t => t.IndicatorId == id),
                    await db.IndicatorAlignments.AnyAsync(a => a.IndicatorId == id),
                    await db.ReturnEntries.AnyAsync(e => e.IndicatorId == id)
                )
            )
        ).ShouldBe((false, false, false, false, false));
    }

    [Fact]
    public async Task Entities_ThatBelongToAnIndicatorOrToWhatDoes_AreFilteredWithIt()
    {
        string[] references = ["IndicatorId", "EntryId", "PeriodTargetId", "SpotCheckId", "CandidateId", "ProposalId"];

        var open = await Database.ReadAsync(db =>
            Task.FromResult(
                db.Model.GetEntityTypes()
                    .Where(entity => entity.GetProperties().Any(property => references.Contains(property.Name)))
                    .Where(entity =>
                        !entity
                            .GetDeclaredQueryFilters()
                            .Any(filter => filter.Key?.StartsWith("Exempt ", StringComparison.Ordinal) is true)
                    )
                    .Select(entity => entity.ClrType.Name)
                    .ToList()
            )
        );

        open.ShouldBeEmpty();
    }

    [Fact]
    public async Task Mark_OfWhatAnotherIsWorkedOutFrom_WaitsForTheOther()
    {
        (await CalculateAsync("LIB-2", "[WAS-1] / 2")).ShouldBeDone();

        (await MarkAsync()).Sentence.ShouldBe(
            "LIB-2 is worked out from it, or once was, and would show what it says. Mark that one as exempt first."
        );
        (await MarkAsync("LIB-2")).ShouldBeDone();
        (await MarkAsync()).ShouldBeDone();

        (await LiftAsync("LIB-2")).Sentence.ShouldBe(
            "It is worked out from WAS-1, or once was, and that is exempt. Only an indicator that is exempt itself can be."
        );
        (await LiftAsync()).ShouldBeDone();
        (await LiftAsync("LIB-2")).ShouldBeDone();
    }

    [Fact]
    public async Task Mark_OfWhatAnotherWasOnceWorkedOutFrom_WaitsForTheOther()
    {
        await CalculateAsync("LIB-2", "[WAS-1] / 2");
        Database.Time.Advance(TimeSpan.FromDays(1));
        await CalculateAsync("LIB-2", "");

        (await MarkAsync()).Word().ShouldBe("exempt-read-from");
    }

    [Fact]
    public async Task Formula_OfWhatEverybodySees_NamesNoExemptIndicator()
    {
        await MarkAsync();

        (await CalculateAsync("LIB-2", "[WAS-1] / 2")).Word().ShouldBe("exempt-input");

        await MarkAsync("LIB-2");
        (await CalculateAsync("LIB-2", "[WAS-1] / 2")).ShouldBeDone();
    }

    [Fact]
    public async Task Partner_WhoSuppliesIt_NeitherSeesNorEntersIt()
    {
        var row = Council.Entry("HOU-1");
        await SupplyAsync();
        (await EnterAsync(row)).ShouldBeDone();

        await MarkAsync("HOU-1");

        (await EnterAsync(row, version: 1)).Word().ShouldBe("Forbidden");
        (
            await Database.Get<ReturnQueries>().SheetAsync(Actors.Holding(Role.Partner), Council.HousingReturn.Id)
        ).ShouldBeNull();
    }

    private async Task<bool> SeesAsync(Actor actor)
    {
        var queries = Database.Get<IndicatorQueries>();
        var inList = (await queries.ListAsync(actor)).Any(i => i.Code == "WAS-1");
        (await queries.DetailAsync(actor, "WAS-1") is not null).ShouldBe(inList);
        (await queries.DetailAsync(actor, "WAS-1", Past) is not null).ShouldBe(inList);
        (await queries.ListAsync(actor, Past)).Any(i => i.Code == "WAS-1").ShouldBe(inList);
        return inList;
    }

    private async Task<Outcome<string>> MarkAsync(
        string code = "WAS-1",
        ExemptParagraph? paragraph = ExemptParagraph.FinancialAffairs,
        string reason = Reason,
        int? version = null,
        Actor? actor = null
    ) =>
        await Database
            .Get<MarkExempt>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new MarkExemptRequest(code, version ?? await VersionAsync(code), paragraph, reason)
            );

    private async Task<Outcome<string>> LiftAsync(
        string code = "WAS-1",
        string reason = "It is let.",
        int? version = null,
        Actor? actor = null
    ) =>
        await Database
            .Get<LiftExemption>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new LiftExemptionRequest(code, version ?? await VersionAsync(code), reason)
            );

    private Task<Outcome<string>> CalculateAsync(string code, string formula) =>
        Database.Get<SetFormula>().ExecuteAsync(Actors.PerformanceTeam, new SetFormulaRequest(code, formula, Reason));

    private async Task SupplyAsync() =>
        (
            await Database
                .Get<ChangeSupplier>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new ChangeSupplierRequest("HOU-1", await VersionAsync("HOU-1"), "NHS")
                )
        ).ShouldBeDone();

    private async Task<Outcome<SavedEntry>> EnterAsync(int row, int version = 0) =>
        await Database
            .Get<SaveReturnEntry>()
            .ExecuteAsync(
                Actors.Holding(Role.Partner),
                new SaveReturnEntryRequest(row, version, new EntryInput { ValueText = "90" })
            );

    private async Task<int> VersionAsync(string code) =>
        await Database.ReadAsync(db =>
            db.Indicators.IgnoreQueryFilters().Where(i => i.Code == code).Select(i => i.Version).FirstOrDefaultAsync()
        );

    private Task<Indicator> FindAsync(string code) =>
        Database.ReadAsync(db => db.Indicators.IgnoreQueryFilters().SingleAsync(i => i.Code == code));

    private static Actor In(Role role, ScopeKind kind, int id) =>
        Testing.Actors.Named(role.Words(), new ScopedRole(role, kind, id));
}

using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Tests.Periods;

/// <summary>The lines of the yearly template: adopted, added, changed, taken out and brought back.</summary>
public sealed class TemplateItemTests : CalendarTest
{
    private static readonly SaveTemplateItemRequest Survey = new(
        0,
        0,
        false,
        "14 September",
        false,
        "23 October",
        null,
        null
    )
    {
        Title = "Survey",
        Kind = ProgrammeKind.Survey,
        Phase = CyclePhase.Monitor,
        Owner = "Head of communications",
        Body = "",
        Link = "",
        Note = "",
        RemindDays = 14,
    };

    private static readonly SaveTemplateItemRequest Session = Survey with
    {
        IsQuarterly = true,
        Starts = "",
        Ends = "",
        FirstDay = 29,
        LastDay = 30,
        Title = "Session",
    };

    [Fact]
    public async Task Adopt_OfTheBuiltInTemplate_AddsItOnce()
    {
        (await AdoptAsync()).ShouldBeDone().ShouldBe(BuiltInTemplate.Items().Count);
        (await AdoptAsync()).ShouldBeDone().ShouldBe(0);

        (await LinesAsync()).Count.ShouldBe(BuiltInTemplate.Items().Count);
    }

    [Fact]
    public async Task Adopt_WithALineOfThatTitle_LeavesItAsItIs()
    {
        var own = BuiltInTemplate.Items()[0].Details.Title.ToUpperInvariant();
        (await SaveAsync(Survey with { Title = own })).ShouldBeDone();

        (await AdoptAsync()).ShouldBeDone().ShouldBe(BuiltInTemplate.Items().Count - 1);

        (await LinesAsync()).Single(line => line.Details.Title == own).Details.Kind.ShouldBe(ProgrammeKind.Survey);
    }

    [Fact]
    public async Task Save_OfANewLine_KeepsItsTiming()
    {
        (await SaveAsync(Survey with { Starts = "1 March", StartsYearBefore = true })).ShouldBeDone();
        (await SaveAsync(Session)).ShouldBeDone();

        (await LinesAsync())
            .Select(line => line.Timing)
            .ShouldBe([
                new TemplateTiming.Yearly(new YearDay(3, 1, true), new YearDay(10, 23)),
                new TemplateTiming.Quarterly(29, 30),
            ]);
    }

    [Fact]
    public async Task Save_OfALine_IsInTheChangeHistoryWithBeforeAndAfter()
    {
        var line = await SavedAsync();

        (await SaveAsync(Survey with { Id = line.Id, Ends = "30 October" })).ShouldBeDone();

        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.OrderBy(r => r.Id).LastAsync(r => r.Kind == nameof(SaveTemplateItem))
        );
        record.Before.ShouldNotBeNull().ShouldContain("09-14..10-23");
        record.After.ShouldNotBeNull().ShouldContain("09-14..10-30");
    }

    [Fact]
    public async Task Save_OfALineThatSomebodyElseChanged_IsAConflict()
    {
        var line = await SavedAsync();
        (await SaveAsync(Survey with { Id = line.Id, Title = "Theirs" })).ShouldBeDone();

        (await SaveAsync(Survey with { Id = line.Id, Title = "Mine" })).Word().ShouldBe("Conflict");

        (await LinesAsync()).Single().Details.Title.ShouldBe("Theirs");
    }

    [Fact]
    public async Task Save_WithAnEndBeforeItsStart_IsRefused()
    {
        (await SaveAsync(Survey with { Starts = "1 October", Ends = "30 April" }))
            .Word()
            .ShouldBe("ends-before-it-starts");
        (await SaveAsync(Session with { FirstDay = 31 })).Word().ShouldBe("ends-before-it-starts");
    }

    public static TheoryData<SaveTemplateItemRequest, string> Wrong =>
        new()
        {
            { Survey with { Starts = "31 February" }, "Starts" },
            { Survey with { Starts = "" }, "Starts" },
            { Survey with { Ends = "soon" }, "Ends" },
            { Session with { FirstDay = null }, "FirstDay" },
            { Session with { FirstDay = 0 }, "FirstDay" },
            { Session with { LastDay = null }, "LastDay" },
            { Session with { LastDay = 91 }, "LastDay" },
            { Survey with { Title = "" }, "Title" },
            { Survey with { Link = "javascript:alert(1)" }, "Link" },
        };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Save_WithSomethingMissingOrWrong_NamesTheField(SaveTemplateItemRequest request, string field)
    {
        (await SaveAsync(request)).ShouldBeInvalid().Select(error => error.Field).ShouldBe([field]);
        (await LinesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_OfALineThatIsNone_IsNotFound() =>
        (await SaveAsync(Survey with { Id = 99 })).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Remove_OfALineThatNoYearWasMadeWith_RemovesIt()
    {
        var line = await SavedAsync();

        (await RemoveAsync(line)).ShouldBeDone().ShouldBe(TemplateRemoval.Removed);

        (await LinesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Remove_OfALineThatAYearWasMadeWith_RetiresItAndLeavesTheYearAlone()
    {
        var line = await SavedAsync();
        (await FillAsync()).ShouldBeDone();

        (await RemoveAsync(line)).ShouldBeDone().ShouldBe(TemplateRemoval.Retired);

        (await LinesAsync()).Single().RetiredOn.ShouldBe(Today);
        (await ItemsAsync()).ShouldHaveSingleItem();
        (await FillAsync(2027)).Word().ShouldBe("nothing-to-add");
    }

    [Fact]
    public async Task Reinstate_OfARetiredLine_MakesYearsAgain()
    {
        var line = await SavedAsync();
        (await FillAsync()).ShouldBeDone();
        (await RemoveAsync(line)).ShouldBeDone();

        (await ReinstateAsync(line, version: 1)).ShouldBeDone();

        (await FillAsync(2027)).ShouldBeDone().ShouldBe(1);
    }

    [Fact]
    public async Task RemoveAndReinstate_OfALineThatSomebodyElseChanged_AreConflicts()
    {
        var line = await SavedAsync();
        (await SaveAsync(Survey with { Id = line.Id, Title = "Theirs" })).ShouldBeDone();

        (await RemoveAsync(line)).Word().ShouldBe("Conflict");
        (await ReinstateAsync(line, version: 0)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task RemoveAndReinstate_OfALineThatIsNone_AreNotFound()
    {
        (await RemoveAsync(99, 0)).Word().ShouldBe("NotFound");
        (await ReinstateAsync(99, 0)).Word().ShouldBe("NotFound");
    }

    [Fact]
    public async Task EveryChangeOfTheTemplate_ByARoleWithoutThePermission_IsForbidden()
    {
        var auditor = Actors.Holding(Role.Auditor);

        (await AdoptAsync(auditor)).Word().ShouldBe("Forbidden");
        (await SaveAsync(Survey, auditor)).Word().ShouldBe("Forbidden");
        (await RemoveAsync(1, 0, auditor)).Word().ShouldBe("Forbidden");
        (await ReinstateAsync(1, 0, auditor)).Word().ShouldBe("Forbidden");
    }

    private async Task<TemplateLine> SavedAsync()
    {
        (await SaveAsync(Survey)).ShouldBeDone();
        return (await LinesAsync()).Single();
    }

    private Task<IReadOnlyList<TemplateLine>> LinesAsync() =>
        Database.Get<PeriodQueries>().TemplateAsync(Actors.PerformanceTeam);

    private Task<Outcome<string>> SaveAsync(SaveTemplateItemRequest request, Actor? actor = null) =>
        Database.Get<SaveTemplateItem>().ExecuteAsync(actor ?? Actors.PerformanceTeam, request);

    private Task<Outcome<TemplateRemoval>> RemoveAsync(TemplateLine line) => RemoveAsync(line.Id, line.Version);

    private Task<Outcome<TemplateRemoval>> RemoveAsync(int id, int version, Actor? actor = null) =>
        Database
            .Get<RemoveTemplateItem>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new RemoveTemplateItemRequest(id, version));

    private Task<Outcome<string>> ReinstateAsync(TemplateLine line, int version) => ReinstateAsync(line.Id, version);

    private Task<Outcome<string>> ReinstateAsync(int id, int version, Actor? actor = null) =>
        Database
            .Get<ReinstateTemplateItem>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new ReinstateTemplateItemRequest(id, version));
}

using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Tests.Periods;

public sealed class AddProgrammeItemTests : CalendarTest
{
    [Fact]
    public async Task Add_OfAProcess_KeepsAllThatWasTypedTrimmed()
    {
        var item = await AddedAsync(Budget with { Title = "  Budget for 2027/28 " });

        item.Details.ShouldBe(Budget.DetailsForTest());
        (item.Year, item.StartsOn, item.EndsOn, item.State).ShouldBe(
            (new FinancialYear(2026), new(2026, 11, 2), new(2027, 2, 28), ProgrammeState.NotStarted)
        );
        (item.TemplateItemId, item.FillId, item.ChangedAt).ShouldBe((null, null, Database.Time.Utc));
    }

    [Fact]
    public async Task Add_OfAProcess_IsInTheChangeHistory()
    {
        var item = await AddedAsync();

        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.SingleAsync(r => r.Kind == nameof(AddProgrammeItem))
        );
        (record.Subject, record.SubjectId, record.ActorName).ShouldBe(
            (nameof(ProgrammeItem), $"{item.Id}", "Performance team")
        );
        record.After.ShouldNotBeNull().ShouldContain("Budget for 2027/28");
    }

    [Fact]
    public async Task Add_OfTwoProcesses_GivesEachANameOfItsOwn()
    {
        var one = await AddedAsync();
        var other = await AddedAsync();

        one.Uid.ShouldNotBe(other.Uid);
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-01", "ends-before-it-starts")]
    [InlineData("2027-04-01", "2027-04-02", "outside-its-year")]
    public async Task Add_WithDaysThatCannotBe_IsRefused(string starts, string ends, string code)
    {
        var outcome = await AddAsync(
            Budget with
            {
                StartsOn = DateOnly.Parse(starts, System.Globalization.CultureInfo.InvariantCulture),
                EndsOn = DateOnly.Parse(ends, System.Globalization.CultureInfo.InvariantCulture),
            }
        );

        outcome.Word().ShouldBe(code);
        (await ItemsAsync()).ShouldBeEmpty();
    }

    public static TheoryData<AddProgrammeItemRequest, string> Wrong =>
        new()
        {
            { Budget with { Year = 0 }, "Year" },
            { Budget with { Year = 2199 }, "Year" },
            { Budget with { StartsOn = null }, "StartsOn" },
            { Budget with { EndsOn = null }, "EndsOn" },
            { Budget with { Title = "" }, "Title" },
            { Budget with { Title = " " }, "Title" },
            { Budget with { Title = new string('a', ProgrammeDetails.TitleLength + 1) }, "Title" },
            { Budget with { Title = "A\u202Eb" }, "Title" },
            { Budget with { Kind = default }, "Kind" },
            { Budget with { Phase = default }, "Phase" },
            { Budget with { Owner = "" }, "Owner" },
            { Budget with { Body = new string('a', ProgrammeDetails.BodyLength + 1) }, "Body" },
            { Budget with { Link = "javascript:alert(1)" }, "Link" },
            { Budget with { Link = "http://example.org" }, "Link" },
            { Budget with { Note = new string('a', ProgrammeDetails.NoteLength + 1) }, "Note" },
            { Budget with { RemindDays = null }, "RemindDays" },
            { Budget with { RemindDays = -1 }, "RemindDays" },
            { Budget with { RemindDays = 91 }, "RemindDays" },
        };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Add_WithSomethingMissingOrWrong_NamesTheField(AddProgrammeItemRequest request, string field)
    {
        (await AddAsync(request)).ShouldBeInvalid().Select(error => error.Field).Distinct().ShouldBe([field]);
        (await ItemsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Director)]
    [InlineData(Role.CltMember)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Add_ByARoleWithoutThePermission_IsForbidden(Role role) =>
        (await AddAsync(Budget, Actors.Holding(role))).Word().ShouldBe("Forbidden");

    [Fact]
    public async Task Add_ByThePerformanceTeamOfOneDirectorate_IsForbidden()
    {
        var scoped = Testing.Actors.Named(
            "Pat Place",
            new ScopedRole(Role.PerformanceTeam, ScopeKind.Directorate, Council.Place.Id)
        );

        (await AddAsync(Budget, scoped)).Word().ShouldBe("Forbidden");
    }
}

internal static class ProgrammeRequests
{
    public static ProgrammeDetails DetailsForTest(this AddProgrammeItemRequest request) =>
        new(
            request.Title,
            request.Kind,
            request.Phase,
            request.Owner,
            request.Body,
            request.Link,
            request.Note,
            request.RemindDays ?? 0
        );
}

using PerformanceFramework.Application.Periods;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Periods;

/// <summary>What a council changes in the usual bank holidays.</summary>
public sealed class BankHolidayTests : CalendarTest
{
    private static readonly DateOnly Spring = new(2027, 5, 31);

    [Fact]
    public async Task Add_OfADay_MakesItABankHoliday()
    {
        (await AddAsync(new DateOnly(2027, 6, 4), " Jubilee ")).ShouldBeDone();

        (await DaysAsync()).ShouldContain(new BankHoliday(new DateOnly(2027, 6, 4), "Jubilee"));
        (await AddAsync(new DateOnly(2027, 6, 4), "Jubilee")).Word().ShouldBe("holiday-already");
    }

    [Fact]
    public async Task Remove_OfAUsualDay_MakesItAWorkingDayUntilItIsAddedAgain()
    {
        (await RemoveAsync(Spring)).ShouldBeDone();
        (await DaysAsync()).ShouldNotContain(holiday => holiday.Day == Spring);
        (await RemoveAsync(Spring)).Word().ShouldBe("no-holiday");

        (await AddAsync(Spring, "Back")).ShouldBeDone();

        (await DaysAsync()).ShouldBe(BankHolidays.Usual(2027));
    }

    [Fact]
    public async Task Remove_OfAnAddedDay_LeavesNothingOfIt()
    {
        await AddAsync(new DateOnly(2027, 6, 4), "Jubilee");

        (await RemoveAsync(new DateOnly(2027, 6, 4))).ShouldBeDone();

        (await Database.ReadAsync(db => Task.FromResult(db.BankHolidayChanges.Count()))).ShouldBe(0);
    }

    [Fact]
    public async Task Add_WithoutADayAndAName_NamesBothFields() =>
        (await Database.Get<AddBankHoliday>().ExecuteAsync(Actors.PerformanceTeam, new AddBankHolidayRequest(null, "")))
            .ShouldBeInvalid()
            .Select(error => error.Field)
            .ShouldBe(["Day", "Name"]);

    [Fact]
    public async Task Preview_OfARound_LeavesOutWhatTheCouncilAdded()
    {
        var before = await SuggestedAsync();
        await AddAsync(new DateOnly(2026, 10, 14), "Mayor’s day");

        var after = await SuggestedAsync();

        after.ShouldBe(new RoundDates(before.SubmitBy.AddDays(1), before.ApproveBy!.Value.AddDays(1)));
    }

    private async Task<RoundDates> SuggestedAsync() =>
        (await Database.Get<ReturnQueries>().RoundPreviewAsync(Actors.PerformanceTeam, "2026-27-Q2", Today))
            .ShouldNotBeNull()
            .Dates;

    private async Task<IReadOnlyList<BankHoliday>> DaysAsync() =>
        await Database.Get<PeriodQueries>().BankHolidaysAsync(Actors.PerformanceTeam, 2027);

    private Task<Outcome<DateOnly>> AddAsync(DateOnly day, string name, Actor? actor = null) =>
        Database
            .Get<AddBankHoliday>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new AddBankHolidayRequest(day, name));

    private Task<Outcome<DateOnly>> RemoveAsync(DateOnly day) =>
        Database.Get<RemoveBankHoliday>().ExecuteAsync(Actors.PerformanceTeam, new RemoveBankHolidayRequest(day));
}

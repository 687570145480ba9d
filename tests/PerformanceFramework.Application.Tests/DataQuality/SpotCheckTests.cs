using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.DataQuality;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Tests.DataQuality;

/// <summary>HOU-1 has figures from 2025-26-Q1 to 2026-27-Q1.</summary>
public sealed class SpotCheckTests : CouncilTest
{
    private static readonly TypedAction Action = new("Correct it.", "Housing data officer", new DateOnly(2026, 12, 1));

    private RecordSpotCheckRequest Request =>
        new(
            "HOU-1",
            "2026-27-Q1",
            Today,
            20,
            17,
            "From the case files.",
            SpotCheckResult.NotConfirmed,
            "Three cases differ.",
            Action
        );

    private DateOnly Today => London.DayOf(Database.Time.Utc);

    [Fact]
    public async Task Check_ThatDoesNotConfirm_IsSaidBesideTheFigureUntilALaterOneDoes()
    {
        (await RecordAsync(Request)).ShouldBeDone();
        (await StandingAsync()).IsNotConfirmed.ShouldBeTrue();
        (await DetailAsync()).Latest!.Check!.Result.ShouldBe(SpotCheckResult.NotConfirmed);

        (
            await RecordAsync(Request with { Result = SpotCheckResult.ConfirmedWithRemarks, Action = TypedAction.None })
        ).ShouldBeDone();

        (await StandingAsync()).IsNotConfirmed.ShouldBeFalse();
        (await DetailAsync()).Latest!.IsNotConfirmed.ShouldBeFalse();
    }

    [Fact]
    public async Task Check_OfAnEarlierFigure_SaysNothingOfTheLatest()
    {
        (await RecordAsync(Request with { Period = "2025-26-Q1" })).ShouldBeDone();

        (await StandingAsync()).IsNotConfirmed.ShouldBeFalse();
        (await DetailAsync()).History[0].IsNotConfirmed.ShouldBeTrue();
    }

    [Fact]
    public async Task Check_ThatIsRecorded_ChangesNoFigureAndSaysWhoCheckedAsWhat()
    {
        var before = await Database.ReadAsync(db => db.Observations.Select(o => o.Version).SumAsync());

        var id = (await RecordAsync(Request, Actors.Auditor)).ShouldBeDone();

        (await Database.ReadAsync(db => db.Observations.Select(o => o.Version).SumAsync())).ShouldBe(before);
        var check = (await Database.Get<QualityQueries>().CheckAsync(Actors.Officer, id)).ShouldNotBeNull();
        (check.CheckedAs, check.CheckedBy, check.OpenActions).ShouldBe((Role.Auditor, Actors.Auditor.Name, 1));
        check.Figure.ShouldBe((await DetailAsync()).Latest!.Value);
        (await Database.Get<QualityQueries>().CheckAsync(Actors.LibraryOfficer, id)).ShouldBeNull();
        (await Database.Get<QualityQueries>().CheckAsync(Actors.CabinetMember, id)).ShouldBeNull();
    }

    [Fact]
    public async Task Check_WithWhatCannotBe_NamesEachField()
    {
        (await RecordAsync(Request with { Sample = null }))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Sample");
        (await RecordAsync(Request with { InAgreement = 21 }))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("InAgreement");
        (await RecordAsync(Request with { Result = SpotCheckResult.Confirmed }))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Result");
        (await RecordAsync(Request with { Finding = " " }))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Finding");
        (await RecordAsync(Request with { CheckedOn = Today.AddDays(1) }))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("CheckedOn");
        (await RecordAsync(Request with { Period = "someday" }))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Period");
    }

    [Fact]
    public async Task Check_ThatDoesNotConfirm_NeedsAnActionThatIsWhole()
    {
        (await RecordAsync(Request with { Action = TypedAction.None }))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Action.Action");
        (await RecordAsync(Request with { Action = Action with { Owner = "", Due = null } }))
            .ShouldBeInvalid()
            .Select(error => error.Field)
            .ShouldBe(["Action.Owner", "Action.Due"]);
    }

    [Fact]
    public async Task Check_OfAFigureThatThereIsNot_IsRefused() =>
        (await RecordAsync(Request with { Period = "2019-20-Q1" })).Word().ShouldBe("no-figure");

    [Fact]
    public async Task Action_IsAddedAndFinishedOnce()
    {
        var id = (await RecordAsync(Request)).ShouldBeDone();
        var add = new AddSpotCheckActionRequest(id, Action with { Action = "Tell the officers." });
        (await Database.Get<AddSpotCheckAction>().ExecuteAsync(Actors.Auditor, add)).ShouldBeDone();
        var actions = (await Database.Get<QualityQueries>().CheckAsync(Actors.Auditor, id))!.Actions;
        actions.Count.ShouldBe(2);

        (await FinishAsync(actions[0].Id, 0, Today.AddDays(1))).ShouldBeInvalid();
        (await FinishAsync(actions[0].Id, 0, Today)).ShouldBeDone();
        (await FinishAsync(actions[0].Id, 0, Today)).Word().ShouldBe("Conflict");
        (await FinishAsync(actions[0].Id, 1, Today)).Word().ShouldBe("action-done");

        var open = await Database.Get<QualityQueries>().OpenChecksAsync(Actors.Auditor);
        open.ShouldHaveSingleItem().OpenActions.ShouldBe(1);
        (await FinishAsync(actions[1].Id, 0, Today)).ShouldBeDone();
        (await Database.Get<QualityQueries>().OpenChecksAsync(Actors.Auditor)).ShouldBeEmpty();
    }

    public static TheoryData<Role, bool> Roles()
    {
        var data = new TheoryData<Role, bool>();
        foreach (var role in Enum.GetValues<Role>())
        {
            data.Add(role, role is Role.PerformanceTeam or Role.Auditor);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_RecordsChecksWhereItIsGranted(Role role, bool records)
    {
        var actor = Actors.Holding(role);
        var id = (await RecordAsync(Request)).ShouldBeDone();
        var action = (await Database.Get<QualityQueries>().CheckAsync(Actors.Auditor, id))!.Actions[0];
        var expected = records ? "Done" : "Forbidden";

        (await RecordAsync(Request, actor)).Word().ShouldBe(expected);
        (await Database.Get<AddSpotCheckAction>().ExecuteAsync(actor, new AddSpotCheckActionRequest(id, Action)))
            .Word()
            .ShouldBe(expected);
        (await FinishAsync(action.Id, 0, Today, actor)).Word().ShouldBe(expected);
        ((await Database.Get<QualityQueries>().CheckableAsync(actor, "HOU-1")) is not null).ShouldBe(records);
    }

    [Fact]
    public async Task Checks_OfAYear_AreThoseMadeInIt()
    {
        (await RecordAsync(Request)).ShouldBeDone();

        (await Database.Get<QualityQueries>().ChecksAsync(Actors.Officer, new FinancialYear(2026))).Count.ShouldBe(1);
        (await Database.Get<QualityQueries>().ChecksAsync(Actors.Officer, new FinancialYear(2025))).ShouldBeEmpty();
        (
            await Database.Get<QualityQueries>().ChecksAsync(Actors.LibraryOfficer, new FinancialYear(2026))
        ).ShouldBeEmpty();
    }

    private Task<Outcome<int>> RecordAsync(RecordSpotCheckRequest request, Actor? actor = null) =>
        Database.Get<RecordSpotCheck>().ExecuteAsync(actor ?? Actors.PerformanceTeam, request);

    private Task<Outcome<int>> FinishAsync(int id, int version, DateOnly on, Actor? actor = null) =>
        Database
            .Get<FinishSpotCheckAction>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new FinishSpotCheckActionRequest(id, version, on));

    private async Task<IndicatorStanding> StandingAsync() =>
        (await Database.Get<IndicatorQueries>().ListAsync(Actors.PerformanceTeam)).Single(i => i.Code == "HOU-1");

    private async Task<IndicatorDetail> DetailAsync() =>
        (await Database.Get<IndicatorQueries>().DetailAsync(Actors.PerformanceTeam, "HOU-1"))!;
}

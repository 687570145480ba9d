using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Tests.Organisation;

public sealed class PartOfOrganisationTests
{
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateOnly October = new(2026, 10, 1);
    private static readonly DateOnly Today = new(2026, 10, 12);

    private readonly Directorate _place = new("PLA", "Place");
    private readonly Directorate _people = new("PEO", "People");
    private readonly Portfolio _homes = new("HOM", "Homes", "Cabinet member for homes");
    private readonly Service _housing;

    public PartOfOrganisationTests() => _housing = new Service("HOU", "Housing", _place, _homes);

    [Fact]
    public void Change_OfNameAndPlace_KeepsWhatItWas()
    {
        var was = Change(_housing, _housing.State with { Name = "Homes", Directorate = _people }, October)
            .ShouldNotBeNull();

        (_housing.Name, _housing.Directorate, _housing.Since).ShouldBe(("Homes", _people, October));
        (was.Name, was.Directorate, was.Portfolio).ShouldBe(("Housing", _place, _homes));
        (was.Kind, was.From, was.Until).ShouldBe((PartKind.Service, null, October));
        (was.Reason, was.ChangedBy, was.ChangedOn).ShouldBe(("Reorganisation", "Priya Shah", Today));
    }

    [Fact]
    public void Change_AfterAnother_BeginsWhereTheOtherEnded()
    {
        Change(_housing, _housing.State with { Name = "Homes" }, April);

        var was = Change(_housing, _housing.State with { Name = "Homes and land" }, October).ShouldNotBeNull();

        (was.Name, was.From, was.Until).ShouldBe(("Homes", April, October));
    }

    [Fact]
    public void Change_ToWhatItIs_KeepsNothing()
    {
        Change(_housing, _housing.State, October).ShouldBeNull();

        _housing.Since.ShouldBeNull();
    }

    [Fact]
    public void Change_FromTheDayOfTheLatestChange_KeepsNothingThatHeldForNoDay()
    {
        Change(_housing, _housing.State with { Name = "Hoomes" }, October);

        Change(_housing, _housing.State with { Name = "Homes" }, October).ShouldBeNull();

        (_housing.Name, _housing.Since).ShouldBe(("Homes", October));
    }

    [Fact]
    public void Correct_OfAMistake_KeepsNothingAndMovesNoDay()
    {
        _housing.Correct(_housing.State with { Name = "Homes" });

        (_housing.Name, _housing.Since).ShouldBe(("Homes", null));
    }

    [Theory]
    [InlineData("2026-10-12", null, null)]
    [InlineData("2026-10-13", null, "in-the-future")]
    [InlineData("2026-04-01", "2026-04-01", null)]
    [InlineData("2026-03-31", "2026-04-01", "before-the-latest-change")]
    public void WhyNotFrom_ADay_IsTheFutureOrTheLatestChange(string from, string? since, string? code)
    {
        var part = new Directorate("PLA", "Place", since is null ? null : Day(since));

        part.WhyNotFrom(Day(from), Today)?.Code.ShouldBe(code);
        (part.WhyNotFrom(Day(from), Today) is null).ShouldBe(code is null);
    }

    [Theory]
    [InlineData("2020-01-01", "Housing")]
    [InlineData("2026-03-31", "Housing")]
    [InlineData("2026-04-01", "Homes")]
    [InlineData("2026-09-30", "Homes")]
    [InlineData("2026-10-01", "Homes and land")]
    [InlineData("2030-01-01", "Homes and land")]
    public void PlaceAt_ADay_IsWhatHeldOnIt(string date, string name)
    {
        PartVersion[] versions =
        [
            Change(_housing, _housing.State with { Name = "Homes" }, April)!,
            Change(_housing, _housing.State with { Name = "Homes and land" }, October)!,
        ];

        _housing.PlaceAt(Day(date), versions, []).ShouldNotBeNull().Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("2026-03-31", false)]
    [InlineData("2026-04-01", true)]
    [InlineData("2026-09-30", true)]
    [InlineData("2026-10-01", false)]
    public void PlaceAt_ADayBeforeItCameOrAfterItWent_IsNone(string date, bool isThere)
    {
        var team = new Team("HOU-OPT", "Housing options", _housing, April);
        team.Retire(October);

        (team.PlaceAt(Day(date), [], []) is not null).ShouldBe(isThere);
    }

    [Fact]
    public void PlaceAt_ADayBeforeAPartThatCameLaterChanged_IsNoneBeforeItCame()
    {
        var body = new AccountableBody("SCR", "Scrutiny", AccountableBodyKind.Committee, April);
        var was = Change(body, body.State with { BodyKind = AccountableBodyKind.ScrutinyCommittee }, October)!;

        body.PlaceAt(April.AddDays(-1), [was], []).ShouldBeNull();
        body.PlaceAt(April, [was], [])!.BodyKind.ShouldBe(AccountableBodyKind.Committee);
        body.PlaceAt(October, [was], [])!.BodyKind.ShouldBe(AccountableBodyKind.ScrutinyCommittee);
    }

    [Theory]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", false)]
    [InlineData("2026-09-30", false)]
    [InlineData("2026-10-01", true)]
    public void Reinstate_OfSomethingRetired_LeavesTheTimeInWhichItWasNotThere(string date, bool isThere)
    {
        _housing.Retire(April);
        var absence = _housing.Reinstate(October).ShouldNotBeNull();

        (_housing.PlaceAt(Day(date), [], [absence]) is not null).ShouldBe(isThere);
    }

    [Fact]
    public void Absence_OfAPartOfAnotherKind_IsNotIts()
    {
        _place.Retire(April);
        var absence = _place.Reinstate(October).ShouldNotBeNull();

        _housing.PlaceAt(April, [], [absence]).ShouldBe(_housing.State);
    }

    [Fact]
    public void State_OfEveryKind_IsWhatChangesFromADay()
    {
        _homes.State.ShouldBe(new PartState("Homes") { CabinetMember = "Cabinet member for homes" });
        _housing.State.ShouldBe(new PartState("Housing") { Directorate = _place, Portfolio = _homes });
        new Team("T", "Team", _housing).State.ShouldBe(new PartState("Team") { Service = _housing });
        new PartnerOrganisation("NHS", "NHS").State.ShouldBe(new PartState("NHS"));
    }

    [Fact]
    public void Change_OfACabinetMember_KeepsTheFormer()
    {
        var was = Change(_homes, _homes.State with { CabinetMember = "Leader" }, October).ShouldNotBeNull();

        (_homes.CabinetMember, was.CabinetMember).ShouldBe(("Leader", "Cabinet member for homes"));
    }

    private static PartVersion? Change(PartOfOrganisation part, PartState to, DateOnly from) =>
        part.Change(to, new Amendment(from, "Reorganisation", "Priya Shah", Today));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}

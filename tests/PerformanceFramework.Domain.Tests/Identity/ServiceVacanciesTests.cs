using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Domain.Tests.Identity;

public sealed class ServiceVacanciesTests
{
    private const int Directorate = 7;
    private const int Service = 3;

    private static readonly DateOnly Today = new(2026, 10, 12);
    private static readonly ServicePlace[] Places = [new(Service, Directorate)];

    [Fact]
    public void Service_WithNobody_LacksBoth() =>
        Among([])
            .Select(vacancy => (vacancy.ServiceId, vacancy.Missing, vacancy.LastHeldBy.Count))
            .ShouldBe([(Service, Permission.EnterReturns, 0), (Service, Permission.ApproveReturns, 0)]);

    [Fact]
    public void Service_WithAnOfficerAndAHead_LacksNothing() =>
        Among([Held("olu", Role.Officer), Held("hari", Role.HeadOfService)]).ShouldBeEmpty();

    [Theory]
    [InlineData(Role.Officer, ScopeKind.Service, Service, true)]
    [InlineData(Role.Officer, ScopeKind.Service, Directorate, false)]
    [InlineData(Role.Officer, ScopeKind.Directorate, Directorate, true)]
    [InlineData(Role.Officer, ScopeKind.Directorate, Service, false)]
    [InlineData(Role.Officer, ScopeKind.WholeCouncil, 0, true)]
    [InlineData(Role.IndicatorOwner, ScopeKind.Service, Service, true)]
    [InlineData(Role.Director, ScopeKind.Directorate, Directorate, false)]
    [InlineData(Role.Partner, ScopeKind.PartnerOrganisation, Service, false)]
    public void Service_HasSomebodyWhoEnters_WhenARoleReachesIt(Role role, ScopeKind kind, int id, bool expected) =>
        Among([new RoleHeld("olu", new ScopedRole(role, kind, id), RoleTerm.Always)])
            .All(vacancy => vacancy.Missing is not Permission.EnterReturns)
            .ShouldBe(expected);

    [Theory]
    [InlineData(-10, -1, false)]
    [InlineData(-10, 0, true)]
    [InlineData(1, 10, false)]
    public void Service_WithARoleOfOtherDays_LacksIt(int from, int until, bool isHeld) =>
        Among([Held("olu", Role.Officer, from, until)])
            .All(vacancy => vacancy.Missing is not Permission.EnterReturns)
            .ShouldBe(isHeld);

    [Fact]
    public void Vacancy_OfAService_NamesThoseWhoHadItLast()
    {
        var vacancy = Among([
                Held("early", Role.Officer, -100, -50),
                Held("last", Role.Officer, -60, -2),
                Held("also last", Role.IndicatorOwner, -20, -2),
                Held("never began", Role.Officer, 5, -1),
                Held("to come", Role.Officer, 5, 20),
            ])
            .Single(found => found.Missing is Permission.EnterReturns);

        vacancy.LastHeldBy.ShouldBe(["last", "also last"]);
    }

    private static IReadOnlyList<ServiceVacancy> Among(IReadOnlyList<RoleHeld> roles) =>
        ServiceVacancies.Among(Places, roles, Today);

    private static RoleHeld Held(string person, Role role, int from = -10, int? until = null) =>
        new(
            person,
            new ScopedRole(role, ScopeKind.Service, Service),
            new RoleTerm(Today.AddDays(from), until is { } last ? Today.AddDays(last) : null)
        );
}

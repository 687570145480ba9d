using Microsoft.AspNetCore.Identity;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.DemoData;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Web.Tests.Features.Dashboards;

/// <summary>
/// A council as chance would have it: its parts, its thread, a partner and a set, and indicators with and without figures, targets
/// and places. Some have changed for good, so that they get better or worse beyond normal variation.
/// </summary>
internal sealed class AnyCouncil
{
    private const string FirstQuarter = "2025-26-Q1";
    private const int Changed = 14;
    private static readonly ReportingPeriod LastQuarter = ReportingPeriod.Parse("2026-27-Q2");
    private static readonly DateOnly Marked = new(2026, 10, 1);
    private static readonly string[] Rules = ["met", "relative 5%", "exceed 5% 10%", "near-miss 5% 10%"];

    private readonly Random _chance;
    private readonly HashSet<(PlanElement Parent, PlanElement Child)> _links = [];
    private readonly HashSet<(Indicator Indicator, PlanElement Element)> _aligned = [];

    public AnyCouncil(int seed)
    {
        _chance = new Random(seed);
        Directorates = Some(1, 3, number => new Directorate($"D{number}", $"Directorate {number}"));
        Portfolios = Some(1, 3, number => new Portfolio($"PF{number}", $"Portfolio {number}"));
        Services = Some(
            1,
            6,
            number => new Service($"S{number}", $"Service {number}", OneOf(Directorates), OneOf(Portfolios))
        );
        Elements = Thread();
        Indicators = Some(0, 30, Indicator);
        foreach (var indicator in Indicators)
        {
            Report(indicator);
            Place(indicator);
            Gather(indicator);
        }

        Own = new Dashboard(
            "OWN",
            new DashboardTerms(
                "Our own",
                "Whatever chance put there.",
                new ChosenList<IndicatorColumn>(IndicatorColumns.Usual),
                DashboardOrder.WorstFirst,
                IsForEverybody: true,
                new ChosenList<Role>([])
            ),
            [
                DashboardPart.Of(Elements[^1]),
                DashboardPart.Of(Directorates[0]),
                DashboardPart.Of(Portfolios[0]),
                DashboardPart.Of(Set),
            ]
        );
        Rows.AddRange([.. Directorates, .. Portfolios, .. Services, .. Elements, .. Indicators, Partner, Set, Own]);
        Rows.AddRange([new Council("Any council"), Reader("performance", Role.PerformanceTeam)]);
        Rows.Add(Reader("scrutiny", Role.ScrutinyMember));
    }

    public List<object> Rows { get; } = [];

    public List<Directorate> Directorates { get; }

    public List<Portfolio> Portfolios { get; }

    public List<Service> Services { get; }

    public List<PlanElement> Elements { get; }

    public List<Indicator> Indicators { get; }

    public PartnerOrganisation Partner { get; } = new("PARTNER", "Partner");

    /// <summary>The codes of the indicators that the partner supplies.</summary>
    public HashSet<string> Supplied { get; } = [];

    public IndicatorSet Set { get; } = new("SET", "the set");

    /// <summary>The codes of the indicators in the set.</summary>
    public HashSet<string> InSet { get; } = [];

    /// <summary>A dashboard of the council's own: the last element, the first directorate, the first portfolio and the set.</summary>
    public Dashboard Own { get; }

    /// <summary>The codes of the indicators that are aligned to an element or to anything below it, exempt and retired ones included.</summary>
    public IReadOnlySet<string> CodesUnder(PlanElement element)
    {
        var under = new HashSet<PlanElement> { element };
        while (true)
        {
            var more = _links.Where(link => under.Contains(link.Parent) && under.Add(link.Child)).ToList();
            if (more.Count == 0)
            {
                return _aligned.Where(a => under.Contains(a.Element)).Select(a => a.Indicator.Code).ToHashSet();
            }
        }
    }

    private List<PlanElement> Thread()
    {
        PlanLevel[] levels =
        [
            new("Vision", 1),
            new("Corporate priority", 2) { IsCorporatePlan = true },
            new("Directorate plan", 3),
            new("Service plan", 4),
        ];
        var elements = new List<PlanElement> { Element("V", levels[0]) };
        foreach (var level in levels[1..])
        {
            var above = elements.ToList();
            foreach (var element in Some(1, 4, number => Element($"E{level.Position}{number}", level)))
            {
                elements.Add(element);
                // Some hang together in more than one way, some in none.
                foreach (var parent in Enumerable.Range(0, _chance.Next(3)).Select(_ => OneOf(above)).Distinct())
                {
                    _links.Add((parent, element));
                    Rows.Add(new ElementAlignment(parent, element));
                }
            }
        }

        return elements;
    }

    private PlanElement Element(string code, PlanLevel level) =>
        new(code, "Title of " + code, "What it is for.", "Director", level)
        {
            Service = _chance.Next(3) == 0 ? OneOf(Services) : null,
        };

    private Indicator Indicator(int number)
    {
        var indicator = Given.Indicator(
            $"K{number:00}",
            OneOf(Services),
            kind: _chance.Next(6) == 0 ? IndicatorKind.Activity : IndicatorKind.Performance,
            polarity: _chance.Next(2) == 0 ? Polarity.HigherIsBetter : Polarity.LowerIsBetter
        );
        if (_chance.Next(6) == 0)
        {
            indicator.MarkExempt(ExemptParagraph.FinancialAffairs, new Adoption("Test", Marked, "A contract."), []);
        }
        else if (_chance.Next(8) == 0)
        {
            indicator.Retire(Marked, "It is over.");
        }

        return indicator;
    }

    private void Report(Indicator indicator)
    {
        var (first, figures) =
            _chance.Next(3) == 0
                ? (LastQuarter.After(1 - Changed).Code, ChangedForGood())
                : (FirstQuarter, Enumerable.Range(0, _chance.Next(7)).Select(_ => Figure(60, 100)).ToArray());
        var record = new IndicatorRecord
        {
            Indicator = indicator,
            Observations = Given.Figures(indicator, first, figures).ToList(),
            Targets =
                indicator.Kind is IndicatorKind.Performance && _chance.Next(4) > 0
                    ? Given.Targets(indicator, FirstQuarter, 8, AnyTarget(indicator), OneOf(Rules)).ToList()
                    : [],
        };
        record.Reassess();
        Rows.AddRange([.. record.Observations, .. record.Targets]);
    }

    /// <summary>As many figures on one side of their mean as on the other; the last may be a step back.</summary>
    private decimal[] ChangedForGood()
    {
        (int Least, int Most) low = (60, 70);
        (int Least, int Most) high = (85, 100);
        var (before, after) = _chance.Next(2) == 0 ? (low, high) : (high, low);
        return Enumerable
            .Range(0, Changed)
            .Select(i => i < Changed / 2 ? before : after)
            .Select(range => Figure(range.Least, range.Most))
            .ToArray();
    }

    private decimal Figure(int least, int most) => _chance.Next(least, most);

    private void Gather(Indicator indicator)
    {
        if (_chance.Next(5) == 0)
        {
            indicator.SupplyBy(Partner);
            Supplied.Add(indicator.Code);
        }

        if (_chance.Next(4) == 0)
        {
            InSet.Add(indicator.Code);
            Rows.Add(new SetMembership(Set, indicator, new FinancialYear(2026)));
        }
    }

    private Target AnyTarget(Indicator indicator) =>
        indicator.Polarity is Polarity.HigherIsBetter
            ? new Target.AtLeast(_chance.Next(70, 90))
            : new Target.AtMost(_chance.Next(70, 90));

    private void Place(Indicator indicator)
    {
        var places = Enumerable.Range(0, _chance.Next(4)).Select(_ => OneOf(Elements)).Distinct().ToList();
        foreach (var (index, element) in places.Index())
        {
            _aligned.Add((indicator, element));
            Rows.Add(new IndicatorAlignment(indicator, element, isPrimary: index == 0));
        }
    }

    private List<T> Some<T>(int least, int most, Func<int, T> make) =>
        Enumerable.Range(1, _chance.Next(least, most + 1)).Select(make).ToList();

    private T OneOf<T>(IReadOnlyList<T> among) => among[_chance.Next(among.Count)];

    private static ApplicationUser Reader(string name, Role role)
    {
        var user = new ApplicationUser
        {
            Id = name,
            SecurityStamp = "stamp",
            LockoutEnabled = true,
        };
        user.Name(name, name, "", "");
        user.PasswordHash = new PasswordHasher<ApplicationUser>().HashPassword(user, DemonstrationSignIns.Password);
        user.Assignments.Add(new RoleAssignment(name, new ScopedRole(role, ScopeKind.WholeCouncil, 0)));
        return user;
    }
}

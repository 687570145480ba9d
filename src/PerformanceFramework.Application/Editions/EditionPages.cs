using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Editions;

/// <summary>The portfolios and dashboards of an edition, put together from what it holds alone.</summary>
internal sealed class EditionPages
{
    private readonly EditionContent _content;
    private readonly DashboardReading _reading;
    private readonly IReadOnlyList<EditionDirectorate> _directorates;
    private readonly List<DirectorateParts> _parts;

    public EditionPages(EditionContent content)
    {
        _content = content;
        _reading = new DashboardReading(
            null,
            content.Indicators.Select(i => i.Standing).ToList(),
            content.LoadedThread().Structure
        );
        _directorates = content.Directorates.Count > 0 ? content.Directorates : Reporting(_reading.Standings);
        // They are told apart by their codes here, and nothing asks for their ids.
        _parts = _directorates
            .Select(d => new DirectorateParts(
                0,
                d.Code,
                d.Name,
                d.Services.Select(s => new ServicePart(0, s.Code, s.Name)).ToList()
            ))
            .ToList();
    }

    public IndicatorGroups Groups => _reading.Groups(_content.Sets.Select(EditionDashboards.Filter).ToList());

    public DashboardIndex Index =>
        _reading.Index(_parts, (_content.Dashboards ?? []).Select(kept => Own(kept).Dashboard).ToList());

    /// <summary>One of the council's own dashboards; null where it is not in the edition.</summary>
    public OwnDashboardDetail? Own(string code) =>
        _content.Dashboards?.FirstOrDefault(d => d.Code == code) is { } kept ? Own(kept) : null;

    private OwnDashboardDetail Own(EditionDashboard kept)
    {
        var standings = _reading.Standings.ToDictionary(s => s.Code);
        var parts = kept
            .Parts.Select(part =>
            {
                var shown = part.Indicators.Select(code => standings[code]).ToList();
                return new OwnDashboardPart(part.Kind, DashboardRow.Of(part.Code, part.Name, shown), shown);
            })
            .ToList();
        return OwnDashboardDetail.Of(
            parts,
            kept.Columns,
            FinancialYear.Containing(_content.Thread.Day),
            all => new OwnDashboard(
                DashboardRow.Of(kept.Code, kept.Name, all),
                kept.Purpose,
                kept.IsForEverybody,
                kept.Roles,
                RetiredOn: null
            )
        );
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<PortfolioSummary> Portfolios => Loaded().Select(portfolio => portfolio.Summary).ToList();

    public PortfolioDetail? Portfolio(string code)
    {
        if (Loaded().FirstOrDefault(p => p.Code == code) is not { } portfolio)
        {
            return null;
        }

        var kept = _content.Portfolios.FirstOrDefault(p => p.Code == code);
        var indicators = _content.Indicators.ToDictionary(i => i.Standing.Code);
        var picked = kept is null
            ? portfolio.Pick(_reading.Thread, _ => false)
            : kept.Measures.Select(choice => new PickedMeasure(indicators[choice.Code].Standing, choice)).ToList();
        return portfolio.Detail(
            picked,
            s => indicators[s.Code].History.Select(figure => (figure.Period, figure.Number)),
            s =>
                indicators[s.Code]
                    .Comparators.SelectMany(area =>
                        area.Figures.Select(f => new MeasureComparator(area.Area, area.IsBenchmark, f.Period, f.Value))
                    ),
            s => indicators[s.Code].YearEndTarget
        ) with
        {
            Brief = kept?.Brief,
            Suggested = kept?.Suggested ?? [],
            HasQuestions = kept is not null && _content.Head.Audience.SeesExpectedQuestions(),
        };
    }

    public PlaceDashboard? Dashboard(DashboardKind kind, string code)
    {
        var place = kind switch
        {
            DashboardKind.Directorate => _reading.Directorate(_parts, code),
            DashboardKind.Service => _reading.Service(_parts, code),
            DashboardKind.Theme => _reading.Theme(code),
            DashboardKind.Partnership => _reading.Partnerships.FirstOrDefault(p => p.Code == code) is { } partnership
                ? _reading.Partnership(code, partnership.Name)
                : null,
        };
        if (place is null)
        {
            return null;
        }

        var thread = _content.Thread;
        var dashboard = _reading.Dashboard(kind, code, place, thread.Milestones, thread.Day);
        var services = _directorates.SelectMany(d => d.Services);
        return kind switch
        {
            DashboardKind.Directorate => dashboard with { Leaders = _directorates.First(d => d.Code == code).Leaders },
            DashboardKind.Service when services.First(s => s.Code == code) is var service => dashboard with
            {
                Leaders = service.Leaders,
                Teams = service.Teams,
            },
            _ => dashboard,
        };
    }

    private IEnumerable<LoadedPortfolio> Loaded()
    {
        return _content.Portfolios.Count > 0
            ? _content.Portfolios.Select(p => Of(p.Code, p.Name, p.CabinetMember))
            : _reading
                .Standings.Select(s => s.Portfolio)
                .OfType<PlaceChoice>()
                .DistinctBy(place => place.Code)
                .OrderBy(place => place.Name, StringComparer.Ordinal)
                .Select(place => Of(place.Code, place.Name, cabinetMember: null));

        LoadedPortfolio Of(string code, string name, string? cabinetMember) =>
            new(code, name, cabinetMember, _reading.Standings.Where(s => s.Portfolio?.Code == code).ToList());
    }

    /// <summary>What indicators say of directorates and services, in an edition that was published before they were kept.</summary>
    private static List<EditionDirectorate> Reporting(IReadOnlyList<IndicatorStanding> standings) =>
        standings
            .GroupBy(s => (s.DirectorateCode, s.Directorate))
            .OrderBy(group => group.Key.Directorate, StringComparer.Ordinal)
            .Select(group => new EditionDirectorate(
                group.Key.DirectorateCode,
                group.Key.Directorate,
                [],
                group
                    .Select(s => new EditionService(s.ServiceCode, s.Service, [], []))
                    .DistinctBy(s => s.Code)
                    .OrderBy(s => s.Name, StringComparer.Ordinal)
                    .ToList()
            ))
            .ToList();
}

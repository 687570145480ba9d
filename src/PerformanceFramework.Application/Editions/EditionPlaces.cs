using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Portfolios;

namespace PerformanceFramework.Application.Editions;

/// <summary>A portfolio as an edition shows it, without its figures.</summary>
/// <param name="CabinetMember">Who held it; empty while nobody did.</param>
/// <param name="Measures">Those that its page shows, in their order, with why each is there.</param>
/// <param name="Brief">What the audience reads of what was written; null where that is nothing.</param>
/// <param name="Suggested">The questions to expect that the figures suggested, where nobody had written any; none for those who do not read them.</param>
internal sealed record EditionPortfolio(
    string Code,
    string Name,
    string CabinetMember,
    IReadOnlyList<ChosenMeasure> Measures,
    BriefView? Brief,
    IReadOnlyList<string> Suggested
);

/// <summary>A directorate as an edition shows it, without its figures.</summary>
/// <param name="Leaders">Its directors by name; none for the public.</param>
/// <param name="Services">By name.</param>
internal sealed record EditionDirectorate(
    string Code,
    string Name,
    IReadOnlyList<string> Leaders,
    IReadOnlyList<EditionService> Services
);

/// <summary>A service as an edition shows it, without its figures.</summary>
/// <param name="Leaders">Its heads by name; none for the public.</param>
/// <param name="Teams">By name.</param>
internal sealed record EditionService(
    string Code,
    string Name,
    IReadOnlyList<string> Leaders,
    IReadOnlyList<string> Teams
);

/// <summary>Reads what an edition holds of portfolios, directorates and services beside their figures.</summary>
internal static class EditionPlaces
{
    /// <summary>The portfolios by name: three statements.</summary>
    /// <param name="db">Where they are.</param>
    /// <param name="audience">Whom the edition is for.</param>
    /// <param name="standings">The indicators that the edition holds; marks of others are left out.</param>
    /// <param name="thread">As it hangs together.</param>
    /// <param name="today">The day of publication: what was marked or written later is left out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<EditionPortfolio>> PortfoliosAsync(
        PerformanceDbContext db,
        Audience audience,
        IReadOnlyList<IndicatorStanding> standings,
        ThreadStructure thread,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var portfolios = await db.Portfolios.Where(p => p.RetiredOn == null).ToListAsync(cancellationToken);
        var marked = await db
            .MeasureMarks.Where(m => m.EndedOn == null && m.MarkedOn <= today)
            .Select(m => new { m.PortfolioId, m.IndicatorId })
            .ToListAsync(cancellationToken);
        var briefs = await db
            .PortfolioBriefs.Where(b => b.WrittenOn <= today)
            .ToDictionaryAsync(b => b.PortfolioId, cancellationToken);
        var marks = marked.Select(m => (m.PortfolioId, m.IndicatorId)).ToHashSet();
        return portfolios.OrderBy(p => p.Name, StringComparer.Ordinal).Select(Kept).ToList();

        EditionPortfolio Kept(Portfolio portfolio)
        {
            var picked = new LoadedPortfolio(
                portfolio.Code,
                portfolio.Name,
                portfolio.CabinetMember,
                standings.Where(s => s.Portfolio!.Code == portfolio.Code).ToList()
            ).Pick(thread, s => marks.Contains((portfolio.Id, s.Id)));
            var brief = PortfolioQueries.View(briefs.GetValueOrDefault(portfolio.Id));
            return new EditionPortfolio(
                portfolio.Code,
                portfolio.Name,
                portfolio.CabinetMember,
                picked.Select(measure => measure.Choice).ToList(),
                brief is null ? null : For(audience, brief),
                audience.SeesExpectedQuestions()
                    ? PortfolioDetail.SuggestedBy(picked.Select(m => (m.Standing.Name, m.Choice.Finding)), brief)
                    : []
            );
        }
    }

    /// <summary>The directorates by name: four statements, two of them without leaders for the public.</summary>
    public static async Task<IReadOnlyList<EditionDirectorate>> DirectoratesAsync(
        PerformanceDbContext db,
        Audience audience,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var directorates = await DirectorateParts.LoadAsync(db, cancellationToken);
        var directors = await LeadersAsync(Role.Director, ScopeKind.Directorate, directorates.Select(d => d.Id));
        var heads = await LeadersAsync(
            Role.HeadOfService,
            ScopeKind.Service,
            directorates.SelectMany(d => d.Services).Select(s => s.Id)
        );
        var teams = (
            await db
                .Teams.Where(t => t.RetiredOn == null)
                .Select(t => new { t.ServiceId, t.Name })
                .ToListAsync(cancellationToken)
        ).ToLookup(t => t.ServiceId, t => t.Name);
        return directorates
            .Select(d => new EditionDirectorate(
                d.Code,
                d.Name,
                directors[d.Id].Distinct().ToList(),
                d.Services.Select(s => new EditionService(
                        s.Code,
                        s.Name,
                        heads[s.Id].Distinct().ToList(),
                        teams[s.Id].Order(StringComparer.Ordinal).ToList()
                    ))
                    .ToList()
            ))
            .ToList();

        // Names of officers are none of the public's business; which post answers for something is.
        async Task<ILookup<int, string>> LeadersAsync(Role role, ScopeKind scope, IEnumerable<int> ids)
        {
            IReadOnlyList<RoleHolder> holders =
                audience is Audience.Public
                    ? []
                    : await ServiceContents.HoldersAsync(db, scope, ids.ToList(), today, cancellationToken);
            return holders
                .Where(holder => holder.Role == role && holder.Term.Includes(today))
                .ToLookup(holder => holder.ScopeId, holder => holder.Name);
        }
    }

    private static BriefView? For(Audience audience, BriefView brief)
    {
        var shown = brief with
        {
            Content = audience.SeesExpectedQuestions() ? brief.Content : brief.Content with { Questions = [] },
            WrittenBy = audience is Audience.Public ? "" : brief.WrittenBy,
        };
        return shown.Content.IsEmpty ? null : shown;
    }
}

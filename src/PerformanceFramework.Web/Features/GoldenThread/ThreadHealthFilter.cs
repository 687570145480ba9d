using Microsoft.AspNetCore.Http.Extensions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.Indicators;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>What the list of what the thread needs is narrowed down to, as it stands in the address; empty means any.</summary>
/// <param name="Need">The name of a need.</param>
/// <param name="Directorate">The code of a directorate.</param>
internal sealed record ThreadHealthFilter(string Need, string Directorate)
{
    public static readonly ThreadHealthFilter None = new("", "");

    public static IReadOnlyList<SelectOption> Needs { get; } =
    [
        IndicatorFilter.Any,
        .. Enum.GetValues<ThreadNeed>().Select(need => new SelectOption(need.ToString(), need.Words())),
    ];

    /// <summary>Those of which something is needed.</summary>
    public static IReadOnlyList<SelectOption> DirectoratesOf(ThreadHealth health) =>
        [
            IndicatorFilter.Any,
            .. health
                .Lines.Select(line => line.Directorate)
                .OfType<PlaceChoice>()
                .Distinct()
                .OrderBy(place => place.Name, StringComparer.Ordinal)
                .Select(place => new SelectOption(place.Code, place.Name)),
        ];

    public static ThreadHealthFilter Of(string? need, string? directorate) => new(need ?? "", directorate ?? "");

    /// <summary>The needs to look at, in their order.</summary>
    public IEnumerable<ThreadNeed> NeedsShown => Enum.GetValues<ThreadNeed>().Where(Fits);

    /// <summary>A value that is not on offer fits nothing.</summary>
    public IReadOnlyList<ThreadHealthLine> Among(IReadOnlyList<ThreadHealthLine> lines) =>
        lines
            .Where(line => Fits(line.Need) && (Directorate.Length == 0 || line.Directorate?.Code == Directorate))
            .ToList();

    /// <summary>The address of the page or of its file, narrowed down so.</summary>
    public string Address(string path)
    {
        var query = new QueryBuilder();
        if (Need.Length > 0)
        {
            query.Add("need", Need);
        }

        if (Directorate.Length > 0)
        {
            query.Add("directorate", Directorate);
        }

        return path + query.ToQueryString();
    }

    private bool Fits(ThreadNeed need) => Need.Length == 0 || need.ToString() == Need;
}

using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>The thread narrowed down to what leads to some of its indicators.</summary>
public static class ThreadBranches
{
    /// <summary>Each indicator once, however many elements it is aligned to.</summary>
    public static IReadOnlyList<IndicatorStanding> IndicatorsOf(IEnumerable<ThreadNode> nodes) =>
        nodes.SelectMany(WithBelow).SelectMany(node => node.Indicators).DistinctBy(indicator => indicator.Id).ToList();

    /// <summary>The elements with an indicator that fits, here or below, and those indicators alone.</summary>
    public static IReadOnlyList<ThreadNode> LeadingTo(
        IReadOnlyList<ThreadNode> nodes,
        Func<IndicatorStanding, bool> fits
    )
    {
        // What serves several elements has its children and indicators in one place only, and leads there from all.
        var inFull = nodes.SelectMany(WithBelow).Where(node => !node.IsRepeat).ToDictionary(Code);
        var leading = new Dictionary<string, bool>();
        return Narrowed(nodes);

        List<ThreadNode> Narrowed(IEnumerable<ThreadNode> among) =>
            among
                .Where(Leads)
                .Select(node =>
                    node with
                    {
                        Children = Narrowed(node.Children),
                        Indicators = node.Indicators.Where(fits).ToList(),
                    }
                )
                .ToList();

        bool Leads(ThreadNode node)
        {
            if (!leading.TryGetValue(Code(node), out var leads))
            {
                var full = inFull[Code(node)];
                leads = full.Indicators.Any(fits) || full.Children.Any(Leads);
                leading.Add(Code(node), leads);
            }

            return leads;
        }
    }

    private static string Code(ThreadNode node) => node.Summary.Link.Code;

    private static IEnumerable<ThreadNode> WithBelow(ThreadNode node) =>
        node.Children.SelectMany(WithBelow).Prepend(node);
}

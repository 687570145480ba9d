using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.DataQuality;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Features.Indicators;
using PerformanceFramework.Web.Features.Returns;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>A page on which something that the thread needs is put right.</summary>
/// <param name="Words">As the link reads.</param>
internal sealed record ThreadHealthMend(string Words, string Address)
{
    /// <summary>Null where the reader may not put it right.</summary>
    public static ThreadHealthMend? For(ThreadHealthLine line, Actor actor)
    {
        if (line.Need is ThreadNeed.NotLookedAt or ThreadNeed.OldDefinition && actor.Has(Permission.ManageIndicators))
        {
            return new ThreadHealthMend("Definition", IndicatorLinks.Edit(line.Code));
        }

        return actor.Has(line.Need.PutRightWith(line.IsElement))
            ? line switch
            {
                { Need: ThreadNeed.NobodyInTheRole } => new("People and roles", IdentityLinks.People()),
                { Need: ThreadNeed.SilentOwner } => new("Returns", ReturnLinks.List),
                { Need: ThreadNeed.NoTarget } => new("Targets", TargetLinks.Indicator(line.Code)),
                { Need: ThreadNeed.NoElement } => new("Alignments", IndicatorLinks.Alignments(line.Code)),
                { Need: ThreadNeed.NotLookedAt or ThreadNeed.OldDefinition } => new(
                    "Quality of its data",
                    QualityLinks.Of(line.Code)
                ),
                { IsElement: true, Need: ThreadNeed.NoOwner } => new("Change it", ThreadLinks.Edit(line.Code)),
                { IsElement: true } => new("Alignments", ThreadLinks.Alignments(line.Code)),
                _ => new ThreadHealthMend("Definition", IndicatorLinks.Edit(line.Code)),
            }
            : null;
    }
}

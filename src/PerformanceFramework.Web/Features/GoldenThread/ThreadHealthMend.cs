using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
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
        var (needed, words, address) = line switch
        {
            { Need: ThreadNeed.NobodyInTheRole } => (
                Permission.ManagePeople,
                "People and roles",
                IdentityLinks.People()
            ),
            { Need: ThreadNeed.SilentOwner } => (Permission.EnterReturns, "Returns", ReturnLinks.List),
            { Need: ThreadNeed.NoTarget } => (Permission.ProposeTargets, "Targets", TargetLinks.Indicator(line.Code)),
            { Need: ThreadNeed.NoElement } => (
                Permission.ManageIndicators,
                "Alignments",
                IndicatorLinks.Alignments(line.Code)
            ),
            { IsElement: true, Need: ThreadNeed.NoOwner } => (
                Permission.ManageThread,
                "Change it",
                ThreadLinks.Edit(line.Code)
            ),
            { IsElement: true } => (Permission.ManageThread, "Alignments", ThreadLinks.Alignments(line.Code)),
            _ => (Permission.ManageIndicators, "Definition", IndicatorLinks.Edit(line.Code)),
        };
        return actor.Has(needed) ? new ThreadHealthMend(words, address) : null;
    }
}

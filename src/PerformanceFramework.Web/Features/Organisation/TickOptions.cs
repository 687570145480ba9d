using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Organisation;

/// <summary>Things to tick, by their codes.</summary>
internal static class TickOptions
{
    public static List<SelectOption> Of(IEnumerable<CodedName> things) =>
        things.Select(thing => new SelectOption(thing.Code, $"{thing.Name} ({thing.Code})")).ToList();

    public static List<SelectOption> Of(IEnumerable<PartSummary> parts) =>
        parts.Select(part => new SelectOption(part.Code, part.Name)).ToList();
}

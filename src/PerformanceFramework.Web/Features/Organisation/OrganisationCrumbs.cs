using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Organisation;

/// <summary>The way to a page of the organisation.</summary>
internal static class OrganisationCrumbs
{
    public static List<Crumb> To(string page) =>
        [new Crumb("Organisation", OrganisationLinks.Overview), new Crumb(page, null)];

    /// <summary>To a page about one part.</summary>
    public static List<Crumb> To(PartSummary part, string page) =>
        [
            new Crumb("Organisation", OrganisationLinks.Overview),
            new Crumb(part.Name, OrganisationLinks.Part(part)),
            new Crumb(page, null),
        ];
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Editions;

/// <summary>The whole council in an edition that is released to the public.</summary>
[Route("/public/{Address}")]
[AllowAnonymous]
[PublicPage]
public sealed class PublicCouncilPage : EditionCouncilPage
{
    protected override bool IsPublic => true;
}

/// <summary>The golden thread in an edition that is released to the public.</summary>
[Route("/public/{Address}/thread")]
[AllowAnonymous]
[PublicPage]
public sealed class PublicThreadPage : EditionThreadPage
{
    protected override bool IsPublic => true;
}

/// <summary>The map of the golden thread in an edition that is released to the public.</summary>
[Route("/public/{Address}/thread/map")]
[AllowAnonymous]
[PublicPage]
public sealed class PublicMapPage : EditionMapPage
{
    protected override bool IsPublic => true;
}

/// <summary>One element in an edition that is released to the public.</summary>
[Route("/public/{Address}/thread/{Code}")]
[AllowAnonymous]
[PublicPage]
public sealed class PublicElementPage : EditionElementPage
{
    protected override bool IsPublic => true;
}

/// <summary>The indicators in an edition that is released to the public.</summary>
[Route("/public/{Address}/indicators")]
[AllowAnonymous]
[PublicPage]
public sealed class PublicIndicatorListPage : EditionIndicatorListPage
{
    protected override bool IsPublic => true;
}

/// <summary>One indicator in an edition that is released to the public.</summary>
[Route("/public/{Address}/indicators/{Code}")]
[AllowAnonymous]
[PublicPage]
public sealed class PublicIndicatorPage : EditionIndicatorPage
{
    protected override bool IsPublic => true;
}

/// <summary>The portfolios in an edition that is released to the public.</summary>
[Route("/public/{Address}/portfolios")]
[AllowAnonymous]
[PublicPage]
public sealed class PublicPortfolioListPage : EditionPortfolioListPage
{
    protected override bool IsPublic => true;
}

/// <summary>One portfolio in an edition that is released to the public.</summary>
[Route("/public/{Address}/portfolios/{Code}")]
[AllowAnonymous]
[PublicPage]
public sealed class PublicPortfolioPage : EditionPortfolioPage
{
    protected override bool IsPublic => true;
}

/// <summary>Everything that has a dashboard in an edition that is released to the public.</summary>
[Route("/public/{Address}/dashboards")]
[AllowAnonymous]
[PublicPage]
public sealed class PublicDashboardIndexPage : EditionDashboardIndexPage
{
    protected override bool IsPublic => true;
}

/// <summary>The dashboard of a directorate, service, theme or partnership in an edition that is released to the public.</summary>
[Route("/public/{Address}/directorates/{Code}")]
[Route("/public/{Address}/services/{Code}")]
[Route("/public/{Address}/themes/{Code}")]
[Route("/public/{Address}/partnerships/{Code}")]
[AllowAnonymous]
[PublicPage]
public sealed class PublicPlacePage : EditionPlacePage
{
    protected override bool IsPublic => true;
}

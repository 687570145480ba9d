using PerformanceFramework.Testing;
using PerformanceFramework.Web.Tests.Features;
using PerformanceFramework.Web.Tests.Hosting;

[assembly: TestCollectionOrderer(
    "PerformanceFramework.Web.Tests.Hosting." + nameof(OrderOfTests),
    "PerformanceFramework.Web.Tests"
)]

namespace PerformanceFramework.Web.Tests.Hosting;

public sealed class OrderOfTests()
    : LongestFirst(
        DemonstrationSiteCollection.Name,
        nameof(ExemptIndicatorsTests),
        nameof(AsAtProofTests),
        nameof(StatementCountTests)
    );

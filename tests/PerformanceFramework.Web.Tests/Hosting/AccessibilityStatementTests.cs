using Microsoft.Extensions.Configuration;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Tests.Hosting;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class AccessibilityStatementTests(DemonstrationSite demonstration)
{
    [Fact]
    public async Task Statement_SaysWhatTheRegulationsPrescribe()
    {
        var page = await demonstration.Anonymous().GetAsync("/accessibility");

        page.All("main h2")
            .Select(Answer.Words)
            .ShouldBe([
                "What you should be able to do",
                "How accessible this website is",
                "Feedback and contact information",
                "Enforcement procedure",
                "Technical information about this website’s accessibility",
                "What we are doing to improve accessibility",
                "Preparation of this accessibility statement",
            ]);
        var words = page.Text("main");
        words.ShouldContain("Bolton");
        words.ShouldContain("partially compliant with the Web Content Accessibility Guidelines version 2.2");
        words.ShouldContain("Equality Advisory and Support Service");
        words.ShouldContain("(No. 2) Accessibility Regulations 2018");
        words.ShouldContain("This statement was prepared on 30 November 2026");
        // No contact is set, and none is made up.
        words.ShouldContain("by any way that its main website names");
        page.All("main a[href^='mailto:']").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("  ", null, null)]
    [InlineData(" access@example.gov.uk ", "access@example.gov.uk", "mailto:access@example.gov.uk")]
    [InlineData(
        "https://www.example.gov.uk/contact",
        "https://www.example.gov.uk/contact",
        "https://www.example.gov.uk/contact"
    )]
    [InlineData("01204 000000", "01204 000000", null)]
    [InlineData("javascript:alert(1)", "javascript:alert(1)", null)]
    public void Contact_ThatIsSet_IsALinkWhereItCanBe(string? set, string? words, string? address)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal) { [AccessibilityContact.Setting] = set }
            )
            .Build();

        var contact = new AccessibilityContact(configuration);

        (contact.Words, contact.Address).ShouldBe((words, address));
    }
}

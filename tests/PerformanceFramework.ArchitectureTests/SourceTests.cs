using System.Text.RegularExpressions;

namespace PerformanceFramework.ArchitectureTests;

public sealed partial class SourceTests
{
    [Fact]
    public void Application_InItsSources_NeverGoesPastTheChangeHistory() =>
        Sources
            .Matches(
                Sources.Files("src/PerformanceFramework.Application", "*.cs").Where(file => !IsOfTheOutbox(file)),
                PastTheChangeTracker()
            )
            .ShouldBeEmpty();

    [Fact]
    public void Sources_OfTheProduct_TakeTheTimeFromTheTimeProvider() =>
        Sources.Matches(Sources.Files("src", "*.cs").Concat(Sources.Files("src", "*.razor")), Clock()).ShouldBeEmpty();

    [Fact]
    public void Components_InTheirMarkup_HaveNoInlineStyles() =>
        Sources.Matches(Sources.Files("src", "*.razor"), InlineStyle()).ShouldBeEmpty();

    [Fact]
    public void Components_InTheirMarkup_HaveNoInlineHandlers() =>
        Sources.Matches(Sources.Files("src", "*.razor"), InlineHandler()).ShouldBeEmpty();

    [Fact]
    public void Components_InTheirMarkup_NeverWriteRawHtml() =>
        Sources
            .Matches(Sources.Files("src", "*.razor").Concat(Sources.Files("src", "*.cs")), RawHtml())
            .ShouldBeEmpty();

    [Fact]
    public void Folders_OfTheRepository_AreNamedForWhatIsInThem()
    {
        string[] forbidden = ["Infrastructure", "Common", "Helpers", "Utils", "Contracts"];

        Sources
            .Folders("src")
            .Concat(Sources.Folders("tests"))
            .Where(folder => Path.GetFileName(folder).Split('.').Intersect(forbidden).Any())
            .ShouldBeEmpty();
    }

    [Fact]
    public void ExemptIndicators_AreReadByWhoeverAsks_AndAllOfThemOnlyWhereItIsSaidWhy() =>
        Sources
            .Matches(
                Sources.Files("src", "*.cs").Where(file => !ReadsEverything.Contains(Path.GetFileName(file))),
                EverythingExempt()
            )
            .ShouldBeEmpty();

    [Fact]
    public void Contexts_OfTheApplication_AreOpenedForSomebody() =>
        Sources
            .Matches(
                Sources
                    .Files("src/PerformanceFramework.Application", "*.cs")
                    .Where(file => !OpensByItself.Contains(Path.GetFileName(file))),
                BareContext()
            )
            .ShouldBeEmpty();

    // The factory itself; and what reads nothing of an indicator, for nobody.
    private static readonly string[] OpensByItself =
    [
        "DatabaseRegistration.cs",
        "ImportJobs.cs",
        "MailSender.cs",
        "PerformanceDbContext.Exempt.cs",
        "WorkLease.cs",
    ];

    // Use cases check each thing they touch; reminders and the tidying of files are nobody’s reading; the effect of a
    // restatement is worked out whole; and what an edition holds follows from its audience.
    private static readonly string[] ReadsEverything =
    [
        "Actor.cs",
        "Audience.cs",
        "EvidenceQueries.cs",
        "MailRun.cs",
        "MailSender.cs",
        "PerformanceDbContext.Exempt.cs",
        "RestatementQueries.cs",
        "UseCase.cs",
    ];

    // What becomes of a message, and which node sends it, is no part of the change history (ADR 0037): one statement each,
    // so that of two nodes one finds a row still free.
    private static bool IsOfTheOutbox(string file) => Path.GetFileName(file) is "MailSender.cs" or "WorkLease.cs";

    [GeneratedRegex(@"\b(ExecuteUpdate|ExecuteDelete|ExecuteSql|FromSql|SqlQuery)")]
    private static partial Regex PastTheChangeTracker();

    [GeneratedRegex(@"\.CreateDbContext(Async)?\(")]
    private static partial Regex BareContext();

    [GeneratedRegex(@"\b(OpenForAllAsync|Reach\.Everything)\b|IgnoreQueryFilters\(\[.*Exempt")]
    private static partial Regex EverythingExempt();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\sstyle\s*=")]
    private static partial Regex InlineStyle();

    [GeneratedRegex(@"\son[a-z]+\s*=\s*""")]
    private static partial Regex InlineHandler();

    [GeneratedRegex(@"\bMarkupString\b|AddMarkupContent")]
    private static partial Regex RawHtml();
}

using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.DataQuality;
using PerformanceFramework.Web.Features.Indicators;
using PerformanceFramework.Web.Tests.Features.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.DataQuality;

/// <summary>On a site of its own, because assessments and checks are saved.</summary>
public sealed class QualityPagesTests : IAsyncLifetime
{
    private const string Assessment = "form:has(#assessment-overall)";
    private const string Review = "form:has(#review-note)";
    private const string Check = "form:has(#check-finding)";

    private static readonly string[] Dimensions =
    [
        "Accuracy",
        "Completeness",
        "Uniqueness",
        "Consistency",
        "Timeliness",
        "Validity",
    ];

    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.OfDemonstrationAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task IndicatorPage_OfADoubtfulFigure_SaysSoInWordsWithTheReason()
    {
        var page = await (await _site.SignedInAsync("cabinet-environment")).GetAsync(IndicatorLinks.Detail("HWY-01"));

        page.Text(".figure").ShouldContain("Low confidence");
        page.Text(".figure").ShouldContain("Not confirmed by a spot check");
        page.Text("main").ShouldContain("nobody knows yet which of them is right");
        page.Text("main").ShouldContain("Officers expect");
        page.All("a[href^='/quality']").ShouldBeEmpty();
        page.All("details.data th").Select(Answer.Words).ShouldContain("Confidence");
    }

    [Theory]
    [InlineData("/indicators?service=HWY")]
    [InlineData("/thread")]
    public async Task Lists_OfADoubtfulFigure_SaySo(string address)
    {
        var page = await (await _site.SignedInAsync("performance")).GetAsync(address);

        page.All("main .reason").Select(Answer.Words).ShouldContain("Low confidence");
        page.All("main .reason").Select(Answer.Words).ShouldContain("Not confirmed by a spot check");
    }

    [Fact]
    public async Task Officer_AssessesWhatIsDueAndThePerformanceTeamReviewsIt()
    {
        var officer = await _site.SignedInAsync("officer-hou");
        var page = await officer.GetAsync(QualityLinks.Of("HOU-01"));
        page.Text("h1").ShouldContain("has not been assessed");

        var wrong = await officer.FillInAsync(page, Assessment, ("Form.Answers[0].Rating", "Met"));
        wrong.Status.ShouldBe(200);
        wrong.Text("#assessment-accuracy-evidence-error").ShouldContain("accuracy");
        wrong.One("#assessment-accuracy-rating option[selected]").GetAttribute("value").ShouldBe("Met");

        var saved = await officer.FillInAsync(wrong, Assessment, Whole());
        saved.Status.ShouldBe(302);
        (await officer.GetAsync(saved.Location!)).Text("main").ShouldContain("The assessment is saved.");

        var team = await _site.SignedInAsync("performance");
        var review = await team.GetAsync(QualityLinks.Of("HOU-01"));
        review.All(Assessment).ShouldBeEmpty();
        var reviewed = await team.FillInAsync(review, Review, ("Review.Review", "Agreed"));
        reviewed.Status.ShouldBe(302);
        // The codes of housing are on the second page of the list.
        var list = await team.GetAsync(QualityLinks.Year(new FinancialYear(2026), page: 2));
        list.Text("tr:has(a[href^='/indicators/HOU-01/'])").ShouldContain("Reviewed and agreed");
    }

    [Fact]
    public async Task LastYearsAnswers_AreTakenOverOnlyKnowingly()
    {
        var officer = await _site.SignedInAsync("officer-hou");
        var first = await officer.GetAsync(QualityLinks.Of("HOU-01"));
        var page = await officer.GetAsync(
            first
                .All("main a")
                .Single(a => Answer.Words(a).StartsWith("Begin with the answers", StringComparison.Ordinal))
                .GetAttribute("href")!
        );
        page.Text("#assessment-accuracy-evidence").ShouldNotBeEmpty();

        var unseen = await officer.FillInAsync(page, Assessment);
        unseen.Text("#assessment-still-holds-error").ShouldContain("last year");
        var saved = await officer.FillInAsync(unseen, Assessment, ("Form.StillHolds", "true"));

        saved.Status.ShouldBe(302);
        var team = await _site.SignedInAsync("performance");
        (await team.GetAsync(QualityLinks.Of("HOU-01"))).Text("main").ShouldContain("It began with the answers of");
    }

    [Fact]
    public async Task Auditor_RecordsACheckAndFinishesItsAction()
    {
        var auditor = await _site.SignedInAsync("auditor");
        var page = await auditor.GetAsync(QualityLinks.CheckOf("WAS-01"));
        var figure = page.All("#check-period option")[1].GetAttribute("value")!;

        var wrong = await auditor.FillInAsync(
            page,
            Check,
            ("Form.Period", figure),
            ("Form.Sample", "10"),
            ("Form.InAgreement", "8"),
            ("Form.Result", "NotConfirmed"),
            ("Form.Finding", "Two of ten differ.")
        );
        wrong.Status.ShouldBe(200);
        wrong.Text("#check-action-action-error").ShouldContain("what is to be done");
        wrong.Text("#check-finding").ShouldBe("Two of ten differ.");

        var recorded = await auditor.FillInAsync(
            wrong,
            Check,
            ("Form.Action", "Correct them."),
            ("Form.Owner", "Waste manager"),
            ("Form.Due", "2026-12-31")
        );
        recorded.Status.ShouldBe(302);
        var check = await auditor.GetAsync(recorded.Location!);
        check.Text("h1").ShouldContain("not confirmed, 8 of 10 agree");
        var finish = await auditor.GetAsync(
            check
                .All("main td a")
                .Single(a => Answer.Words(a).StartsWith("Say that it is done", StringComparison.Ordinal))
                .GetAttribute("href")!
        );
        (await auditor.FillInAsync(finish, "form:has(#finish-done-on)")).Status.ShouldBe(302);
        var list = await auditor.GetAsync(QualityLinks.Checks);
        list.Text("main").ShouldContain("Not confirmed");
    }

    [Fact]
    public async Task Files_HoldWhatThePagesShow()
    {
        var team = await _site.SignedInAsync("performance");

        var assessments = await team.GetAsync(QualityLinks.AssessmentsFile);
        var checks = await team.GetAsync(QualityLinks.ChecksFile);

        assessments.Body.ShouldContain("Reviewed, not agreed");
        checks.Body.ShouldContain("Not confirmed");
        checks.Body.ShouldContain("Highways asset manager");
    }

    private static (string, string)[] Whole() =>
        [
            .. Dimensions.Index().Select(d => ($"Form.Answers[{d.Index}].Rating", "Met")),
            .. Dimensions.Index().Select(d => ($"Form.Answers[{d.Index}].Evidence", $"{d.Item} was looked at.")),
            ("Form.Overall", "Met"),
        ];
}

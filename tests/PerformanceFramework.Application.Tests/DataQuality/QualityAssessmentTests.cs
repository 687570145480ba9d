using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.DataQuality;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Tests.DataQuality;

/// <summary>HOU-1 is Housing's; it is 2026/27.</summary>
public sealed class QualityAssessmentTests : CouncilTest
{
    private static readonly FinancialYear Year = new(2026);

    [Fact]
    public async Task Assessment_ThatIsComplete_IsKeptWithItsAnswers()
    {
        (await SaveAsync()).ShouldBeDone();

        var quality = (await ReadAsync(Actors.Officer)).ShouldNotBeNull();
        var made = quality.ThisYear.ShouldNotBeNull();
        made.Answers.Of[QualityDimension.Accuracy]
            .ShouldBe(new QualityAnswer { Rating = QualityRating.Met, Evidence = "Accuracy seen." });
        (made.Answers.Overall, made.AssessedBy, made.Review).ShouldBe(
            (QualityRating.Met, Actors.Officer.Name, (QualityReview?)null)
        );
        quality.LastYear.ShouldBeNull();
    }

    [Fact]
    public async Task Assessment_WithSomethingMissing_NamesEachField()
    {
        var answers = new Dictionary<QualityDimension, TypedQualityAnswer>(Answers)
        {
            [QualityDimension.Validity] = new(null, " "),
        };

        (await SaveAsync(answers: answers, overall: null))
            .ShouldBeInvalid()
            .Select(error => error.Field)
            .ShouldBe(["ValidityRating", "ValidityEvidence", "Overall"]);
    }

    [Fact]
    public async Task Assessment_BetterThanItsWorstDimension_NeedsAReason()
    {
        var answers = new Dictionary<QualityDimension, TypedQualityAnswer>(Answers)
        {
            [QualityDimension.Accuracy] = new(QualityRating.NotMet, "Wrong twice."),
        };

        (await SaveAsync(answers: answers)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("OverallReason");
        (await SaveAsync(answers: answers, overallReason: "Only in one area.")).ShouldBeDone();
    }

    [Fact]
    public async Task Assessment_TakenOverUnseen_IsRefused()
    {
        (await SaveAsync(year: 2025)).ShouldBeDone();

        (await SaveAsync(isTakenOver: true)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("StillHolds");
        (await SaveAsync(isTakenOver: true, stillHolds: true)).ShouldBeDone();

        var quality = (await ReadAsync(Actors.Officer))!;
        quality.ThisYear!.TakenFrom.ShouldBe(new FinancialYear(2025));
        quality.LastYear.ShouldNotBeNull();
    }

    [Fact]
    public async Task Assessment_OfAYearToCome_IsRefused() =>
        (await SaveAsync(year: 2027)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Year");

    [Fact]
    public async Task Assessment_ThatSomebodyElseMadeMeanwhile_IsAConflict()
    {
        (await SaveAsync()).ShouldBeDone();

        (await SaveAsync()).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Assessment_ByAnotherServicesOfficer_IsForbidden()
    {
        (await SaveAsync(Actors.LibraryOfficer)).Word().ShouldBe("Forbidden");
        (await ReadAsync(Actors.LibraryOfficer)).ShouldBeNull();
    }

    public static TheoryData<Role, bool, bool> Roles()
    {
        var data = new TheoryData<Role, bool, bool>();
        foreach (var role in Enum.GetValues<Role>())
        {
            data.Add(role, role is Role.Officer or Role.IndicatorOwner, role is Role.PerformanceTeam);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_AssessesAndReviewsWhereItIsGranted(Role role, bool assesses, bool reviews)
    {
        var actor = Actors.Holding(role);

        (await SaveAsync(actor)).Word().ShouldBe(assesses ? "Done" : "Forbidden");
        if (!assesses)
        {
            (await SaveAsync()).ShouldBeDone();
        }

        (await ReviewAsync(actor)).Word().ShouldBe(reviews ? "Done" : "Forbidden");
    }

    [Fact]
    public async Task Review_ThatDoesNotAgree_NeedsANoteAndEndsWhenTheAnswersChange()
    {
        (await SaveAsync()).ShouldBeDone();
        (await ReviewAsync(Actors.PerformanceTeam, QualityReview.NotAgreed))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Note");
        (await ReviewAsync(Actors.PerformanceTeam, QualityReview.NotAgreed, "Look at accuracy again.")).ShouldBeDone();
        (await ReadAsync(Actors.Officer))!.ThisYear!.ReviewNote.ShouldBe("Look at accuracy again.");

        (await SaveAsync(version: 1, overall: QualityRating.PartlyMet)).ShouldBeDone();

        var now = (await ReadAsync(Actors.Officer))!.ThisYear!;
        (now.Review, now.ReviewNote, now.ReviewedBy).ShouldBe(((QualityReview?)null, "", (string?)null));
    }

    [Fact]
    public async Task Review_OfOnesOwnAssessment_IsRefused()
    {
        var both = Testing.Actors.Named(
            "Bo Both",
            new ScopedRole(Role.Officer, ScopeKind.Service, Council.Housing.Id),
            new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0)
        );
        (await SaveAsync(both)).ShouldBeDone();

        (await ReviewAsync(both)).Word().ShouldBe("own-assessment");
        (await ReadAsync(both))!.MayReview.ShouldBeFalse();
    }

    [Fact]
    public async Task Year_CountsOfThoseAssessedAndOfAllWithinReach()
    {
        (await SaveAsync()).ShouldBeDone();

        var all = await Database.Get<QualityQueries>().OfYearAsync(Actors.PerformanceTeam, Year);
        var housing = await Database.Get<QualityQueries>().OfYearAsync(Actors.Officer, Year);
        var member = await Database.Get<QualityQueries>().OfYearAsync(Actors.CabinetMember, Year);

        (all.Assessed, all.Reviewed, all.Rated(QualityRating.Met)).ShouldBe((1, 0, 1));
        all.All.ShouldBe(
            await Database.ReadAsync(db =>
                db.Indicators.CountAsync(i => i.State == Domain.Indicators.IndicatorState.Live)
            )
        );
        housing.All.ShouldBeLessThan(all.All);
        housing.Rows.ShouldAllBe(row => row.ServiceCode == "HOU");
        member.All.ShouldBe(0);
    }

    [Theory]
    [InlineData("2026-04-01", "Quarterly", 2025, false)]
    [InlineData("2026-04-01", "Quarterly", 2026, true)]
    [InlineData("2026-03-31", "Quarterly", 2025, true)]
    // Its first school year ends in August 2026.
    [InlineData("2026-01-10", "AcademicYearly", 2025, false)]
    [InlineData("2026-01-10", "AcademicYearly", 2026, true)]
    [InlineData(null, "Quarterly", 2020, true)]
    public async Task Year_CountsOnlyIndicatorsOfWhichSomethingWasDue(
        string? liveFrom,
        string frequency,
        int year,
        bool isCounted
    )
    {
        await Database.TamperAsync(
            $"UPDATE Indicators SET LiveFrom = {liveFrom}, Frequency = {frequency} WHERE Code = 'HOU-1'"
        );

        var shown = await Database.Get<QualityQueries>().OfYearAsync(Actors.PerformanceTeam, new FinancialYear(year));

        shown.Rows.Any(row => row.Code == "HOU-1").ShouldBe(isCounted);
    }

    private static Dictionary<QualityDimension, TypedQualityAnswer> Answers { get; } =
        Enum.GetValues<QualityDimension>()
            .ToDictionary(
                dimension => dimension,
                dimension => new TypedQualityAnswer(QualityRating.Met, $"{dimension} seen.")
            );

    private Task<IndicatorQuality?> ReadAsync(Actor actor) =>
        Database.Get<QualityQueries>().OfIndicatorAsync(actor, "HOU-1", Year);

    private Task<Outcome<int>> SaveAsync(
        Actor? actor = null,
        Dictionary<QualityDimension, TypedQualityAnswer>? answers = null,
        QualityRating? overall = QualityRating.Met,
        string overallReason = "",
        int year = 2026,
        int? version = null,
        bool isTakenOver = false,
        bool stillHolds = false
    ) =>
        Database
            .Get<SaveQualityAssessment>()
            .ExecuteAsync(
                actor ?? Actors.Officer,
                new SaveQualityAssessmentRequest(
                    "HOU-1",
                    year,
                    version,
                    answers ?? Answers,
                    overall,
                    overallReason,
                    isTakenOver,
                    stillHolds
                )
            );

    private Task<Outcome<int>> ReviewAsync(
        Actor actor,
        QualityReview review = QualityReview.Agreed,
        string note = ""
    ) =>
        Database
            .Get<ReviewQualityAssessment>()
            .ExecuteAsync(actor, new ReviewQualityAssessmentRequest("HOU-1", 2026, 0, review, note));
}

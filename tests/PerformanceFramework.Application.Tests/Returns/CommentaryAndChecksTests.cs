using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Returns;

/// <summary>What has to be said of a figure, and what looks wrong with it, from the field to the observation.</summary>
public sealed class CommentaryAndChecksTests : ReturnsTest
{
    private const string August = "2026-27-M05";

    private static readonly EntryInput Said = new()
    {
        ValueText = "110",
        Commentary = "Two blocks closed.",
        Cause = "Cladding.",
        Action = "Letting new flats.",
        Recovery = "By December 2026.",
    };

    // More than ten times the target of 100, and 100 times the four figures before it, which are too few for a usual range.
    private static readonly EntryInput Slipped = Said with { ValueText = "9900" };

    [Fact]
    public async Task Answers_OfAReturn_AreThoseOfTheFigure()
    {
        await FillAsync();
        (await SaveAsync(Said, "HOU-2", August, version: 1)).ShouldBeDone();
        (await SubmitAsync()).ShouldBeDone();
        (await ApproveAsync()).ShouldBeDone();

        var figure = (await ObservationAsync("HOU-2", August)).ShouldNotBeNull();

        figure.Answers.ShouldBe(Said.Answers);
        (figure.CheckedReason, figure.CheckedAbout).ShouldBe(("", ""));
    }

    [Fact]
    public async Task Figure_ThatLooksWrong_IsSavedButNotSubmittedUntilItIsChecked()
    {
        await FillAsync();
        (await SaveAsync(Slipped, "HOU-2", August, version: 1)).ShouldBeDone();

        var warnings = (await PreviewAsync()).Warnings;
        warnings.Select(warning => warning.Check).ShouldBe([EntryCheck.UnitSlip, EntryCheck.TenTimesTarget]);
        var row = Council.Entry("HOU-2", August);
        (await SubmitAsync())
            .ShouldBeInvalid()
            .Select(error => error.Field)
            .ShouldBe(Enumerable.Repeat($"entry-{row}-checked", 2));

        var ticked = Slipped with { CheckedAbout = EntryChecks.About(warnings) };
        (await SaveAsync(ticked, "HOU-2", August, version: 2)).ShouldBeDone();
        (await SubmitAsync()).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe($"entry-{row}-checkedreason");

        var checkedOne = ticked with { CheckedReason = "A new block was counted." };
        (await SaveAsync(checkedOne, "HOU-2", August, version: 3)).ShouldBeDone();
        (await SubmitAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task Figure_OutsideTheRangeOfThoseBeforeIt_AsksForACheck_WhichCountsForThoseFigures()
    {
        await FillAsync();
        var september = Said with { ValueText = "160" };
        (await SaveAsync(september, "HOU-2", "2026-27-M06", version: 1)).ShouldBeDone();

        var warning = (await PreviewAsync("2026-27-M06")).Warnings.ShouldHaveSingleItem();
        warning.Check.ShouldBe(EntryCheck.BeyondControlLimits);
        var ticked = september with { CheckedAbout = EntryChecks.About([warning]), CheckedReason = "Counted twice." };
        (await SaveAsync(ticked, "HOU-2", "2026-27-M06", version: 2)).ShouldBeDone();
        (await SubmitAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task Check_OfAFigureThatIsChangedAfterwards_CountsNoMore()
    {
        await FillAsync();
        (await SaveAsync(await CheckedAsync(Slipped), "HOU-2", August, version: 2)).ShouldBeDone();
        var changed = (await EntryAsync("HOU-2", August)).Input with { ValueText = "9901" };
        (await SaveAsync(changed, "HOU-2", August, version: 3)).ShouldBeDone();

        (await SubmitAsync()).ShouldBeInvalid().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Check_OfAFigure_IsKeptWithItAndInTheChangeHistory()
    {
        await FillAsync();
        (await SaveAsync(await CheckedAsync(Slipped), "HOU-2", August, version: 2)).ShouldBeDone();
        (await SubmitAsync()).ShouldBeDone();
        (await ApproveAsync()).ShouldBeDone();

        var figure = (await ObservationAsync("HOU-2", August)).ShouldNotBeNull();

        figure.CheckedReason.ShouldBe("A new block was counted.");
        figure.CheckedAbout.ShouldContain("9,900 households is 99 times the target of 100 households.");
        var records = await Database.ReadAsync(db =>
            Task.FromResult(db.ChangeRecords.Where(r => r.Subject == "Observation").Select(r => r.After).ToList())
        );
        records.ShouldContain(after => after!.Contains("A new block was counted."));
    }

    [Fact]
    public async Task Check_OfAFigureThatWasPutRight_IsNotKeptWithIt()
    {
        await FillAsync();
        (await SaveAsync(await CheckedAsync(Slipped), "HOU-2", August, version: 2)).ShouldBeDone();
        var right = (await EntryAsync("HOU-2", August)).Input with { ValueText = "110" };
        (await SaveAsync(right, "HOU-2", August, version: 3)).ShouldBeDone();
        (await SubmitAsync()).ShouldBeDone();
        (await ApproveAsync()).ShouldBeDone();

        var figure = (await ObservationAsync("HOU-2", August)).ShouldNotBeNull();

        (figure.CheckedReason, figure.CheckedAbout).ShouldBe(("", ""));
    }

    [Fact]
    public async Task Check_OfAFigureThatWasPutRight_IsNotCountedOnceTheReturnIsSubmitted()
    {
        await FillAsync();
        (await SaveAsync(await CheckedAsync(Slipped), "HOU-2", August, version: 2)).ShouldBeDone();
        (await CheckedInListAsync()).ShouldBe(1);
        var right = (await EntryAsync("HOU-2", August)).Input with { ValueText = "110" };
        (await SaveAsync(right, "HOU-2", August, version: 3)).ShouldBeDone();
        (await SubmitAsync()).ShouldBeDone();

        (await CheckedInListAsync()).ShouldBe(0);
        (await EntryAsync("HOU-2", August)).CheckedReason.ShouldBe("A new block was counted.");
    }

    [Fact]
    public async Task Check_OfTheFigureThatIsSubmitted_IsCounted()
    {
        await FillAsync();
        (await SaveAsync(await CheckedAsync(Slipped), "HOU-2", August, version: 2)).ShouldBeDone();
        (await SubmitAsync()).ShouldBeDone();

        (await CheckedInListAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Check_ThatAnEarlierVersionKeptAsSentences_CountsAndIsKeptAnew()
    {
        await FillAsync();
        (await SaveAsync(Slipped, "HOU-2", August, version: 1)).ShouldBeDone();
        var warnings = (await PreviewAsync()).Warnings;
        var ofBefore = Slipped with
        {
            CheckedAbout = EntryChecks.InSentences(warnings),
            CheckedReason = "A new block was counted.",
        };
        (await SaveAsync(ofBefore, "HOU-2", August, version: 2)).ShouldBeDone();
        (await SubmitAsync()).ShouldBeDone();

        (await EntryAsync("HOU-2", August)).CheckedAbout.ShouldBe(EntryChecks.About(warnings));
    }

    [Fact]
    public async Task Settings_OfTheCouncil_SayWhatIsAskedAndHowLongItMayBe()
    {
        await FillAsync();
        (await SaveAsync(Said with { Cause = "", Action = "" }, "HOU-2", August, version: 1)).ShouldBeDone();
        (await ChangeAsync(null, 10, RequiredPrompts.WhatHappened | RequiredPrompts.Cause)).ShouldBeDone();

        var row = Council.Entry("HOU-2", August);
        (await SubmitAsync())
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .ShouldBe(new FieldError($"entry-{row}-cause", "HOU-2, August 2026: Say why: the status is Red."));

        var long10 = Said with { Cause = "one two three four five six seven eight nine ten eleven" };
        (await SaveAsync(long10, "HOU-2", August, version: 2)).ShouldBeDone();
        (await SubmitAsync())
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Sentence.ShouldContain("has 11 words; 10 is the most");
    }

    [Fact]
    public async Task Settings_ThatAskForMoreAfterASubmission_DoNotStandInTheWayOfItsSignOff()
    {
        await FillAndSubmitAsync();
        (await ChangeAsync(null, 10, RequiredPrompts.WhatHappened | RequiredPrompts.Cause)).ShouldBeDone();

        (await ApproveAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task Settings_AreChangedByThePerformanceTeamOnlyAndByOneAtATime()
    {
        (await ChangeAsync(null, 80, RequiredPrompts.None, Actors.Officer)).Word().ShouldBe("Forbidden");
        (await ChangeAsync(null, 80, RequiredPrompts.None)).ShouldBeDone();
        (await ChangeAsync(null, 90, RequiredPrompts.None)).Word().ShouldBe("Conflict");
        (await ChangeAsync(0, 5, RequiredPrompts.None))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("WordLimit");
        (await ChangeAsync(0, 90, RequiredPrompts.Action))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Red");
        (await ChangeAsync(0, 90, RequiredPrompts.None)).ShouldBeDone();

        (await Database.Get<ReturnQueries>().CommentarySettingsAsync(Actors.PerformanceTeam))!.Terms.WordLimit.ShouldBe(
            90
        );
        (await Database.Get<ReturnQueries>().CommentarySettingsAsync(Actors.Officer)).ShouldBeNull();
    }

    [Fact]
    public async Task Settings_ThatNobodyChanged_AreTheUsualOnes() =>
        (await Database.Get<ReturnQueries>().CommentarySettingsAsync(Actors.PerformanceTeam)).ShouldBe(
            new CommentarySettingsDetail(null, CommentaryTerms.Usual)
        );

    [Fact]
    public async Task Hints_OfACommentary_NeverStopTheSubmission()
    {
        await FillAsync();
        var hinted = Said with
        {
            Commentary = "We are on track. Mrs Smith will utilise it going forward.",
            Recovery = "Soon",
        };
        (await SaveAsync(hinted, "HOU-2", August, version: 1)).ShouldBeDone();

        (await PreviewAsync())
            .Hints.Select(hint => hint.Kind)
            .Distinct()
            .ShouldBe(
                [
                    CommentaryHintKind.Tone,
                    CommentaryHintKind.Jargon,
                    CommentaryHintKind.PersonalData,
                    CommentaryHintKind.NoDate,
                ],
                ignoreOrder: true
            );
        (await SubmitAsync()).ShouldBeDone();
    }

    /// <summary>The row saved once, and then as it is saved by somebody who has checked it.</summary>
    private async Task<EntryInput> CheckedAsync(EntryInput input)
    {
        (await SaveAsync(input, "HOU-2", August, version: 1)).ShouldBeDone();
        return input with
        {
            CheckedAbout = EntryChecks.About((await PreviewAsync()).Warnings),
            CheckedReason = "A new block was counted.",
        };
    }

    private async Task<int> CheckedInListAsync() =>
        (await Database.Get<ReturnQueries>().OpenReturnsAsync(Actors.HeadOfService))
            .Single(r => r.Id == ReturnId)
            .Checked;

    private async Task<EntryPreview> PreviewAsync(string period = August) =>
        ReturnRows.Preview((await Database.Get<ReturnQueries>().SheetAsync(Actors.Officer, ReturnId))!.Rows, "Officer")[
            Council.Entry("HOU-2", period)
        ];

    private Task<Outcome<CommentaryTerms>> ChangeAsync(
        int? version,
        int words,
        RequiredPrompts red,
        Actor? actor = null
    ) =>
        Database
            .Get<ChangeCommentarySettings>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new ChangeCommentarySettingsRequest(version, words, red, RequiredPrompts.None, RequiredPrompts.None)
            );
}

using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

public sealed class CommentaryRuleTests
{
    private const RequiredPrompts Everything =
        RequiredPrompts.WhatHappened | RequiredPrompts.Cause | RequiredPrompts.Action | RequiredPrompts.Recovery;

    private static readonly CommentaryTerms Nothing = new(
        150,
        RequiredPrompts.None,
        RequiredPrompts.None,
        RequiredPrompts.None
    );

    [Theory]
    [InlineData(Status.Green, null, VariationSignal.CommonCause, "")]
    [InlineData(Status.Green, Status.Red, VariationSignal.ImprovementLow, "")]
    [InlineData(Status.Amber, null, VariationSignal.CommonCause, "")]
    [InlineData(Status.Amber, Status.Green, VariationSignal.CommonCause, "")]
    [InlineData(Status.Amber, Status.Red, VariationSignal.CommonCause, "")]
    [InlineData(Status.Green, Status.Amber, VariationSignal.CommonCause, "")]
    [InlineData(Status.Amber, Status.Amber, VariationSignal.CommonCause, "AmberTwice")]
    [InlineData(Status.Red, Status.Amber, VariationSignal.NotEnoughData, "Red")]
    [InlineData(Status.Green, null, VariationSignal.ConcernHigh, "Worsening")]
    [InlineData(Status.NotRated, null, VariationSignal.ConcernLow, "Worsening")]
    [InlineData(Status.Green, null, VariationSignal.NeutralHigh, "")]
    [InlineData(Status.Green, null, VariationSignal.TooLumpy, "")]
    [InlineData(Status.Red, Status.Red, VariationSignal.ConcernLow, "Red Worsening")]
    [InlineData(Status.Amber, Status.Amber, VariationSignal.ConcernLow, "AmberTwice Worsening")]
    public void Triggers_OfAFigure_AreRedAmberTwiceAndWorsening(
        Status status,
        Status? before,
        VariationSignal signal,
        string triggers
    ) => string.Join(' ', new CommentaryOccasion(status, before, signal).Triggers).ShouldBe(triggers);

    [Fact]
    public void Problems_OfARedFigureWithoutAWord_AskWhatHappenedAndWhenItWillRecover() =>
        Problems(CommentaryAnswers.None, new(Status.Red), CommentaryTerms.Usual)
            .ShouldBe([
                (EntryField.Commentary, "Write a commentary: the status is Red."),
                (EntryField.Recovery, "Say when it will recover: the status is Red."),
            ]);

    [Fact]
    public void Problems_WhereEverythingIsAsked_StandAtEachQuestionWithOneReason() =>
        Problems(
                CommentaryAnswers.None with
                {
                    Cause = " \n ",
                },
                new(Status.Amber, Status.Amber, VariationSignal.ConcernHigh),
                Nothing with
                {
                    AmberTwice = RequiredPrompts.WhatHappened,
                    Worsening = Everything,
                }
            )
            .ShouldBe([
                (EntryField.Commentary, "Write a commentary: the status is Amber for the second period running."),
                (EntryField.Cause, "Say why: it is getting worse by more than chance explains."),
                (EntryField.Action, "Say what you are doing: it is getting worse by more than chance explains."),
                (EntryField.Recovery, "Say when it will recover: it is getting worse by more than chance explains."),
            ]);

    [Fact]
    public void Problems_WhereNothingIsAsked_AreNone() =>
        Problems(CommentaryAnswers.None, new(Status.Red, Status.Red, VariationSignal.ConcernLow), Nothing)
            .ShouldBeEmpty();

    [Fact]
    public void Problems_WhereEverythingIsAnswered_AreNone() =>
        Problems(
                new("Rents fell.", "Fewer lettings.", "A second surveyor.", "By March 2027."),
                new(Status.Red),
                Nothing with
                {
                    Red = Everything,
                }
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData(150, "")]
    [InlineData(151, "The commentary has 151 words; 150 is the most. Shorten it by 1.")]
    [InlineData(1_300, "The commentary has 1,300 words; 150 is the most. Shorten it by 1,150.")]
    public void Problems_OfManyWords_SayHowManyAreTooMany(int words, string sentence) =>
        string.Join(
                ' ',
                Problems(
                        CommentaryAnswers.None with
                        {
                            WhatHappened = string.Join(' ', Enumerable.Repeat("word", words)),
                        },
                        new(Status.Green),
                        CommentaryTerms.Usual
                    )
                    .Select(problem => problem.Sentence)
            )
            .ShouldBe(sentence);

    [Fact]
    public void Problems_OfTooManyWordsInAnotherAnswer_NameItsQuestion() =>
        Problems(
                CommentaryAnswers.None with
                {
                    Recovery = "by the end of March and not a day later than that, we hope",
                },
                new(Status.NotRated),
                Nothing with
                {
                    WordLimit = 10,
                }
            )
            .ShouldBe([
                (
                    EntryField.Recovery,
                    "The answer to “When it will recover” has 14 words; 10 is the most. Shorten it by 4."
                ),
            ]);

    [Theory]
    [InlineData("", 0)]
    [InlineData("  \n\t ", 0)]
    [InlineData("one", 1)]
    [InlineData(" one\ntwo  three ", 3)]
    [InlineData("well-known, isn’t it?", 3)]
    public void Words_AreWhatStandsBetweenSpaces(string text, int words) =>
        CommentaryRule.WordsIn(text).ShouldBe(words);

    [Fact]
    public void Words_OfTwoTextsWithASpaceBetween_AddUp() =>
        Law.Holds(
            FsCheck.Fluent.ArbMap.Default.ArbFor<FsCheck.NonNull<string>>(),
            FsCheck.Fluent.ArbMap.Default.ArbFor<FsCheck.NonNull<string>>(),
            (one, other) =>
                CommentaryRule.WordsIn($"{one.Get} {other.Get}")
                == CommentaryRule.WordsIn(one.Get) + CommentaryRule.WordsIn(other.Get)
        );

    [Fact]
    public void Terms_ThatAreUsual_AreInOrder() => CommentaryTerms.Usual.Problems().ShouldBeEmpty();

    [Theory]
    [InlineData(9)]
    [InlineData(501)]
    [InlineData(-1)]
    public void Terms_WithAnOddLimit_AreRefused(int words) =>
        (Nothing with { WordLimit = words })
            .Problems()
            .ShouldHaveSingleItem()
            .ShouldBe((null, "Enter a number of words from 10 to 500."));

    [Fact]
    public void Terms_ThatAskForRecoveryOnly_AreRefusedAtTheirTrigger() =>
        (Nothing with { AmberTwice = RequiredPrompts.Recovery })
            .Problems()
            .ShouldHaveSingleItem()
            .Trigger.ShouldBe(CommentaryTrigger.AmberTwice);

    [Fact]
    public void Terms_WithAnUnknownQuestion_AreRefused() =>
        (Nothing with { Red = (RequiredPrompts)17 })
            .Problems()
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("Choose among the four questions.");

    private static IEnumerable<(EntryField Field, string Sentence)> Problems(
        CommentaryAnswers answers,
        CommentaryOccasion occasion,
        CommentaryTerms terms
    ) => CommentaryRule.Problems(answers, occasion, terms).Select(problem => (problem.Field, problem.Sentence));
}

using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

public sealed class CommentaryHintRuleTests
{
    [Theory]
    [InlineData("We are on track.", Status.Red, "on track")]
    [InlineData("An EXCELLENT quarter.", Status.Red, "excellent")]
    [InlineData("On target for the year", Status.Red, "on target")]
    [InlineData("There are significant concerns about staffing.", Status.Green, "significant concerns")]
    [InlineData("Poor performance of the contractor.", Status.Blue, "poor performance")]
    public void Tone_AgainstTheStatus_IsNamed(string text, Status status, string words) =>
        Of(CommentaryHintKind.Tone, text, status)
            .ShouldBe([$"“{words}” stands beside a status of {status}. Readers will ask which of the two is right."]);

    [Theory]
    [InlineData("We are not on track.", Status.Red)]
    [InlineData("No longer on target since May.", Status.Red)]
    [InlineData("We will be back on track by March.", Status.Red)]
    [InlineData("Far from excellent.", Status.Red)]
    [InlineData("We are on track.", Status.Green)]
    [InlineData("We are on track.", Status.Amber)]
    [InlineData("There are no significant concerns.", Status.Green)]
    [InlineData("There are significant concerns.", Status.Red)]
    [InlineData("Excellence awards were given.", Status.Red)]
    public void Tone_ThatAgreesOrIsTurnedRound_IsNotNamed(string text, Status status) =>
        Of(CommentaryHintKind.Tone, text, status).ShouldBeEmpty();

    [Fact]
    public void Tone_AfterAnotherSentence_IsNotTurnedRoundByIt() =>
        Of(CommentaryHintKind.Tone, "Bins were not missed. We are on track.", Status.Red).Count().ShouldBe(1);

    [Theory]
    [InlineData("Two vacancies.", "Two  vacancies. ", true)]
    [InlineData("two vacancies.", "Two vacancies.", true)]
    [InlineData("One vacancy.", "Two vacancies.", false)]
    public void Text_AsForThePeriodBefore_IsNamed(string now, string before, bool isNamed) =>
        CommentaryHintRule
            .Hints(
                new CommentaryHintQuestion(
                    CommentaryAnswers.None with
                    {
                        Cause = now,
                    },
                    Status.Amber,
                    (Given.Period("2026-27-Q1"), CommentaryAnswers.None with { Cause = before }),
                    ""
                )
            )
            .Select(hint => (hint.Prompt, hint.Sentence))
            .ShouldBe(
                isNamed
                    ?
                    [
                        (
                            CommentaryPrompt.Cause,
                            "This says the same as for Q1 2026/27. Say what is new, or that nothing is."
                        ),
                    ]
                    : []
            );

    [Theory]
    [InlineData("By March 2027.", true)]
    [InlineData("in Q4", true)]
    [InlineData("By the end of the year", true)]
    [InlineData("within six months", true)]
    [InlineData("next spring", true)]
    [InlineData("by 31/12", true)]
    [InlineData("Soon.", false)]
    [InlineData("When the contract ends.", false)]
    [InlineData("", false)]
    public void Recovery_WhileRed_NamesADay(string recovery, bool names) =>
        CommentaryHintRule
            .Hints(
                new CommentaryHintQuestion(CommentaryAnswers.None with { Recovery = recovery }, Status.Red, null, "")
            )
            .Any(hint => hint is { Kind: CommentaryHintKind.NoDate, Prompt: CommentaryPrompt.Recovery })
            .ShouldBe(!names);

    [Fact]
    public void Recovery_WhileNotRed_NeedsNoDay() =>
        Of(CommentaryHintKind.NoDate, "Soon.", Status.Amber).ShouldBeEmpty();

    [Theory]
    [InlineData("Going forward we will utilise agency staff.", 2)]
    [InlineData("A robust plan.", 1)]
    [InlineData("Robustness is a word, commencement too.", 0)]
    [InlineData("From now on we will use agency staff.", 0)]
    public void HouseWords_AreNamedWithAPlainOne(string text, int found) =>
        Of(CommentaryHintKind.Jargon, text).Count().ShouldBe(found);

    [Fact]
    public void HouseWord_HasItsPlainOne() =>
        Of(CommentaryHintKind.Jargon, "We utilised it.").ShouldBe(["“utilised” is jargon. Say instead: used."]);

    [Theory]
    [InlineData("Two EHCPs were late.", "EHCP")]
    [InlineData("The MTFS and the HRA were agreed.", "MTFS HRA")]
    [InlineData("Education, health and care plans (EHCPs) were late. EHCPs take time.", "")]
    [InlineData("The HRA (the housing account) was agreed.", "")]
    [InlineData("The NHS and the CLT agreed in Q2.", "")]
    [InlineData("HOU-1 and WAS-12 are Red.", "")]
    [InlineData("Known already: DFG.", "")]
    [InlineData("WE ARE LATE.", "WE ARE LATE")]
    public void Abbreviation_ThatIsNotExplained_IsNamed(string text, string letters) =>
        string.Join(' ', Of(CommentaryHintKind.Abbreviation, text).Select(sentence => sentence.Split('“', '”')[1]))
            .ShouldBe(letters);

    [Theory]
    [InlineData("Write to jane.doe@example.gov.uk for more.", "an e-mail address")]
    [InlineData("Ring 020 7946 0018.", "a telephone number")]
    [InlineData("Ring 07700 900123.", "a telephone number")]
    [InlineData("Ring +44 1632 960001.", "a telephone number")]
    [InlineData("Patient 943 476 5919 waited.", "an NHS number")]
    [InlineData("Claimant QQ 12 34 56 C waited.", "")]
    [InlineData("Claimant AB 12 34 56 C waited.", "a National Insurance number")]
    [InlineData("The flat at 12 High Street Bolton BL1 1RU stands empty.", "an address")]
    [InlineData("Mrs Smith waited for nine weeks.", "somebody’s name")]
    [InlineData("Dr. J. Jones-Brown agreed.", "somebody’s name")]
    [InlineData("The area BL1 1RU has more fly-tips.", "")]
    [InlineData("It cost £1,234,567,890 in 2026.", "")]
    [InlineData("We counted 943 476 5918 things.", "")]
    [InlineData("1170 of 1200 homes, 97.5%, by 31/03/2027.", "")]
    [InlineData("Miss rates fell; mr is a variable.", "")]
    public void PersonalData_IsNamed(string text, string what) =>
        string.Join(
                ' ',
                Of(CommentaryHintKind.PersonalData, text)
                    .Select(sentence => sentence.Split("looks like ")[1].Split('.')[0])
            )
            .ShouldBe(what);

    [Fact]
    public void Hints_OfAnyText_AreFoundWithoutFail() =>
        Law.Holds(
            FsCheck.Fluent.ArbMap.Default.ArbFor<FsCheck.NonNull<string>>(),
            text => CommentaryHintRule.Hints(Question(text.Get, Status.Red)).All(hint => hint.Sentence.EndsWith('.'))
        );

    [Theory]
    [InlineData("0")]
    [InlineData("a@")]
    [InlineData("1 A ")]
    [InlineData("Mr A. ")]
    [InlineData("AA")]
    [InlineData("on track ")]
    public void Hints_OfALongTextMadeToBeSlow_AreFoundAtOnce(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, EntryInput.CommentaryLength / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        CommentaryHintRule.Hints(Question(text, Status.Red)).ShouldNotBeNull();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    private static CommentaryHintQuestion Question(string text, Status status) =>
        new(
            CommentaryAnswers.None with
            {
                WhatHappened = text,
                Recovery = "By March.",
            },
            status,
            null,
            "Grants for facilities (DFG) paid"
        );

    private static IEnumerable<string> Of(CommentaryHintKind kind, string text, Status status = Status.Amber) =>
        CommentaryHintRule.Hints(Question(text, status)).Where(hint => hint.Kind == kind).Select(hint => hint.Sentence);
}

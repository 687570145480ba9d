using System.Globalization;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class IndicatorLifeTests
{
    private static readonly DateOnly Today = new(2026, 10, 12);
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateOnly July = new(2026, 7, 1);

    [Fact]
    public void Indicator_MadeTheOldWay_IsLiveWithWhatItWasGivenOnItsCard()
    {
        var indicator = Given.Indicator();

        indicator.State.ShouldBe(IndicatorState.Live);
        (indicator.Card.Name, indicator.Card.Owner, indicator.Card.Source).ShouldBe(
            ("Homelessness prevented", "Housing options manager", "Housing system")
        );
        indicator.Card.SignalTerms.ShouldBe(indicator.SignalTerms);
    }

    [Fact]
    public void Draft_OfACard_HasAllOfIt()
    {
        var card = Given.Indicator().Card with
        {
            Collectors = "Two officers",
            NoChangeWithin = 0.5m,
            IsCollected = false,
        };
        var set = new IndicatorSet("SCORE", "the scorecard");

        var draft = Indicator.Draft("HOU-9", card, Given.Service(), set);

        (draft.State, draft.Card, draft.Set).ShouldBe((IndicatorState.Draft, card, set));
    }

    [Fact]
    public void Revision_OfALiveIndicator_KeepsWhatItWas()
    {
        var indicator = Given.Indicator();
        var before = indicator.Card;

        Revise(indicator, before with { Name = "Homelessness averted" }, April).ShouldBeNull();

        indicator.Name.ShouldBe("Homelessness averted");
        indicator.DefinedFrom.ShouldBe(April);
        var version = indicator.Versions.ShouldHaveSingleItem();
        (version.Card, version.From, version.Until).ShouldBe((before, null, April));
        (version.Reason, version.ChangedBy, version.ChangedOn).ShouldBe(("Because", "Priya Shah", Today));
    }

    [Fact]
    public void Revision_ThatChangesNothing_KeepsNoVersion()
    {
        var indicator = Given.Indicator();

        Revise(indicator, indicator.Card with { }, April).ShouldBeNull();

        indicator.Versions.ShouldBeEmpty();
        indicator.DefinedFrom.ShouldBeNull();
    }

    [Fact]
    public void Card_OnADay_IsTheOneThatHeldThen()
    {
        var indicator = Given.Indicator();
        var first = indicator.Card;
        var second = first with { NoChangeWithin = 1 };
        var third = first with { NoChangeWithin = 2 };
        Revise(indicator, second, April);
        Revise(indicator, third, July);

        indicator.CardOn(April.AddDays(-1)).ShouldBe(first);
        indicator.CardOn(April).ShouldBe(second);
        indicator.CardOn(July.AddDays(-1)).ShouldBe(second);
        indicator.CardOn(July).ShouldBe(third);
        indicator.CardOn(Today.AddYears(1)).ShouldBe(third);
    }

    [Fact]
    public void Revision_FromTheDayOfTheLastOne_TakesItsPlace()
    {
        var indicator = Given.Indicator();
        var before = indicator.Card;
        Revise(indicator, before with { Name = "One" }, April);

        Revise(indicator, before with { Name = "Two" }, April).ShouldBeNull();

        indicator.Name.ShouldBe("Two");
        indicator.Versions.ShouldHaveSingleItem().Card.ShouldBe(before);
    }

    [Fact]
    public void Revision_FromBeforeTheLastOne_IsRefused()
    {
        var indicator = Given.Indicator();
        Revise(indicator, indicator.Card with { Name = "One" }, July);

        Revise(indicator, indicator.Card with { Name = "Two" }, April)!.Code.ShouldBe("before-the-latest-change");
        indicator.Name.ShouldBe("One");
    }

    [Fact]
    public void Revision_FromTheFuture_IsRefused() =>
        Revise(Given.Indicator(), IndicatorCard.Blank, Today.AddDays(1))!.Code.ShouldBe("from-the-future");

    [Fact]
    public void Correction_OfWords_KeepsNoEarlierDefinition()
    {
        var indicator = Given.Indicator();

        Revise(indicator, indicator.Card with { Name = "Homelesness" }, April, isCorrection: true).ShouldBeNull();

        (indicator.Name, indicator.Versions.Count, indicator.DefinedFrom).ShouldBe(("Homelesness", 0, null));
    }

    [Fact]
    public void Correction_OfWhatJudgesFigures_IsRefused() =>
        Revise(Given.Indicator(), Given.Indicator().Card with { NoChangeWithin = 1 }, April, isCorrection: true)!
            .Code.ShouldBe("correction-would-repaint");

    [Fact]
    public void Correction_OfWhatJudgesFigures_IsDoneWhileThereAreNone() =>
        Revise(
                Given.Indicator(),
                Given.Indicator().Card with
                {
                    NoChangeWithin = 1,
                },
                April,
                isCorrection: true,
                hasFigures: false
            )
            .ShouldBeNull();

    [Fact]
    public void Revision_OfADraft_KeepsNothing()
    {
        var draft = Indicator.Draft("HOU-9", Given.Indicator().Card, Given.Service(), null);

        Revise(draft, draft.Card with { Frequency = Frequency.Monthly }, Today.AddDays(9), hasFigures: false)
            .ShouldBeNull();

        (draft.Versions.Count, draft.Frequency).ShouldBe((0, Frequency.Monthly));
    }

    public static TheoryData<string, IndicatorCard> FixedParts
    {
        get
        {
            var card = Given.Indicator().Card;
            return new()
            {
                { "frequency", card with { Frequency = Frequency.Monthly } },
                { "unit", card with { Unit = Given.Households } },
                { "polarity", card with { Polarity = Polarity.LowerIsBetter } },
                { "aggregation", card with { Aggregation = Aggregation.SumInPeriod } },
                { "numerator and denominator", card with { Fraction = new FractionTerms("A", "B", 100) } },
            };
        }
    }

    [Theory]
    [MemberData(nameof(FixedParts), DisableDiscoveryEnumeration = true)]
    public void Revision_OfWhatFiguresStandOn_IsRefusedAndSaysWhatToDoInstead(string part, IndicatorCard card)
    {
        var indicator = Given.Indicator();

        var refusal = Revise(indicator, card, April).ShouldNotBeNull();

        refusal.Code.ShouldBe("fixed-by-figures");
        refusal.Sentence.ShouldContain($"the {part} cannot change any more");
        refusal.Sentence.ShouldContain("Retire this indicator and start a new one");
        indicator.Versions.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(FixedParts), DisableDiscoveryEnumeration = true)]
    public void Revision_OfWhatFiguresStandOn_IsDoneWhileThereAreNone(string part, IndicatorCard card)
    {
        var indicator = Given.Indicator();

        Revise(indicator, card, April, hasFigures: false).ShouldBeNull(part);

        indicator.Card.ShouldBe(card);
    }

    [Fact]
    public void Revision_OfTheSet_LeavesThePastToTheRulesOfTheOldOne()
    {
        var (old, fresh) = (new IndicatorSet("OLD", "the old set"), new IndicatorSet("NEW", "the new set"));
        var book = new RuleBook([Adopted(old, "relative 5%"), Adopted(fresh, "relative 10%")]);
        var indicator = Indicator.Draft("HOU-9", Given.Indicator().Card, Given.Service(), old);
        indicator.Propose();
        indicator.GoLive(hasPrimaryAlignment: true, Today);

        indicator.Revise(indicator.Card, Given.Service(), fresh, RevisionFrom(April, false), hasFigures: true);

        book.For(indicator, Given.Period("2025-26-Q4"), null).Rule.Notation.ShouldBe("relative 5%");
        book.For(indicator, Given.Period("2026-27-Q1"), null).Rule.Notation.ShouldBe("relative 10%");
    }

    [Fact]
    public void Life_FromDraftToReinstatement_GoesStepByStep()
    {
        var indicator = Indicator.Draft("HOU-9", Given.Indicator().Card, Given.Service(), null);

        indicator.Propose().ShouldBeNull();
        indicator.ReturnToDraft().ShouldBeNull();
        indicator.State.ShouldBe(IndicatorState.Draft);
        indicator.Propose().ShouldBeNull();
        indicator.GoLive(hasPrimaryAlignment: true, Today).ShouldBeNull();
        indicator.State.ShouldBe(IndicatorState.Live);
        indicator.Retire(July, "Nobody asks for it.").ShouldBeNull();
        (indicator.State, indicator.RetiredOn, indicator.RetiredReason).ShouldBe(
            (IndicatorState.Retired, July, "Nobody asks for it.")
        );
        indicator.Reinstate(Today, out var absence).ShouldBeNull();
        (absence!.From, absence.Until, absence.Reason).ShouldBe((July, Today, "Nobody asks for it."));
        (indicator.State, indicator.RetiredOn, indicator.RetiredReason).ShouldBe((IndicatorState.Live, null, ""));
    }

    [Theory]
    [InlineData("2026-03-31", null)]
    [InlineData("2026-04-01", IndicatorState.Live)]
    [InlineData("2026-06-30", IndicatorState.Live)]
    [InlineData("2026-07-01", IndicatorState.Retired)]
    [InlineData("2026-10-11", IndicatorState.Retired)]
    [InlineData("2026-10-12", IndicatorState.Live)]
    public void StateOn_ADay_KnowsWhenItCameAndTheTimeItWasAway(string day, IndicatorState? state)
    {
        var indicator = Indicator.Draft("HOU-9", Given.Indicator().Card, Given.Service(), null);
        indicator.Propose();
        indicator.GoLive(hasPrimaryAlignment: true, April);
        indicator.Retire(July, "Nobody asks for it.");
        indicator.Reinstate(Today, out var absence);

        indicator.StateOn(DateOnly.Parse(day, CultureInfo.InvariantCulture), [absence!]).ShouldBe(state);
    }

    [Fact]
    public void StateOn_OfADraft_IsNone() =>
        Indicator.Draft("HOU-9", IndicatorCard.Blank, Given.Service(), null).StateOn(Today, []).ShouldBeNull();

    [Fact]
    public void Reinstate_OnTheDayOfTheRetirement_LeavesNoTimeAway()
    {
        var indicator = Given.Indicator();
        indicator.Retire(Today, "A mistake.");

        indicator.Reinstate(Today, out var absence).ShouldBeNull();

        absence.ShouldBeNull();
    }

    [Fact]
    public void Step_OutOfItsOrder_IsRefused()
    {
        var draft = Indicator.Draft("HOU-9", Given.Indicator().Card, Given.Service(), null);
        var live = Given.Indicator();

        draft.GoLive(hasPrimaryAlignment: true, Today)!.Code.ShouldBe("not-proposed");
        draft.ReturnToDraft()!.Code.ShouldBe("not-proposed");
        draft.Retire(July, "x")!.Code.ShouldBe("not-live");
        draft.Reinstate(Today, out _)!.Code.ShouldBe("not-retired");
        live.Propose()!.Code.ShouldBe("not-a-draft");
        live.GoLive(hasPrimaryAlignment: true, Today)!.Code.ShouldBe("not-proposed");
        live.Reinstate(Today, out _)!.Code.ShouldBe("not-retired");
    }

    [Fact]
    public void GoingLive_OfABareIndicator_NamesEverythingItNeeds()
    {
        var indicator = Indicator.Draft("HOU-9", IndicatorCard.Blank with { Name = "Bare" }, Given.Service(), null);
        indicator.Propose();

        indicator
            .GoLive(hasPrimaryAlignment: false, Today)!
            .Sentence.ShouldBe(
                "Before it can go live it needs a definition, an owner, what good is, a source and a primary alignment."
            );
        indicator.State.ShouldBe(IndicatorState.Proposed);
    }

    [Fact]
    public void Differences_OfTwoCards_NameWhatChangedAndNothingElse()
    {
        var card = Given.Indicator().Card;

        IndicatorCardWords.Differences(card, card).ShouldBeEmpty();
        IndicatorCardWords
            .Differences(card, card with { Owner = "Head of Housing", LowestPossible = 0.5m })
            .ShouldBe([("Owner", "Housing options manager", "Head of Housing"), ("Lowest possible", "", "0.5")]);
    }

    private static Refusal? Revise(
        Indicator indicator,
        IndicatorCard card,
        DateOnly from,
        bool isCorrection = false,
        bool hasFigures = true
    ) => indicator.Revise(card, indicator.Service, indicator.Set, RevisionFrom(from, isCorrection), hasFigures);

    private static Revision RevisionFrom(DateOnly from, bool isCorrection) =>
        new(from, isCorrection, new Adoption("Priya Shah", Today, "Because"));

    private static DefaultRule Adopted(IndicatorSet set, string rule) =>
        new(set, new DateOnly(2000, 4, 1), ToleranceRule.Parse(rule), new Adoption("Cabinet", Today, "One rule"));
}

using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class RuleTrialLawTests
{
    private static readonly ToleranceRule Rule = new ToleranceRule.MetOrMissed();

    private static readonly Gen<Status> AnyStatus = Gen.Elements(Enum.GetValues<Status>());

    private static readonly Arbitrary<List<TriedFigure>> AnyFigures = Gen.Zip(AnyStatus, AnyStatus)
        .ListOf()
        .Select(pairs =>
            pairs
                .Select((pair, i) => new TriedFigure(Given.Period("2000-01-Q1").After(i), pair.Item1, pair.Item2))
                .ToList()
        )
        .ToArbitrary();

    [Fact]
    public void Counts_UnderEitherRule_AddUpToTheFigures() =>
        Law.Holds(
            AnyFigures,
            figures =>
                RuleTrial.Of(Rule, figures) is var trial
                && trial.Current.Total == figures.Count
                && trial.Tried.Total == figures.Count
        );

    [Fact]
    public void Moves_TakenFromTheCurrentCounts_GiveTheTriedOnes() =>
        Law.Holds(
            AnyFigures,
            figures =>
                RuleTrial.Of(Rule, figures) is var trial
                && Enum.GetValues<Status>()
                    .All(status =>
                        trial.Tried.Of(status)
                        == trial.Current.Of(status)
                            - trial.Moves.Where(m => m.From == status).Sum(m => m.Count)
                            + trial.Moves.Where(m => m.To == status).Sum(m => m.Count)
                    )
        );

    [Fact]
    public void Differences_OfATrial_AreTheFiguresThatDiffer() =>
        Law.Holds(AnyFigures, figures => RuleTrial.Of(Rule, figures).Differences == figures.Count(f => f.Differs));

    [Fact]
    public void Flicker_OfATrial_IsNoMoreThanItsSteps() =>
        Law.Holds(
            AnyFigures,
            figures =>
                RuleTrial.Of(Rule, figures) is var trial
                && trial.CurrentFlicker.Changes <= trial.CurrentFlicker.Steps
                && trial.TriedFlicker.Steps <= Math.Max(0, figures.Count - 1)
        );

    [Fact]
    public void ATrial_WithTheRolesExchanged_IsMirrored() =>
        Law.Holds(
            AnyFigures,
            figures =>
            {
                var there = RuleTrial.Of(Rule, figures);
                var back = RuleTrial.Of(Rule, figures.Select(f => new TriedFigure(f.Period, f.Tried, f.Current)));
                return there.Current == back.Tried
                    && there.Tried == back.Current
                    && there.CurrentFlicker == back.TriedFlicker
                    && there.Differences == back.Differences;
            }
        );

    [Fact]
    public void ATrial_OfTheFiguresInAnotherOrder_IsTheSame() =>
        Law.Holds(
            AnyFigures,
            figures =>
                RuleTrial.Of(Rule, figures).Headline == RuleTrial.Of(Rule, figures.AsEnumerable().Reverse()).Headline
        );
}

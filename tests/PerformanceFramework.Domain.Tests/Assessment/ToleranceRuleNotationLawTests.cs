using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class ToleranceRuleNotationLawTests
{
    private static readonly Arbitrary<string> Token = Any.OneOf(
        "met",
        "relative",
        "near-miss",
        "floor",
        "low-high",
        "improve",
        "four",
        "forecast",
        "none",
        "as-shown",
        "10%",
        "5%",
        "-5",
        "+5",
        "1e9%",
        "99999999999999999999999999999999",
        "0.000000000001%",
        "%",
        "{",
        "}",
        "{}",
        "{Red=Late/Cross/Red}",
        "{Red=/Cross/Red}",
        "{7=Late/Cross/Red}"
    );

    [Fact]
    public void Notation_OfAnyRule_IsReadBackAsTheSameRule() =>
        Law.Holds(
            AnyQuestion.Rule,
            rule =>
                ToleranceRule.Parse(rule.Notation) == rule
                && ToleranceRule.Parse(rule.Notation).GetHashCode() == rule.GetHashCode()
        );

    [Fact]
    public void Notation_OfDifferentRules_IsDifferent() =>
        Law.Holds(
            AnyQuestion.Rule,
            AnyQuestion.Rule,
            (one, other) => (one == other) == (one.Notation == other.Notation)
        );

    [Fact]
    public void Notation_OfAnyRule_FitsWhereItIsStored() =>
        Law.Holds(AnyQuestion.Rule, rule => rule.Notation.Length <= ToleranceRuleNotation.Length);

    [Fact]
    public void Parse_AnyText_GivesARuleOrRefusesTheFormat() =>
        Law.Holds(ArbMap.Default.ArbFor<NonNull<string>>(), text => IsReadOrRefused(text.Get));

    [Fact]
    public void Parse_AnyRowOfTokens_GivesARuleOrRefusesTheFormat() =>
        Law.Holds(
            Gen.ListOf(Token.Generator).ToArbitrary(),
            tokens => IsReadOrRefused(string.Join(' ', tokens)) && IsReadOrRefused(string.Concat(tokens))
        );

    [Fact]
    public void Parse_ANotationWithOneCharacterChanged_GivesARuleOrRefusesTheFormat() =>
        Law.Holds(
            AnyQuestion.Rule,
            Gen.Choose(0, 1_000).ToArbitrary(),
            Gen.Elements(" {};/=-+.%0aA\t\0".ToCharArray()).ToArbitrary(),
            (rule, place, character) =>
            {
                var changed = rule.Notation.ToCharArray();
                changed[place % changed.Length] = character;
                return IsReadOrRefused(new string(changed));
            }
        );

    private static bool IsReadOrRefused(string text)
    {
        try
        {
            var rule = ToleranceRule.Parse(text);
            return ToleranceRule.Parse(rule.Notation) == rule;
        }
        catch (FormatException)
        {
            return true;
        }
    }
}

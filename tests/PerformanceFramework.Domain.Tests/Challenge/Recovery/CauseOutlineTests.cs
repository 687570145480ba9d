using PerformanceFramework.Domain.Challenge.Recovery;

namespace PerformanceFramework.Domain.Tests.Challenge.Recovery;

public sealed class CauseOutlineTests
{
    [Fact]
    public void Outline_OfAFishbone_HasCausesBelowTheirHeads() =>
        CauseOutline
            .Read(CauseMethod.Fishbone, "People:\n- Two posts are vacant\n–  Sickness\n\nProcess\n* No triage\n-\n")
            .ShouldBe([
                new CauseHead("People", ["Two posts are vacant", "Sickness"]),
                new CauseHead("Process", ["No triage"]),
            ]);

    [Fact]
    public void Outline_OfFiveWhys_IsAChain() =>
        CauseOutline
            .Read(CauseMethod.FiveWhys, "It rises\n- Because calls rise\nBecause letters are late")
            .Select(head => head.Text)
            .ShouldBe(["It rises", "Because calls rise", "Because letters are late"]);

    [Theory]
    [InlineData(CauseMethod.Fishbone, CauseOutline.UsualHeads, false)]
    [InlineData(CauseMethod.Fishbone, "People\n- Vacancies", true)]
    [InlineData(CauseMethod.FiveWhys, "Vacancies", true)]
    [InlineData(CauseMethod.FiveWhys, " \n ", false)]
    public void Outline_WithHeadsAlone_NamesNoCause(CauseMethod method, string text, bool names) =>
        CauseOutline.NamesACause(method, text).ShouldBe(names);
}

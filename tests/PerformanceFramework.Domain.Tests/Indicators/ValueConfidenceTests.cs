using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Indicators;

/// <summary>How sure one can be of a figure that is calculated from others.</summary>
public sealed class ValueConfidenceTests
{
    private static readonly ValueConfidence High = new(ConfidenceGrade.High, "", "Ada");
    private static readonly ValueConfidence Medium = new(ConfidenceGrade.Medium, "two weeks missing", "Bo");
    private static readonly ValueConfidence Low = new(ConfidenceGrade.Low, "sample of 30", "Cy");

    [Fact]
    public void OfInputs_WhereNobodySaidAnything_IsNothing() =>
        ValueConfidence.OfInputs([("A", null), ("B", null)]).ShouldBeNull();

    [Fact]
    public void OfInputs_WithoutInputs_IsNothing() => ValueConfidence.OfInputs([]).ShouldBeNull();

    [Fact]
    public void OfInputs_OfDifferentGrades_IsTheLowestAndNamesIt() =>
        ValueConfidence
            .OfInputs([("A", High), ("B", Low), ("C", Medium)])
            .ShouldBe(new ValueConfidence(ConfidenceGrade.Low, "from B: sample of 30", "Cy"));

    [Fact]
    public void OfInputs_WithOneThatIsUnsaid_IsTheDoubtOfTheOther() =>
        ValueConfidence.OfInputs([("A", null), ("B", Medium)])!.Reason.ShouldBe("from B: two weeks missing");

    [Fact]
    public void OfInputs_OfTheSameDoubt_NamesBoth() =>
        ValueConfidence
            .OfInputs([("A", Low), ("B", Low with { Reason = "no records", By = "Di" })])
            .ShouldBe(new ValueConfidence(ConfidenceGrade.Low, "from A: sample of 30; from B: no records", "Cy, Di"));

    [Fact]
    public void OfInputs_AllHigh_IsHigh() =>
        ValueConfidence
            .OfInputs([("A", High), ("B", High)])
            .ShouldBe(new ValueConfidence(ConfidenceGrade.High, "", "Ada"));

    [Fact]
    public void OfInputs_HighAndUnsaid_ClaimsNothing() =>
        ValueConfidence.OfInputs([("A", High), ("B", null)]).ShouldBeNull();

    [Fact]
    public void OfInputs_WithLongReasons_IsCutToWhatIsKept()
    {
        var @long = Low with { Reason = new string('x', ValueConfidence.ReasonLength) };

        var reason = ValueConfidence.OfInputs([("A", @long), ("B", @long)])!.Reason;

        reason.Length.ShouldBe(ValueConfidence.ReasonLength);
        reason.ShouldEndWith("…");
    }
}

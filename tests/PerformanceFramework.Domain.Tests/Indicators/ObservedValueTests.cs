using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class ObservedValueTests
{
    public static TheoryData<ObservedValue, ValueKind, string> Values =>
        new()
        {
            { new ObservedValue.Number(84m), ValueKind.Number, "84.0%" },
            { new ObservedValue.Number(-0.01m), ValueKind.Number, "0.0%" },
            { new ObservedValue.NotDue(), ValueKind.NotDue, "Not due" },
            { new ObservedValue.NotDue(Given.Period("2026-27-Q4")), ValueKind.NotDue, "Not due" },
            { new ObservedValue.NotYetAvailable(), ValueKind.NotYetAvailable, "Not yet available" },
            { new ObservedValue.NotApplicable(), ValueKind.NotApplicable, "Not applicable" },
            { new ObservedValue.Suppressed(), ValueKind.Suppressed, "Suppressed" },
            { new ObservedValue.Late(), ValueKind.Late, "Late" },
            { new ObservedValue.Text("67 weeks"), ValueKind.Text, "67 weeks" },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_OfEachKind_KnowsItsKindAndIsNeverBlank(ObservedValue value, ValueKind kind, string shown)
    {
        value.Kind.ShouldBe(kind);
        value.Short(Given.Percent).ShouldBe(shown);
    }

    [Fact]
    public void Number_OutOfBounds_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ObservedValue.Number(1_000_000_000_000_000m));

    [Fact]
    public void Number_WithItsFraction_KeepsBoth()
    {
        var number = new ObservedValue.Number(75m, new Fraction(3, 4));

        number.Value.ShouldBe(75m);
        number.Fraction.ShouldBe(new Fraction(3, 4));
    }
}

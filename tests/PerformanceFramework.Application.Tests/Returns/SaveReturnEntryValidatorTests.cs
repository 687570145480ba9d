using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Returns;

public sealed class SaveReturnEntryValidatorTests : ReturnsTest
{
    public static TheoryData<EntryInput, string, string> Refused =>
        new()
        {
            {
                new EntryInput { ValueText = new string('9', 201) },
                "Value",
                "The value is 201 characters long; 200 is the most, so it was not saved. Shorten it by 1."
            },
            {
                new EntryInput { NumeratorText = new string('9', 61) },
                "Numerator",
                "The first figure is 61 characters long; 60 is the most, so it was not saved. Shorten it by 1."
            },
            {
                new EntryInput { DenominatorText = new string('9', 62) },
                "Denominator",
                "The second figure is 62 characters long; 60 is the most, so it was not saved. Shorten it by 2."
            },
            {
                new EntryInput { Commentary = new string('a', 20_000) },
                "Commentary",
                "The commentary is 20,000 characters long; 4,000 is the most, so it was not saved. Shorten it by 16,000."
            },
            {
                new EntryInput { JudgementReason = new string('a', 501) },
                "JudgementReason",
                "The reason is 501 characters long; 500 is the most, so it was not saved. Shorten it by 1."
            },
            {
                new EntryInput { Kind = (ValueKind)99 },
                "Value",
                "Choose one of the kinds of value."
            },
            {
                new EntryInput { JudgedStatus = Status.NotRated },
                "JudgedStatus",
                "Choose Green, Amber or Red."
            },
            {
                new EntryInput { JudgedStatus = (Status)99 },
                "JudgedStatus",
                "Choose Green, Amber or Red."
            },
        };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task Save_OfWhatCannotBeKept_SaysSoAtItsField(EntryInput input, string field, string sentence)
    {
        var before = await RecordsAsync();

        var outcome = await SaveAsync(input);

        outcome.ShouldBeInvalid().ShouldBe([new FieldError(field, sentence)]);
        (await RecordsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Save_OfTextsAtTheirLongest_KeepsThemWhole()
    {
        var input = new EntryInput
        {
            ValueText = new string('9', 200),
            NumeratorText = new string('8', 60),
            DenominatorText = new string('7', 60),
            Commentary = new string('é', 4000),
            JudgementReason = new string('r', 500),
        };

        (await SaveAsync(input)).ShouldBeDone();

        (await EntryAsync()).Input.ShouldBe(input);
    }
}

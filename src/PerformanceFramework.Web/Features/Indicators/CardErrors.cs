using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>What is wrong with a card, at the fields of the form: the use case says <c>Card.Name</c>, the form <c>Name</c>.</summary>
internal static class CardErrors
{
    private const string OfTheCard = nameof(CreateIndicatorRequest.Card) + ".";

    public static Outcome<string> AtTheirFields(Outcome<string> outcome) =>
        outcome is Outcome<string>.Invalid invalid
            ? new Outcome<string>.Invalid(invalid.Errors.Select(AtItsField).ToList())
            : outcome;

    public static FieldError AtItsField(FieldError error) =>
        error.Field.StartsWith(OfTheCard, StringComparison.Ordinal)
            ? error with
            {
                Field = error.Field[OfTheCard.Length..],
            }
            : error;
}

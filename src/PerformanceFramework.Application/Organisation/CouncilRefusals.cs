using FluentValidation;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <summary>Why something of the council itself is not done.</summary>
public static class CouncilRefusals
{
    public static readonly Refusal FoundedAlready = new(
        "founded-already",
        "The council has been set up already, perhaps by somebody else a moment ago. Sign in instead."
    );

    public static readonly Refusal NoCrest = new("no-crest", "There is no crest to remove.");
}

internal static class CouncilRules
{
    /// <summary>A colour written as <c>#rrggbb</c>.</summary>
    public static IRuleBuilderOptions<T, string> IsAColour<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.Must(text => Colour.TryParse(text, out _))
            .WithMessage("Write the colour as # and six digits or letters from a to f, such as #5a2d72.");
}

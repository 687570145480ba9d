using PerformanceFramework.Application.UseCases;

namespace PerformanceFramework.Application.Tests;

internal static class Outcomes
{
    /// <summary>An outcome in a word: its case, or the code of the refusal.</summary>
    public static string Word<T>(this Outcome<T> outcome) =>
        outcome is Outcome<T>.Refused refused ? refused.Refusal.Code : outcome.GetType().Name;

    public static T ShouldBeDone<T>(this Outcome<T> outcome)
    {
        outcome.Word().ShouldBe("Done", outcome.Sentence);
        return ((Outcome<T>.Done)outcome).Value;
    }

    public static IReadOnlyList<FieldError> ShouldBeInvalid<T>(this Outcome<T> outcome)
    {
        outcome.Word().ShouldBe("Invalid", outcome.Sentence);
        return ((Outcome<T>.Invalid)outcome).Errors;
    }
}

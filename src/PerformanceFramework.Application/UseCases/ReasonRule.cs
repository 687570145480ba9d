using FluentValidation;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.UseCases;

internal static class ReasonRule
{
    /// <summary>Something is written, it is not too long, and it holds nothing that cannot be seen.</summary>
    /// <param name="length">The most characters.</param>
    /// <param name="ask">What to say where nothing is written.</param>
    public static IRuleBuilderOptions<T, string> IsAReason<T>(
        this IRuleBuilderInitial<T, string> rule,
        int length,
        string ask = "Give the reason, so that others can follow the decision."
    ) =>
        rule.Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage(ask)
            .MaximumLength(length)
            .WithMessage($"The reason can be at most {length:N0} characters long. Shorten it.")
            .Must(reason => HiddenCharacters.First(reason) is null)
            .WithMessage("The reason contains a hidden character, which can change how it reads. Type it again.");
}

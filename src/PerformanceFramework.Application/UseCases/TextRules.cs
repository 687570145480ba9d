using FluentValidation;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.UseCases;

/// <summary>What is asked of texts that people type, in the words they are told when it is not so.</summary>
internal static class TextRules
{
    /// <summary>Something is written, it is not too long, and it holds nothing that cannot be seen.</summary>
    /// <param name="length">The most characters.</param>
    /// <param name="ask">What to say where nothing is written.</param>
    public static IRuleBuilderOptions<T, string> IsAReason<T>(
        this IRuleBuilderInitial<T, string> rule,
        int length,
        string ask = "Give the reason, so that others can follow the decision."
    ) => rule.Cascade(CascadeMode.Stop).NotEmpty().WithMessage(ask).IsNoLongerThan("the reason", length);

    /// <summary>Something is written, it is not too long, and it holds nothing that cannot be seen.</summary>
    /// <param name="what">As it stands within a sentence: "the name".</param>
    /// <param name="length">The most characters.</param>
    public static IRuleBuilderOptions<T, string> IsWritten<T>(
        this IRuleBuilderInitial<T, string> rule,
        string what,
        int length
    ) => rule.Cascade(CascadeMode.Stop).NotEmpty().WithMessage($"Enter {what}.").IsNoLongerThan(what, length);

    /// <summary>Like <see cref="IsWritten{T}"/>, but nothing may be written too.</summary>
    /// <param name="what">As it stands within a sentence: "the description".</param>
    /// <param name="length">The most characters.</param>
    public static IRuleBuilderOptions<T, string> MayBeWritten<T>(
        this IRuleBuilderInitial<T, string> rule,
        string what,
        int length
    ) => rule.Cascade(CascadeMode.Stop).IsNoLongerThan(what, length);

    /// <summary>The permanent short name by which something is found and addressed: letters, digits and hyphens.</summary>
    /// <param name="length">The most characters.</param>
    public static IRuleBuilderOptions<T, string> IsACode<T>(this IRuleBuilderInitial<T, string> rule, int length) =>
        rule.Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Enter a code: a short name of letters, digits and hyphens, such as HOU-01.")
            .MaximumLength(length)
            .WithMessage($"The code can be at most {length} characters long. Shorten it.")
            .Matches("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\\z")
            .WithMessage("A code has letters, digits and single hyphens between them only, such as HOU-01.");

    private static IRuleBuilderOptions<T, string> IsNoLongerThan<T>(
        this IRuleBuilder<T, string> rule,
        string what,
        int length
    ) =>
        rule.MaximumLength(length)
            .WithMessage($"{SentenceCase.AtStart(what)} can be at most {length:N0} characters long. Shorten it.")
            .Must(text => HiddenCharacters.First(text) is null)
            .WithMessage(
                $"{SentenceCase.AtStart(what)} contains a hidden character, which can change how it reads. Type it again."
            );
}

using FluentValidation;

namespace PerformanceFramework.Application.Identity;

/// <summary>What somebody types to sign in.</summary>
public static class UserNames
{
    public const int MaximumLength = 100;

    /// <summary>Letters, digits and the few signs that user names and e-mail addresses have: what ASP.NET Core Identity takes.</summary>
    public static IRuleBuilderOptions<T, string> IsAUserName<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Enter a user name.")
            .MaximumLength(MaximumLength)
            .WithMessage($"The user name can be at most {MaximumLength} characters long. Shorten it.")
            .Matches("^[A-Za-z0-9._@+-]+\\z")
            .WithMessage("A user name has letters, digits and . - _ @ + only, without spaces.");
}

using FluentValidation;
using PerformanceFramework.Application.UseCases;

namespace PerformanceFramework.Application.Identity;

/// <summary>What is asked of the details of a person.</summary>
internal static class PersonRules
{
    /// <summary>Letters, digits and a few signs, as ASP.NET Core Identity asks too whenever it saves a user.</summary>
    public static IRuleBuilderOptions<T, string> IsAUserName<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.IsWritten("the user name", ApplicationUser.UserNameLength)
            .Matches("^[A-Za-z0-9._@+-]+\\z")
            .WithMessage("A user name has letters, digits and the signs . - _ @ + only, such as priya.shah.");

    public static IRuleBuilderOptions<T, string> MayBeAnEmail<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.MayBeWritten("the e-mail address", ApplicationUser.EmailLength)
            .Matches(@"^([^@\s]+@[^@\s.]+(\.[^@\s.]+)+)?\z")
            .WithMessage("Enter an e-mail address such as priya.shah@council.gov.uk, or leave it empty.");
}

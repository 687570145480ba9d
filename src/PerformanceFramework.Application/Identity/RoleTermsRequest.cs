using FluentValidation;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <summary>A role as it is asked for.</summary>
/// <param name="Role">Null where none was chosen.</param>
/// <param name="Scope">Null where nothing was chosen.</param>
/// <param name="From">The first day; null where none, or no date, was entered.</param>
/// <param name="Until">The last day; null until further notice.</param>
public abstract record RoleTermsRequest(Role? Role, RoleScope? Scope, DateOnly? From, DateOnly? Until);

/// <summary>What is asked of a role that is given: a role, a scope that goes with it, and days in their order.</summary>
public abstract class RoleTermsValidator<T> : AbstractValidator<T>
    where T : RoleTermsRequest
{
    /// <summary>Called after whatever stands above the role on a form, so that what is wrong is said in that order.</summary>
    protected void AskForTheRole()
    {
        RuleFor(r => r.Role).Must(role => role is not null && Enum.IsDefined(role.Value)).WithMessage("Choose a role.");
        RuleFor(r => r.Scope)
            .Cascade(CascadeMode.Stop)
            .NotNull()
            .WithMessage("Choose what the role is for.")
            .Must((request, scope) => Suits(request.Role, scope!.Value))
            .WithMessage(request => $"{RoleScopes.Sentence(request.Role!.Value)} Choose one.");
        RuleFor(r => r.From).NotNull().WithMessage("Enter the first day of the role.");
        RuleFor(r => r.Until)
            .Must((request, until) => !(until < request.From))
            .WithMessage("The last day is before the first. Change one of them.");
    }

    private static bool Suits(Role? role, RoleScope scope) =>
        role is not { } chosen || !Enum.IsDefined(chosen) || RoleScopes.Allow(chosen, scope.Kind);
}

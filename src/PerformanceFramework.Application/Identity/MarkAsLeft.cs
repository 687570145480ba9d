using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <param name="PersonId">Who leaves.</param>
/// <param name="Version">The version of them that was read.</param>
/// <param name="On">The first day on which they are no longer here.</param>
public sealed record MarkAsLeftRequest(string PersonId, int Version, DateOnly? On);

public sealed class MarkAsLeftValidator : AbstractValidator<MarkAsLeftRequest>
{
    public MarkAsLeftValidator() =>
        RuleFor(r => r.On).NotNull().WithMessage("Enter the first day on which they are no longer here.");
}

/// <summary>
/// Marks somebody as having left, or as leaving on a later day: from then on they cannot sign in and hold no role. What they
/// did stays under their name.
/// </summary>
[Requires(Permission.ManagePeople, WholeCouncil = true)]
public sealed class MarkAsLeft(UseCaseServices services)
    : UseCase<MarkAsLeftRequest, string>(services, new MarkAsLeftValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        MarkAsLeftRequest request,
        CancellationToken cancellationToken
    )
    {
        var person = await work.Db.PersonAsync(request.PersonId, cancellationToken);
        if (person is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (RoleRules.Touching(work.Actor, person.Id, person.IsAdministrator(work.Today), role: null) is { } notAllowed)
        {
            return new Outcome<string>.Refused(notAllowed);
        }

        if (person.Version != request.Version)
        {
            return new Outcome<string>.Conflict(null);
        }

        var on = request.On!.Value;
        var refusal = person.LeftOn is not null
            ? RoleRefusals.HasLeft
            : RoleRules.Leaving(on, work.Today)
                ?? await work.Db.LosingAdministratorAsync(person.Id, work.Today, cancellationToken);
        if (refusal is not null)
        {
            return new Outcome<string>.Refused(refusal);
        }

        person.LeftOn = on;
        foreach (var held in person.Assignments)
        {
            held.ChangeTo(held.Term.EndedBefore(RoleRules.RolesEndBefore(on, work.Today)));
        }

        person.EndSessions();
        return new Outcome<string>.Done(person.Id);
    }
}

using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <param name="PersonId">Who is to sign in with it.</param>
/// <param name="Version">The version of them that was read.</param>
public sealed record RecordSignInLinkRequest(string PersonId, int Version);

public sealed class RecordSignInLinkValidator : AbstractValidator<RecordSignInLinkRequest>;

/// <summary>
/// Records that a sign-in link is made for somebody, which voids the one before it. The code within the link is never kept:
/// it is made once this is done.
/// </summary>
[Requires(Permission.ManagePeople, WholeCouncil = true)]
public sealed class RecordSignInLink(UseCaseServices services)
    : UseCase<RecordSignInLinkRequest, DateTime>(services, new RecordSignInLinkValidator())
{
    /// <returns>Until when the link is good, in UTC.</returns>
    protected override async Task<Outcome<DateTime>> HandleAsync(
        Work work,
        RecordSignInLinkRequest request,
        CancellationToken cancellationToken
    )
    {
        var person = await work.Db.PersonAsync(request.PersonId, cancellationToken);
        if (person is null)
        {
            return new Outcome<DateTime>.NotFound();
        }

        // Whoever makes a link could follow it themselves and act as that person.
        var refusal =
            person.Id == work.Actor.Id ? RoleRefusals.OwnLink
            : person.HasLeft(work.Today) ? RoleRefusals.HasLeft
            : RoleRules.TouchingSignIn(work.Actor, person.IsAdministrator(work.Today));
        if (refusal is not null)
        {
            return new Outcome<DateTime>.Refused(refusal);
        }

        if (person.Version != request.Version)
        {
            return new Outcome<DateTime>.Conflict(default);
        }

        person.InvitedAt = work.Now;
        person.EndSessions();
        return new Outcome<DateTime>.Done(work.Now + ApplicationUser.LinkLifetime);
    }
}

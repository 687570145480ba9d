using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version that was read.</param>
public sealed record ChangeSessionRequest(
    int SessionId,
    int Version,
    DateOnly? HeldOn,
    string ChairId,
    string AnalystId,
    IReadOnlyList<string> MemberIds
);

public sealed class ChangeSessionValidator : AbstractValidator<ChangeSessionRequest>
{
    public ChangeSessionValidator()
    {
        RuleFor(r => r.HeldOn).NotNull().WithMessage("Choose the day of the session.");
        RuleFor(r => r.ChairId).NotEmpty().WithMessage("Choose the chair.");
        RuleFor(r => r.AnalystId).NotEmpty().WithMessage("Choose the analyst.");
    }
}

/// <summary>Moves a session to another day while it is prepared, or invites other people until it is over.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class ChangeSession(UseCaseServices services)
    : UseCase<ChangeSessionRequest, int>(services, new ChangeSessionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        ChangeSessionRequest request,
        CancellationToken cancellationToken
    )
    {
        var (session, unfit) = await SessionLoading.FindAsync(
            work.Db,
            work.Actor,
            (request.SessionId, request.Version),
            work.Today,
            cancellationToken
        );
        if (session is null)
        {
            return unfit!;
        }

        var heldOn = request.HeldOn!.Value;
        if (heldOn < work.Today && heldOn != session.HeldOn)
        {
            return new Outcome<int>.Invalid([
                new FieldError(nameof(request.HeldOn), "The day is over already. Choose today or a later day."),
            ]);
        }

        var (invited, problem) = await SessionPeople.ReadAsync(
            work.Db,
            (request.ChairId, request.AnalystId, request.MemberIds),
            work.Today,
            cancellationToken
        );
        if (problem is not null)
        {
            return new Outcome<int>.Invalid([problem]);
        }

        if (session.IsOver)
        {
            return new Outcome<int>.Refused(SessionRefusals.Over);
        }

        if (heldOn != session.HeldOn)
        {
            var (seen, preRead) = await SessionLoading.DaysAsync(work.Db, session.Terms, heldOn, cancellationToken);
            if (session.Move(heldOn, seen, preRead) is { } refusal)
            {
                return new Outcome<int>.Refused(refusal);
            }
        }

        var before = session.Members.ToList();
        session.Invite(invited);
        // Nothing is deleted because it is no longer part of something.
        work.Db.RemoveRange(before.Except(session.Members));
        return new Outcome<int>.Done(session.Id);
    }
}

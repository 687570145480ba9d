using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version that was read.</param>
/// <param name="Edition">The address of the edition that it is drawn from; null for what is known on the day.</param>
public sealed record IssuePreReadRequest(int SessionId, int Version, string? Edition);

public sealed class IssuePreReadValidator : AbstractValidator<IssuePreReadRequest>;

/// <summary>Puts the pre-read out, drawn from an edition or from what is known: whoever takes part sees the session from then on, and is told.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class IssuePreRead(UseCaseServices services, MailOptions mail)
    : UseCase<IssuePreReadRequest, int>(services, new IssuePreReadValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        IssuePreReadRequest request,
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

        var edition = request.Edition is { } address
            ? await SessionLoading
                .EditionsFor(work.Db, session.Body.Kind, session.Period)
                .FirstOrDefaultAsync(e => e.Address == address, cancellationToken)
            : null;
        if (request.Edition is not null && edition is null)
        {
            return new Outcome<int>.Invalid([
                new FieldError(nameof(request.Edition), "Choose the edition from the list."),
            ]);
        }

        var open = await work.Db.DraftComments.CountAsync(
            c => c.Topic.SessionId == session.Id && c.SettledOn == null,
            cancellationToken
        );
        if (session.Issue(edition, open, work.Today) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        await PreReadMail.WriteAsync(work.Db, mail, session, work.Actor.Name, work.Now, cancellationToken);
        return new Outcome<int>.Done(session.Id);
    }
}

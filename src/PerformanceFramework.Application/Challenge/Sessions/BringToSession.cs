using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="DirectorateCode">Of a directorate of the director's own.</param>
/// <param name="Version">The version that was read; null where nothing was brought yet.</param>
/// <param name="Success">One that is worth telling; may be empty.</param>
/// <param name="Ask">What is asked of the session; may be empty.</param>
public sealed record BringToSessionRequest(
    int SessionId,
    string DirectorateCode,
    int? Version,
    string Success,
    string Ask
);

public sealed class BringToSessionValidator : AbstractValidator<BringToSessionRequest>
{
    public BringToSessionValidator()
    {
        RuleFor(r => r.DirectorateCode).NotEmpty().WithMessage("Choose the directorate.");
        RuleFor(r => r.Success).MayBeWritten("the success", DirectorInput.TextLength);
        RuleFor(r => r.Ask).MayBeWritten("the ask", DirectorInput.TextLength);
    }
}

/// <summary>Brings one success and one ask of a directorate to a session.</summary>
[Requires(Permission.AddToSessions)]
public sealed class BringToSession(UseCaseServices services)
    : UseCase<BringToSessionRequest, int>(services, new BringToSessionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        BringToSessionRequest request,
        CancellationToken cancellationToken
    )
    {
        var session = await SessionLoading.FindAsync(
            work.Db,
            work.Actor,
            request.SessionId,
            work.Today,
            cancellationToken
        );
        if (session is null)
        {
            return new Outcome<int>.NotFound();
        }

        var directorate = await work.Db.Directorates.FirstOrDefaultAsync(
            d => d.Code == request.DirectorateCode,
            cancellationToken
        );
        if (directorate is null || !(work.Reach.WholeCouncil || work.Reach.DirectorateIds.Contains(directorate.Id)))
        {
            return new Outcome<int>.Forbidden();
        }

        if (session.WhyNotBefore is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        var input = await work.Db.DirectorInputs.FirstOrDefaultAsync(
            i => i.SessionId == session.Id && i.DirectorateId == directorate.Id,
            cancellationToken
        );
        if (input?.Version != request.Version)
        {
            return new Outcome<int>.Conflict(session.Id);
        }

        var (success, ask) = (request.Success.Trim(), request.Ask.Trim());
        if (input is null)
        {
            input = new DirectorInput(session, directorate);
            work.Db.DirectorInputs.Add(input);
        }
        else if (success == input.Success && ask == input.Ask)
        {
            return new Outcome<int>.Done(session.Id);
        }

        input.Bring(success, ask, work.Actor.Name, work.Today);
        return new Outcome<int>.Done(session.Id);
    }
}

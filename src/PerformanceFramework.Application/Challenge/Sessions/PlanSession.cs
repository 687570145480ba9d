using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="BodyId">Who holds it.</param>
/// <param name="Period">Whose figures it looks at: the code of a quarter, such as 2026-27-Q2.</param>
/// <param name="ChairId">The account of the chair.</param>
/// <param name="AnalystId">The account of the analyst.</param>
/// <param name="MemberIds">The accounts of everybody else who takes part.</param>
public sealed record PlanSessionRequest(
    int BodyId,
    string Period,
    DateOnly? HeldOn,
    string ChairId,
    string AnalystId,
    IReadOnlyList<string> MemberIds
);

public sealed class PlanSessionValidator : AbstractValidator<PlanSessionRequest>
{
    public PlanSessionValidator()
    {
        RuleFor(r => r.Period)
            .Must(period => ReportingPeriod.TryParse(period, out var quarter) && quarter.Kind is PeriodKind.Quarter)
            .WithMessage("Choose the quarter from the list.");
        RuleFor(r => r.HeldOn).NotNull().WithMessage("Choose the day of the session.");
        RuleFor(r => r.ChairId).NotEmpty().WithMessage("Choose the chair.");
        RuleFor(r => r.AnalystId).NotEmpty().WithMessage("Choose the analyst.");
    }
}

/// <summary>Plans a session of a body: its period, day, chair, analyst and members. Its terms are those of the body.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class PlanSession(UseCaseServices services)
    : UseCase<PlanSessionRequest, int>(services, new PlanSessionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        PlanSessionRequest request,
        CancellationToken cancellationToken
    )
    {
        var body = await work.Db.ChallengeBodies.FirstOrDefaultAsync(b => b.Id == request.BodyId, cancellationToken);
        if (body is null)
        {
            return new Outcome<int>.Invalid([new FieldError(nameof(request.BodyId), "Choose the body from the list.")]);
        }

        if (body.RetiredOn is not null)
        {
            return new Outcome<int>.Refused(SessionRefusals.BodyRetired);
        }

        var heldOn = request.HeldOn!.Value;
        if (heldOn < work.Today)
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

        var (seen, preRead) = await SessionLoading.DaysAsync(work.Db, body.Terms, heldOn, cancellationToken);
        var session = new ChallengeSession(body, ReportingPeriod.Parse(request.Period), heldOn, seen, preRead);
        session.Invite(invited);
        work.Db.RelyOn(body);
        work.Db.ChallengeSessions.Add(session);
        // It has its number only once it is saved.
        await work.SaveStepAsync(nameof(PlanSession), cancellationToken);
        return new Outcome<int>.Done(session.Id);
    }
}

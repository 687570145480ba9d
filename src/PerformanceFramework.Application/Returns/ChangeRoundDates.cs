using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="RoundId">The round.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="SubmitBy">The last day for officers to submit; null when it could not be read.</param>
/// <param name="ApproveBy">The last day for heads of service to approve; null where the round does not have the step.</param>
/// <param name="Reason">Why they move.</param>
/// <param name="SignOffBy">The last day for directors to sign off; null where the round does not have the step.</param>
/// <param name="CheckBy">The last day for the performance team to check; null where the round does not have the step.</param>
public sealed record ChangeRoundDatesRequest(
    int RoundId,
    int Version,
    DateOnly? SubmitBy,
    DateOnly? ApproveBy,
    string Reason,
    DateOnly? SignOffBy = null,
    DateOnly? CheckBy = null
);

public sealed class ChangeRoundDatesValidator : AbstractValidator<ChangeRoundDatesRequest>
{
    public ChangeRoundDatesValidator()
    {
        RuleFor(r => r.SubmitBy).NotNull().WithMessage("Enter the last day for officers to submit.");
        RuleFor(r => r.Reason).IsAReason(CollectionRound.ReasonLength);
    }
}

/// <summary>Moves the due dates of an open round.</summary>
[Requires(Permission.ManageRounds, WholeCouncil = true)]
public sealed class ChangeRoundDates(UseCaseServices services)
    : UseCase<ChangeRoundDatesRequest, RoundDates>(services, new ChangeRoundDatesValidator())
{
    protected override async Task<Outcome<RoundDates>> HandleAsync(
        Work work,
        ChangeRoundDatesRequest request,
        CancellationToken cancellationToken
    )
    {
        var round = await work.Db.CollectionRounds.FirstOrDefaultAsync(r => r.Id == request.RoundId, cancellationToken);
        if (round is null)
        {
            return new Outcome<RoundDates>.NotFound();
        }

        if (round.Version != request.Version)
        {
            return new Outcome<RoundDates>.Conflict(round.Dates);
        }

        var dates = new RoundDates(request.SubmitBy!.Value, request.ApproveBy, request.SignOffBy, request.CheckBy);
        if (RoundFields.Errors(dates.Problems(round.Period, work.Today, round.Dates)) is { Count: > 0 } errors)
        {
            return new Outcome<RoundDates>.Invalid(errors);
        }

        work.Reason = request.Reason;
        return round.ChangeDates(dates) is { } refusal
            ? new Outcome<RoundDates>.Refused(refusal)
            : new Outcome<RoundDates>.Done(dates);
    }
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="Period">The code of the quarter that is collected.</param>
/// <param name="SubmitBy">The last day for officers to submit; null when it could not be read.</param>
/// <param name="ApproveBy">The last day for heads of service to approve; null when it could not be read.</param>
public sealed record OpenRoundRequest(string Period, DateOnly? SubmitBy, DateOnly? ApproveBy);

public sealed class OpenRoundValidator : AbstractValidator<OpenRoundRequest>
{
    public OpenRoundValidator()
    {
        RuleFor(r => r.Period)
            .Must(code => ReportingPeriod.TryParse(code, out var period) && period.Kind is PeriodKind.Quarter)
            .WithMessage("Choose the quarter to collect.");
        RuleFor(r => r.SubmitBy).NotNull().WithMessage("Enter the last day for officers to submit.");
        RuleFor(r => r.ApproveBy).NotNull().WithMessage("Enter the last day for heads of service to approve.");
    }
}

/// <summary>Opens the collection of one quarter: every service that has anything due gets its return.</summary>
[Requires(Permission.ManageRounds, WholeCouncil = true)]
public sealed class OpenRound(UseCaseServices services)
    : UseCase<OpenRoundRequest, ReportingPeriod>(services, new OpenRoundValidator())
{
    protected override async Task<Outcome<ReportingPeriod>> HandleAsync(
        Work work,
        OpenRoundRequest request,
        CancellationToken cancellationToken
    )
    {
        var period = ReportingPeriod.Parse(request.Period);
        var rounds = await work.Db.CollectionRounds.ToListAsync(cancellationToken);
        if (CollectionRound.WhyNotOpen(period, rounds, work.Today) is { } refusal)
        {
            return new Outcome<ReportingPeriod>.Refused(refusal);
        }

        var dates = new RoundDates(request.SubmitBy!.Value, request.ApproveBy!.Value);
        if (RoundFields.Errors(dates.Problems(period, work.Today)) is { Count: > 0 } errors)
        {
            return new Outcome<ReportingPeriod>.Invalid(errors);
        }

        var round = new CollectionRound(period, dates.SubmitBy, dates.ApproveBy);
        var returns = round.ReturnsFor(
            await work.Db.Indicators.Include(i => i.Service).Where(i => i.IsCollected).ToListAsync(cancellationToken)
        );
        if (returns.Count == 0)
        {
            return new Outcome<ReportingPeriod>.Refused(RoundRefusals.NothingDue);
        }

        work.Db.CollectionRounds.Add(round);
        work.Db.Returns.AddRange(returns);
        return new Outcome<ReportingPeriod>.Done(period);
    }
}

/// <summary>What is wrong with the dates of a round, by the field of the request.</summary>
internal static class RoundFields
{
    public static IReadOnlyList<FieldError> Errors(IEnumerable<RoundDateProblem> problems) =>
        problems
            .Select(problem => new FieldError(
                problem.IsApproval ? nameof(OpenRoundRequest.ApproveBy) : nameof(OpenRoundRequest.SubmitBy),
                problem.Sentence
            ))
            .ToList();
}

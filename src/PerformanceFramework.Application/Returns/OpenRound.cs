using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="Period">The code of the quarter that is collected.</param>
/// <param name="SubmitBy">The last day for officers to submit; null when it could not be read.</param>
/// <param name="ApproveBy">The last day for heads of service to approve; null where the round does not have the step.</param>
/// <param name="SignOffBy">The last day for directors to sign off; null where the round does not have the step.</param>
/// <param name="CheckBy">The last day for the performance team to check; null where the round does not have the step.</param>
public sealed record OpenRoundRequest(
    string Period,
    DateOnly? SubmitBy,
    DateOnly? ApproveBy,
    DateOnly? SignOffBy = null,
    DateOnly? CheckBy = null
);

public sealed class OpenRoundValidator : AbstractValidator<OpenRoundRequest>
{
    public OpenRoundValidator()
    {
        RuleFor(r => r.Period)
            .Must(code => ReportingPeriod.TryParse(code, out var period) && period.Kind is PeriodKind.Quarter)
            .WithMessage("Choose the quarter to collect.");
        RuleFor(r => r.SubmitBy).NotNull().WithMessage("Enter the last day for officers to submit.");
        RuleFor(r => r.ApproveBy)
            .Must((r, day) => day is not null || r.SignOffBy is not null || r.CheckBy is not null)
            .WithMessage(RoundDates.NoStep);
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

        var dates = new RoundDates(request.SubmitBy!.Value, request.ApproveBy, request.SignOffBy, request.CheckBy);
        if (RoundFields.Errors(dates.Problems(period, work.Today)) is { Count: > 0 } errors)
        {
            return new Outcome<ReportingPeriod>.Invalid(errors);
        }

        var round = new CollectionRound(period, dates);
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
public static class RoundFields
{
    public static IReadOnlyList<FieldError> Errors(IEnumerable<RoundDateProblem> problems) =>
        problems.Select(problem => new FieldError(FieldOf(problem.Step), problem.Sentence)).ToList();

    /// <summary>The field of the day of a step; of submission where it is null.</summary>
    public static string FieldOf(SignOffStep? step) =>
        step is { } of
            ? of switch
            {
                SignOffStep.HeadOfService => nameof(OpenRoundRequest.ApproveBy),
                SignOffStep.Director => nameof(OpenRoundRequest.SignOffBy),
                SignOffStep.PerformanceTeam => nameof(OpenRoundRequest.CheckBy),
            }
            : nameof(OpenRoundRequest.SubmitBy);
}

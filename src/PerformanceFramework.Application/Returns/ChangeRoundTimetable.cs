using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="Version">The version that was read; null where the council has not set it before.</param>
/// <param name="Submit">Working days after the end of the period; null when it could not be read.</param>
/// <param name="Approve">Those of the head of service; null where the council does not use the step.</param>
/// <param name="SignOff">Those of the director; null where the council does not use the step.</param>
/// <param name="Check">Those of the performance team; null where the council does not use the step.</param>
public sealed record ChangeRoundTimetableRequest(int? Version, int? Submit, int? Approve, int? SignOff, int? Check);

public sealed class ChangeRoundTimetableValidator : AbstractValidator<ChangeRoundTimetableRequest>
{
    public ChangeRoundTimetableValidator() =>
        RuleFor(r => r.Submit).NotNull().WithMessage("Enter the working days that officers have.");
}

/// <summary>Sets which steps of sign-off rounds have from now on, and when each is due. Rounds that are open keep theirs.</summary>
[Requires(Permission.ManageRounds, WholeCouncil = true)]
public sealed class ChangeRoundTimetable(UseCaseServices services)
    : UseCase<ChangeRoundTimetableRequest, TimetableDays>(services, new ChangeRoundTimetableValidator())
{
    protected override async Task<Outcome<TimetableDays>> HandleAsync(
        Work work,
        ChangeRoundTimetableRequest request,
        CancellationToken cancellationToken
    )
    {
        var days = new TimetableDays(request.Submit!.Value, request.Approve, request.SignOff, request.Check);
        var errors = days.Problems()
            .Select(problem => new FieldError(FieldOf(problem.Step), problem.Sentence))
            .ToList();
        if (errors.Count > 0)
        {
            return new Outcome<TimetableDays>.Invalid(errors);
        }

        var timetable = await work.Db.RoundTimetables.FirstOrDefaultAsync(cancellationToken);
        if (timetable?.Version != request.Version)
        {
            return new Outcome<TimetableDays>.Conflict(timetable?.Days);
        }

        if (timetable is null)
        {
            work.Db.RoundTimetables.Add(new RoundTimetable(days));
        }
        else
        {
            timetable.Change(days);
        }

        return new Outcome<TimetableDays>.Done(days);
    }

    private static string FieldOf(SignOffStep? step) =>
        step is { } of
            ? of switch
            {
                SignOffStep.HeadOfService => nameof(ChangeRoundTimetableRequest.Approve),
                SignOffStep.Director => nameof(ChangeRoundTimetableRequest.SignOff),
                SignOffStep.PerformanceTeam => nameof(ChangeRoundTimetableRequest.Check),
            }
            : nameof(ChangeRoundTimetableRequest.Submit);
}

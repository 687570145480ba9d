using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="Version">The version that was read; null where the council has not set it before.</param>
/// <param name="Before">Working days before a due day; null for no reminder before it.</param>
/// <param name="Every">Working days between reminders after it; null for none after it.</param>
/// <param name="Escalate">Working days late after which the head of service is told; null where they are not.</param>
/// <param name="QuietFrom">When nothing is sent any more; null when it could not be read.</param>
/// <param name="QuietUntil">When sending begins again; null when it could not be read.</param>
/// <param name="WorkingDaysOnly">Nothing is sent at weekends and on bank holidays.</param>
public sealed record ChangeRemindersRequest(
    int? Version,
    int? Before,
    int? Every,
    int? Escalate,
    TimeOnly? QuietFrom,
    TimeOnly? QuietUntil,
    bool WorkingDaysOnly
);

public sealed class ChangeRemindersValidator : AbstractValidator<ChangeRemindersRequest>
{
    private const string Ask = "Enter a time such as 18:00.";

    public ChangeRemindersValidator()
    {
        RuleFor(r => r.QuietFrom).NotNull().WithMessage(Ask);
        RuleFor(r => r.QuietUntil).NotNull().WithMessage(Ask);
    }
}

/// <summary>Sets when people are reminded of returns, when their head of service is told, and when nothing is sent.</summary>
[Requires(Permission.ManageRounds, WholeCouncil = true)]
public sealed class ChangeReminders(UseCaseServices services)
    : UseCase<ChangeRemindersRequest, ReminderTerms>(services, new ChangeRemindersValidator())
{
    protected override async Task<Outcome<ReminderTerms>> HandleAsync(
        Work work,
        ChangeRemindersRequest request,
        CancellationToken cancellationToken
    )
    {
        var terms = new ReminderTerms(
            request.Before,
            request.Every,
            request.Escalate,
            request.QuietFrom!.Value,
            request.QuietUntil!.Value,
            request.WorkingDaysOnly
        );
        var errors = terms.Problems().Select(problem => new FieldError(problem.Field, problem.Sentence)).ToList();
        if (errors.Count > 0)
        {
            return new Outcome<ReminderTerms>.Invalid(errors);
        }

        var reminders = await work.Db.RoundReminders.FirstOrDefaultAsync(cancellationToken);
        if (reminders?.Version != request.Version)
        {
            return new Outcome<ReminderTerms>.Conflict(reminders?.Terms);
        }

        if (reminders is null)
        {
            work.Db.RoundReminders.Add(new RoundReminders(terms));
        }
        else
        {
            reminders.Change(terms);
        }

        return new Outcome<ReminderTerms>.Done(terms);
    }
}

using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

/// <param name="Day">Null when it could not be read.</param>
public sealed record RemoveBankHolidayRequest(DateOnly? Day);

public sealed class RemoveBankHolidayValidator : AbstractValidator<RemoveBankHolidayRequest>
{
    public RemoveBankHolidayValidator() => RuleFor(r => r.Day).NotNull().WithMessage("Choose a day.");
}

/// <summary>Makes a bank holiday a working day. Dates that are already set stay.</summary>
[Requires(Permission.ManageCalendar, WholeCouncil = true)]
public sealed class RemoveBankHoliday(UseCaseServices services)
    : UseCase<RemoveBankHolidayRequest, DateOnly>(services, new RemoveBankHolidayValidator())
{
    private static readonly Refusal NotOne = new("no-holiday", "It is no bank holiday any more.");

    protected override async Task<Outcome<DateOnly>> HandleAsync(
        Work work,
        RemoveBankHolidayRequest request,
        CancellationToken cancellationToken
    )
    {
        var day = request.Day!.Value;
        var changes = await work.Db.BankHolidayChangesOfAsync(day.Year, cancellationToken);
        if (BankHolidays.Of(day.Year, changes).FirstOrDefault(h => h.Day == day) is not { } holiday)
        {
            return new Outcome<DateOnly>.Refused(NotOne);
        }

        // One that was added is only taken back.
        if (changes.Find(change => change.Day == day) is { } added)
        {
            work.Db.BankHolidayChanges.Remove(added);
        }
        else
        {
            work.Db.BankHolidayChanges.Add(new BankHolidayChange(day, holiday.Name, isWorked: true));
        }

        return new Outcome<DateOnly>.Done(day);
    }
}

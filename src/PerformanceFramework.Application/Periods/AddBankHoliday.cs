using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

/// <param name="Day">Null when it could not be read.</param>
/// <param name="Name">What the day is called.</param>
public sealed record AddBankHolidayRequest(DateOnly? Day, string Name);

public sealed class AddBankHolidayValidator : AbstractValidator<AddBankHolidayRequest>
{
    public AddBankHolidayValidator()
    {
        RuleFor(r => r.Day).NotNull().WithMessage("Enter the day.");
        RuleFor(r => r.Name)
            .NotEmpty()
            .WithMessage("Enter what the day is called.")
            .MaximumLength(BankHolidayChange.NameLength)
            .WithMessage($"Use at most {BankHolidayChange.NameLength} characters.");
    }
}

/// <summary>Makes a day a bank holiday, which a proclamation has added or moved. Dates that are already set stay.</summary>
[Requires(Permission.ManageCalendar, WholeCouncil = true)]
public sealed class AddBankHoliday(UseCaseServices services)
    : UseCase<AddBankHolidayRequest, DateOnly>(services, new AddBankHolidayValidator())
{
    protected override async Task<Outcome<DateOnly>> HandleAsync(
        Work work,
        AddBankHolidayRequest request,
        CancellationToken cancellationToken
    )
    {
        var day = request.Day!.Value;
        var changes = await work.Db.BankHolidayChangesOfAsync(day.Year, cancellationToken);
        if (BankHolidayChange.WhyNotAdd(day, BankHolidays.Of(day.Year, changes)) is { } refusal)
        {
            return new Outcome<DateOnly>.Refused(refusal);
        }

        // One that was made a working day is a bank holiday again.
        if (changes.Find(change => change.Day == day) is { } worked)
        {
            work.Db.BankHolidayChanges.Remove(worked);
        }
        else
        {
            work.Db.BankHolidayChanges.Add(new BankHolidayChange(day, request.Name.Trim(), isWorked: false));
        }

        return new Outcome<DateOnly>.Done(day);
    }
}

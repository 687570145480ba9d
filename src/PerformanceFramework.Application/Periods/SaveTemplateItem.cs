using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

/// <param name="Id">The line; 0 for a new one.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="IsQuarterly">It happens after each quarter, not once a year.</param>
/// <param name="Starts">Once a year: its first day, such as "1 October".</param>
/// <param name="StartsYearBefore">Once a year: its first day is in the financial year before.</param>
/// <param name="Ends">Once a year: its last day, such as "31 January".</param>
/// <param name="FirstDay">After each quarter: its first day, counted from the quarter's end.</param>
/// <param name="LastDay">After each quarter: its last day.</param>
public sealed record SaveTemplateItemRequest(
    int Id,
    int Version,
    bool IsQuarterly,
    string Starts,
    bool StartsYearBefore,
    string Ends,
    int? FirstDay,
    int? LastDay
) : ProgrammeTexts
{
    internal TemplateTiming? Timing =>
        IsQuarterly ? new TemplateTiming.Quarterly(FirstDay.GetValueOrDefault(), LastDay.GetValueOrDefault())
        : YearDay.TryRead(Starts, StartsYearBefore, out var starts) && YearDay.TryRead(Ends, false, out var ends)
            ? new TemplateTiming.Yearly(starts, ends)
        : null;
}

public sealed class SaveTemplateItemValidator : ProgrammeTextsValidator<SaveTemplateItemRequest>
{
    private static readonly string Days =
        $"Enter a number of days after the quarter’s end, from 1 to {TemplateTiming.MostDaysAfterQuarter}.";

    public SaveTemplateItemValidator()
    {
        When(
                r => r.IsQuarterly,
                () =>
                {
                    RuleFor(r => r.FirstDay)
                        .NotNull()
                        .WithMessage(Days)
                        .InclusiveBetween(1, TemplateTiming.MostDaysAfterQuarter)
                        .WithMessage(Days);
                    RuleFor(r => r.LastDay)
                        .NotNull()
                        .WithMessage(Days)
                        .InclusiveBetween(1, TemplateTiming.MostDaysAfterQuarter)
                        .WithMessage(Days);
                }
            )
            .Otherwise(() =>
            {
                RuleFor(r => r.Starts).Must(IsADay).WithMessage("Enter a day and its month, such as 1 October.");
                RuleFor(r => r.Ends).Must(IsADay).WithMessage("Enter a day and its month, such as 31 January.");
            });
    }

    private static bool IsADay(string text) => YearDay.TryRead(text, false, out _);
}

/// <summary>Adds a line to the yearly template, or changes one. Years that were made from it stay as they are.</summary>
[Requires(Permission.ManageCalendar, WholeCouncil = true)]
public sealed class SaveTemplateItem(UseCaseServices services)
    : UseCase<SaveTemplateItemRequest, string>(services, new SaveTemplateItemValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        SaveTemplateItemRequest request,
        CancellationToken cancellationToken
    )
    {
        var timing = request.Timing!;
        if (ProgrammeTemplateItem.TimingRefusal(timing) is { } refusal)
        {
            return new Outcome<string>.Refused(refusal);
        }

        if (request.Id == 0)
        {
            work.Db.ProgrammeTemplateItems.Add(new ProgrammeTemplateItem(request.Details, timing));
            return new Outcome<string>.Done(request.Details.Title);
        }

        var line = await work.Db.ProgrammeTemplateItems.FirstOrDefaultAsync(l => l.Id == request.Id, cancellationToken);
        if (line is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (line.Version != request.Version)
        {
            return new Outcome<string>.Conflict(line.Details.Title);
        }

        line.Edit(request.Details, timing);
        return new Outcome<string>.Done(request.Details.Title);
    }
}

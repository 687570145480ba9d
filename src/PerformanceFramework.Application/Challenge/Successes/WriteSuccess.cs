using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Successes;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge.Successes;

/// <param name="Indicator">What it is about: its code, or words of its name; empty where that is something else.</param>
/// <param name="ElementCode">What it is about; empty where that is something else.</param>
/// <param name="ServiceCode">What it is about; empty where that is something else.</param>
/// <param name="What">What went well.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Why">Why it worked.</param>
/// <param name="Where">Where else it could work; may be empty.</param>
/// <param name="Day">When it happened or showed; today or earlier.</param>
public sealed record WriteSuccessRequest(
    string Indicator,
    string ElementCode,
    string ServiceCode,
    string What,
    string Who,
    string Why,
    string Where,
    DateOnly? Day
);

public sealed class WriteSuccessValidator : AbstractValidator<WriteSuccessRequest>
{
    public WriteSuccessValidator()
    {
        RuleFor(r => r.Indicator)
            .MayBeWritten("the indicator", Indicator.NameLength)
            .Must(
                (request, typed) =>
                    new[] { typed, request.ElementCode, request.ServiceCode }.Count(one => one.Length > 0) == 1
            )
            .WithMessage("Enter one indicator, one element or one service, and leave the others empty.");
        RuleFor(r => r.What).IsWritten("what went well", SuccessEntry.WhatLength);
        RuleFor(r => r.Who).IsWritten("who did it", SuccessEntry.WhoLength);
        RuleFor(r => r.Why).IsWritten("why it worked", SuccessEntry.WhyLength);
        RuleFor(r => r.Where).MayBeWritten("where else it could work", SuccessEntry.WhereLength);
        RuleFor(r => r.Day).NotNull().WithMessage("Enter the day on which it happened or showed.");
    }
}

/// <summary>Writes down something that went well, about an indicator, an element or a service of one's own.</summary>
[Requires(Permission.WriteSuccesses)]
public sealed class WriteSuccess(UseCaseServices services)
    : UseCase<WriteSuccessRequest, int>(services, new WriteSuccessValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        WriteSuccessRequest request,
        CancellationToken cancellationToken
    )
    {
        var day = request.Day!.Value;
        if (day > work.Today)
        {
            return new Outcome<int>.Invalid([
                new FieldError(nameof(request.Day), "The day has not come yet. Choose today or an earlier day."),
            ]);
        }

        var story = new SuccessStory(
            request.What.Trim(),
            request.Who.Trim(),
            request.Why.Trim(),
            request.Where.Trim(),
            day
        );
        // What is said of an indicator that is not found must not name one that the reader may not see.
        work.Db.ShowingExempt(work.Actor.ReachOf(Permission.ViewExemptIndicators));
        var (entry, unknown) = await EntryAsync(work, request, story, cancellationToken);
        if (entry is null)
        {
            return new Outcome<int>.Invalid([unknown!]);
        }

        if (!await SuccessLoading.ReachesAsync(work.Db, work.Reach, entry, cancellationToken))
        {
            return new Outcome<int>.Forbidden();
        }

        work.Db.SuccessEntries.Add(entry);
        // It has its number only once it is saved.
        await work.SaveStepAsync(nameof(WriteSuccess), cancellationToken);
        return new Outcome<int>.Done(entry.Id);
    }

    private static async Task<(SuccessEntry? Entry, FieldError? Unknown)> EntryAsync(
        Work work,
        WriteSuccessRequest request,
        SuccessStory story,
        CancellationToken cancellationToken
    )
    {
        var by = (work.Actor.Id, work.Actor.Name);
        if (request.Indicator.Length > 0)
        {
            var (indicator, problem) = await IndicatorLoading.FindMeantAsync(
                work.Db,
                request.Indicator,
                onlyLive: true,
                cancellationToken
            );
            return indicator is null
                ? (null, new FieldError(nameof(request.Indicator), problem))
                : (new SuccessEntry(indicator, story, by, work.Today), null);
        }

        if (request.ElementCode.Length > 0)
        {
            var element = await work
                .Db.PlanElements.Include(e => e.Service)
                .FirstOrDefaultAsync(e => e.Code == request.ElementCode && e.RetiredOn == null, cancellationToken);
            return element is null
                ? (null, Unknown(nameof(request.ElementCode), "element"))
                : (new SuccessEntry(element, story, by, work.Today), null);
        }

        var service = await work.Db.Services.FirstOrDefaultAsync(
            s => s.Code == request.ServiceCode && s.RetiredOn == null,
            cancellationToken
        );
        return service is null
            ? (null, Unknown(nameof(request.ServiceCode), "service"))
            : (new SuccessEntry(service, story, by, work.Today), null);
    }

    private static FieldError Unknown(string field, string what) =>
        new(field, $"There is no {what} with that code. Look it up on its page.");
}

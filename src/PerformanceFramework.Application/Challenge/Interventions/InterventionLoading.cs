using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge.Interventions;

/// <summary>What is entered of an intervention.</summary>
public interface IInterventionEntry
{
    string Name { get; }

    string Description { get; }

    DateOnly? Began { get; }

    decimal? ExpectedSize { get; }

    DateOnly? ExpectedBy { get; }
}

/// <summary>Something that was begun so that an indicator gets better: a line on its chart.</summary>
/// <param name="On">The day on which it began.</param>
public sealed record BegunIntervention(DateOnly On, string Name);

/// <summary>What the use cases and queries on interventions have in common.</summary>
internal static class InterventionLoading
{
    /// <summary>One to change, with its indicator's service, tracked; null where there is none.</summary>
    public static Task<Intervention?> FindAsync(PerformanceDbContext db, int id, CancellationToken cancellationToken) =>
        db.Interventions.Include(i => i.Indicator.Service).FirstOrDefaultAsync(i => i.Id == id, cancellationToken);

    /// <summary>What was begun and not cancelled, by the id of the indicator, the earliest first: one statement.</summary>
    /// <param name="among">Those of the indicators in question.</param>
    /// <param name="on">As it was recorded at the end of that day; null for now.</param>
    public static async Task<ILookup<int, BegunIntervention>> BegunAsync(
        IQueryable<Intervention> among,
        DateOnly? on,
        CancellationToken cancellationToken
    ) =>
        (
            await among
                .Where(i => (on == null || i.RecordedOn <= on) && (i.CancelledOn == null || i.CancelledOn > on))
                .OrderBy(i => i.Began)
                .ThenBy(i => i.Id)
                .Select(i => new
                {
                    i.IndicatorId,
                    i.Began,
                    i.Name,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(i => i.IndicatorId, i => new BegunIntervention(i.Began, i.Name));

    /// <summary>
    /// The series of an indicator from figures that everybody who reads dashboards may see, so that a verdict is the same for
    /// all and tells nobody what a round that is still open holds.
    /// </summary>
    public static async Task<SignalSeries> SeriesAsync(
        PerformanceDbContext db,
        int indicatorId,
        CancellationToken cancellationToken
    ) => (await SeriesAsync(db, [indicatorId], cancellationToken))[indicatorId];

    /// <summary>Those of several indicators, in as many statements, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<int, SignalSeries>> SeriesAsync(
        PerformanceDbContext db,
        IReadOnlyCollection<int> indicatorIds,
        CancellationToken cancellationToken
    )
    {
        var records = await IndicatorRecords.LoadForSignalsAsync(
            db,
            db.Indicators.Where(i => indicatorIds.Contains(i.Id)),
            db.Observations.Where(FigureVisibility.For(Actor.Nobody)),
            cancellationToken
        );
        return records.ToDictionary(
            of => of.Key,
            of => new SignalSeries(of.Value.InputOf(of.Value.Observations.Select(of.Value.PointOf).ToList()))
        );
    }

    /// <summary>What the figures say of an intervention today.</summary>
    public static Verdict VerdictOn(Intervention intervention, SignalSeries series) =>
        VerdictRule.Of(series.Around(intervention.Began, intervention.ExpectedBy), intervention.ExpectedSize);

    /// <summary>What is asked of an intervention that is recorded or changed.</summary>
    public static void Check<T>(AbstractValidator<T> validator)
        where T : IInterventionEntry
    {
        validator.RuleFor(r => r.Name).IsWritten("the name", Intervention.NameLength);
        validator.RuleFor(r => r.Description).IsWritten("what was done", Intervention.DescriptionLength);
        validator.RuleFor(r => r.Began).NotNull().WithMessage("Enter the day it began.");
        validator
            .RuleFor(r => r.ExpectedBy)
            .NotNull()
            .WithMessage("Enter the day by which the effect is expected.")
            .Must((r, by) => by is null || r.Began is null || by >= r.Began)
            .WithMessage("An effect cannot be expected before the day it began. Enter that day or a later one.");
        validator
            .RuleFor(r => r.ExpectedSize)
            .Must(size => size is null || (size > 0 && Figure.IsWithinBounds(size.Value)))
            .WithMessage(
                "Enter how much better it is expected to be, as a number above 0 such as 1.5, or leave it empty."
            );
    }

    public static InterventionTerms Terms(this IInterventionEntry entry) =>
        new(
            entry.Name.Trim(),
            entry.Description.Trim(),
            entry.Began!.Value,
            entry.ExpectedSize,
            entry.ExpectedBy!.Value
        );
}

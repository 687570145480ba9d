using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Year">The financial year, as 2026-27.</param>
/// <param name="Text">What was pasted, exactly as it was previewed.</param>
/// <param name="Reason">Why, for every row.</param>
public sealed record PasteTargetsRequest(string Year, string Text, string Reason);

public sealed class PasteTargetsValidator : AbstractValidator<PasteTargetsRequest>
{
    public const int MostCharacters = 200_000;

    public PasteTargetsValidator()
    {
        RuleFor(r => r.Text)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Paste the targets first.")
            .MaximumLength(MostCharacters)
            .WithMessage("That is more than can be taken at once. Paste it in parts.");
        RuleFor(r => r.Reason).IsAReason(PeriodTargetVersion.ReasonLength);
    }
}

/// <summary>Sets the targets of many indicators from a block of a spreadsheet: all of them, or none.</summary>
[Requires(Permission.ManageTargets, WholeCouncil = true)]
public sealed class PasteTargets(UseCaseServices services)
    : UseCase<PasteTargetsRequest, int>(services, new PasteTargetsValidator())
{
    // A database takes only so many values in one list.
    private const int AtOnce = 500;

    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        PasteTargetsRequest request,
        CancellationToken cancellationToken
    )
    {
        if (TargetYear.Read(request.Year) is not { } year)
        {
            return new Outcome<int>.NotFound();
        }

        var subjects = await PasteSubjects.LoadAsync(work.Db, year, cancellationToken);
        var rows = TargetPaste.Read(request.Text, year, subjects);
        if (RefusalOf(rows) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        work.Reason = request.Reason;
        var writing = new TargetWriting(work.Actor.Name, work.Today, request.Reason, IsCorrection: false);
        var changing = rows.Where(row => row.Changes).ToDictionary(row => row.Code);
        foreach (var part in changing.Keys.Chunk(AtOnce))
        {
            var records = await IndicatorRecords.LoadAsync(
                work.Db,
                work.Db.Indicators.Where(i => part.Contains(i.Code)),
                work.Db.Observations,
                cancellationToken
            );
            foreach (var record in records.Values)
            {
                var lines = changing[record.Indicator.Code].Targets.Select(t => (t.Period, t.Terms)).ToList();
                if (writing.Write(work.Db, record, lines) is { } obstacle)
                {
                    return obstacle.Outcome<int>();
                }
            }
        }

        return new Outcome<int>.Done(changing.Count);
    }

    private static Refusal? RefusalOf(IReadOnlyList<PastedRow> rows)
    {
        var wrong = rows.Count(row => row.Problems.Count > 0);
        return rows.Count > TargetPaste.MostRows
                ? new Refusal(
                    "too-many-rows",
                    $"{rows.Count:N0} rows are more than can be taken at once. Paste at most {TargetPaste.MostRows:N0}."
                )
            : wrong > 0
                ? new Refusal(
                    "rows-refused",
                    $"{(wrong == 1 ? "One row" : $"{wrong} rows")} cannot be taken, so nothing was saved. Put {(wrong == 1 ? "it" : "them")} right and check again."
                )
            : rows.All(row => !row.Changes) ? TargetRefusals.NothingChanges
            : null;
    }
}

/// <summary>What has to be known of every indicator to read pasted targets: three statements.</summary>
internal static class PasteSubjects
{
    public static async Task<IReadOnlyDictionary<string, PasteSubject>> LoadAsync(
        PerformanceDbContext db,
        FinancialYear year,
        CancellationToken cancellationToken
    )
    {
        var indicators = await db
            .Indicators.Where(i => i.State != IndicatorState.Retired)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var periods = Enum.GetValues<Frequency>().SelectMany(f => TargetYear.PeriodsOf(f, year)).ToList();
        var targets = await db
            .PeriodTargets.AsNoTracking()
            .Where(t => periods.Contains(t.Period))
            .ToListAsync(cancellationToken);
        var figures = await db
            .Observations.Where(o => periods.Contains(o.Period) && o.Value != null)
            .Select(o => new { o.IndicatorId, o.Period })
            .ToListAsync(cancellationToken);
        var targetsOf = targets.ToLookup(t => t.IndicatorId);
        var figuresOf = figures.ToLookup(f => f.IndicatorId, f => f.Period);
        return indicators.ToDictionary(
            i => i.Code,
            i => new PasteSubject(
                i.Code,
                i.Name,
                i.Frequency,
                i.Polarity,
                TargetProfile.ShapeOf(i.Aggregation, i.Unit, i.Fraction),
                i.Limits,
                targetsOf[i.Id].ToDictionary(t => t.Period, t => t.Terms),
                figuresOf[i.Id].ToHashSet()
            ),
            StringComparer.OrdinalIgnoreCase
        );
    }
}

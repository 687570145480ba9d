using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Assessment;

public sealed record ReassessAllRequest;

/// <summary>What a complete recomputation found.</summary>
/// <param name="Observations">How many were recomputed.</param>
/// <param name="Differences">Those whose stored assessment was not what the rules say; it is now.</param>
public sealed record Reassessment(int Observations, IReadOnlyList<ReassessmentDifference> Differences);

public sealed record ReassessmentDifference(string IndicatorCode, ReportingPeriod Period, string Now);

/// <summary>Computes the status and directions of every observation anew and stores what differs. On a sound database nothing does.</summary>
[Requires(Permission.Reassess)]
public sealed class ReassessAll(UseCaseServices services)
    : UseCase<ReassessAllRequest, Reassessment>(services, new InlineValidator<ReassessAllRequest>())
{
    protected override async Task<Outcome<Reassessment>> HandleAsync(
        Work work,
        ReassessAllRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicatorIds = await work.Db.Indicators.Select(i => i.Id).ToListAsync(cancellationToken);
        var observations = 0;
        var differences = new List<ReassessmentDifference>();

        // In parts, because a database takes only so many values in one list.
        foreach (var part in indicatorIds.Chunk(500))
        {
            var records = await IndicatorRecords.LoadAsync(work.Db, part, cancellationToken);
            foreach (var record in records.Values)
            {
                observations += record.Observations.Count;
                differences.AddRange(
                    record
                        .Reassess()
                        .Select(o => new ReassessmentDifference(
                            record.Indicator.Code,
                            o.Period,
                            o.Assessment.StatusExplanation
                        ))
                );
            }
        }

        return new Outcome<Reassessment>.Done(new Reassessment(observations, differences));
    }
}

using FluentValidation;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="ReturnId">The return.</param>
/// <param name="Version">The version the head of service read.</param>
public sealed record ApproveReturnRequest(int ReturnId, int Version);

public sealed class ApproveReturnValidator : AbstractValidator<ApproveReturnRequest>
{
    public ApproveReturnValidator() =>
        RuleFor(r => r.ReturnId).GreaterThan(0).WithMessage("Say which return to approve.");
}

/// <summary>Turns a submitted return into observations, assessed and on the dashboards at once.</summary>
[Requires(Permission.ApproveReturns)]
public sealed class ApproveReturn(UseCaseServices services)
    : UseCase<ApproveReturnRequest, ReturnStage>(services, new ApproveReturnValidator())
{
    protected override async Task<Outcome<ReturnStage>> HandleAsync(
        Work work,
        ApproveReturnRequest request,
        CancellationToken cancellationToken
    )
    {
        var serviceReturn = await ReturnLoading.FindAsync(work.Db, request.ReturnId, cancellationToken);
        if (serviceReturn is null)
        {
            return new Outcome<ReturnStage>.NotFound();
        }

        if (!work.Reach.Covers(serviceReturn.Service))
        {
            return new Outcome<ReturnStage>.Forbidden();
        }

        if (serviceReturn.Version != request.Version)
        {
            return new Outcome<ReturnStage>.Conflict(serviceReturn.Stage);
        }

        if (serviceReturn.Approve(work.Actor.Id, work.Actor.Name, work.Now) is { } refusal)
        {
            return new Outcome<ReturnStage>.Refused(refusal);
        }

        var judge = serviceReturn.SubmittedBy ?? work.Actor.Name;
        var records = await IndicatorRecords.LoadAsync(
            work.Db,
            ReturnRows.IndicatorIds(serviceReturn.Entries),
            cancellationToken
        );
        var obstacles = ReturnObstacles.Of(ReturnRows.Of(serviceReturn.Entries, records), judge);
        if (obstacles.Count > 0)
        {
            return new Outcome<ReturnStage>.Invalid(obstacles);
        }

        Report(work, serviceReturn, records, judge);
        return new Outcome<ReturnStage>.Done(serviceReturn.Stage);
    }

    private static void Report(
        Work work,
        ServiceReturn serviceReturn,
        IReadOnlyDictionary<int, IndicatorRecord> records,
        string judge
    )
    {
        foreach (var ofIndicator in serviceReturn.Entries.GroupBy(e => e.IndicatorId))
        {
            var record = records[ofIndicator.Key];
            var observations = record.Observations.ToDictionary(o => o.Period);
            foreach (var entry in ofIndicator)
            {
                var value = EntryRule.Read(entry.Input, record.Indicator.Limits).Value!;
                var reported = new ReportedValue(
                    value,
                    entry.Commentary,
                    entry.IsProvisional,
                    entry.Input.Judged(judge),
                    serviceReturn.Round
                );
                if (observations.TryGetValue(entry.Period, out var existing))
                {
                    existing.Report(reported);
                }
                else
                {
                    observations.Add(
                        entry.Period,
                        work.Db.Observations.Add(new Observation(record.Indicator, entry.Period, reported)).Entity
                    );
                }
            }

            // A new figure is also what later ones are compared with, so the whole series is assessed again.
            record.With(observations.Values).Reassess();
        }
    }
}

using FluentValidation;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="ReturnId">The return.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Statement">What a director signs; other steps have none.</param>
public sealed record ApproveReturnRequest(int ReturnId, int Version, string Statement = "");

public sealed class ApproveReturnValidator : AbstractValidator<ApproveReturnRequest>
{
    public ApproveReturnValidator()
    {
        RuleFor(r => r.ReturnId).GreaterThan(0).WithMessage("Say which return to sign off.");
        RuleFor(r => r.Statement).MayBeWritten("the statement", ServiceReturn.StatementLength);
    }
}

/// <summary>
/// Takes the step of sign-off that a return waits for, which needs the permission of that step. The last one turns the return
/// into observations, assessed and on the dashboards at once.
/// </summary>
[Requires(Permission.ViewReturns)]
public sealed class ApproveReturn(UseCaseServices services)
    : UseCase<ApproveReturnRequest, ReturnStage>(services, new ApproveReturnValidator())
{
    protected override async Task<Outcome<ReturnStage>> HandleAsync(
        Work work,
        ApproveReturnRequest request,
        CancellationToken cancellationToken
    )
    {
        var (serviceReturn, refusal) = await ReturnLoading.ToDecideAsync(
            work.Db,
            work.Actor,
            request.ReturnId,
            request.Version,
            cancellationToken
        );
        if (refusal is not null)
        {
            return refusal;
        }

        if (serviceReturn.Approve(work.Actor.Id, work.Actor.Name, work.Now, request.Statement) is { } notNow)
        {
            return new Outcome<ReturnStage>.Refused(notNow);
        }

        work.Reason = serviceReturn.Stage is ReturnStage.SignedOff ? serviceReturn.Statement : null;
        var judge = serviceReturn.SubmittedBy ?? work.Actor.Name;
        var records = await IndicatorRecords.LoadAsync(
            work.Db,
            ReturnRows.IndicatorIds(serviceReturn.Entries),
            cancellationToken
        );
        var rows = ReturnRows.Of(
            serviceReturn,
            records,
            await ReturnRows.CommentaryTermsAsync(work.Db, cancellationToken)
        );
        var obstacles = ReturnObstacles.ToSignOff(rows, judge);
        if (obstacles.Count > 0)
        {
            return new Outcome<ReturnStage>.Invalid(obstacles);
        }

        if (!serviceReturn.IsComplete)
        {
            return new Outcome<ReturnStage>.Done(serviceReturn.Stage);
        }

        var reported = Report(work, serviceReturn, records, judge, ReturnRows.Preview(rows, judge));
        await CalculatedIndicators.RecalculateAsync(
            work.Db,
            reported,
            new Recalculation(serviceReturn.Entries.Select(e => e.Period).Distinct().ToList()),
            cancellationToken
        );
        return new Outcome<ReturnStage>.Done(serviceReturn.Stage);
    }

    /// <summary>The indicators with their new figures among their observations.</summary>
    private static List<IndicatorRecord> Report(
        Work work,
        ServiceReturn serviceReturn,
        IReadOnlyDictionary<int, IndicatorRecord> records,
        string judge,
        IReadOnlyDictionary<int, EntryPreview> previews
    )
    {
        return serviceReturn
            .Entries.GroupBy(e => e.IndicatorId)
            .Select(ofIndicator =>
            {
                var record = records[ofIndicator.Key];
                return IndicatorRecords.Report(
                    work.Db,
                    record,
                    ofIndicator.Select(entry => (entry.Period, Entered(record, entry)))
                );
            })
            .ToList();

        ReportedValue Entered(IndicatorRecord record, ReturnEntry entry)
        {
            // What was ticked of a figure that has been put right since is not about this one.
            var about = EntryChecks.InSentences(EntryChecks.Confirmed(entry.Input, previews[entry.Id].Warnings));
            return new(
                EntryRule.Read(entry.Input, record.Indicator.Limits).Value!,
                entry.Commentary,
                entry.IsProvisional,
                record.TermsFor(entry.Period).IsJudged ? entry.Input.Judged(judge) : null,
                serviceReturn.Round
            )
            {
                Cause = entry.Cause,
                Action = entry.Action,
                Recovery = entry.Recovery,
                CheckedReason = about.Length > 0 ? entry.CheckedReason : "",
                CheckedAbout = about,
                Confidence = entry.Kind is ValueKind.Number or ValueKind.Text ? entry.Sureness : null,
                YearEnd = Expected(record, entry),
            };
        }
    }

    private static YearEndExpectation? Expected(IndicatorRecord record, ReturnEntry entry) =>
        YearEndExpectation.AskedWith(entry.Period, record.Indicator.Frequency) is not null
        && EntryRule.Read(entry.Input, record.Indicator.Limits).YearEnd is { } value
        && entry.YearEndConfidence is { } grade
            ? new YearEndExpectation(value, grade)
            : null;
}

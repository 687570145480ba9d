using FluentValidation;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="RestatementId">The restatement.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Stamp">That of the effect that was read; another effect is a conflict.</param>
public sealed record ApproveRestatementRequest(int RestatementId, int Version, string Stamp);

public sealed class ApproveRestatementValidator : AbstractValidator<ApproveRestatementRequest>
{
    public ApproveRestatementValidator() =>
        RuleFor(r => r.RestatementId).GreaterThan(0).WithMessage("Say which restatement to approve.");
}

/// <summary>
/// Puts a proposed value in the place of what was reported, and works out all that depends on it. What was reported stays beside
/// it. Nobody approves what they proposed themselves.
/// </summary>
[Requires(Permission.DecideRestatements)]
public sealed class ApproveRestatement(UseCaseServices services)
    : UseCase<ApproveRestatementRequest, RestatementState>(services, new ApproveRestatementValidator())
{
    protected override async Task<Outcome<RestatementState>> HandleAsync(
        Work work,
        ApproveRestatementRequest request,
        CancellationToken cancellationToken
    )
    {
        var (restatement, refusal) = await RestatementLoading.FindAsync(
            work.Db,
            work.Reach,
            request.RestatementId,
            request.Version,
            cancellationToken
        );
        if (refusal is not null)
        {
            return refusal;
        }

        if (restatement.WhyNotApprovable(work.Actor.Id) is { } notNow)
        {
            return new Outcome<RestatementState>.Refused(notNow);
        }

        var indicator = restatement.Indicator;
        var (figure, gone) = await RestatementLoading.FigureAsync(
            work.Db,
            restatement,
            indicator.Code,
            cancellationToken
        );
        if (gone is not null)
        {
            return new Outcome<RestatementState>.Refused(gone);
        }

        var records = await IndicatorRecords.LoadAsync(work.Db, [indicator.Id], cancellationToken);
        var record = records[indicator.Id];
        var (value, errors) = RestatementReading.Read(record, figure, restatement.Typed, restatement.ProposedBy);
        if (value is null)
        {
            return new Outcome<RestatementState>.Invalid(errors);
        }

        var effect = await RestatementEffect.ApplyAsync(work.Db, record, figure, value, work.Today, cancellationToken);
        if (effect.Stamp != request.Stamp)
        {
            return new Outcome<RestatementState>.Conflict(restatement.State);
        }

        work.Reason = restatement.Reason;
        restatement.Approve(
            effect.StatusBefore,
            effect.StatusAfter,
            effect.Text,
            (work.Actor.Id, work.Actor.Name),
            work.Now
        );
        return new Outcome<RestatementState>.Done(restatement.State);
    }
}

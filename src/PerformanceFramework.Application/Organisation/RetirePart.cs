using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <param name="Version">The version that was read.</param>
/// <param name="On">The first day on which it is no longer there.</param>
public sealed record RetirePartRequest(PartKind Kind, string Code, int Version, DateOnly? On, string Reason);

public sealed class RetirePartValidator : AbstractValidator<RetirePartRequest>
{
    public RetirePartValidator()
    {
        RuleFor(r => r.On).NotNull().WithMessage("Enter the first day on which it is no longer there.");
        RuleFor(r => r.Reason).IsAReason(PartVersion.ReasonLength);
    }
}

/// <summary>Retires a part of the organisation that nothing belongs to any more. It stays in its past, and is offered in no new choice.</summary>
[Requires(Permission.ManageOrganisation, WholeCouncil = true)]
public sealed class RetirePart(UseCaseServices services)
    : UseCase<RetirePartRequest, string>(services, new RetirePartValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        RetirePartRequest request,
        CancellationToken cancellationToken
    )
    {
        var (organisation, part, refusal) = await PartLoading.AtVersionAsync(
            work.Db,
            request.Kind,
            request.Code,
            request.Version,
            cancellationToken
        );
        if (refusal is not null)
        {
            return refusal;
        }

        if (part.RetiredOn is not null)
        {
            return new Outcome<string>.Refused(OrganisationRefusals.Retired);
        }

        var on = request.On!.Value;
        if (part.WhyNotFrom(on, work.Today) is { } notFrom)
        {
            return new Outcome<string>.Invalid([new FieldError(nameof(request.On), notFrom.Sentence)]);
        }

        var live = await PartReferences.LiveAsync(work.Db, organisation, part, work.Today, cancellationToken);
        if (live.Count > 0)
        {
            return new Outcome<string>.Refused(OrganisationSentences.StillInUse(part.Name, live));
        }

        if (
            part is Service
            && await ServiceContents.WhyNotRetiredAsync(work.Db, [part.Id], cancellationToken) is { } underWay
        )
        {
            return new Outcome<string>.Refused(underWay);
        }

        work.Reason = request.Reason;
        part.Retire(on);
        return new Outcome<string>.Done(part.Code);
    }
}

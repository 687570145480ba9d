using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <param name="Version">The version that was read.</param>
public sealed record ReinstatePartRequest(PartKind Kind, string Code, int Version, string Reason);

public sealed class ReinstatePartValidator : AbstractValidator<ReinstatePartRequest>
{
    public ReinstatePartValidator() => RuleFor(r => r.Reason).IsAReason(PartVersion.ReasonLength);
}

/// <summary>Has a part of the organisation there again from today on; that it was not for a time stays in the past.</summary>
[Requires(Permission.ManageOrganisation, WholeCouncil = true)]
public sealed class ReinstatePart(UseCaseServices services)
    : UseCase<ReinstatePartRequest, string>(services, new ReinstatePartValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ReinstatePartRequest request,
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

        if (WhyNot(organisation, part) is { } notNow)
        {
            return new Outcome<string>.Refused(notNow);
        }

        work.Reason = request.Reason;
        if (part.Reinstate(work.Today) is { } absence)
        {
            work.Db.Absences.Add(absence);
        }

        return new Outcome<string>.Done(part.Code);
    }

    private static Refusal? WhyNot(WholeOrganisation organisation, PartOfOrganisation part)
    {
        if (part.RetiredOn is null)
        {
            return OrganisationRefusals.NotRetired;
        }

        PartOfOrganisation?[] places = [part.State.Directorate, part.State.Portfolio, part.State.Service];
        if (Array.Find(places, place => place?.RetiredOn is not null) is { } retired)
        {
            return new Refusal(
                "place-retired",
                $"It belongs to {retired.Name}, which is retired. Reinstate that first."
            );
        }

        return PartRules.NameClash(organisation.OfKind(part.Kind).Where(other => other != part), part.Name) is { } clash
            ? new Refusal("name-taken", clash)
            : null;
    }
}

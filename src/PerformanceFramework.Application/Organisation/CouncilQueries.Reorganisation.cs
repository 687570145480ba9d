using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

public sealed partial class CouncilQueries
{
    /// <summary>A service with what can leave it; null where there is none, it is retired, or for those who may not.</summary>
    public async Task<ServiceForm?> ServiceAsync(
        Actor actor,
        string serviceCode,
        CancellationToken cancellationToken = default
    )
    {
        if (!MayManage(actor))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var organisation = await WholeOrganisation.LoadAsync(db, cancellationToken);
        if (WholeOrganisation.Live(organisation.Services, serviceCode) is not { } service)
        {
            return null;
        }

        return new ServiceForm(
            PartSummary.Of(service),
            PartPlace.Of(service.State),
            await db
                .Indicators.Where(i => i.ServiceId == service.Id)
                .OrderBy(i => i.Code)
                .Select(i => new CodedName(i.Code, i.Name))
                .ToListAsync(cancellationToken),
            organisation.LivePartsOf(service).Select(team => new CodedName(team.Code, team.Name)).ToList(),
            Choices(organisation)
        );
    }

    /// <summary>What putting services together will do, or why it cannot be done.</summary>
    public async Task<Outcome<MergePreview>> PreviewMergeAsync(
        Actor actor,
        MergeServicesRequest merge,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!MayManage(actor))
        {
            return new Outcome<MergePreview>.Forbidden();
        }

        if (new MergeServicesValidator().Validate(merge) is { IsValid: false } validation)
        {
            return new Outcome<MergePreview>.Invalid(FieldErrors(validation));
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var plan = await MergePlan.LoadAsync(db, merge, today, cancellationToken);
        return plan switch
        {
            { Problems.Count: > 0 } => new Outcome<MergePreview>.Invalid(plan.Problems),
            { Refusal: { } refusal } => new Outcome<MergePreview>.Refused(refusal),
            _ => new Outcome<MergePreview>.Done(
                new MergePreview(
                    plan.Existing?.Name ?? merge.NewName,
                    plan.Existing is null,
                    plan.Retiring.Select(s => s.Name).ToList(),
                    plan.Moving.Select(i => new CodedName(i.Code, i.Name)).ToList(),
                    plan.Teams.Select(t => new CodedName(t.Code, t.Name)).ToList(),
                    plan.Contents.Plans.Where(e => plan.Retiring.Contains(e.Service!))
                        .Select(e => new CodedName(e.Code, e.Title))
                        .ToList(),
                    plan.Holders.ToList(),
                    plan.Mark
                )
            ),
        };
    }

    /// <summary>What splitting a service will do, or why it cannot be done.</summary>
    public async Task<Outcome<SplitPreview>> PreviewSplitAsync(
        Actor actor,
        SplitServiceRequest split,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!MayManage(actor))
        {
            return new Outcome<SplitPreview>.Forbidden();
        }

        if (new SplitServiceValidator().Validate(split) is { IsValid: false } validation)
        {
            return new Outcome<SplitPreview>.Invalid(FieldErrors(validation));
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await SplitPlan.LoadAsync(db, split, today, cancellationToken) switch
        {
            null => new Outcome<SplitPreview>.NotFound(),
            { Problems: { Count: > 0 } problems } => new Outcome<SplitPreview>.Invalid(problems),
            var plan => new Outcome<SplitPreview>.Done(
                new SplitPreview(
                    plan.Service.Name,
                    split.NewName,
                    plan.Moving.Select(i => new CodedName(i.Code, i.Name)).ToList(),
                    plan.Teams.Select(t => new CodedName(t.Code, t.Name)).ToList(),
                    plan.Contents.Indicators.Count(i => i.ServiceId == plan.Service.Id) - plan.Moving.Count,
                    plan.Mark
                )
            ),
        };
    }

    /// <summary>The services as they were on a day; null for those who may not set the organisation up.</summary>
    public async Task<OrganisationAsAt?> AsAtAsync(
        Actor actor,
        DateOnly date,
        CancellationToken cancellationToken = default
    )
    {
        if (!MayManage(actor))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var organisation = await WholeOrganisation.LoadAsync(db, cancellationToken);
        var versions = await db.PartVersions.Where(v => v.Until > date).ToListAsync(cancellationToken);
        var absences = await db.Absences.Where(a => a.From <= date && a.Until > date).ToListAsync(cancellationToken);
        var placements = await db.IndicatorPlacements.Where(p => p.Until > date).ToListAsync(cancellationToken);
        var indicators = (await db.Indicators.OrderBy(i => i.Code).ToListAsync(cancellationToken)).ToLookup(
            indicator => IndicatorPlacement.ServiceAt(indicator, date, placements),
            indicator => indicator.Code
        );
        var teams = organisation
            .Teams.Select(team => team.PlaceAt(date, versions, absences))
            .OfType<PartState>()
            .ToLookup(then => then.Service!, then => then.Name);
        return new OrganisationAsAt(
            date,
            organisation
                .Services.Select(service => (Service: service, Then: service.PlaceAt(date, versions, absences)!))
                .Where(pair => pair.Then is not null)
                .Select(pair => new ServiceAsAt(
                    PartSummary.Of(pair.Service),
                    pair.Then.Name,
                    At(pair.Then.Directorate!).Name,
                    At(pair.Then.Portfolio!).Name,
                    At(pair.Then.Portfolio!).CabinetMember,
                    teams[pair.Service].ToList(),
                    indicators[pair.Service].ToList()
                ))
                .OrderBy(service => service.Directorate, StringComparer.Ordinal)
                .ThenBy(service => service.Name, StringComparer.Ordinal)
                .ToList()
        );

        // What a service belonged to is named even on a day before it is known to have been there.
        PartState At(PartOfOrganisation part) => part.PlaceAt(date, versions, absences) ?? part.State;
    }

    private static List<FieldError> FieldErrors(FluentValidation.Results.ValidationResult validation) =>
        validation.Errors.Select(e => new FieldError(e.PropertyName, e.ErrorMessage)).ToList();
}

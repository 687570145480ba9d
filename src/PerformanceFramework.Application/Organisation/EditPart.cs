using FluentValidation;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

public sealed record EditPartRequest : PartRequest
{
    /// <summary>The code by which it is found; <see cref="PartRequest.Code"/> is the one it is to have.</summary>
    public string CodeNow { get; init; } = "";

    /// <summary>The version that was read.</summary>
    public int Version { get; init; }

    /// <summary>It was always meant so: what was is not kept.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>The first day of what is new; not asked of a correction.</summary>
    public DateOnly? From { get; init; }

    public string Reason { get; init; } = "";
}

public sealed class EditPartValidator : PartRequestValidator<EditPartRequest>
{
    public EditPartValidator()
    {
        When(
            r => !r.IsCorrection,
            () => RuleFor(r => r.From).NotNull().WithMessage("Enter the date from which the change holds.")
        );
        RuleFor(r => r.Reason).IsAReason(PartVersion.ReasonLength);
    }
}

/// <summary>Changes what a part of the organisation is called or where it belongs, from a day; or puts a mistake right.</summary>
[Requires(Permission.ManageOrganisation, WholeCouncil = true)]
public sealed class EditPart(UseCaseServices services)
    : UseCase<EditPartRequest, string>(services, new EditPartValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        EditPartRequest request,
        CancellationToken cancellationToken
    )
    {
        var (organisation, part, refusal) = await PartLoading.AtVersionAsync(
            work.Db,
            request.Kind,
            request.CodeNow,
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

        var problems = PartRules.Problems(organisation, request, part);
        if (problems.Count > 0)
        {
            return new Outcome<string>.Invalid(problems);
        }

        if (part.Code != request.Code)
        {
            if (await PartReferences.AnyAsync(work.Db, organisation, part, cancellationToken))
            {
                return new Outcome<string>.Refused(OrganisationRefusals.CodeInUse);
            }

            part.Recode(request.Code);
        }

        work.Reason = request.Reason;
        var state = PartRules.StateOf(organisation, request);
        foreach (var place in state.Places.Except(part.State.Places))
        {
            work.Db.RelyOn(place);
        }

        if (request.IsCorrection)
        {
            part.Correct(state);
            return new Outcome<string>.Done(part.Code);
        }

        var from = request.From!.Value;
        if (part.WhyNotFrom(from, work.Today) is { } notFrom)
        {
            return new Outcome<string>.Invalid([new FieldError(nameof(request.From), notFrom.Sentence)]);
        }

        if (part.Change(state, new Amendment(from, request.Reason.Trim(), work.Actor.Name, work.Today)) is { } was)
        {
            work.Db.Add(was);
        }

        return new Outcome<string>.Done(part.Code);
    }
}

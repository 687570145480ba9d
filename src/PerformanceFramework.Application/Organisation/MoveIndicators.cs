using FluentValidation;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <param name="ServiceCode">The service that reports them now.</param>
/// <param name="IndicatorCodes">Those that move.</param>
/// <param name="ToCode">The service that reports them from the day on.</param>
/// <param name="From">The first day on which it does.</param>
public sealed record MoveIndicatorsRequest(
    string ServiceCode,
    IReadOnlyList<string> IndicatorCodes,
    string ToCode,
    DateOnly? From,
    string Reason
);

public sealed class MoveIndicatorsValidator : AbstractValidator<MoveIndicatorsRequest>
{
    public MoveIndicatorsValidator()
    {
        RuleFor(r => r.IndicatorCodes).NotEmpty().WithMessage("Tick the indicators that move.");
        RuleFor(r => r.ToCode).NotEmpty().WithMessage("Choose the service that they move to.");
        RuleFor(r => r.From).NotNull().WithMessage("Enter the date from which they are reported there.");
        RuleFor(r => r.Reason).IsAReason(PartVersion.ReasonLength);
    }
}

/// <summary>
/// Moves indicators from one service to another from a day. Where each was is kept. Returns that are open stay as they
/// are: their rows remain with the service that is filling them in.
/// </summary>
[Requires(Permission.ManageOrganisation, WholeCouncil = true)]
public sealed class MoveIndicators(UseCaseServices services)
    : UseCase<MoveIndicatorsRequest, int>(services, new MoveIndicatorsValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        MoveIndicatorsRequest request,
        CancellationToken cancellationToken
    )
    {
        var organisation = await WholeOrganisation.LoadAsync(work.Db, cancellationToken);
        if (organisation.Find(PartKind.Service, request.ServiceCode) is not Service service)
        {
            return new Outcome<int>.NotFound();
        }

        if (WholeOrganisation.Live(organisation.Services, request.ToCode) is not { } to || to == service)
        {
            return Invalid(nameof(request.ToCode), "Choose another service from the list.");
        }

        var contents = await ServiceContents.LoadAsync(work.Db, [service.Id], work.Today, cancellationToken);
        var moving = contents.Indicators.Where(i => request.IndicatorCodes.Contains(i.Code)).ToList();
        if (request.IndicatorCodes.Except(moving.Select(i => i.Code)).ToList() is [var gone, ..])
        {
            return new Outcome<int>.Refused(OrganisationRefusals.NoLongerThere(gone, service.Name));
        }

        var from = request.From!.Value;
        if (Relocation.WhyNotFrom(from, work.Today, contents, moving, []) is { } notFrom)
        {
            return Invalid(nameof(request.From), notFrom.Sentence);
        }

        work.Db.RelyOn(to);
        work.Reason = request.Reason;
        var amendment = new Amendment(from, request.Reason.Trim(), work.Actor.Name, work.Today);
        new Relocation(work.Db, contents, amendment).Move(moving, to);
        return new Outcome<int>.Done(moving.Count);
    }

    private static Outcome<int>.Invalid Invalid(string field, string sentence) =>
        new([new FieldError(field, sentence)]);
}

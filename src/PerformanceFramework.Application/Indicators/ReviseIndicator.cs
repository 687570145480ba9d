using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Version">The version of the indicator that was read.</param>
/// <param name="SetCode">The set by whose rules it is judged; empty for the council's.</param>
/// <param name="From">The first day on which the new card holds; asked for once the indicator is live or has figures.</param>
/// <param name="IsCorrection">It puts a mistake right, so no earlier card is kept.</param>
/// <param name="Reason">Why; asked for once the indicator is live or has figures.</param>
/// <param name="IsNotTheSame">Whoever renames it has seen the indicators with similar names, and it is none of them.</param>
/// <param name="BreaksSeries">Figures from that day on cannot be compared with earlier ones; not asked of a correction.</param>
public sealed record ReviseIndicatorRequest(
    string Code,
    int Version,
    IndicatorCard Card,
    string ServiceCode,
    string SetCode,
    DateOnly? From,
    bool IsCorrection,
    string Reason,
    bool IsNotTheSame,
    bool BreaksSeries = false
);

public sealed class ReviseIndicatorValidator : AbstractValidator<ReviseIndicatorRequest>
{
    public ReviseIndicatorValidator()
    {
        RuleFor(r => r.Card).SetValidator(new IndicatorCardValidator());
        RuleFor(r => r.ServiceCode).NotEmpty().WithMessage("Choose the service that reports it.");
        RuleFor(r => r.SetCode).MayBeWritten("the set", IndicatorSet.CodeLength);
        RuleFor(r => r.Reason).MayBeWritten("the reason", IndicatorVersion.ReasonLength);
    }
}

/// <summary>Changes the definition card of an indicator, from a day on. What figures were judged by before that day stays as it was.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class ReviseIndicator(UseCaseServices services)
    : UseCase<ReviseIndicatorRequest, string>(services, new ReviseIndicatorValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ReviseIndicatorRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.Code, cancellationToken);
        var service = await work.Db.Services.FirstOrDefaultAsync(s => s.Code == request.ServiceCode, cancellationToken);
        var set = await work.Db.IndicatorSets.FirstOrDefaultAsync(s => s.Code == request.SetCode, cancellationToken);
        if (indicator is null || service is null || (set is null && request.SetCode.Length > 0))
        {
            return new Outcome<string>.NotFound();
        }

        if (indicator.Version != request.Version)
        {
            return new Outcome<string>.Conflict(indicator.Code);
        }

        var hasFigures = await IndicatorLoading.HasFiguresAsync(work.Db, indicator, cancellationToken);
        if (MissingFrom(request, indicator, hasFigures) is { Count: > 0 } missing)
        {
            return new Outcome<string>.Invalid(missing);
        }

        if (await RefusalOfNameAsync(work, request, indicator, cancellationToken) is { } alike)
        {
            return new Outcome<string>.Refused(alike);
        }

        var seriesBreak = request is { BreaksSeries: true, IsCorrection: false, From: { } from }
            ? new SeriesBreak(indicator, from, SeriesChange.DefinitionChanged, request.Reason)
            : null;
        if (seriesBreak is not null && await IsBrokenThenAsync(work, seriesBreak, cancellationToken))
        {
            return new Outcome<string>.Refused(IndicatorRefusals.BreakOnThatDay);
        }

        var keepsThePast =
            !request.IsCorrection && (hasFigures || indicator.State is IndicatorState.Live or IndicatorState.Retired);
        if (
            keepsThePast
            && service.Id != indicator.ServiceId
            && await MoveAsync(work, request, indicator, service, cancellationToken) is { } notFrom
        )
        {
            return new Outcome<string>.Refused(notFrom);
        }

        if (RefusalOfChange(work, request, indicator, (service, set, hasFigures)) is { } refusal)
        {
            return new Outcome<string>.Refused(refusal);
        }

        work.Reason = request.Reason.Length > 0 ? request.Reason : null;
        if (seriesBreak is not null)
        {
            work.Db.SeriesBreaks.Add(seriesBreak);
        }

        if (hasFigures)
        {
            await IndicatorLoading.ReassessAsync(work.Db, indicator, seriesBreak, cancellationToken);
        }

        return new Outcome<string>.Done(indicator.Code);
    }

    private static Task<bool> IsBrokenThenAsync(
        Work work,
        SeriesBreak seriesBreak,
        CancellationToken cancellationToken
    ) =>
        work.Db.SeriesBreaks.AnyAsync(
            b => b.IndicatorId == seriesBreak.Indicator.Id && b.From == seriesBreak.From,
            cancellationToken
        );

    /// <summary>Gives it to another service, as a reorganisation does: where it was is kept.</summary>
    private static async Task<Refusal?> MoveAsync(
        Work work,
        ReviseIndicatorRequest request,
        Indicator indicator,
        Service service,
        CancellationToken cancellationToken
    )
    {
        var from = request.From!.Value;
        var latest = await work
            .Db.IndicatorPlacements.Where(p => p.IndicatorId == indicator.Id)
            .MaxAsync(p => (DateOnly?)p.Until, cancellationToken);
        if (from < latest)
        {
            return OrganisationRefusals.BeforeTheLatestMove(indicator.Code, indicator.Service.Name, latest.Value);
        }

        var amendment = new Amendment(from, request.Reason, work.Actor.Name, work.Today);
        if (IndicatorPlacement.Move(indicator, service, latest, amendment) is { } was)
        {
            work.Db.IndicatorPlacements.Add(was);
        }

        return null;
    }

    private static async Task<Refusal?> RefusalOfNameAsync(
        Work work,
        ReviseIndicatorRequest request,
        Indicator indicator,
        CancellationToken cancellationToken
    )
    {
        if (request.IsNotTheSame || request.Card.Name == indicator.Name)
        {
            return null;
        }

        var similar = await IndicatorLoading.SimilarCodesAsync(
            work.Db,
            request.Card.Name,
            indicator.Code,
            cancellationToken
        );
        return similar.Count > 0 ? IndicatorRefusals.Similar(similar) : null;
    }

    private static Refusal? RefusalOfChange(
        Work work,
        ReviseIndicatorRequest request,
        Indicator indicator,
        (Service Service, IndicatorSet? Set, bool HasFigures) to
    )
    {
        if (request.Card.IsCollected && indicator.Formula is not null)
        {
            return IndicatorRefusals.NotAlsoCollected;
        }

        var decision = new Adoption(work.Actor.Name, work.Today, request.Reason);
        var revision = new Revision(request.From ?? work.Today, request.IsCorrection, decision);
        return indicator.Revise(request.Card, to.Service, to.Set, revision, to.HasFigures);
    }

    private static List<FieldError> MissingFrom(ReviseIndicatorRequest request, Indicator indicator, bool hasFigures)
    {
        var isShown = indicator.State is IndicatorState.Live or IndicatorState.Retired;
        var card = request.Card;
        return new[]
        {
            (isShown && card.Definition.Length == 0, "Card.Definition", "A live indicator has a definition. Enter it."),
            (isShown && card.Owner.Length == 0, "Card.Owner", "A live indicator has an owner. Enter the post."),
            (
                isShown && card.WhatGoodIs.Length == 0,
                "Card.WhatGoodIs",
                "A live indicator says what good is. Enter it."
            ),
            (isShown && card.Source.Length == 0, "Card.Source", "A live indicator names its source. Enter it."),
            (
                (isShown || hasFigures) && !request.IsCorrection && request.From is null,
                "From",
                "Enter the day from which the change holds."
            ),
            (
                (isShown || hasFigures) && string.IsNullOrWhiteSpace(request.Reason),
                "Reason",
                "Give the reason, so that others can follow the decision."
            ),
        }
            .Where(needed => needed.Item1)
            .Select(needed => new FieldError(needed.Item2, needed.Item3))
            .ToList();
    }
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Version">The version of the indicator that was read.</param>
/// <param name="Paragraph">Of Part 1 of Schedule 12A; null where none was chosen.</param>
/// <param name="Reason">Why.</param>
public sealed record MarkExemptRequest(string Code, int Version, ExemptParagraph? Paragraph, string Reason);

public sealed class MarkExemptValidator : AbstractValidator<MarkExemptRequest>
{
    public MarkExemptValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose an indicator.");
        RuleFor(r => r.Paragraph)
            .Must(paragraph => paragraph is { } chosen && Enum.IsDefined(chosen))
            .WithMessage("Choose the paragraph of Schedule 12A under which it is exempt.");
        RuleFor(r => r.Reason).IsAReason(Indicator.ExemptReasonLength);
    }
}

/// <summary>
/// Hides an indicator, with all that belongs to it, from everybody who may not see exempt items: members, scrutiny, partners,
/// the public, and officers of other services. Editions that hold it already stay as they are.
/// </summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class MarkExempt(UseCaseServices services)
    : UseCase<MarkExemptRequest, string>(services, new MarkExemptValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        MarkExemptRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.Code, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (indicator.Version != request.Version)
        {
            return new Outcome<string>.Conflict(indicator.Code);
        }

        var formulas = await ExemptFormulas.LoadAsync(work.Db, cancellationToken);
        work.Reason = request.Reason.Trim();
        return
            indicator.MarkExempt(
                request.Paragraph!.Value,
                new Adoption(work.Actor.Name, work.Today, work.Reason),
                formulas.ShownFrom(indicator)
            )
                is { } refusal
            ? new Outcome<string>.Refused(refusal)
            : new Outcome<string>.Done(indicator.Code);
    }
}

/// <summary>What is, or once was, worked out from what: figures and commentary of then name what they come from.</summary>
internal sealed record ExemptFormulas(
    IReadOnlyList<(int IndicatorId, Formula Formula)> Formulas,
    IReadOnlyDictionary<int, (string Code, bool IsExempt)> Indicators
)
{
    public static async Task<ExemptFormulas> LoadAsync(PerformanceDbContext db, CancellationToken cancellationToken)
    {
        var indicators = await db
            .Indicators.Select(i => new
            {
                i.Id,
                i.Code,
                i.Formula,
                IsExempt = i.ExemptUnder != null,
            })
            .ToListAsync(cancellationToken);
        var past = await db
            .PastFormulas.Where(f => f.Formula != null)
            .Select(f => new { f.IndicatorId, f.Formula })
            .ToListAsync(cancellationToken);
        return new ExemptFormulas(
            indicators
                .Where(i => i.Formula is not null)
                .Select(i => (i.Id, i.Formula!))
                .Concat(past.Select(f => (f.IndicatorId, f.Formula!)))
                .ToList(),
            indicators.ToDictionary(i => i.Id, i => (i.Code, i.IsExempt))
        );
    }

    /// <summary>The codes of those that are not exempt and worked out from it.</summary>
    public IReadOnlyList<string> ShownFrom(Indicator indicator) =>
        Formulas
            .Where(f => f.Formula.Codes.Contains(indicator.Code) && !Indicators[f.IndicatorId].IsExempt)
            .Select(f => Indicators[f.IndicatorId].Code)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>The codes of the exempt ones that it is worked out from.</summary>
    public IReadOnlyList<string> HiddenIn(Indicator indicator)
    {
        var exempt = Indicators.Values.Where(i => i.IsExempt).Select(i => i.Code).ToHashSet();
        return Formulas
            .Where(f => f.IndicatorId == indicator.Id)
            .SelectMany(f => f.Formula.Codes)
            .Where(exempt.Contains)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
    }
}

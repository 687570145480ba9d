using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <summary>Something to choose by its code.</summary>
public sealed record CodedChoice(string Code, string Name);

/// <summary>What an indicator can belong to.</summary>
public sealed record IndicatorChoices(IReadOnlyList<CodedChoice> Services, IReadOnlyList<CodedChoice> Sets);

/// <summary>An indicator as those who manage it see it.</summary>
/// <param name="SupplierCode">The partner organisation that supplies its figures; empty for the service alone.</param>
/// <param name="Partners">Those that could.</param>
/// <param name="HasFigures">Figures have been reported, so some of the card is fixed.</param>
/// <param name="MissingToGoLive">As it stands in a sentence; nothing when it is complete.</param>
/// <param name="Definitions">Earlier ones, the latest first.</param>
public sealed record IndicatorSetup(
    string Code,
    int Version,
    IndicatorState State,
    DateOnly? RetiredOn,
    string RetiredReason,
    IndicatorCard Card,
    string ServiceCode,
    string SetCode,
    string SupplierCode,
    IReadOnlyList<CodedChoice> Partners,
    string Formula,
    bool HasFigures,
    IReadOnlyList<string> MissingToGoLive,
    DateOnly? DefinedFrom,
    IReadOnlyList<EarlierDefinition> Definitions,
    IReadOnlyList<IndicatorBreak> Breaks
)
{
    /// <summary>Why it is an exempt item; null where it is none.</summary>
    public Exemption? Exemption { get; init; }

    /// <summary>A change asks from which day it holds, and why.</summary>
    public bool AsksWhy => HasFigures || State is IndicatorState.Live or IndicatorState.Retired;
}

/// <summary>An indicator whose name is like one that somebody types.</summary>
public sealed record SimilarIndicator(string Code, string Name, IndicatorState State, string Service);

/// <summary>One element that an indicator shows the working of.</summary>
public sealed record AlignedElement(ElementLink Element, bool IsPrimary);

/// <summary>What an indicator is aligned to, and what else it could be.</summary>
public sealed record IndicatorAlignments(
    string Code,
    string Name,
    IndicatorState State,
    IReadOnlyList<AlignedElement> Aligned,
    IReadOnlyList<ElementLink> Others
);

/// <summary>What a formula would come to in a period.</summary>
/// <param name="IsMadeUp">Some of the figures it comes from are made up for a demonstration.</param>
public sealed record FormulaOutcome(ReportingPeriod Period, string Value, bool IsMadeUp, string Explanation);

/// <summary>What is to be said of a formula before it is set.</summary>
/// <param name="Problem">Why it cannot be; null where it can.</param>
/// <param name="Written">As it would be kept.</param>
/// <param name="Outcomes">For the latest periods, the latest first.</param>
public sealed record FormulaCheck(string? Problem, string Written, IReadOnlyList<FormulaOutcome> Outcomes);

/// <summary>What those who manage indicators read of them.</summary>
public sealed partial class IndicatorQueries
{
    private const int PeriodsOfACheck = 4;

    /// <summary>The services and sets to choose from; null for those who do not manage indicators.</summary>
    public async Task<IndicatorChoices?> ChoicesAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ManageIndicators))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return new IndicatorChoices(
            await db
                .Services.Where(s => s.RetiredOn == null)
                .OrderBy(s => s.Name)
                .Select(s => new CodedChoice(s.Code, s.Name))
                .ToListAsync(cancellationToken),
            await db
                .IndicatorSets.Where(s => s.RetiredOn == null)
                .OrderBy(s => s.Name)
                .Select(s => new CodedChoice(s.Code, s.Name))
                .ToListAsync(cancellationToken)
        );
    }

    /// <summary>One indicator to be changed; null when there is none, or it is not theirs to change.</summary>
    public async Task<IndicatorSetup?> SetupAsync(
        Actor actor,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageIndicators))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var indicator = await IndicatorLoading.FindAsync(db, code, cancellationToken);
        if (indicator is null)
        {
            return null;
        }

        var breaks = await db
            .SeriesBreaks.Where(b => b.IndicatorId == indicator.Id)
            .OrderByDescending(b => b.From)
            .Select(b => new IndicatorBreak(b.From, b.Kind, b.Reason))
            .ToListAsync(cancellationToken);
        var hasPrimary = await db.IndicatorAlignments.AnyAsync(
            a => a.IndicatorId == indicator.Id && a.IsPrimary && a.Until == null,
            cancellationToken
        );
        var partners = await db.PartnerOrganisations.AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancellationToken);
        return new IndicatorSetup(
            indicator.Code,
            indicator.Version,
            indicator.State,
            indicator.RetiredOn,
            indicator.RetiredReason,
            indicator.Card,
            indicator.Service.Code,
            indicator.Set?.Code ?? "",
            partners.Find(p => p.Id == indicator.SupplierId)?.Code ?? "",
            partners
                .Where(p => p.RetiredOn is null || p.Id == indicator.SupplierId)
                .Select(p => new CodedChoice(p.Code, p.Name))
                .ToList(),
            indicator.Formula?.Text ?? "",
            await IndicatorLoading.HasFiguresAsync(db, indicator, cancellationToken),
            Indicator.MissingToGoLive(indicator.Card, hasPrimary),
            indicator.DefinedFrom,
            await EarlierDefinition.LoadAsync(db, indicator, indicator.Service.Name, on: null, cancellationToken),
            breaks
        )
        {
            Exemption = indicator.Exemption,
        };
    }

    /// <summary>Indicators whose name is like one that is being typed, the most alike first.</summary>
    /// <param name="exceptCode">The indicator that is being named; empty for a new one.</param>
    public async Task<IReadOnlyList<SimilarIndicator>> SimilarAsync(
        Actor actor,
        string name,
        string exceptCode,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageIndicators) || string.IsNullOrWhiteSpace(name))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var others = await db
            .Indicators.Where(i => i.Code != exceptCode)
            .OrderBy(i => i.Code)
            .Select(i => new SimilarIndicator(i.Code, i.Name, i.State, i.Service.Name))
            .ToListAsync(cancellationToken);
        return IndicatorLoading.MostAlike(others, name, other => other.Name).ToList();
    }

    /// <summary>What an indicator is aligned to; null when there is none, or it is not theirs to align.</summary>
    public async Task<IndicatorAlignments?> AlignmentsAsync(
        Actor actor,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageIndicators))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var indicator = await db
            .Indicators.Where(i => i.Code == code)
            .Select(i => new
            {
                i.Id,
                i.Code,
                i.Name,
                i.State,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (indicator is null)
        {
            return null;
        }

        var structure = await ThreadStructure.LoadAsync(db, cancellationToken, [indicator.Id]);
        var aligned = structure.Graph.ElementsOf(indicator.Id).OrderByDescending(link => link.IsPrimary).ToList();
        var taken = aligned.Select(link => link.ElementId).ToHashSet();
        return new IndicatorAlignments(
            indicator.Code,
            indicator.Name,
            indicator.State,
            aligned.Select(link => new AlignedElement(structure.LinkTo(link.ElementId), link.IsPrimary)).ToList(),
            structure.Elements.Where(e => !taken.Contains(e.Id)).Select(e => structure.LinkTo(e.Id)).ToList()
        );
    }

    /// <summary>Whether a formula could be set, and what it would come to; null when the indicator is not theirs to calculate.</summary>
    public async Task<FormulaCheck?> CheckFormulaAsync(
        Actor actor,
        string code,
        string text,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageIndicators))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var indicators = await db.Indicators.ToListAsync(cancellationToken);
        if (indicators.Find(i => i.Code == code) is not { } indicator)
        {
            return null;
        }

        if (!FormulaText.TryRead(text, out var formula, out var error))
        {
            return new FormulaCheck(error.Sentence, "", []);
        }

        if (FormulaRefusals.Of(indicator, formula, indicators) is { } refusal)
        {
            return new FormulaCheck(refusal.Sentence, formula.Text, []);
        }

        var values = await db
            .Observations.Where(FigureVisibility.For(actor))
            .Where(o => formula.Codes.Contains(o.Indicator.Code))
            .Include(o => o.Indicator)
            .ToListAsync(cancellationToken);
        var kind = indicator.Frequency.PeriodKind();
        var outcomes = values
            .Where(o => o.Period.Kind == kind)
            .GroupBy(o => o.Period)
            .OrderByDescending(period => period.Key)
            .Take(PeriodsOfACheck)
            .Select(period => Outcome(indicator, formula, period))
            .ToList();
        return new FormulaCheck(null, formula.Text, outcomes);
    }

    private static FormulaOutcome Outcome(
        Indicator indicator,
        Formula formula,
        IGrouping<ReportingPeriod, Observation> period
    )
    {
        var values = period.ToDictionary(o => o.Indicator.Code, o => o.Observed);
        var result = FormulaRule.Evaluate(formula, values);
        return new FormulaOutcome(
            period.Key,
            result.Observed?.Short(indicator.Unit) ?? "No figure",
            period.Any(o => o.Indicator.IsMadeUp),
            result.Explain(formula, values, indicator.Unit)
        );
    }
}

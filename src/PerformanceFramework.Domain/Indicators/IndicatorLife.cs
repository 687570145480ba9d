using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>Where an indicator stands between being thought of and no longer being reported.</summary>
public enum IndicatorState
{
    /// <summary>Being set up; seen by those who manage indicators only.</summary>
    Draft = 1,

    /// <summary>Complete in the eyes of whoever set it up, and waiting for agreement.</summary>
    Proposed,

    /// <summary>On the dashboards and in the returns.</summary>
    Live,

    /// <summary>No longer reported; its past stays.</summary>
    Retired,
}

/// <summary>A change of a definition card.</summary>
/// <param name="From">The first day on which the new card holds.</param>
/// <param name="IsCorrection">It puts a mistake right: it was always meant so, and no earlier card is kept.</param>
/// <param name="Decision">Who changes it, when and why.</param>
public sealed record Revision(DateOnly From, bool IsCorrection, Adoption Decision);

/// <summary>How an indicator's definition and state change.</summary>
public sealed partial class Indicator
{
    /// <summary>The card by which the figures of a period are assessed: that of the period's last day.</summary>
    public IndicatorCard CardOn(DateOnly day) => VersionOn(day)?.Card ?? _card;

    /// <summary>The set whose default rules judge a period that ends on a day.</summary>
    internal (IndicatorSet? Set, int? Id) SetOn(DateOnly day) =>
        VersionOn(day) is { } version ? (version.Set, version.SetId) : (_set, SetId);

    /// <summary>
    /// Changes the definition card from a day on. What it was until then is kept, unless nothing is live yet or the change
    /// only corrects a mistake. What figures were counted and judged by cannot be changed under them.
    /// </summary>
    /// <param name="hasFigures">Figures have been reported already.</param>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Revise(IndicatorCard card, Service service, IndicatorSet? set, Revision revision, bool hasFigures)
    {
        if (hasFigures && FixedBy(card) is { } fixedByFigures)
        {
            return fixedByFigures;
        }

        var keepsThePast =
            (hasFigures || State is IndicatorState.Live or IndicatorState.Retired) && !revision.IsCorrection;
        if (hasFigures && revision.IsCorrection && (card.SignalTerms != _card.SignalTerms || set?.Id != SetId))
        {
            return IndicatorRefusals.CorrectionWouldRepaint;
        }

        if (keepsThePast && revision.From > revision.Decision.On)
        {
            return IndicatorRefusals.FromTheFuture;
        }

        if (keepsThePast && DefinedFrom is { } latest && revision.From < latest)
        {
            return IndicatorRefusals.BeforeTheLatest(latest);
        }

        // Twice from the same day: what the first of the two said never held for a whole day.
        var isDifferent = card != _card || set?.Id != SetId;
        if (keepsThePast && isDifferent && DefinedFrom != revision.From)
        {
            _versions.Add(new IndicatorVersion(this, revision.Decision, revision.From));
            DefinedFrom = revision.From;
        }

        _card = card;
        Service = service;
        ServiceId = service.Id;
        _set = set;
        SetId = set?.Id;
        return null;
    }

    public Refusal? Propose()
    {
        if (State is not IndicatorState.Draft)
        {
            return IndicatorRefusals.NotADraft;
        }

        State = IndicatorState.Proposed;
        return null;
    }

    public Refusal? ReturnToDraft()
    {
        if (State is not IndicatorState.Proposed)
        {
            return IndicatorRefusals.NotProposed;
        }

        State = IndicatorState.Draft;
        return null;
    }

    /// <param name="hasPrimaryAlignment">It has its place in the golden thread.</param>
    /// <param name="on">The first day on which it is on the dashboards; null for as long as records go back.</param>
    public Refusal? GoLive(bool hasPrimaryAlignment, DateOnly? on)
    {
        if (State is not IndicatorState.Proposed)
        {
            return IndicatorRefusals.NotProposed;
        }

        if (MissingToGoLive(_card, hasPrimaryAlignment) is { Count: > 0 } missing)
        {
            return IndicatorRefusals.NotComplete(missing);
        }

        State = IndicatorState.Live;
        LiveFrom = on;
        return null;
    }

    /// <param name="on">From which day it is no longer reported.</param>
    public Refusal? Retire(DateOnly on, string reason)
    {
        if (State is not IndicatorState.Live)
        {
            return IndicatorRefusals.NotLive;
        }

        State = IndicatorState.Retired;
        RetiredOn = on;
        RetiredReason = reason;
        return null;
    }

    /// <summary>Reports it again.</summary>
    /// <param name="on">The first day on which it is reported again.</param>
    /// <param name="absence">The time in which it was not, to keep; null where that was no day.</param>
    public Refusal? Reinstate(DateOnly on, out Absence? absence)
    {
        absence = null;
        if (State is not IndicatorState.Retired)
        {
            return IndicatorRefusals.NotRetired;
        }

        absence = Absence.Between(AbsentKind.Indicator, Id, RetiredOn, on, RetiredReason);
        State = IndicatorState.Live;
        RetiredOn = null;
        RetiredReason = "";
        return null;
    }

    /// <summary>
    /// Makes it an exempt item: whoever may not see exempt items finds nothing of it from now on, of earlier days neither.
    /// </summary>
    /// <param name="workedOutFromIt">The codes of indicators that are not exempt and are, or once were, worked out from it.</param>
    public Refusal? MarkExempt(ExemptParagraph paragraph, Adoption decision, IReadOnlyList<string> workedOutFromIt)
    {
        if (ExemptUnder is not null)
        {
            return IndicatorRefusals.IsExempt;
        }

        if (workedOutFromIt.Count > 0)
        {
            return IndicatorRefusals.WouldBeReadFrom(workedOutFromIt);
        }

        ExemptUnder = paragraph;
        ExemptReason = decision.Reason;
        ExemptBy = decision.By;
        ExemptOn = decision.On;
        return null;
    }

    /// <summary>Shows it to everybody again.</summary>
    /// <param name="exemptInputs">The codes of exempt indicators that it is, or once was, worked out from.</param>
    public Refusal? LiftExemption(IReadOnlyList<string> exemptInputs)
    {
        if (ExemptUnder is null)
        {
            return IndicatorRefusals.IsNotExempt;
        }

        if (exemptInputs.Count > 0)
        {
            return IndicatorRefusals.WouldTellOf(exemptInputs);
        }

        ExemptUnder = null;
        ExemptReason = "";
        ExemptBy = "";
        ExemptOn = null;
        return null;
    }

    /// <summary>Whether it was on the dashboards on a day, or had been; null where it was not yet.</summary>
    /// <param name="day">Any day.</param>
    /// <param name="absences">When indicators were retired for a time, this one's among them.</param>
    public IndicatorState? StateOn(DateOnly day, IEnumerable<Absence> absences) =>
        State is not (IndicatorState.Live or IndicatorState.Retired) || day < LiveFrom ? null
        : day >= RetiredOn || absences.Any(a => a.IsOf(AbsentKind.Indicator, Id) && a.Covers(day))
            ? IndicatorState.Retired
        : IndicatorState.Live;

    /// <summary>
    /// The indicator as it was on a day: the card and set of then, the definitions before it, its state and how it was worked
    /// out. Its service is the present one: <see cref="IndicatorPlacement"/> knows which it was. For reading only. Null where
    /// it was on no dashboard yet.
    /// </summary>
    /// <param name="day">Any day.</param>
    /// <param name="absences">When indicators were retired for a time, this one's among them.</param>
    /// <param name="formulas">How indicators were worked out before, this one among them.</param>
    public Indicator? AsOn(DateOnly day, IEnumerable<Absence> absences, IEnumerable<PastFormula> formulas)
    {
        var absence = absences.FirstOrDefault(a => a.IsOf(AbsentKind.Indicator, Id) && a.Covers(day));
        if (StateOn(day, absence is null ? [] : [absence]) is not { } state)
        {
            return null;
        }

        var then = (Indicator)MemberwiseClone();
        var version = VersionOn(day);
        then._card = CardOn(day);
        (then._set, then.SetId) = SetOn(day);
        then._versions = _versions.Where(v => v.Until <= day).ToList();
        then.DefinedFrom = version is null ? DefinedFrom : version.From;
        then.State = state;
        then.RetiredOn = state is IndicatorState.Live ? null : absence?.From ?? RetiredOn;
        then.RetiredReason = state is IndicatorState.Live ? "" : absence?.Reason ?? RetiredReason;
        if (FormulaFrom > day)
        {
            then.Formula = formulas.Where(f => f.IndicatorId == Id && f.Until > day).MinBy(f => f.Until)?.Formula;
        }

        return then;
    }

    /// <summary>What an indicator must have before it is on dashboards, as it stands in a sentence; nothing when it is complete.</summary>
    public static IReadOnlyList<string> MissingToGoLive(IndicatorCard card, bool hasPrimaryAlignment) =>
        new[]
        {
            (card.Definition.Length > 0, "a definition"),
            (card.Owner.Length > 0, "an owner"),
            (card.WhatGoodIs.Length > 0, "what good is"),
            (card.Source.Length > 0, "a source"),
            (hasPrimaryAlignment, "a primary alignment"),
        }
            .Where(needed => !needed.Item1)
            .Select(needed => needed.Item2)
            .ToList();

    private IndicatorVersion? VersionOn(DateOnly day) =>
        _versions.Where(version => day < version.Until).MinBy(version => version.Until);

    // Polarity and aggregation too: derived years, charts and comparisons follow them over the whole series.
    private Refusal? FixedBy(IndicatorCard card)
    {
        var changed = new[]
        {
            (card.Frequency != Frequency, "frequency"),
            (card.Unit.Kind != Unit.Kind, "unit"),
            (card.Polarity != Polarity, "polarity"),
            (card.Aggregation != Aggregation, "aggregation"),
            (card.Fraction is null != Fraction is null, "numerator and denominator"),
            (
                card.Fraction?.Multiplier != Fraction?.Multiplier && card.Fraction is not null && Fraction is not null,
                "multiplier"
            ),
        }
            .Where(part => part.Item1)
            .Select(part => part.Item2)
            .ToList();
        return changed.Count == 0 ? null : IndicatorRefusals.FixedByFigures(changed);
    }
}

using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>What the pages on choosing a scorecard say in words.</summary>
internal static class ScorecardSentences
{
    /// <summary>Where it stands, as a sentence.</summary>
    public static string Stage(ScorecardStage stage, ConsultationState consultation, DaySpan days) =>
        (stage, consultation) switch
        {
            (ScorecardStage.Consultation, ConsultationState.NotYetOpen) =>
                $"Members are consulted from {UkDate.Words(days.StartsOn)} to {UkDate.Words(days.EndsOn)}.",
            (ScorecardStage.Consultation, ConsultationState.Open) =>
                $"Members can give their views until {UkDate.Words(days.EndsOn)}.",
            (ScorecardStage.Consultation, _) =>
                $"The consultation closed on {UkDate.Words(days.EndsOn)}; the panel’s recommendation comes next.",
            (ScorecardStage.Recommended, _) => "The panel has recommended; the Executive decides next.",
            (ScorecardStage.Decided, _) => "The Executive has decided; it is still to become the set.",
            (ScorecardStage.Instructed, _) => "What was decided is the set of that year.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Where it stands, in a word or two.</summary>
    public static string Short(ScorecardStage stage, ConsultationState consultation) =>
        (stage, consultation) switch
        {
            (ScorecardStage.Consultation, ConsultationState.NotYetOpen) => "Consultation not open yet",
            (ScorecardStage.Consultation, ConsultationState.Open) => "Consultation open",
            (ScorecardStage.Consultation, _) => "Consultation closed",
            (ScorecardStage.Recommended, _) => "Recommended",
            (ScorecardStage.Decided, _) => "Decided",
            (ScorecardStage.Instructed, _) => "Instructed",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <param name="nothing">What an empty choice says.</param>
    public static IReadOnlyList<SelectOption> Choices(bool wasMember, string nothing) =>
        [
            new("", nothing),
            new(ScorecardForm.In, ScorecardWords.Of(wasMember, true)),
            new(ScorecardForm.Out, ScorecardWords.Of(wasMember, false)),
        ];

    /// <summary>"4 keep, 1 drop", or that nobody has said anything.</summary>
    public static string Counts(bool wasMember, IReadOnlyList<ScorecardViewDetail> views)
    {
        var (inside, outside) = (views.Count(view => view.IsIn), views.Count(view => !view.IsIn));
        return views.Count == 0
            ? "No view"
            : $"{inside} {ScorecardWords.Of(wasMember, true).ToLowerInvariant()}, {outside} {ScorecardWords.Of(wasMember, false).ToLowerInvariant()}";
    }

    public static string Cover(CoveredElement covered) =>
        covered.Cover switch
        {
            ElementCover.None => "Gap: no candidate",
            ElementCover.ActivityOnly => "Activity indicators only, which are never judged",
            ElementCover.Covered => "Covered",
            ElementCover.Many => "Overlap: many candidates",
        };

    /// <summary>How an indicator that is not live stands; empty for one that is.</summary>
    public static string NotLive(IndicatorState state) =>
        state is IndicatorState.Live ? "" : $"{state.Words()}, so it has no place on dashboards";

    /// <summary>What a member misses, as it is listed.</summary>
    public static string What(ScorecardProposalDetail proposal) =>
        string.Join(
            ": ",
            new[] { proposal.Code.Length == 0 ? "" : $"{proposal.Name} ({proposal.Code})", proposal.Words }.Where(
                text => text.Length > 0
            )
        );

    /// <summary>"The corporate scorecard".</summary>
    public static string Name(string setName) => SentenceCase.AtStart(setName);
}

using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>What is to be said of a typed figure, what looks wrong with it, and how its commentary reads: from what the sheet holds.</summary>
public sealed partial class IndicatorSheet
{
    private readonly CommentaryTerms _commentaryTerms;
    private readonly Dictionary<ReportingPeriod, CommentaryAnswers> _said;
    private readonly List<SeriesBoundary> _changes;

    /// <summary>The most words of each answer of a commentary.</summary>
    public int WordLimit => _commentaryTerms.WordLimit;

    private static IEnumerable<SeriesBoundary> ChangesOf(Indicator indicator)
    {
        var versions = indicator.Versions.OrderBy(version => version.Until).ToList();
        for (var i = 0; i < versions.Count; i++)
        {
            var (was, became) = (versions[i].Card, i + 1 < versions.Count ? versions[i + 1].Card : indicator.Card);
            if (was.Definition != became.Definition || was.Fraction != became.Fraction || was.Unit != became.Unit)
            {
                yield return new SeriesBoundary(versions[i].Until, SeriesChange.DefinitionChanged);
            }
        }
    }

    private static CommentaryOccasion OccasionOf(
        SeriesPoint point,
        Status status,
        IReadOnlyDictionary<ReportingPeriod, SeriesPoint> points,
        SeriesAssessment assessment,
        PointSignals signals
    )
    {
        // What was not due or never arrived is no period that was Amber.
        var before = points
            .Values.Where(earlier => earlier.Period.Kind == point.Period.Kind && earlier.Period < point.Period)
            .Where(earlier => earlier.Value is not (ObservedValue.NotDue or ObservedValue.NotYetAvailable))
            .MaxBy(earlier => earlier.Period);
        return new CommentaryOccasion(
            status,
            before is null || status is not Status.Amber ? null : assessment.Preview(before).Status.Status,
            signals.Variation.Signal
        );
    }

    private IReadOnlyList<EntryWarning> WarningsOf(
        SeriesPoint point,
        IReadOnlyDictionary<ReportingPeriod, SeriesPoint> points,
        SeriesAssessment series
    )
    {
        if (point.Value is not ObservedValue.Number entered)
        {
            return [];
        }

        var earlier = points
            .Values.Where(other => other.Period.Kind == point.Period.Kind && other.Period < point.Period)
            .Where(other => other.Value is ObservedValue.Number)
            .OrderByDescending(other => other.Period)
            .Select(other => new EarlierFigure(other.Period, (ObservedValue.Number)other.Value))
            .ToList();
        var before = earlier.FirstOrDefault();
        return EntryCheckRule.Check(
            new EntryCheckQuestion(
                entered,
                Limits,
                point.Target,
                earlier
                    .TakeWhile(other =>
                        !_input.Boundaries.Any(boundary => IsBetween(boundary, other.Period, point.Period))
                    )
                    .Take(EntryCheckRule.MostEarlier)
                    .ToList(),
                before,
                series.OutsideOfEarlier(point),
                before is null
                    ? null
                    : _changes
                        .Where(change => IsBetween(change, before.Period, point.Period))
                        .MaxBy(change => change.From)
            )
        );
    }

    private static bool IsBetween(SeriesBoundary boundary, ReportingPeriod earlier, ReportingPeriod later) =>
        boundary.From > earlier.Start && boundary.From <= later.End;

    private IReadOnlyList<CommentaryHint> HintsOf(
        ReportingPeriod period,
        IReadOnlyDictionary<ReportingPeriod, EntryInput> typed,
        Status status
    )
    {
        var answers = typed[period].Answers;
        if (answers.IsBlank && status is not Status.Red)
        {
            return [];
        }

        var before = _said
            .Where(said => !typed.ContainsKey(said.Key))
            .Concat(typed.Select(row => KeyValuePair.Create(row.Key, row.Value.Answers)))
            .Where(said => said.Key.Kind == period.Kind && said.Key < period && !said.Value.IsBlank)
            .OrderByDescending(said => said.Key)
            .Select(said => ((ReportingPeriod, CommentaryAnswers)?)(said.Key, said.Value))
            .FirstOrDefault();
        return CommentaryHintRule.Hints(
            new CommentaryHintQuestion(answers, status, before, $"{Name}\n{Definition}\n{Unit.Label}")
        );
    }
}

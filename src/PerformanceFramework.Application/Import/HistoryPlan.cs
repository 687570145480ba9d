using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Import;

/// <summary>What a file of figures would change, row by row, without changing it.</summary>
internal sealed class HistoryPlan
{
    private const string NoFigure = "There is no figure in it.";

    private readonly TableFile _file;
    private readonly ImportMapping _mapping;
    private readonly DateOnly _today;
    private readonly IReadOnlyDictionary<string, Indicator> _indicators;
    private readonly IReadOnlyDictionary<(int IndicatorId, ReportingPeriod Period), KeptFigure> _kept;
    private readonly IReadOnlySet<(int IndicatorId, ReportingPeriod Period)> _beingCollected;
    private readonly Dictionary<string, string> _names;
    private readonly IReadOnlyList<MappedColumns> _columns;
    private readonly int _filter;

    private HistoryPlan(
        TableFile file,
        ImportMapping mapping,
        DateOnly today,
        IReadOnlyDictionary<string, Indicator> indicators,
        IReadOnlyDictionary<(int, ReportingPeriod), KeptFigure> kept,
        IReadOnlySet<(int, ReportingPeriod)> beingCollected
    )
    {
        var headings = file.HeadersOf(mapping.Sheet);
        _file = file;
        _mapping = mapping;
        _today = today;
        _indicators = indicators;
        _kept = kept;
        _beingCollected = beingCollected;
        _names = mapping
            .Names.DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        _columns = MappedColumns.Of(mapping, headings);
        _filter = mapping.FilterColumn.Length == 0 ? -1 : MappedColumns.ColumnOf(headings, mapping.FilterColumn);
    }

    /// <summary>Loads what the rows are compared with: three statements, however many rows.</summary>
    /// <param name="indicators">Those there are, where some are not saved yet; null to ask the database.</param>
    /// <exception cref="FileRefusedException">The file, or the sheet, cannot be read.</exception>
    public static async Task<HistoryPlan> LoadAsync(
        PerformanceDbContext db,
        TableFile file,
        ImportMapping mapping,
        DateOnly today,
        CancellationToken cancellationToken,
        IReadOnlyList<Indicator>? indicators = null
    )
    {
        var all = indicators ?? await db.Indicators.AsNoTracking().ToListAsync(cancellationToken);
        var known = new Dictionary<string, Indicator>(StringComparer.OrdinalIgnoreCase);
        foreach (var indicator in all)
        {
            known[indicator.Code] = indicator;
        }

        // A name is as good as a code, as long as it is the name of one only.
        foreach (var named in all.GroupBy(i => i.Name.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            if (named.Count() == 1)
            {
                known.TryAdd(named.Key, named.Single());
            }
        }

        var meant = new HistoryPlan(
            file,
            mapping,
            today,
            known,
            new Dictionary<(int, ReportingPeriod), KeptFigure>(),
            new HashSet<(int, ReportingPeriod)>()
        );
        var ids = meant.IndicatorIds(cancellationToken);
        var kept = await db
            .Observations.AsNoTracking()
            .Where(o => ids.Contains(o.IndicatorId))
            .ToListAsync(cancellationToken);
        var collected = await db
            .ReturnEntries.Where(e => ids.Contains(e.IndicatorId) && e.Return.Round.State == RoundState.Open)
            .Select(e => new { e.IndicatorId, e.Period })
            .ToListAsync(cancellationToken);
        return new HistoryPlan(
            file,
            mapping,
            today,
            known,
            kept.ToDictionary(
                o => (o.IndicatorId, o.Period),
                o => new KeptFigure(FigureCopy.Of(o), o.RoundId is not null)
            ),
            collected.Select(e => (e.IndicatorId, e.Period)).ToHashSet()
        );
    }

    /// <summary>Reads the file from its first row to its last.</summary>
    public IEnumerable<PlannedRow> Rows(CancellationToken cancellationToken)
    {
        var seen = new Dictionary<(string, ReportingPeriod), string>();
        var count = 0;
        foreach (var row in _file.RowsOf(_mapping.Sheet, cancellationToken))
        {
            if (!IsRead(row))
            {
                yield return new PlannedRow(
                    RowVerdict.LeftOut,
                    row.PlaceOf(TableRow.WholeRow),
                    "",
                    "",
                    "",
                    "Not among the rows that are read."
                );
                continue;
            }

            foreach (var columns in _columns)
            {
                if (++count > TableFile.MostRows)
                {
                    throw FileRefusals.TooManyFigures(_mapping.Sheet);
                }

                yield return Planned(new MappedRow(row, columns), seen);
            }
        }
    }

    private List<int> IndicatorIds(CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in _file.RowsOf(_mapping.Sheet, cancellationToken).Where(IsRead))
        {
            names.UnionWith(_columns.Select(columns => new MappedRow(row, columns).Text(ImportField.Indicator)));
        }

        return names.Select(Find).OfType<Indicator>().Select(i => i.Id).Where(id => id > 0).Distinct().ToList();
    }

    private PlannedRow Planned(MappedRow row, Dictionary<(string, ReportingPeriod), string> seen)
    {
        var name = row.Text(ImportField.Indicator);
        if (_names.TryGetValue(name, out var code) && code.Length == 0)
        {
            return LeftOut(row, name, "Left out, as was said for this name.");
        }

        if (row.Fault() is { } found)
        {
            return found.Field is { } field
                ? Refused(row, field, "", found.Why)
                : new PlannedRow(RowVerdict.Refused, row.Place, "", "", "", found.Why);
        }

        if (Find(name) is not { } indicator)
        {
            // Titles of sections and notes below a table have no figure, and are nobody's mistake.
            if (row.HasNoFigure)
            {
                return LeftOut(row, name, NoFigure);
            }

            return name.Length == 0
                ? Refused(row, ImportField.Indicator, "", "The row does not say which indicator it is of.")
                : Refused(row, ImportField.Indicator, name, "No indicator has this code or name.") with
                {
                    UnknownName = name,
                };
        }

        // What is retired is not worked out any more: its figures are kept as they are, and carried as any other.
        if (indicator is { Formula: not null, State: not IndicatorState.Retired })
        {
            return Refused(row, ImportField.Indicator, indicator.Code, "This indicator is calculated from others.");
        }

        var reading = PeriodReading.Of(row.Text(ImportField.Period), indicator.Frequency);
        if (reading.Period is not { } period)
        {
            return row.HasNoFigure
                ? LeftOut(row, indicator.Code, NoFigure)
                : Refused(row, ImportField.Period, indicator.Code, reading.Problem!);
        }

        return Planned(row, indicator, period, seen);
    }

    private PlannedRow Planned(
        MappedRow row,
        Indicator indicator,
        ReportingPeriod period,
        Dictionary<(string, ReportingPeriod), string> seen
    )
    {
        var subject = $"{indicator.Code}, {period}";
        if (period.End > _today)
        {
            return row.HasNoFigure
                ? LeftOut(row, subject, NoFigure)
                : Refused(row, ImportField.Period, subject, $"{period} has not ended yet.");
        }

        var kept = _kept.GetValueOrDefault((indicator.Id, period));
        var (reported, field, problem) = Reported(row, indicator, kept?.Copy);
        if (problem is not null)
        {
            return Refused(row, field, subject, problem);
        }

        if (reported is null)
        {
            return LeftOut(row, subject, NoFigure);
        }

        if (!seen.TryAdd((indicator.Code, period), row.Place))
        {
            return Refused(
                row,
                ImportField.Period,
                subject,
                $"It is about the same indicator and period as {seen[(indicator.Code, period)]}."
            );
        }

        var after = FigureCopy.Of(reported).Beside(kept?.Copy);
        if (row.Has(ImportField.Confidence))
        {
            after = after with { Confidence = reported.Confidence };
        }

        if (kept?.Copy == after)
        {
            return new PlannedRow(
                RowVerdict.Same,
                row.Place,
                subject,
                Shown(kept.Copy, indicator),
                Shown(after, indicator),
                ""
            );
        }

        if (kept is { IsOfRound: true })
        {
            return Refused(
                row,
                ImportField.Value,
                subject,
                "This figure was collected and approved in a round, so a file cannot change it."
            );
        }

        if (_beingCollected.Contains((indicator.Id, period)))
        {
            return Refused(
                row,
                ImportField.Value,
                subject,
                "An open round collects this figure: it is entered in the return of the service, and approved there."
            );
        }

        if (kept is { Copy.Kind: ValueKind.Number } && after.Kind is ValueKind.Text)
        {
            return Refused(
                row,
                ImportField.Value,
                subject,
                $"“{after.Words}” is not a figure, and words do not replace {Shown(kept.Copy, indicator)}."
            );
        }

        return new PlannedRow(
            kept is null ? RowVerdict.New : RowVerdict.Changed,
            row.Place,
            subject,
            kept is null ? "" : Shown(kept.Copy, indicator),
            Shown(after, indicator),
            ""
        )
        {
            Figure = new PlannedFigure(indicator, period, kept?.Copy, after),
        };
    }

    /// <summary>What the row reports; nothing where it has no figure.</summary>
    private (ReportedValue? Reported, ImportField Field, string? Problem) Reported(
        MappedRow row,
        Indicator indicator,
        FigureCopy? kept
    )
    {
        var numerator = row.Text(ImportField.Numerator);
        var denominator = row.Text(ImportField.Denominator);
        var (value, problem) =
            numerator.Length + denominator.Length > 0
                ? ImportedText.Parts(numerator, denominator, indicator.Limits)
                : ImportedText.Value(row.Text(ImportField.Value), indicator.Limits, _mapping.Factor);
        var field = numerator.Length + denominator.Length > 0 ? ImportField.Numerator : ImportField.Value;
        if (problem is not null || value is null)
        {
            return (null, field, problem);
        }

        // What the file has no column for stays.
        var commentary = Text(ImportField.Commentary, kept?.Commentary);
        var cause = Text(ImportField.Cause, kept?.Cause);
        var action = Text(ImportField.Action, kept?.Action);
        var recovery = Text(ImportField.Recovery, kept?.Recovery);
        foreach (
            var (of, text) in new[]
            {
                (ImportField.Commentary, commentary),
                (ImportField.Cause, cause),
                (ImportField.Action, action),
                (ImportField.Recovery, recovery),
            }
        )
        {
            if (CommentaryProblem(text) is { } tooMuch)
            {
                return (null, of, tooMuch);
            }
        }

        if (ImportedText.Flag(row.Text(ImportField.Provisional)) is not { } isProvisional)
        {
            return (null, ImportField.Provisional, "Write yes or no.");
        }

        if (ConfidenceProblem(row, value) is { } doubt)
        {
            return (null, doubt.Field, doubt.Why);
        }

        var (limits, limitProblem) = Limits(row, indicator);
        return limitProblem is not null
            ? (null, ImportField.LowerLimit, limitProblem)
            : (
                new ReportedValue(
                    value,
                    commentary,
                    isProvisional || ImportedText.IsMarkedProvisional(row.Text(ImportField.Value)),
                    Limits: limits
                )
                {
                    Cause = cause,
                    Action = action,
                    Recovery = recovery,

                    // What somebody checked was that very figure.
                    CheckedReason = kept?.ToReported().Value == value ? kept.CheckedReason : "",
                    CheckedAbout = kept?.ToReported().Value == value ? kept.CheckedAbout : "",
                    Confidence = Confidence(row, kept?.Confidence),
                },
                ImportField.Value,
                null
            );

        string Text(ImportField of, string? before) => row.Has(of) ? row.Text(of) : before ?? "";
    }

    /// <summary>What the row says; whoever said the same before is still the one who says it.</summary>
    private static ValueConfidence? Confidence(MappedRow row, ValueConfidence? kept) =>
        ImportedText.Grade(row.Text(ImportField.Confidence)) is not { } grade ? null
        : new ValueConfidence(grade, row.Text(ImportField.ConfidenceReason), kept?.By ?? "") is var said && said == kept
            ? kept
        : said with { By = ValueConfidence.ByFile };

    private static (ImportField Field, string Why)? ConfidenceProblem(MappedRow row, ObservedValue value)
    {
        var text = row.Text(ImportField.Confidence);
        var reason = row.Text(ImportField.ConfidenceReason);
        var grade = ImportedText.Grade(text);
        return text.Length > 0 && grade is null
                ? (ImportField.Confidence, "Write high, medium or low confidence, or leave it empty.")
            : grade is not null && value.Kind is not (ValueKind.Number or ValueKind.Text)
                ? (ImportField.Confidence, "There is no figure to be sure of. Take the confidence away.")
            : grade?.NeedsReason() == true && reason.Length == 0
                ? (ImportField.ConfidenceReason, "Say what is doubtful: medium and low confidence need it.")
            : grade is null && reason.Length > 0
                ? (
                    ImportField.Confidence,
                    "Something is doubtful, and no confidence is given. Give it, or take the reason away."
                )
            : reason.Length > ValueConfidence.ReasonLength
                ? (
                    ImportField.ConfidenceReason,
                    $"It is {reason.Length:N0} characters long; {ValueConfidence.ReasonLength:N0} is the most."
                )
            : HiddenCharacters.First(reason) is { } hidden
                ? (ImportField.ConfidenceReason, $"It contains a hidden character ({hidden}).")
            : null;
    }

    private (PublishedLimits? Limits, string? Problem) Limits(MappedRow row, Indicator indicator)
    {
        var plain = indicator.Limits with { Fraction = null, Lowest = null, Highest = null };
        var (low, lowProblem) = ImportedText.Value(row.Text(ImportField.LowerLimit), plain, _mapping.Factor);
        var (high, highProblem) = ImportedText.Value(row.Text(ImportField.UpperLimit), plain, _mapping.Factor);
        if ((lowProblem ?? highProblem) is { } problem)
        {
            return (null, problem);
        }

        return (low, high) switch
        {
            (null, null) => (null, null),
            (ObservedValue.Number lower, ObservedValue.Number upper) when lower.Value <= upper.Value => (
                new PublishedLimits(lower.Value, upper.Value),
                null
            ),
            _ => (null, "The limits must be two figures, the lower one first."),
        };
    }

    private static string? CommentaryProblem(string commentary) =>
        commentary.Length > EntryInput.CommentaryLength
            ? $"The commentary is {commentary.Length:N0} characters long; {EntryInput.CommentaryLength:N0} is the most."
        : HiddenCharacters.First(commentary) is { } hidden ? $"The commentary contains a hidden character ({hidden})."
        : null;

    private bool IsRead(TableRow row) =>
        _filter < 0
        || _mapping.Match switch
        {
            FilterMatch.Is => row.Cells[_filter].Equals(_mapping.FilterValue, StringComparison.OrdinalIgnoreCase),
            FilterMatch.BeginsWith => row.Cells[_filter]
                .StartsWith(_mapping.FilterValue, StringComparison.OrdinalIgnoreCase),
            FilterMatch.Contains => row.Cells[_filter]
                .Contains(_mapping.FilterValue, StringComparison.OrdinalIgnoreCase),
        };

    private Indicator? Find(string name) =>
        _indicators.GetValueOrDefault(_names.GetValueOrDefault(name) is { Length: > 0 } code ? code : name)
        // "CH8 Reduce the number of days lost": many councils print the code before the name.
        ?? (
            name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
                ? _indicators.GetValueOrDefault(name[..space])
                : null
        );

    private static PlannedRow Refused(MappedRow row, ImportField field, string subject, string problem) =>
        new(RowVerdict.Refused, row.PlaceOf(field), subject, "", row.Text(field), problem);

    private static PlannedRow LeftOut(MappedRow row, string subject, string why) =>
        new(RowVerdict.LeftOut, row.Place, subject, "", "", why);

    private static string Shown(FigureCopy copy, Indicator indicator)
    {
        var words = copy.ToReported().Value.Short(indicator.Unit);
        return copy.IsProvisional ? words + " (provisional)" : words;
    }

    /// <param name="Copy">What is reported.</param>
    /// <param name="IsOfRound">A round collected it.</param>
    private sealed record KeptFigure(FigureCopy Copy, bool IsOfRound);
}

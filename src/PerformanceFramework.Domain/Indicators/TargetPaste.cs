using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>What has to be known of an indicator to read its pasted targets.</summary>
/// <param name="Current">What holds for the periods of the year.</param>
/// <param name="WithFigures">The periods of the year that have a figure.</param>
public sealed record PasteSubject(
    string Code,
    string Name,
    Frequency Frequency,
    Polarity Polarity,
    ProfileShape Shape,
    FigureLimits Limits,
    IReadOnlyDictionary<ReportingPeriod, TargetTerms> Current,
    IReadOnlySet<ReportingPeriod> WithFigures
);

/// <summary>One pasted row and what it would do.</summary>
/// <param name="Number">Its place in what was pasted, from 1.</param>
/// <param name="Problems">Why it cannot be taken, each with its column; none where it can.</param>
public sealed record PastedRow(
    int Number,
    string Code,
    string Name,
    IReadOnlyList<PastedTarget> Targets,
    IReadOnlyList<string> Problems
)
{
    /// <summary>How its figures are written.</summary>
    public Unit Unit { get; init; } = new(UnitKind.Measure, "", 0);

    public bool Changes => Targets.Any(target => target.Change is not TargetChange.Same);
}

/// <summary>What a row says of one period.</summary>
/// <param name="Before">What holds now; null where nothing was ever set.</param>
public sealed record PastedTarget(ReportingPeriod Period, TargetTerms Terms, TargetTerms? Before, TargetChange Change);

/// <summary>
/// Reads a block of a spreadsheet: the code of an indicator, then one column for each period or one annual figure. Names
/// of columns are optional; with them, the columns may be in any order.
/// </summary>
public static class TargetPaste
{
    public const int MostRows = 2000;

    public static IReadOnlyList<PastedRow> Read(
        string text,
        FinancialYear year,
        IReadOnlyDictionary<string, PasteSubject> subjects
    )
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split('\t')).ToList();
        var first = lines.FindIndex(line => line.Any(cell => cell.Trim().Length > 0));
        var headings = first >= 0 ? PasteHeadings.Of(lines[first]) : null;
        var rows = new List<PastedRow>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (at, line) in lines.Index().Where(line => line.Item.Any(cell => cell.Trim().Length > 0)))
        {
            if (at == first && headings is not null)
            {
                continue;
            }

            var cells = line.Select(cell => cell.Trim().Trim('"').Trim()).ToList();
            rows.Add(RowOf(at + 1, cells, headings, year, subjects, seen));
        }

        return rows;
    }

    private static PastedRow RowOf(
        int number,
        List<string> cells,
        PasteHeadings? headings,
        FinancialYear year,
        IReadOnlyDictionary<string, PasteSubject> subjects,
        HashSet<string> seen
    )
    {
        var codeAt = headings?.Code ?? 0;
        var code = codeAt < cells.Count ? cells[codeAt] : "";
        if (!subjects.TryGetValue(code, out var subject))
        {
            var sentence = code.Length == 0 ? "The row has no code." : $"There is no indicator with the code “{code}”.";
            return new PastedRow(number, code, "", [], [sentence]);
        }

        if (!seen.Add(code))
        {
            return new PastedRow(
                number,
                code,
                subject.Name,
                [],
                ["The code is there twice. Leave one of the rows out."]
            );
        }

        var periods = TargetYear.PeriodsOf(subject.Frequency, year);
        var problems = new List<string>();
        var asked = headings is null
            ? InOrder(cells, codeAt, periods, problems)
            : ByHeading(cells, headings, subject.Frequency, year, problems);
        var targets = new List<PastedTarget>();
        foreach (var (period, column, cell) in Spread(asked, subject, periods, problems))
        {
            var before = subject.Current.GetValueOrDefault(period);
            if (TermsOf(cell, before, subject, $"Column {column}, {period}", problems) is not { } terms)
            {
                continue;
            }

            var change = TargetChanges.Of(before, terms, subject.WithFigures.Contains(period));
            if (change is TargetChange.Correction)
            {
                problems.Add(
                    $"Column {column}, {period}: there is a figure for that period already, and a status that was published is not repainted. Leave the cell empty, or correct it on the page of the indicator."
                );
            }

            targets.Add(new PastedTarget(period, terms, before, change));
        }

        if (targets.Count == 0 && problems.Count == 0)
        {
            problems.Add("The row has no figure.");
        }

        return new PastedRow(number, subject.Code, subject.Name, targets, problems) { Unit = subject.Limits.Unit };
    }

    /// <summary>The cells that say something, with their period; null for the annual figure.</summary>
    private static List<(ReportingPeriod? Period, int Column, string Cell)> InOrder(
        List<string> cells,
        int codeAt,
        IReadOnlyList<ReportingPeriod> periods,
        List<string> problems
    )
    {
        var figures = cells.Skip(codeAt + 1).ToList();
        while (figures.Count > 1 && figures[^1].Length == 0)
        {
            figures.RemoveAt(figures.Count - 1);
        }

        if (figures.Count > 1 && figures.Count != periods.Count)
        {
            problems.Add(
                $"There are {figures.Count} columns, but the indicator has {periods.Count} periods in the year. Name the columns in a first row."
            );
            return [];
        }

        var isAnnual = figures.Count == 1 && periods.Count > 1;
        return figures
            .Index()
            .Where(figure => figure.Item.Length > 0)
            .Select(figure =>
                (isAnnual ? (ReportingPeriod?)null : periods[figure.Index], codeAt + figure.Index + 2, figure.Item)
            )
            .ToList();
    }

    private static List<(ReportingPeriod? Period, int Column, string Cell)> ByHeading(
        List<string> cells,
        PasteHeadings headings,
        Frequency frequency,
        FinancialYear year,
        List<string> problems
    )
    {
        var asked = new List<(ReportingPeriod?, int, string)>();
        foreach (
            var (at, heading) in headings.Others.Where(other => other.At < cells.Count && cells[other.At].Length > 0)
        )
        {
            var (known, period) = PasteHeadings.PeriodOf(heading, frequency, year);
            if (known)
            {
                asked.Add((period, at + 1, cells[at]));
            }
            else if (PasteHeadings.IsOfSomePeriod(heading))
            {
                problems.Add(
                    $"Column {at + 1}: the indicator is reported {SentenceCase.Within(frequency.Words())}, so it has no target for “{heading}”."
                );
            }
        }

        return asked;
    }

    /// <summary>An annual figure worked out for every period, each the same or in equal parts; figures by period as they are.</summary>
    private static IEnumerable<(ReportingPeriod Period, int Column, string Cell)> Spread(
        List<(ReportingPeriod? Period, int Column, string Cell)> asked,
        PasteSubject subject,
        IReadOnlyList<ReportingPeriod> periods,
        List<string> problems
    )
    {
        var byPeriod = asked.Where(cell => cell.Period is not null).ToList();
        var annual = asked.Where(cell => cell.Period is null).ToList();
        if (annual.Count == 0)
        {
            return byPeriod.Select(cell => (cell.Period!.Value, cell.Column, cell.Cell));
        }

        if (byPeriod.Count > 0 || annual.Count > 1)
        {
            problems.Add("There is an annual figure beside figures by period. Leave one of them out.");
            return [];
        }

        var (_, column, text) = annual[0];
        if (subject.Shape is ProfileShape.Level)
        {
            return periods.Select(period => (period, column, text));
        }

        if (TargetText.Figure(text, subject.Limits, out var problem) is not { } figure)
        {
            problems.Add($"Column {column}: {SentenceCase.Within(problem)}");
            return [];
        }

        var unit = subject.Limits.Unit;
        return TargetProfile
            .Flat(figure, periods.Count, subject.Shape, unit)
            .Select((part, at) => (periods[at], column, unit.ShowingInFull(part).Format(part)));
    }

    private static TargetTerms? TermsOf(
        string cell,
        TargetTerms? before,
        PasteSubject subject,
        string where,
        List<string> problems
    )
    {
        var usual = before is null ? TargetKind.None : TargetColumns.Of(before.Target).Kind;
        if (!TargetText.HasFigure(usual))
        {
            usual = TargetText.Suggested(subject.Polarity);
        }

        if (TargetText.Cell(cell, usual, subject.Limits, out var problem) is not { } target)
        {
            problems.Add($"{where}: {SentenceCase.Within(problem)}");
            return null;
        }

        if (before?.Rule is { } rule && !rule.Suits(target))
        {
            problems.Add($"{where}: the period is judged by “{rule.Notation}”, which does not suit such a target.");
            return null;
        }

        return (before ?? TargetTerms.Nothing) with
        {
            Target = target,
        };
    }
}

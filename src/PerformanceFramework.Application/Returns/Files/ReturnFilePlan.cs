using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns.Files;

/// <summary>What the rows of a file would change, worked out in the same way for whoever looks and for whoever confirms.</summary>
internal sealed class ReturnFilePlan
{
    private static readonly SaveReturnEntryValidator Validator = new();

    private readonly ReturnFileTable _table;
    private readonly Reach _reach;
    private readonly DateOnly _today;
    private readonly string _council;
    private readonly Dictionary<int, int> _timesNamed;
    private readonly Dictionary<int, (ReturnEntry Entry, ReturnRow Row)> _entries = [];

    private ReturnFilePlan(
        ReturnFileTable table,
        Reach reach,
        DateOnly today,
        string council,
        Dictionary<int, int> timesNamed
    )
    {
        _table = table;
        _reach = reach;
        _today = today;
        _council = council;
        _timesNamed = timesNamed;
    }

    /// <summary>Loads the returns that a file names, with all their rows and indicators.</summary>
    /// <param name="reach">Whose figures the person may enter.</param>
    /// <exception cref="FileRefusedException">The file cannot be used at all.</exception>
    public static async Task<ReturnFilePlan> LoadAsync(
        PerformanceDbContext db,
        ReturnFile file,
        Reach reach,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var table = ReturnFileTable.Open(file.Content, file.FileName);
        var keys = table.ColumnOf(ReturnFileColumns.Key);
        var named = table
            .Rows(cancellationToken)
            .Select(row => ReturnFileKey.Read(row.Cells[keys])?.EntryId)
            .OfType<int>()
            .CountBy(id => id)
            .ToDictionary();
        var council = await db.Councils.Select(c => c.Name).FirstOrDefaultAsync(cancellationToken) ?? "";
        var plan = new ReturnFilePlan(table, reach, today, council, named);
        await plan.LoadEntriesAsync(db, cancellationToken);
        return plan;
    }

    /// <param name="isTaken">Whether the file is taken for a row that is in dispute, by the id of its entry.</param>
    /// <exception cref="FileRefusedException">While reading: the file turns out to be damaged, or too large.</exception>
    public IEnumerable<PlannedEntry> Rows(Func<int, bool> isTaken, CancellationToken cancellationToken) =>
        _table.Rows(cancellationToken).Select(row => Plan(row, isTaken));

    /// <summary>What all rows come to, and a stamp that no other plan has.</summary>
    public static (ReturnFileCounts Counts, string Stamp) Sum(IEnumerable<PlannedEntry> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var counts = default(ReturnFileCounts);
        foreach (var row in rows)
        {
            counts = row.Verdict switch
            {
                ReturnFileVerdict.Changed => counts with { Changed = counts.Changed + 1 },
                ReturnFileVerdict.Same => counts with { Same = counts.Same + 1 },
                ReturnFileVerdict.Conflict => counts with { Conflicts = counts.Conflicts + 1 },
                ReturnFileVerdict.Refused => counts with { Refused = counts.Refused + 1 },
            };
            hash.AppendData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Verdict}\n{row.Place}\n{row.EntryId}\n{row.Entry?.Version}\n{row.Input}\n{row.Problem}\0"
                    )
                )
            );
        }

        return (counts, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private async Task LoadEntriesAsync(PerformanceDbContext db, CancellationToken cancellationToken)
    {
        // One parameter for all of them, however many there are.
        var ids = _timesNamed.Keys.ToList();
        var returns = await db
            .Returns.Where(r => r.Entries.Any(e => EF.Parameter(ids).Contains(e.Id)))
            .Include(r => r.Round)
            .Include(r => r.Service)
            .Include(r => r.Entries)
                .ThenInclude(e => e.Queries)
            .Include(r => r.Entries)
                .ThenInclude(e => e.Indicator)
            .ToListAsync(cancellationToken);
        var within = returns.Select(r => (Return: r, Rows: _reach.RowsOf(r))).Where(r => r.Rows.Count > 0).ToList();
        var records = await IndicatorRecords.LoadAsync(
            db,
            ReturnRows.IndicatorIds([.. within.SelectMany(r => r.Rows)]),
            cancellationToken
        );
        var terms = await ReturnRows.CommentaryTermsAsync(db, cancellationToken);
        foreach (var (serviceReturn, rows) in within)
        {
            var entries = rows.ToDictionary(e => e.Id);
            foreach (var row in ReturnRows.Of(serviceReturn, rows, records, terms))
            {
                _entries.Add(row.EntryId, (entries[row.EntryId], row));
            }
        }
    }

    private PlannedEntry Plan(TableRow row, Func<int, bool> isTaken)
    {
        var whole = row.PlaceOf(TableRow.WholeRow);
        var subject = string.Join(
            ", ",
            new[] { ReturnFileColumns.Service, ReturnFileColumns.Code, ReturnFileColumns.Period }
                .Select(heading => Shown.Briefly(row.Cells[_table.ColumnOf(heading)]).Trim('“', '”'))
                .Where(text => text.Length > 0)
        );
        PlannedEntry Refused(string place, string problem, int? entryId = null) =>
            new(ReturnFileVerdict.Refused, place, subject, [], problem, "") { EntryId = entryId };
        PlannedEntry RefusedAt(string heading, string problem, int? entryId = null) =>
            Refused(row.PlaceOf(_table.ColumnOf(heading)), problem, entryId);

        if (row.Faults.TryGetValue(TableRow.WholeRow, out var fault))
        {
            return Refused(whole, $"The row {fault}.");
        }

        if (Known(row, out var key) is { } unknown)
        {
            return RefusedAt(unknown.Heading, unknown.Problem);
        }

        var (entry, known) = _entries[key.EntryId];
        if (
            ReturnFileColumns
                .Entries.Select(column => (column.Heading, Problem: FaultAt(row, column.Heading)))
                .FirstOrDefault(pair => pair.Problem is not null) is
            { Problem: { } bad, Heading: var heading }
        )
        {
            return RefusedAt(heading, $"The cell {bad}.", key.EntryId);
        }

        var texts = ReturnFileColumns
            .Entries.Select(column => TextOf(column.Entry!, row.Cells[_table.ColumnOf(column.Heading)]))
            .ToList();
        var same = new PlannedEntry(ReturnFileVerdict.Same, whole, subject, [], "", "") { EntryId = key.EntryId };
        if (ReturnFileKey.ContentOf(texts) == key.Content)
        {
            return same;
        }

        var input = entry.Input;
        var changed = new List<(ReturnFileColumn Column, CellChange Change)>();
        foreach (var (column, text) in ReturnFileColumns.Entries.Zip(texts))
        {
            var cell = column.Entry!;
            var now = ReturnFileText.Of(cell.Get(entry.Input));
            if (text == now)
            {
                continue;
            }

            if (text.Length > 0 && (cell.Shape.Read(text) is null || cell.Shape.Odd(text, _today) is not null))
            {
                var why = cell.Shape.Read(text) is null
                    ? $"{Shown.Briefly(text)} cannot be used. {cell.Shape.Says}"
                    : cell.Shape.Odd(text, _today)!;
                return RefusedAt(column.Heading, why, key.EntryId);
            }

            input = cell.Set(input, text);
            changed.Add((column, new CellChange(column.Heading, now, text)));
        }

        if (input == entry.Input)
        {
            return same;
        }

        if (entry.Return.WhyNotEditable(entry) is { } notNow)
        {
            return Refused(whole, notNow.Sentence, key.EntryId);
        }

        foreach (var (column, change) in changed.Where(pair => pair.Change.After.Length > 0))
        {
            if (column.Entry!.WhyNot(input, known) is { } notHere)
            {
                return RefusedAt(column.Heading, notHere + ".", key.EntryId);
            }
        }

        var validation = Validator.Validate(new SaveReturnEntryRequest(entry.Id, entry.Version, input));
        if (validation.Errors.FirstOrDefault() is { } error)
        {
            var column = ReturnFileColumns.Entries.FirstOrDefault(one =>
                one.Entry!.Field?.ToString() == error.PropertyName
            );
            return column is null
                ? Refused(whole, error.ErrorMessage, key.EntryId)
                : RefusedAt(column.Heading, error.ErrorMessage, key.EntryId);
        }

        // What moved it on may have been a submission that was sent back, with everything as it was.
        var isDisputed = entry.Version != key.Version && ReturnFileKey.ContentOf(entry.Input) != key.Content;
        return new PlannedEntry(
            isDisputed ? ReturnFileVerdict.Conflict : ReturnFileVerdict.Changed,
            whole,
            subject,
            [.. changed.Select(pair => pair.Change)],
            isDisputed ? $"{ByWhom(entry)} after this file was downloaded." : "",
            string.Join(" ", EntryRule.Read(input, known.Indicator.Limits).Problems.Select(problem => problem.Sentence))
        )
        {
            EntryId = entry.Id,
            Entry = entry,
            Input = input,
            IsWritten = !isDisputed || isTaken(entry.Id),
        };
    }

    /// <summary>What is wrong with what says whose row it is; null where nothing is.</summary>
    private (string Heading, string Problem)? Known(TableRow row, out ReturnFileKey key)
    {
        string Cell(string heading) => row.Cells[_table.ColumnOf(heading)];
        key = ReturnFileKey.Read(Cell(ReturnFileColumns.Key))!;
        if (FaultAt(row, ReturnFileColumns.Key) is { } fault)
        {
            return (ReturnFileColumns.Key, $"The cell {fault}.");
        }

        if (key is null)
        {
            return (
                ReturnFileColumns.Key,
                Cell(ReturnFileColumns.Key).Length == 0
                    ? "The key is missing, so nobody can tell which row it is. Download the return again and fill that in."
                    : $"{Shown.Briefly(Cell(ReturnFileColumns.Key))} is no key of a row. Download the return again and fill that in."
            );
        }

        if (_timesNamed[key.EntryId] > 1)
        {
            return (
                ReturnFileColumns.Key,
                $"The file has this row {_timesNamed[key.EntryId]} times. Leave one of them, and upload it again."
            );
        }

        if (!_entries.TryGetValue(key.EntryId, out var found))
        {
            return (
                ReturnFileColumns.Key,
                "No return that is yours to fill in has this row. It may be another service’s, or another council’s."
            );
        }

        var (entry, known) = found;
        var service = entry.Return.Service.Name;
        foreach (
            var (heading, expected) in new[]
            {
                (ReturnFileColumns.Service, service),
                (ReturnFileColumns.Code, known.Indicator.Code),
                (ReturnFileColumns.Period, known.Period.ToString()),
            }
        )
        {
            if (!Cell(heading).Equals(expected, StringComparison.OrdinalIgnoreCase))
            {
                return (
                    heading,
                    $"{Shown.Briefly(Cell(heading))} does not belong to the key of this row, which is {known.Indicator.Code}, {known.Period} of {service}. Download the return again and fill that in."
                );
            }
        }

        return key.Place == ReturnFileKey.PlaceOf(_council, service, known)
            ? null
            : (
                ReturnFileColumns.Key,
                "This row was downloaded from another council’s system, or before a name in it changed. Download the return again and fill that in."
            );
    }

    private string? FaultAt(TableRow row, string heading) => row.Faults.GetValueOrDefault(_table.ColumnOf(heading));

    private static string ByWhom(ReturnEntry entry) =>
        entry is { ChangedBy: { } by, ChangedAt: { } at }
            ? $"{by} changed this row on {London.TimeOf(at).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)},"
            : "This row was changed";

    // As the column writes it, where it can be read; so that 30/11/2026 and 2026-11-30 are the same day.
    private static string TextOf(EntryCell cell, string text)
    {
        var plain = ReturnFileText.Of(text);
        return plain.Length == 0 ? plain : cell.Shape.Read(plain) ?? plain;
    }
}

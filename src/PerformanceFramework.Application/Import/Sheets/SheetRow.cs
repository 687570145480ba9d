using System.Globalization;
using PerformanceFramework.Application.UseCases;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>A row of a sheet as it is read, beside what is there already under the same key.</summary>
internal sealed class SheetRow
{
    private readonly WorkbookSheet _sheet;
    private readonly Func<int, string> _placeOf;
    private readonly IReadOnlyDictionary<string, int> _columnOf;
    private readonly string[] _cells;
    private readonly List<(string Heading, string Sentence)> _problems = [];
    private readonly List<(string Heading, string Sentence)> _notes = [];
    private IReadOnlyList<string>? _was;

    /// <param name="placeOf">Where a column of the file is; below zero: the row.</param>
    /// <param name="columnOf">The column of the file for each heading that it has.</param>
    /// <param name="cells">One for each column of the sheet.</param>
    public SheetRow(
        WorkbookSheet sheet,
        Func<int, string> placeOf,
        IReadOnlyDictionary<string, int> columnOf,
        string[] cells
    )
    {
        _sheet = sheet;
        _placeOf = placeOf;
        _columnOf = columnOf;
        _cells = cells;
    }

    public string Key => _sheet.KeyOf(_cells);

    /// <summary>What there is, as a person names it: the cells of the key.</summary>
    public string Subject =>
        string.Join(
            ", ",
            _sheet.Columns.Zip(_cells).Where(pair => pair.First.IsKey && pair.Second.Length > 0).Select(p => p.Second)
        );

    /// <summary>Why nothing is written of it although nothing is wrong with it; null where that is not so.</summary>
    private string? LeftOut { get; set; }

    public bool IsRefused => _problems.Count > 0;

    public bool IsNew => _was is null;

    public bool IsSame => _was is not null && !_sheet.Columns.Any(column => Differs(column.Heading));

    public string Place => _placeOf(TableRow.WholeRow);

    public string this[string heading] => _cells[_sheet.IndexOf(heading)];

    /// <summary>
    /// Sets it beside what is there. A column that the file does not have says what is there, or nothing; so does an empty
    /// cell of a column that keeps what is there.
    /// </summary>
    public void Beside(IReadOnlyList<string>? was)
    {
        _was = was;
        foreach (var (at, column) in _sheet.Columns.Index())
        {
            if (was is not null && column.KeepsIfEmpty && _cells[at].Length == 0)
            {
                _cells[at] = was[at];
            }
            else if (!_columnOf.ContainsKey(column.Heading))
            {
                _cells[at] = was is null ? column.IfEmpty : was[at];
                if (column.IsNeeded && _cells[at].Length == 0)
                {
                    Refuse(column.Heading, $"The column “{column.Heading}” is missing, and what is new needs it.");
                }
            }
        }
    }

    /// <summary>Whether the cell says something else than what is there; of a new row every cell does.</summary>
    public bool Differs(string heading)
    {
        var at = _sheet.IndexOf(heading);
        return _was is null || !_sheet.Columns[at].AreSame(_was[at], _cells[at]);
    }

    /// <summary>The first of some columns that says something else than what is there.</summary>
    public string? FirstDifference(params IEnumerable<string> headings) => headings.FirstOrDefault(Differs);

    public DateOnly? Date(string heading) => CellShape.ReadDate(this[heading]);

    public decimal? Number(string heading) =>
        this[heading] is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public int? Whole(string heading)
    {
        var number = Number(heading);
        if (number is null || (decimal.Truncate(number.Value) == number && Math.Abs(number.Value) <= 1_000_000))
        {
            return (int?)number;
        }

        Refuse(heading, "Write a whole number.");
        return null;
    }

    public bool Flag(string heading) => this[heading] == "Yes";

    /// <summary>Null where nothing is written.</summary>
    public T? Choice<T>(string heading, Func<T, string> words)
        where T : struct, Enum =>
        this[heading] is { Length: > 0 } text ? Enum.GetValues<T>().First(value => words(value) == text) : null;

    public void Refuse(string heading, string sentence) => _problems.Add((heading, sentence));

    /// <summary>Says something about a cell that is used as it is.</summary>
    public void Note(string heading, string sentence) => _notes.Add((heading, sentence));

    /// <summary>Refuses days and years that cannot have been meant, wherever they say something else than what is there.</summary>
    public void RefuseOddDays(DateOnly today)
    {
        foreach (var column in _sheet.Columns.Where(column => this[column.Heading].Length > 0))
        {
            if (Differs(column.Heading) && column.Shape.Odd(this[column.Heading], today) is { } odd)
            {
                Refuse(column.Heading, odd);
            }
        }
    }

    public void LeaveOut(string why) => LeftOut = why;

    /// <param name="headings">The heading of each field of the request.</param>
    public void Refuse(IEnumerable<FieldError> errors, IReadOnlyDictionary<string, string> headings)
    {
        foreach (var error in errors)
        {
            Refuse(headings.GetValueOrDefault(error.Field, _sheet.Columns[0].Heading), error.Sentence);
        }
    }

    public void RefuseInvalid<T>(
        FluentValidation.IValidator<T> validator,
        T request,
        IReadOnlyDictionary<string, string> headings
    ) =>
        Refuse(
            validator.Validate(request).Errors.Select(e => new FieldError(e.PropertyName, e.ErrorMessage)),
            headings
        );

    public PlannedRow ToPlanned()
    {
        if (IsRefused)
        {
            var (heading, sentence) = _problems[0];
            var more = _problems.Skip(1).Select(problem => $" {PlaceOf(problem.Heading)}: {problem.Sentence}");
            return new PlannedRow(
                RowVerdict.Refused,
                PlaceOf(heading),
                Subject,
                "",
                Briefly(this[heading]),
                sentence + string.Concat(more)
            )
            {
                Sheet = _sheet.Name,
            };
        }

        if (LeftOut is { } why)
        {
            return new PlannedRow(RowVerdict.LeftOut, Place, Subject, "", "", why) { Sheet = _sheet.Name };
        }

        var changed = _sheet.Columns.Index().Where(pair => Differs(pair.Item.Heading)).ToList();
        return new PlannedRow(
            IsNew ? RowVerdict.New
                : changed.Count == 0 ? RowVerdict.Same
                : RowVerdict.Changed,
            Place,
            Subject,
            IsNew ? "" : string.Join("; ", changed.Select(pair => Told(pair.Item, _was![pair.Index]))),
            string.Join(
                "; ",
                changed
                    .Where(pair => !IsNew || (!pair.Item.IsKey && _cells[pair.Index].Length > 0))
                    .Select(pair => Told(pair.Item, _cells[pair.Index]))
            ),
            ""
        )
        {
            Sheet = _sheet.Name,
            Note = string.Join(' ', _notes.Select(note => $"{PlaceOf(note.Heading)}: {note.Sentence}")),
        };
    }

    private string PlaceOf(string heading) =>
        _placeOf(_columnOf.TryGetValue(heading, out var column) ? column : TableRow.WholeRow);

    private static string Told(SheetColumn column, string text) =>
        $"{column.Heading}: {(text.Length == 0 ? "nothing" : Briefly(text))}";

    private static string Briefly(string text) => text.Length <= 120 ? text : text[..120] + "…";
}

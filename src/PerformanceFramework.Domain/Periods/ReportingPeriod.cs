using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PerformanceFramework.Domain.Periods;

/// <summary>
/// The stretch of time that a value belongs to: a month, quarter, half, school term, or a financial, academic or
/// calendar year. Periods of one kind are ordered; codes of one kind sort in that order.
/// </summary>
public readonly record struct ReportingPeriod : IComparable<ReportingPeriod>
{
    public const int EarliestYear = 1900;
    public const int LatestYear = 2199;

    /// <summary>The longest code, in characters (<c>2026-27-M12</c>).</summary>
    public const int CodeLength = 11;

    private ReportingPeriod(PeriodKind kind, int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, EarliestYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LatestYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, CountInYear(kind));
        Kind = kind;
        Year = year;
        Number = number;
    }

    public PeriodKind Kind { get; }

    /// <summary>The calendar year in which the financial, academic or calendar year of this period starts.</summary>
    public int Year { get; }

    /// <summary>The place within that year, from 1; always 1 for a whole year.</summary>
    public int Number { get; }

    /// <param name="year">The financial year the month belongs to.</param>
    /// <param name="number">1 (April) to 12 (March).</param>
    public static ReportingPeriod Month(FinancialYear year, int number) =>
        new(PeriodKind.Month, year.StartYear, number);

    public static ReportingPeriod Quarter(FinancialYear year, int number) =>
        new(PeriodKind.Quarter, year.StartYear, number);

    public static ReportingPeriod Half(FinancialYear year, int number) => new(PeriodKind.Half, year.StartYear, number);

    /// <param name="startYear">The calendar year in which the school year starts.</param>
    /// <param name="number">1 autumn, 2 spring, 3 summer.</param>
    public static ReportingPeriod Term(int startYear, int number) => new(PeriodKind.Term, startYear, number);

    public static ReportingPeriod WholeYear(FinancialYear year) => new(PeriodKind.FinancialYear, year.StartYear, 1);

    public static ReportingPeriod AcademicYear(int startYear) => new(PeriodKind.AcademicYear, startYear, 1);

    public static ReportingPeriod CalendarYear(int year) => new(PeriodKind.CalendarYear, year, 1);

    /// <summary>The period of a kind in which a day falls.</summary>
    public static ReportingPeriod Containing(PeriodKind kind, DateOnly date)
    {
        var (year, number) = PlaceOf(kind, date);
        return new ReportingPeriod(kind, year, number);
    }

    /// <summary>
    /// The periods of a finer kind that together cover exactly the days of this one, in order; of its own kind, itself.
    /// None where they do not fit (quarters in a school year) or would lie outside the years that periods have.
    /// </summary>
    public IReadOnlyList<ReportingPeriod> PeriodsWithin(PeriodKind finer)
    {
        var parts = new List<ReportingPeriod>();
        for (var day = Start; day <= End; day = parts[^1].End.AddDays(1))
        {
            var (year, number) = PlaceOf(finer, day);
            if (year is < EarliestYear or > LatestYear)
            {
                return [];
            }

            var part = new ReportingPeriod(finer, year, number);
            if (part.Start != day || part.End > End)
            {
                return [];
            }

            parts.Add(part);
        }

        return parts;
    }

    public DateOnly Start => StartOf(Kind, Ordinal);

    public DateOnly End => StartOf(Kind, Ordinal + 1).AddDays(-1);

    public ReportingPeriod Next => Shift(1);

    public ReportingPeriod Previous => Shift(-1);

    /// <summary>The period so many periods of this kind later, or earlier.</summary>
    public ReportingPeriod After(int periods) => Shift(periods);

    /// <summary>How many periods of their kind this one is after another, negative when it is before.</summary>
    /// <exception cref="ArgumentException">The other is of another kind.</exception>
    public int Since(ReportingPeriod other) =>
        Kind == other.Kind
            ? Ordinal - other.Ordinal
            : throw new ArgumentException("Periods of different kinds have no distance.", nameof(other));

    public ReportingPeriod SamePeriodLastYear => new(Kind, Year - 1, Number);

    /// <summary>
    /// Sortable, readable and safe in an address: <c>2026-27-Q1</c>, <c>2026-27-M01</c>, <c>2026-27-H2</c>,
    /// <c>2025-26-T3</c>, <c>2026-27-FY</c>, <c>2025-26-AY</c>, <c>2025-CY</c>.
    /// </summary>
    public string Code =>
        Kind switch
        {
            PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{YearCode}-M{Number:D2}"),
            PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{YearCode}-Q{Number}"),
            PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"{YearCode}-H{Number}"),
            PeriodKind.Term => string.Create(CultureInfo.InvariantCulture, $"{YearCode}-T{Number}"),
            PeriodKind.FinancialYear => YearCode + "-FY",
            PeriodKind.AcademicYear => YearCode + "-AY",
            PeriodKind.CalendarYear => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-CY"),
        };

    private string YearCode => FinancialYear.SpanText(Year, '-');

    /// <summary>How the period is printed: <c>Q2 2026/27</c>, <c>September 2026</c>, <c>Autumn term 2025/26</c>, <c>2026/27</c>, <c>2025/26 (school year)</c>, <c>2025</c>.</summary>
    public override string ToString()
    {
        var span = Kind is PeriodKind.CalendarYear ? "" : FinancialYear.SpanText(Year, '/');
        return Kind switch
        {
            PeriodKind.Month => Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{Number} {span}"),
            PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"H{Number} {span}"),
            PeriodKind.Term => (
                Number switch
                {
                    1 => "Autumn term ",
                    2 => "Spring term ",
                    _ => "Summer term ",
                }
            ) + span,
            PeriodKind.FinancialYear => span,
            PeriodKind.AcademicYear => span + " (school year)",
            PeriodKind.CalendarYear => Year.ToString("D4", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>For readers who do not know the council's year: <c>July to September 2026</c>, <c>October 2026 to March 2027</c>, <c>July 2026</c>.</summary>
    public string InMonths
    {
        get
        {
            var (start, end) = (Start, End);
            var last = end.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
            return (start.Year == end.Year, start.Month == end.Month) switch
            {
                (true, true) => last,
                (true, false) => $"{start.ToString("MMMM", CultureInfo.InvariantCulture)} to {last}",
                _ => $"{start.ToString("MMMM yyyy", CultureInfo.InvariantCulture)} to {last}",
            };
        }
    }

    /// <summary>Reads a <see cref="Code"/> back.</summary>
    public static bool TryParse([NotNullWhen(true)] string? code, out ReportingPeriod period)
    {
        period = default;
        if (code is null || code.Length is < 7 or > CodeLength)
        {
            return false;
        }

        if (
            !int.TryParse(code.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < EarliestYear or > LatestYear
        )
        {
            return false;
        }

        var suffix = code[(code.LastIndexOf('-') + 1)..];
        PeriodKind? kind = suffix switch
        {
            "FY" => PeriodKind.FinancialYear,
            "AY" => PeriodKind.AcademicYear,
            "CY" => PeriodKind.CalendarYear,
            ['M', _, _] => PeriodKind.Month,
            ['Q', _] => PeriodKind.Quarter,
            ['H', _] => PeriodKind.Half,
            ['T', _] => PeriodKind.Term,
            _ => null,
        };
        if (kind is not { } known)
        {
            return false;
        }

        var number = 1;
        if (
            CountInYear(known) > 1
            && (
                !int.TryParse(suffix.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number)
                || number < 1
                || number > CountInYear(known)
            )
        )
        {
            return false;
        }

        period = new ReportingPeriod(known, year, number);
        return period.Code == code;
    }

    /// <exception cref="FormatException">The text is not the code of a period.</exception>
    public static ReportingPeriod Parse(string code) =>
        TryParse(code, out var period)
            ? period
            : throw new FormatException($"'{code}' is not the code of a reporting period.");

    /// <summary>
    /// In the order in which periods end; of those that end together, the longer comes last. Q4 and the spring term are
    /// the same days, so the kind decides between them.
    /// </summary>
    public int CompareTo(ReportingPeriod other) =>
        Kind == other.Kind
            ? Ordinal.CompareTo(other.Ordinal)
            : (End, other.Start, Kind).CompareTo((other.End, Start, other.Kind));

    public static bool operator <(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) < 0;

    public static bool operator >(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) >= 0;

    /// <summary>Counts the periods of this kind from year 0, so that neighbours differ by one.</summary>
    private int Ordinal => (Year * CountInYear(Kind)) + Number - 1;

    private ReportingPeriod Shift(int by)
    {
        var count = CountInYear(Kind);
        return new ReportingPeriod(Kind, (Ordinal + by) / count, ((Ordinal + by) % count) + 1);
    }

    private static (int Year, int Number) PlaceOf(PeriodKind kind, DateOnly date)
    {
        var financialYear = date.Month >= 4 ? date.Year : date.Year - 1;
        var schoolYear = date.Month >= 9 ? date.Year : date.Year - 1;
        var month = ((date.Month + 8) % 12) + 1;
        return kind switch
        {
            PeriodKind.Month => (financialYear, month),
            PeriodKind.Quarter => (financialYear, ((month - 1) / 3) + 1),
            PeriodKind.Half => (financialYear, ((month - 1) / 6) + 1),
            PeriodKind.Term => (
                schoolYear,
                date.Month >= 9 ? 1
                : date.Month <= 3 ? 2
                : 3
            ),
            PeriodKind.FinancialYear => (financialYear, 1),
            PeriodKind.AcademicYear => (schoolYear, 1),
            PeriodKind.CalendarYear => (date.Year, 1),
        };
    }

    private static DateOnly StartOf(PeriodKind kind, int ordinal)
    {
        var (year, index) = Math.DivRem(ordinal, CountInYear(kind));
        return kind switch
        {
            PeriodKind.Month => new DateOnly(year, 4, 1).AddMonths(index),
            PeriodKind.Quarter => new DateOnly(year, 4, 1).AddMonths(index * 3),
            PeriodKind.Half => new DateOnly(year, 4, 1).AddMonths(index * 6),
            PeriodKind.Term => index == 0 ? new(year, 9, 1) : new(year + 1, index == 1 ? 1 : 4, 1),
            PeriodKind.FinancialYear => new(year, 4, 1),
            PeriodKind.AcademicYear => new(year, 9, 1),
            PeriodKind.CalendarYear => new(year, 1, 1),
        };
    }

    private static int CountInYear(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Month => 12,
            PeriodKind.Quarter => 4,
            PeriodKind.Half => 2,
            PeriodKind.Term => 3,
            PeriodKind.FinancialYear or PeriodKind.AcademicYear or PeriodKind.CalendarYear => 1,
        };
}

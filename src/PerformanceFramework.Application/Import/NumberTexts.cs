using System.Globalization;

namespace PerformanceFramework.Application.Import;

/// <summary>The numbers of a sheet as people read them.</summary>
internal static class NumberTexts
{
    private const int LastDay = 2_958_465;

    /// <summary>The text of a number as it is stored; null where there is none such.</summary>
    /// <param name="startsIn1904">Days are counted as Excel for the Macintosh did.</param>
    /// <param name="fault">Why there is none.</param>
    public static string? Of(string stored, CellFormat format, bool startsIn1904, out string? fault)
    {
        fault = null;
        if (
            !double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number)
        )
        {
            fault = CellFaults.NoNumber;
            return null;
        }

        var text = format switch
        {
            CellFormat.Number => Plain(number, 0),
            CellFormat.Percentage => Plain(number, 2) + "%",
            CellFormat.Date => DateAndTime(number, startsIn1904),
            CellFormat.TimeOfDay when number is >= 0 and < 1 => Clock(
                TimeSpan.FromSeconds(Math.Round(number * 86_400))
            ),
            CellFormat.TimeOfDay => DateAndTime(number, startsIn1904),
            CellFormat.Duration when number is >= 0 and <= LastDay => Clock(
                TimeSpan.FromSeconds(Math.Round(number * 86_400))
            ),
            CellFormat.Duration => null,
        };
        fault = text is null ? CellFaults.NoDate : null;
        return text;
    }

    /// <summary>The 15 digits that Excel keeps and shows, times a power of ten, without an exponent.</summary>
    private static string Plain(double number, int power)
    {
        var scientific = number.ToString("E14", CultureInfo.InvariantCulture);
        var exponentAt = scientific.IndexOf('E', StringComparison.Ordinal);
        var isNegative = scientific[0] == '-';
        var digits = scientific[(isNegative ? 1 : 0)..exponentAt]
            .Replace(".", "", StringComparison.Ordinal)
            .TrimEnd('0');
        if (digits.Length == 0)
        {
            return "0";
        }

        var point =
            int.Parse(scientific.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            + 1
            + power;
        var text =
            point <= 0 ? "0." + new string('0', -point) + digits
            : point >= digits.Length ? digits.PadRight(point, '0')
            : digits[..point] + "." + digits[point..];
        return isNegative ? "-" + text : text;
    }

    private static string? DateAndTime(double serial, bool startsIn1904)
    {
        if (serial is < 0 or >= LastDay + 1)
        {
            return null;
        }

        // To the second, since a time is stored as a fraction of a day.
        var seconds = (long)Math.Round(serial * 86_400);
        var (day, second) = Math.DivRem(seconds, 86_400);
        if (day > LastDay - (startsIn1904 ? 1_462 : 0))
        {
            return null;
        }

        // Excel counts a 29 February 1900, as Lotus 1-2-3 did: day 60, which never was. Day 0 is no date either.
        if (!startsIn1904 && (day is 0 or 60))
        {
            return null;
        }

        var start =
            startsIn1904 ? new DateOnly(1904, 1, 1)
            : day < 60 ? new DateOnly(1899, 12, 31)
            : new DateOnly(1899, 12, 30);
        return Of(start.AddDays((int)day), TimeSpan.FromSeconds(second));
    }

    /// <summary>A date that is stored as a text: 2024-09-30T14:05:00.</summary>
    public static string? OfIsoDate(string stored) =>
        DateTime.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? Of(DateOnly.FromDateTime(moment), new TimeSpan(moment.Hour, moment.Minute, moment.Second))
            : null;

    private static string Of(DateOnly date, TimeSpan time)
    {
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return time == TimeSpan.Zero ? day : $"{day} {Clock(time)}";
    }

    private static string Clock(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours:00}:{time.Minutes:00}")
        + (time.Seconds == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{time.Seconds:00}"));
}

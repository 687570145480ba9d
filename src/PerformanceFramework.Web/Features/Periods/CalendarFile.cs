using System.Globalization;
using System.Text;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Periods;

/// <summary>Writes the calendar of the framework as iCalendar (RFC 5545), with the same octets for the same content.</summary>
internal sealed class CalendarFile
{
    // Of UTF-8, without the line break (RFC 5545, 3.1).
    private const int LongestLine = 75;

    // In the morning of its day, not at midnight.
    private const int ReminderHour = 9;

    private readonly StringBuilder _text = new();

    private CalendarFile() { }

    /// <param name="name">What calendar programs call it.</param>
    /// <param name="items">In any order; it is kept.</param>
    /// <param name="baseAddress">Of the site, with the slash at its end; links lead there.</param>
    public static string Write(string name, IReadOnlyList<FeedItem> items, string baseAddress)
    {
        var file = new CalendarFile();
        file.Line("BEGIN:VCALENDAR");
        file.Line("VERSION:2.0");
        file.Line("PRODID:-//PerformanceFramework//Calendar of the framework//EN");
        file.Line("CALSCALE:GREGORIAN");
        file.Line("METHOD:PUBLISH");
        file.Line("X-WR-CALNAME:" + Escaped(name));
        foreach (var item in items)
        {
            file.Event(item, baseAddress.TrimEnd('/'));
        }

        file.Line("END:VCALENDAR");
        return file._text.ToString();
    }

    private void Event(FeedItem item, string baseAddress)
    {
        var changed = item.ChangedAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        Line("BEGIN:VEVENT");
        Line("UID:" + Escaped(item.Uid));
        // For something that is published, the last change: so the same content has the same octets (RFC 5545, 3.8.7.2).
        Line("DTSTAMP:" + changed);
        Line("LAST-MODIFIED:" + changed);
        Line(string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{item.Version}"));
        Line("DTSTART;VALUE=DATE:" + Day(item.StartsOn));
        // The end of a whole day is the day after it (RFC 5545, 3.6.1).
        Line("DTEND;VALUE=DATE:" + Day(item.EndsOn.AddDays(1)));
        Line("SUMMARY:" + Escaped(item.Details.Title));
        Line("DESCRIPTION:" + Escaped(Description(item, baseAddress)));
        Line("CATEGORIES:" + Escaped(item.Details.Kind.Words()) + "," + Escaped(item.Details.Phase.Words()));
        Line($"URL:{baseAddress}{CalendarLinks.Item(item.Id)}");
        Line(item.State is ProgrammeState.Cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        // It takes nobody's time: people stay free for other meetings.
        Line("TRANSP:TRANSPARENT");
        if (item.Details.RemindDays > 0 && item.State is ProgrammeState.NotStarted or ProgrammeState.UnderWay)
        {
            Alarm(item);
        }

        Line("END:VEVENT");
    }

    private void Alarm(FeedItem item)
    {
        Line("BEGIN:VALARM");
        Line("ACTION:DISPLAY");
        Line("DESCRIPTION:" + Escaped($"{item.Details.Title}: ends on {UkDate.Words(item.EndsOn)}"));
        // Counted from the exclusive end, the midnight after the last day.
        Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"TRIGGER;RELATED=END:-P{item.Details.RemindDays}DT{24 - ReminderHour}H"
            )
        );
        Line("END:VALARM");
    }

    private static string Description(FeedItem item, string baseAddress)
    {
        var details = item.Details;
        var lines = new List<string> { $"{details.Kind.Words()}, {details.Phase.Words()}", $"Owner: {details.Owner}" };
        Add("Body: ", details.Body);
        lines.Add("State: " + StateWords(item));
        Add("", details.Note);
        Add("Link: ", details.Link.StartsWith('/') ? baseAddress + details.Link : details.Link);
        return string.Join('\n', lines);

        void Add(string label, string text)
        {
            if (text.Length > 0)
            {
                lines.Add(label + text);
            }
        }
    }

    private static string StateWords(FeedItem item) =>
        item.State switch
        {
            ProgrammeState.NotStarted => ProgrammeStanding.NotStarted.Words(),
            ProgrammeState.UnderWay => ProgrammeStanding.UnderWay.Words(),
            ProgrammeState.Done => ProgrammeStanding.Done.Words(),
            ProgrammeState.Cancelled => $"{ProgrammeStanding.Cancelled.Words()}: {item.CancelReason}",
        };

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A value of type TEXT (RFC 5545, 3.3.11).</summary>
    private static string Escaped(string text) =>
        text.ReplaceLineEndings("\n")
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>One content line, folded between characters so that no line is longer than 75 octets.</summary>
    private void Line(string content)
    {
        var octets = 0;
        foreach (var character in content.EnumerateRunes())
        {
            if (octets + character.Utf8SequenceLength > LongestLine)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(character.ToString());
            octets += character.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }
}

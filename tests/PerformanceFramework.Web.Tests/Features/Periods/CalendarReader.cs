using System.Text;

namespace PerformanceFramework.Web.Tests.Features.Periods;

/// <summary>A component of an iCalendar file: its properties by name, in order, and what is within it.</summary>
internal sealed class CalendarComponent(string name)
{
    public string Name { get; } = name;

    public List<(string Name, string Parameters, string Value)> Properties { get; } = [];

    public List<CalendarComponent> Children { get; } = [];

    public string this[string property] => Properties.Single(p => p.Name == property).Value;

    /// <summary>A value of type TEXT, as it was before it was escaped.</summary>
    public string Text(string property)
    {
        var text = new StringBuilder();
        var escaped = false;
        foreach (var c in this[property])
        {
            if (escaped)
            {
                text.Append(
                    c is 'n' or 'N' ? '\n'
                    : c is '\\' or ';' or ',' ? c
                    : throw new FormatException($"\\{c}")
                );
                escaped = false;
            }
            else if (c == '\\')
            {
                escaped = true;
            }
            else
            {
                text.Append(c is ';' or ',' ? throw new FormatException($"a bare {c}") : c);
            }
        }

        return escaped ? throw new FormatException("ends in a backslash") : text.ToString();
    }
}

/// <summary>Reads iCalendar strictly, from the standard and not from our writer.</summary>
internal static class CalendarReader
{
    public static CalendarComponent Read(byte[] file)
    {
        var lines = Lines(file);
        var open = new Stack<CalendarComponent>();
        CalendarComponent? whole = null;
        foreach (var line in lines)
        {
            whole.ShouldBeNull("nothing follows the end");
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var head = line[..colon].Split(';', 2);
            var value = line[(colon + 1)..];
            switch (head[0])
            {
                case "BEGIN":
                    open.Push(new CalendarComponent(value));
                    break;
                case "END":
                    var closed = open.Pop();
                    closed.Name.ShouldBe(value);
                    if (open.Count > 0)
                    {
                        open.Peek().Children.Add(closed);
                    }
                    else
                    {
                        whole = closed;
                    }

                    break;
                default:
                    open.Peek().Properties.Add((head[0], head.Length > 1 ? head[1] : "", value));
                    break;
            }
        }

        return whole.ShouldNotBeNull();
    }

    /// <summary>The content lines, unfolded as octets before they are read as characters.</summary>
    private static List<string> Lines(byte[] file)
    {
        var physical = new List<byte[]>();
        var start = 0;
        for (var i = 0; i < file.Length; i++)
        {
            if (file[i] == '\n')
            {
                file[i - 1].ShouldBe((byte)'\r', "every line ends in CRLF");
                physical.Add(file[start..(i - 1)]);
                start = i + 1;
            }
        }

        start.ShouldBe(file.Length, "the last line ends too");
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var lines = new List<string>();
        foreach (var line in physical)
        {
            line.Length.ShouldBeLessThanOrEqualTo(75);
            line.ShouldNotContain((byte)'\r');
            // Folded between characters: each piece is text by itself.
            var text = strict.GetString(line);
            if (text.StartsWith(' '))
            {
                lines[^1] += text[1..];
            }
            else
            {
                lines.Add(text);
            }
        }

        return lines;
    }
}

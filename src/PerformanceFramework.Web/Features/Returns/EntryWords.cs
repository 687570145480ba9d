using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>A typed row in one line, to compare two people's.</summary>
internal static class EntryWords
{
    public static string Of(EntryInput input) =>
        Value(input) + (input.Commentary.Length > 0 ? $", commentary “{input.Commentary}”" : "");

    /// <summary>What has changed in a row since somebody asked about it, in sentences.</summary>
    public static string Since(EntryInput was, EntryInput now)
    {
        var (before, after) = (Value(was), Value(now));
        var value = before == after ? "" : $"It said {before}; it says {after}. ";
        var commentary =
            was.Commentary == now.Commentary ? ""
            : was.Commentary.Length == 0 ? "A commentary has been written."
            : $"The commentary was “{was.Commentary}”.";
        return was == now ? "Nothing has changed since." : (value + commentary).TrimEnd();
    }

    private static string Value(EntryInput input)
    {
        var value = input.Kind switch
        {
            ValueKind.Number when input.NumeratorText.Length + input.DenominatorText.Length > 0 =>
                $"{input.NumeratorText} of {input.DenominatorText}",
            ValueKind.Number or ValueKind.Text => input.ValueText.Length > 0 ? input.ValueText : "blank",
            ValueKind.NotYetAvailable when input.ExpectedOn is { } date =>
                $"Not yet available, expected {UkDate.Words(date)}",
            ValueKind.NotDue
            or ValueKind.NotYetAvailable
            or ValueKind.NotApplicable
            or ValueKind.Suppressed
            or ValueKind.Late => input.Kind.Words(),
        };
        return value
            + (input.IsProvisional ? ", provisional" : "")
            + (input.JudgedStatus is { } judged ? $", judged {judged}: {input.JudgementReason}" : "");
    }
}

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>How far a milestone is, as somebody reports it.</summary>
/// <param name="State">How far.</param>
/// <param name="DoneOn">The day on which it was done; for what is done.</param>
/// <param name="Evidence">What shows it; for what is done.</param>
/// <param name="NewDue">The new date; for what slipped.</param>
/// <param name="Reason">Why; for what is at risk, slipped or cancelled.</param>
public sealed record MilestoneReport(
    MilestoneState State,
    DateOnly? DoneOn,
    string Evidence,
    DateOnly? NewDue,
    string Reason
)
{
    /// <summary>What is missing or wrong, each with the field it is about; empty when all is well.</summary>
    /// <param name="today">The day of the report.</param>
    /// <param name="due">The date that holds until now.</param>
    public IReadOnlyList<(string Field, string Sentence)> Problems(DateOnly today, DateOnly due) =>
        State switch
        {
            MilestoneState.Done => [.. DoneProblems(today)],
            MilestoneState.Slipped => [.. NewDateProblems(due), .. ReasonProblems("why it slipped")],
            MilestoneState.AtRisk => [.. ReasonProblems("why it is at risk")],
            MilestoneState.Cancelled => [.. ReasonProblems("why it is cancelled")],
            MilestoneState.NotDue => [],
        };

    private IEnumerable<(string, string)> DoneProblems(DateOnly today)
    {
        if (DoneOn is null)
        {
            yield return (nameof(DoneOn), "Enter the day on which it was done.");
        }
        else if (DoneOn > today)
        {
            yield return (
                nameof(DoneOn),
                "What is done cannot have been done in the future. Enter today or an earlier day."
            );
        }

        if (string.IsNullOrWhiteSpace(Evidence))
        {
            yield return (nameof(Evidence), "Say what shows that it is done, or give a link that begins with https.");
        }
        else if (IsAnotherLink(Evidence.Trim()))
        {
            yield return (
                nameof(Evidence),
                "A link has to begin with https. Put that right, or describe the evidence in words."
            );
        }
    }

    private IEnumerable<(string, string)> NewDateProblems(DateOnly due)
    {
        if (NewDue is null)
        {
            yield return (nameof(NewDue), "Enter the new date.");
        }
        else if (NewDue <= due)
        {
            yield return (nameof(NewDue), $"Enter a date after {Periods.UkDate.Words(due)}, the date it slipped from.");
        }
    }

    private IEnumerable<(string, string)> ReasonProblems(string what)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            yield return (nameof(Reason), $"Say {what}.");
        }
    }

    // "http:", "javascript:" and "file:" are links too, but none that we show as one.
    private static bool IsAnotherLink(string text) =>
        !text.Contains(' ', StringComparison.Ordinal)
        && Uri.TryCreate(text, UriKind.Absolute, out var link)
        && link.Scheme != Uri.UriSchemeHttps;
}

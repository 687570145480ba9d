namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>From which day something of the thread is different, and why.</summary>
/// <param name="From">The first day on which the new holds.</param>
/// <param name="Today">The day on which the change is made.</param>
/// <param name="IsCorrection">It corrects a mistake: it was always meant so, and no past is kept.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
public sealed record DatedChange(DateOnly From, DateOnly Today, bool IsCorrection, string Reason, string By)
{
    /// <summary>Why the day cannot be; null when it can.</summary>
    /// <param name="latest">The day of the latest change; null where there was none.</param>
    public Refusal? RefusalFor(DateOnly? latest) =>
        IsCorrection ? null
        : From > Today ? ThreadRefusals.ChangeInTheFuture
        : From < latest ? ThreadRefusals.ChangeBeforeTheLatest(latest.Value)
        : null;

    /// <summary>Whether what held until now did so for a day at least, and stays as a version.</summary>
    /// <param name="latest">The day of the latest change; null where there was none.</param>
    public bool KeepsThePast(DateOnly? latest) => !IsCorrection && (latest is null || latest < From);
}

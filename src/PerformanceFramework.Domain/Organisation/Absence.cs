namespace PerformanceFramework.Domain.Organisation;

/// <summary>What can be retired and reinstated.</summary>
public enum AbsentKind
{
    Element = 1,
    Indicator,
    Directorate,
    Service,
    Team,
    Portfolio,
    PartnerOrganisation,
    AccountableBody,
}

/// <summary>
/// A time in which something was retired, kept when it is reinstated: of every kind in one shape, so that one question
/// reads them all.
/// </summary>
public sealed class Absence
{
    private Absence() { }

    private Absence(AbsentKind kind, int subjectId, DateOnly from, DateOnly until, string reason)
    {
        Kind = kind;
        SubjectId = subjectId;
        From = from;
        Until = until;
        Reason = reason;
    }

    public int Id { get; private set; }

    public AbsentKind Kind { get; private set; }

    /// <summary>The id of the element, indicator or part of the organisation.</summary>
    public int SubjectId { get; private set; }

    /// <summary>The first day on which it was not there.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The first day on which it was there again.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Why it had been retired; empty where nothing was said.</summary>
    public string Reason { get; private set; } = "";

    public bool IsOf(AbsentKind kind, int subjectId) => Kind == kind && SubjectId == subjectId;

    public bool Covers(DateOnly date) => From <= date && date < Until;

    public static AbsentKind KindOf(PartKind kind) =>
        kind switch
        {
            PartKind.Directorate => AbsentKind.Directorate,
            PartKind.Service => AbsentKind.Service,
            PartKind.Team => AbsentKind.Team,
            PartKind.Portfolio => AbsentKind.Portfolio,
            PartKind.PartnerOrganisation => AbsentKind.PartnerOrganisation,
            PartKind.AccountableBody => AbsentKind.AccountableBody,
        };

    /// <summary>The time between a retirement and the day on which it is taken back; null where it lasted for no day.</summary>
    internal static Absence? Between(
        AbsentKind kind,
        int subjectId,
        DateOnly? retiredOn,
        DateOnly back,
        string reason = ""
    ) => retiredOn is { } from && from < back ? new Absence(kind, subjectId, from, back, reason) : null;
}

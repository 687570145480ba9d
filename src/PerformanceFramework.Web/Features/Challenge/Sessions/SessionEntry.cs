using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Challenge.Sessions;

/// <summary>What is typed of a session; kept when it is refused.</summary>
public sealed class SessionEntry
{
    public int Version { get; set; }

    public string? Body { get; set; }

    public string? Period { get; set; }

    public string? HeldOn { get; set; }

    public string? ChairId { get; set; }

    public string? AnalystId { get; set; }

    /// <summary>None where no box is ticked: a form says nothing of those then.</summary>
    public List<string> MemberIds
    {
        get;
        set => field = value ?? [];
    } = [];

    internal static SessionEntry For(string? body, ReportingPeriod period, IReadOnlyList<SessionPerson> people) =>
        new()
        {
            Body = body,
            Period = period.Code,
            ChairId = IdOf(people, SessionPart.Chair),
            AnalystId = IdOf(people, SessionPart.Analyst),
            MemberIds = Members(people),
        };

    internal static SessionEntry Of(SessionHead head) =>
        new()
        {
            Version = head.Version,
            Body = head.BodyCode,
            Period = head.Period.Code,
            HeldOn = FormDate.Write(head.HeldOn),
            ChairId = IdOf(head.People, SessionPart.Chair),
            AnalystId = IdOf(head.People, SessionPart.Analyst),
            MemberIds = Members(head.People),
        };

    private static string? IdOf(IReadOnlyList<SessionPerson> people, SessionPart part) =>
        people.FirstOrDefault(person => person.Part == part)?.Id;

    private static List<string> Members(IReadOnlyList<SessionPerson> people) =>
        people.Where(person => person.Part is SessionPart.Member).Select(person => person.Id).ToList();
}

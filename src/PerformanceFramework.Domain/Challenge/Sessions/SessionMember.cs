namespace PerformanceFramework.Domain.Challenge.Sessions;

/// <summary>What somebody is in a session.</summary>
public enum SessionPart
{
    /// <summary>Leads it, and closes it.</summary>
    Chair = 1,

    /// <summary>Prepares it, drives the screen and captures.</summary>
    Analyst,
    Member,
}

public static class SessionPartExtensions
{
    public static string Words(this SessionPart part) =>
        part switch
        {
            SessionPart.Chair => "Chair",
            SessionPart.Analyst => "Analyst",
            SessionPart.Member => "Member",
        };
}

/// <summary>Somebody who takes part in a session.</summary>
public sealed class SessionMember
{
    private SessionMember() { }

    internal SessionMember(Person person, SessionPart part)
    {
        (PersonId, Name) = (person.Id, person.Name);
        Part = part;
    }

    public int Id { get; private set; }

    public int SessionId { get; private set; }

    public string PersonId { get; private set; } = "";

    public string Name { get; private set; } = "";

    public SessionPart Part { get; private set; }

    internal void Become(SessionPart part) => Part = part;
}

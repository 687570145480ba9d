namespace PerformanceFramework.Domain.Challenge.Sessions;

/// <summary>What somebody says of a draft topic before the session, and how it was settled.</summary>
public sealed class DraftComment
{
    public const int TextLength = 1000;
    public const int SettlementLength = 500;

    private DraftComment() { }

    public DraftComment(SessionTopic topic, string text, Person by, DateOnly on)
    {
        Topic = topic;
        Text = text;
        (ById, By) = (by.Id, by.Name);
        On = on;
    }

    public int Id { get; private set; }

    public int TopicId { get; private set; }

    public SessionTopic Topic { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public string ById { get; private set; } = "";

    public string By { get; private set; } = "";

    public DateOnly On { get; private set; }

    /// <summary>What was done about it; empty while it is open.</summary>
    public string Settlement { get; private set; } = "";

    public string? SettledBy { get; private set; }

    public DateOnly? SettledOn { get; private set; }

    public int Version { get; private set; }

    public Refusal? Settle(string how, string by, DateOnly on)
    {
        if (SettledOn is not null)
        {
            return SessionRefusals.CommentSettled;
        }

        (Settlement, SettledBy, SettledOn) = (how, by, on);
        return null;
    }
}

/// <summary>The one success and the one ask that a director brings to a session.</summary>
public sealed class DirectorInput
{
    public const int TextLength = 1000;

    private DirectorInput() { }

    public DirectorInput(ChallengeSession session, Organisation.Directorate directorate)
    {
        Session = session;
        Directorate = directorate;
    }

    public int Id { get; private set; }

    public int SessionId { get; private set; }

    public ChallengeSession Session { get; private set; } = null!;

    public int DirectorateId { get; private set; }

    public Organisation.Directorate Directorate { get; private set; } = null!;

    /// <summary>May be empty.</summary>
    public string Success { get; private set; } = "";

    /// <summary>May be empty.</summary>
    public string Ask { get; private set; } = "";

    public string By { get; private set; } = "";

    public DateOnly On { get; private set; }

    public int Version { get; private set; }

    public void Bring(string success, string ask, string by, DateOnly on) =>
        (Success, Ask, By, On) = (success, ask, by, on);
}

/// <summary>What somebody notes for themselves about a topic. Nobody else reads it, and no change history keeps what it says.</summary>
public sealed class PrivateNote
{
    public const int TextLength = 4000;

    private PrivateNote() { }

    public PrivateNote(SessionTopic topic, string personId)
    {
        Topic = topic;
        PersonId = personId;
    }

    public int Id { get; private set; }

    public int TopicId { get; private set; }

    public SessionTopic Topic { get; private set; } = null!;

    public string PersonId { get; private set; } = "";

    public string Text { get; private set; } = "";

    public int Version { get; private set; }

    public void Write(string text) => Text = text;
}

namespace PerformanceFramework.Application.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Not at all: for a server on this machine or in a closed network.</summary>
    None = 1,

    /// <summary>It begins readable and is then encrypted, or not used.</summary>
    StartTls,

    /// <summary>Encrypted from its beginning.</summary>
    Tls,
}

/// <summary>How messages leave the council. Without a host none is written at all.</summary>
public sealed class MailOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Mail";

    /// <summary>The mail server; empty where e-mail is off.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Empty where the server asks for no name.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The address that messages come from.</summary>
    public string From { get; set; } = "";

    /// <summary>
    /// Seconds that one message may take altogether, with connecting and signing in, from 1 to 120: well within the time for
    /// which a node has the work to itself.
    /// </summary>
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>The whole address of a return's page, by its id.</summary>
    public Func<int, string> AddressOfReturn { get; set; } = id => $"/returns/{id}";

    /// <summary>The whole address of a question's page, by its id.</summary>
    public Func<int, string> AddressOfQuestion { get; set; } = id => $"/questions/{id}";

    /// <summary>The whole address of a commitment's page, by its id.</summary>
    public Func<int, string> AddressOfCommitment { get; set; } = id => $"/commitments/{id}";

    /// <summary>The whole address of what somebody committed to in a session, by its id.</summary>
    public Func<int, string> AddressOfFollowUp { get; set; } = id => $"/challenge/sessions/{id}/note";

    /// <summary>The whole address of a recommendation's page, by its id.</summary>
    public Func<int, string> AddressOfRecommendation { get; set; } = id => $"/recommendations/{id}";

    /// <summary>The whole address of a challenge session's page, by its id.</summary>
    public Func<int, string> AddressOfSession { get; set; } = id => $"/challenge/sessions/{id}";

    /// <summary>The whole address of the pre-read of a session, by the session's id.</summary>
    public Func<int, string> AddressOfPreRead { get; set; } = id => $"/challenge/sessions/{id}/pre-read";

    /// <summary>The whole address of an intervention's page, by its id.</summary>
    public Func<int, string> AddressOfIntervention { get; set; } = id => $"/interventions/{id}";

    /// <summary>The whole address of a recovery plan's page, by its id.</summary>
    public Func<int, string> AddressOfRecoveryPlan { get; set; } = id => $"/recovery-plans/{id}";

    /// <summary>The whole address of the indicators that call for a recovery plan.</summary>
    public string AddressOfRecoveryCalls { get; set; } = "/recovery-plans#calls";

    public bool IsOn => Host.Length > 0;
}

using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Challenge.Sessions;

/// <summary>What kind of body holds challenge sessions.</summary>
public enum ChallengeBodyKind
{
    Clt = 1,
    DirectorateTeam,
    PortfolioChallenge,
    ScrutinyCommittee,
    PartnershipBoard,
}

public static class ChallengeBodyKindExtensions
{
    public static string Words(this ChallengeBodyKind kind) =>
        kind switch
        {
            ChallengeBodyKind.Clt => "Corporate leadership team",
            ChallengeBodyKind.DirectorateTeam => "Directorate leadership team",
            ChallengeBodyKind.PortfolioChallenge => "Portfolio challenge",
            ChallengeBodyKind.ScrutinyCommittee => "Scrutiny committee",
            ChallengeBodyKind.PartnershipBoard => "Partnership board",
        };

    /// <summary>As what committee or board of the organisation such a body sits; null where it is none.</summary>
    public static AccountableBodyKind? SitsAs(this ChallengeBodyKind kind) =>
        kind switch
        {
            ChallengeBodyKind.ScrutinyCommittee => AccountableBodyKind.ScrutinyCommittee,
            ChallengeBodyKind.PartnershipBoard => AccountableBodyKind.PartnershipBoard,
            _ => null,
        };

    /// <summary>Whose editions such a body reads.</summary>
    public static Audience Reads(this ChallengeBodyKind kind) =>
        kind switch
        {
            ChallengeBodyKind.Clt or ChallengeBodyKind.DirectorateTeam => Audience.Clt,
            ChallengeBodyKind.PortfolioChallenge => Audience.Cabinet,
            ChallengeBodyKind.ScrutinyCommittee => Audience.Scrutiny,
            ChallengeBodyKind.PartnershipBoard => Audience.Public,
        };
}

/// <summary>How a body holds its sessions. Days are working days before the session.</summary>
/// <param name="Topics">How many topics a session has at most.</param>
/// <param name="MinutesPerTopic">How long each is talked about.</param>
/// <param name="NoSurprises">Directors see topics and questions before the session, and may add to them.</param>
/// <param name="DirectorsSee">From so many days before.</param>
/// <param name="PreRead">The pre-read is due so many days before.</param>
public sealed record SessionTerms(int Topics, int MinutesPerTopic, bool NoSurprises, int DirectorsSee, int PreRead)
{
    public const int MostTopics = 20;
    public const int MostMinutes = 60;
    public const int MostDays = 30;

    /// <summary>Six to eight topics of eight to twelve minutes, seen five days before, read three days before.</summary>
    public static readonly SessionTerms Usual = new(8, 10, true, 5, 3);

    /// <summary>What is wrong with them, by the names of the parameters.</summary>
    public IEnumerable<(string Field, string Sentence)> Problems()
    {
        if (Topics is < 1 or > MostTopics)
        {
            yield return (nameof(Topics), $"Enter a number of topics from 1 to {MostTopics}.");
        }

        if (MinutesPerTopic is < 1 or > MostMinutes)
        {
            yield return (nameof(MinutesPerTopic), $"Enter a number of minutes from 1 to {MostMinutes}.");
        }

        if (DirectorsSee is < 0 or > MostDays)
        {
            yield return (nameof(DirectorsSee), $"Enter a number of working days from 0 to {MostDays}.");
        }

        if (PreRead is < 0 or > MostDays)
        {
            yield return (nameof(PreRead), $"Enter a number of working days from 0 to {MostDays}.");
        }
    }
}

/// <summary>Who holds challenge sessions, about which part of the council, and how.</summary>
public sealed class ChallengeBody
{
    public const int CodeLength = 20;
    public const int NameLength = 120;

    private ChallengeBody() { }

    /// <param name="code">Permanent.</param>
    public ChallengeBody(string code, string name, ChallengeBodyKind kind, SessionTerms terms)
    {
        Code = code;
        Name = name;
        Kind = kind;
        Terms = terms;
    }

    public int Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public ChallengeBodyKind Kind { get; private set; }

    public SessionTerms Terms { get; private set; } = SessionTerms.Usual;

    /// <summary>Its topics are of this directorate alone; null where they are not limited so.</summary>
    public int? DirectorateId { get; private set; }

    public Directorate? Directorate { get; private set; }

    /// <summary>Its topics are of this portfolio alone; null where they are not limited so.</summary>
    public int? PortfolioId { get; private set; }

    public Portfolio? Portfolio { get; private set; }

    /// <summary>The committee or board that it is; null where it is none, or where nobody said which.</summary>
    public int? AccountableBodyId { get; private set; }

    public AccountableBody? AccountableBody { get; private set; }

    /// <summary>The scrutiny committee whose recommendations its sessions come back to.</summary>
    public AccountableBody? Committee => Kind is ChallengeBodyKind.ScrutinyCommittee ? AccountableBody : null;

    /// <summary>The partnership board whose sessions are about what is under the elements that answer to it.</summary>
    public AccountableBody? Board => Kind is ChallengeBodyKind.PartnershipBoard ? AccountableBody : null;

    /// <summary>Since when it holds no more sessions; null while it does.</summary>
    public DateOnly? RetiredOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>Says which part of the council its topics are of: a directorate, a portfolio, or, with neither, all of it.</summary>
    public void LimitTo(Directorate? directorate, Portfolio? portfolio)
    {
        (Directorate, DirectorateId) = (directorate, directorate?.Id);
        (Portfolio, PortfolioId) = (portfolio, portfolio?.Id);
    }

    /// <summary>Says which scrutiny committee or partnership board it is; bodies of other kinds are none.</summary>
    public Refusal? SitAs(AccountableBody? body)
    {
        if (body is not null && body.BodyKind != Kind.SitsAs())
        {
            return SessionRefusals.NotThatBody;
        }

        (AccountableBody, AccountableBodyId) = (body, body?.Id);
        return null;
    }

    public void Change(string name, SessionTerms terms)
    {
        Name = name;
        Terms = terms;
    }

    public Refusal? Retire(DateOnly on)
    {
        if (RetiredOn is not null)
        {
            return SessionRefusals.BodyRetired;
        }

        RetiredOn = on;
        return null;
    }

    public Refusal? Reinstate()
    {
        if (RetiredOn is null)
        {
            return SessionRefusals.BodyNotRetired;
        }

        RetiredOn = null;
        return null;
    }

    /// <summary>Whether indicators of a service can be topics.</summary>
    public bool Covers(Service service) =>
        (DirectorateId is null || DirectorateId == service.DirectorateId)
        && (PortfolioId is null || PortfolioId == service.PortfolioId);
}

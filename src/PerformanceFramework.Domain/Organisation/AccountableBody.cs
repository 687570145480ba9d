namespace PerformanceFramework.Domain.Organisation;

/// <summary>What kind of committee or board holds others to account.</summary>
public enum AccountableBodyKind
{
    Cabinet = 1,
    Committee,
    ScrutinyCommittee,
    PartnershipBoard,
    LeadershipTeam,
}

public static class AccountableBodyKindExtensions
{
    public static string Words(this AccountableBodyKind kind) =>
        kind switch
        {
            AccountableBodyKind.Cabinet => "Cabinet",
            AccountableBodyKind.Committee => "Committee",
            AccountableBodyKind.ScrutinyCommittee => "Scrutiny committee",
            AccountableBodyKind.PartnershipBoard => "Partnership board",
            AccountableBodyKind.LeadershipTeam => "Leadership team",
        };
}

/// <summary>A committee or board to which those responsible for a part of the golden thread answer.</summary>
public sealed class AccountableBody : PartOfOrganisation
{
    private AccountableBody() { }

    public AccountableBody(string code, string name, AccountableBodyKind bodyKind, DateOnly? since = null)
        : base(code, name, since) => BodyKind = bodyKind;

    public AccountableBodyKind BodyKind { get; private set; }

    public override PartKind Kind => PartKind.AccountableBody;

    public override PartState State => base.State with { BodyKind = BodyKind };

    protected override void Take(PartState state)
    {
        base.Take(state);
        BodyKind = state.BodyKind!.Value;
    }
}

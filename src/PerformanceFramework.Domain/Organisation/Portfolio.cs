namespace PerformanceFramework.Domain.Organisation;

/// <summary>The area of responsibility of one Cabinet member.</summary>
public sealed class Portfolio : PartOfOrganisation
{
    public const int CabinetMemberLength = 120;

    private Portfolio() { }

    public Portfolio(string code, string name, string cabinetMember = "", DateOnly? since = null)
        : base(code, name, since) => CabinetMember = cabinetMember;

    /// <summary>Who holds it: a name or a post; empty while nobody does.</summary>
    public string CabinetMember { get; private set; } = "";

    public override PartKind Kind => PartKind.Portfolio;

    public override PartState State => base.State with { CabinetMember = CabinetMember };

    protected override void Take(PartState state)
    {
        base.Take(state);
        CabinetMember = state.CabinetMember;
    }
}

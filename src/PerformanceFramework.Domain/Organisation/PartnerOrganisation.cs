namespace PerformanceFramework.Domain.Organisation;

/// <summary>A body outside the council that owns or reports some of the Vision's indicators.</summary>
public sealed class PartnerOrganisation : PartOfOrganisation
{
    private PartnerOrganisation() { }

    public PartnerOrganisation(string code, string name, DateOnly? since = null)
        : base(code, name, since) { }

    public override PartKind Kind => PartKind.PartnerOrganisation;
}

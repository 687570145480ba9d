namespace PerformanceFramework.Domain.Organisation;

/// <summary>A body outside the council that owns or reports some of the Vision's indicators.</summary>
public sealed class PartnerOrganisation
{
    public const int CodeLength = 20;
    public const int NameLength = 120;

    private PartnerOrganisation() { }

    public PartnerOrganisation(string code, string name)
    {
        Code = code;
        Name = name;
    }

    public int Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";
}

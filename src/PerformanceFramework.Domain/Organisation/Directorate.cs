namespace PerformanceFramework.Domain.Organisation;

/// <summary>A part of the council led by one director, holding services.</summary>
public sealed class Directorate : PartOfOrganisation
{
    private Directorate() { }

    public Directorate(string code, string name, DateOnly? since = null)
        : base(code, name, since) { }

    public override PartKind Kind => PartKind.Directorate;
}

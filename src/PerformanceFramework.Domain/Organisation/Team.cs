namespace PerformanceFramework.Domain.Organisation;

/// <summary>A team within a service.</summary>
public sealed class Team : PartOfOrganisation
{
    private Team() { }

    public Team(string code, string name, Service service, DateOnly? since = null)
        : base(code, name, since) => Service = service;

    public int ServiceId { get; private set; }

    public Service Service { get; private set; } = null!;

    public override PartKind Kind => PartKind.Team;

    public override PartState State => base.State with { Service = Service };

    protected override void Take(PartState state)
    {
        base.Take(state);
        Service = state.Service!;
    }
}

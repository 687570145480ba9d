namespace PerformanceFramework.Domain.Organisation;

/// <summary>A service of the council: it belongs to a directorate, answers to a portfolio and reports its own indicators.</summary>
public sealed class Service : PartOfOrganisation
{
    private Service() { }

    public Service(string code, string name, Directorate directorate, Portfolio portfolio, DateOnly? since = null)
        : base(code, name, since)
    {
        Directorate = directorate;
        Portfolio = portfolio;
    }

    public int DirectorateId { get; private set; }

    public Directorate Directorate { get; private set; } = null!;

    public int PortfolioId { get; private set; }

    public Portfolio Portfolio { get; private set; } = null!;

    public override PartKind Kind => PartKind.Service;

    public override PartState State => base.State with { Directorate = Directorate, Portfolio = Portfolio };

    protected override void Take(PartState state)
    {
        base.Take(state);
        Directorate = state.Directorate!;
        Portfolio = state.Portfolio!;
    }
}

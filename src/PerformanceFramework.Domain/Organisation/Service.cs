namespace PerformanceFramework.Domain.Organisation;

/// <summary>A service of the council: it belongs to a directorate, answers to a portfolio and reports its own indicators.</summary>
public sealed class Service
{
    public const int CodeLength = 20;
    public const int NameLength = 120;

    private Service() { }

    public Service(string code, string name, Directorate directorate, Portfolio portfolio)
    {
        Code = code;
        Name = name;
        Directorate = directorate;
        Portfolio = portfolio;
    }

    public int Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public int DirectorateId { get; private set; }

    public Directorate Directorate { get; private set; } = null!;

    public int PortfolioId { get; private set; }

    public Portfolio Portfolio { get; private set; } = null!;
}

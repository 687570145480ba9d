namespace PerformanceFramework.Domain.Organisation;

/// <summary>The area of responsibility of one Cabinet member.</summary>
public sealed class Portfolio
{
    public const int CodeLength = 20;
    public const int NameLength = 120;

    private Portfolio() { }

    public Portfolio(string code, string name)
    {
        Code = code;
        Name = name;
    }

    public int Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";
}

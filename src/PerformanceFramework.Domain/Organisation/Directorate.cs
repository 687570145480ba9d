namespace PerformanceFramework.Domain.Organisation;

/// <summary>A part of the council led by one director, holding services.</summary>
public sealed class Directorate
{
    public const int CodeLength = 20;
    public const int NameLength = 120;

    private Directorate() { }

    public Directorate(string code, string name)
    {
        Code = code;
        Name = name;
    }

    public int Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";
}

namespace PerformanceFramework.Domain.Organisation;

/// <summary>The council this installation belongs to. There is one.</summary>
public sealed class Council
{
    public const int NameLength = 120;
    public const int NoticeLength = 300;

    private Council() { }

    public Council(string name, string? demonstrationNotice = null)
    {
        Name = name;
        DemonstrationNotice = demonstrationNotice;
    }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What every page says when this is a demonstration and no real council's installation; otherwise null.</summary>
    public string? DemonstrationNotice { get; private set; }
}

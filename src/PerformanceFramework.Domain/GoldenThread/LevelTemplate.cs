namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>The levels of a council's published framework, to begin with and to change.</summary>
/// <param name="Code">How a form names it.</param>
/// <param name="Name">The framework, and the council whose it is.</param>
/// <param name="Levels">From the top of the thread down.</param>
/// <param name="CorporatePlan">The name of the level that holds the Corporate Plan.</param>
public sealed record LevelTemplate(string Code, string Name, IReadOnlyList<string> Levels, string CorporatePlan)
{
    public static IReadOnlyList<LevelTemplate> All { get; } =
    [
        new(
            "bolton",
            "Bolton: One Bolton Way",
            [
                "Vision",
                "Outcome",
                "Corporate priority",
                "Strategic programme",
                "Directorate plan",
                "Service plan",
                "Objective",
            ],
            "Corporate priority"
        ),
        new(
            "south-derbyshire",
            "South Derbyshire",
            ["National priority", "Community strategy", "Corporate plan", "Service plan", "Individual"],
            "Corporate plan"
        ),
        new("portsmouth", "Portsmouth", ["Community strategy", "Corporate plan", "Business plan"], "Corporate plan"),
    ];

    /// <summary>Null when there is none of that code.</summary>
    public static LevelTemplate? Find(string code) => All.FirstOrDefault(template => template.Code == code);

    public IReadOnlyList<PlanLevel> Build() =>
        Levels
            .Select((name, index) => new PlanLevel(name, index + 1) { IsCorporatePlan = name == CorporatePlan })
            .ToList();
}

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>Why something of the levels is not done.</summary>
public static class LevelRefusals
{
    public static readonly Refusal LevelIsFirst = new("level-is-first", "That level is at the top already.");

    public static readonly Refusal LevelIsLast = new("level-is-last", "That level is at the bottom already.");

    public static readonly Refusal LevelHoldsPlanAlready = new(
        "level-holds-plan-already",
        "That level holds the Corporate Plan already."
    );

    public static readonly Refusal LevelsChosenAlready = new(
        "levels-chosen-already",
        "There are levels already. Rename, add, remove or move them instead of beginning anew."
    );

    public static Refusal LevelOfThatName(string name) =>
        new("level-of-that-name", $"There is a level called {name} already. Choose another name.");

    public static Refusal LevelIsPrepared(string name) =>
        new(
            "level-is-prepared",
            $"The next year of a plan is, or was, prepared with {name}, so it cannot be removed. Rename it instead."
        );

    public static Refusal LevelHasElements(string name, int elements) =>
        new(
            "level-has-elements",
            $"{name} has or had {(elements == 1 ? "1 element" : $"{elements} elements")}, retired ones included, so it cannot be removed: dashboards of earlier days name it. Rename it instead."
        );
}

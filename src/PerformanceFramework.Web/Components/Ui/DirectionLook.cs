using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Web.Components.Ui;

/// <summary>How a direction of travel reads: the arrow says which way the number went, the word whether that is good.</summary>
internal sealed record DirectionLook(string Word, string Class)
{
    public static DirectionLook Of(Direction direction) =>
        direction switch
        {
            Direction.Improved => new("Improved", "move--better"),
            Direction.Worsened => new("Worsened", "move--worse"),
            Direction.NoChange => new("No change", "move--same"),
            Direction.Increased => new("Increased", "move--same"),
            Direction.Decreased => new("Decreased", "move--same"),
            Direction.Withheld => new("No direction", "move--same"),
        };

    public static string SymbolOf(Movement? movement) =>
        movement switch
        {
            Movement.Up => "d-up",
            Movement.Down => "d-down",
            Movement.Same => "d-same",
            null => "d-held",
        };
}

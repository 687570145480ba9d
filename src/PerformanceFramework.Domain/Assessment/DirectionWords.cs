namespace PerformanceFramework.Domain.Assessment;

public static class DirectionWords
{
    /// <summary>As it stands alone.</summary>
    public static string Words(this Direction direction) =>
        direction switch
        {
            Direction.Improved => "Improved",
            Direction.Worsened => "Worsened",
            Direction.NoChange => "No change",
            Direction.Increased => "Increased",
            Direction.Decreased => "Decreased",
            Direction.Withheld => "No direction",
        };
}

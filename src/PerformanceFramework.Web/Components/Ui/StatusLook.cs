using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Web.Components.Ui;

/// <summary>The word, shape and colour of a status, wherever one is shown: never the colour alone.</summary>
internal sealed record StatusLook(string Word, string Name, string Shape)
{
    /// <summary>The class that sets the colours of a shape.</summary>
    public string Class => "is-" + Name;

    /// <summary>The shape with its mark, to stand beside the word.</summary>
    public string Symbol => "s-" + Shape;

    /// <summary>The mark alone, to stand on an area that has the colour.</summary>
    public string Mark => "k-" + Shape;

    /// <summary>The word within a sentence or a count: "9 not rated".</summary>
    public string WordInSentence => Name == "none" ? "not rated" : Word;

    /// <summary>How a status usually looks, where statuses of several rules stand together.</summary>
    public static StatusLook Of(Status status) => Of(BandLook.UsualOf(status));

    /// <summary>How the rule that judged calls and shows it; as usual where no rule did.</summary>
    public static StatusLook Of(Status status, ToleranceRule? rule) =>
        rule is null ? Of(status) : Of(rule.LookOf(status));

    private static StatusLook Of(BandLook look) => new(look.Word, ColourName(look.Colour), ShapeName(look.Shape));

    private static string ColourName(BandColour colour) =>
        colour switch
        {
            BandColour.Blue => "blue",
            BandColour.Green => "green",
            BandColour.Yellow => "yellow",
            BandColour.Amber => "amber",
            BandColour.Red => "red",
            BandColour.Grey => "none",
        };

    // The sprite names a shape for the status it usually shows.
    private static string ShapeName(BandShape shape) =>
        shape switch
        {
            BandShape.Tick => "green",
            BandShape.Hexagon => "yellow",
            BandShape.Triangle => "amber",
            BandShape.Cross => "red",
            BandShape.Star => "blue",
            BandShape.Circle => "circle",
            BandShape.Diamond => "diamond",
            BandShape.Dash => "none",
        };
}

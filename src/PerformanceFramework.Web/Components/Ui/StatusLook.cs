using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Web.Components.Ui;

/// <summary>The word, shape and colour of a status, wherever one is shown: never the colour alone.</summary>
internal sealed record StatusLook(string Word, string Name)
{
    /// <summary>The class that sets the colours of a shape.</summary>
    public string Class => "is-" + Name;

    /// <summary>The shape with its mark, to stand beside the word.</summary>
    public string Symbol => "s-" + Name;

    /// <summary>The mark alone, to stand on an area that has the colour.</summary>
    public string Mark => "k-" + Name;

    /// <summary>The word within a sentence or a count: "9 not rated".</summary>
    public string WordInSentence => Name == "none" ? "not rated" : Word;

    public static StatusLook Of(Status status) =>
        status switch
        {
            Status.Green => new("Green", "green"),
            Status.Amber => new("Amber", "amber"),
            Status.Red => new("Red", "red"),
            Status.NotRated => new("Not rated", "none"),
        };
}

using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Challenge.Scrutiny;

/// <summary>What is typed of a recommendation; kept when it is refused.</summary>
public class RecommendationEntry
{
    public int Version { get; set; }

    public string? BodyCode { get; set; }

    public string? Kind { get; set; }

    public string? Text { get; set; }

    public string? MeetingOn { get; set; }

    public string? ResponseDue { get; set; }

    internal RecommendationKind? ChosenKind => Enum.TryParse<RecommendationKind>(Kind, out var kind) ? kind : null;

    internal string Words => Text?.ReplaceLineEndings("\n").Trim() ?? "";

    internal static RecommendationEntry Of(RecommendationLine line) =>
        new()
        {
            Version = line.Version,
            BodyCode = line.Committee.Code,
            Kind = line.Kind.ToString(),
            Text = line.Text,
            MeetingOn = FormDate.Write(line.MeetingOn),
            ResponseDue = FormDate.Write(line.ResponseDue),
        };

    internal CorrectRecommendationRequest Corrected(int id) =>
        new(id, Version, BodyCode ?? "", ChosenKind, Words, FormDate.Read(MeetingOn), FormDate.Read(ResponseDue));

    internal IEnumerable<(string Label, string Words)> Told() =>
        [
            ("Committee", BodyCode ?? ""),
            ("Meeting on", Day(MeetingOn)),
            ("What it asks for", ChosenKind?.Words() ?? ""),
            ("What it recommends", Words),
            ("Cabinet responds by", Day(ResponseDue)),
        ];

    private static string Day(string? typed) => FormDate.Read(typed) is { } day ? UkDate.Words(day) : "";
}

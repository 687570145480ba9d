using PerformanceFramework.Application.DataQuality;
using PerformanceFramework.Domain.DataQuality;

namespace PerformanceFramework.Web.Features.DataQuality;

/// <summary>An assessment as it is typed; kept when it is refused.</summary>
public sealed class AssessmentForm
{
    public int? Version { get; set; }

    public List<AnswerForm> Answers { get; set; } = [];

    public string? Overall { get; set; }

    public string? OverallReason { get; set; }

    public bool IsTakenOver { get; set; }

    public bool StillHolds { get; set; }

    /// <summary>One that begins with what was said before; blank where nothing was.</summary>
    /// <param name="answers">Null for none.</param>
    public static AssessmentForm Of(QualityAnswers? answers, int? version) =>
        new()
        {
            Version = version,
            Answers = Enum.GetValues<QualityDimension>()
                .Select(dimension => new AnswerForm
                {
                    Code = dimension.ToString(),
                    Rating = answers?.Of[dimension].Rating.ToString(),
                    Evidence = answers?.Of[dimension].Evidence,
                })
                .ToList(),
            Overall = answers?.Overall.ToString(),
            OverallReason = answers?.OverallReason,
        };

    /// <summary>The answer to a dimension; blank where none was sent.</summary>
    public AnswerForm To(QualityDimension dimension) =>
        Answers.Find(answer => answer.Code == dimension.ToString()) ?? new AnswerForm { Code = dimension.ToString() };

    public SaveQualityAssessmentRequest Request(string code, int year) =>
        new(
            code,
            year,
            Version,
            Enum.GetValues<QualityDimension>().ToDictionary(dimension => dimension, dimension => To(dimension).Typed),
            Read(Overall),
            OverallReason?.Trim() ?? "",
            IsTakenOver,
            StillHolds
        );

    /// <summary>The fields by their labels, in words, for the notice of a conflict.</summary>
    public IEnumerable<(string Label, string Words)> Told() =>
        Enum.GetValues<QualityDimension>()
            .SelectMany(dimension =>
                new[]
                {
                    (dimension.Words(), Read(To(dimension).Rating)?.Words() ?? ""),
                    ($"{dimension.Words()}: what shows it", To(dimension).Evidence ?? ""),
                }
            )
            .Append(("Overall", Read(Overall)?.Words() ?? ""))
            .Append(("Why overall", OverallReason ?? ""));

    private static QualityRating? Read(string? chosen) =>
        Enum.TryParse<QualityRating>(chosen, out var rating) ? rating : null;

    public sealed class AnswerForm
    {
        public string? Code { get; set; }

        public string? Rating { get; set; }

        public string? Evidence { get; set; }

        internal TypedQualityAnswer Typed => new(Read(Rating), Evidence?.Trim() ?? "");
    }
}

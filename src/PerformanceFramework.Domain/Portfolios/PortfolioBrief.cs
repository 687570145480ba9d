using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Portfolios;

/// <summary>What a brief says.</summary>
/// <param name="Residents">What residents say; empty where nothing is known.</param>
/// <param name="Source">Where that is from, such as "Residents' survey"; empty with it.</param>
/// <param name="SourceDate">When that was asked or published; null with it.</param>
/// <param name="Questions">Those to expect, in their order, at most <see cref="PortfolioBrief.MostQuestions"/>.</param>
public sealed record BriefContent(
    string Residents,
    string Source,
    DateOnly? SourceDate,
    IReadOnlyList<string> Questions
)
{
    public static readonly BriefContent None = new("", "", null, []);

    public bool IsEmpty => Residents.Length == 0 && Questions.Count == 0;
}

/// <summary>What directors and the performance team tell a Cabinet member beside the figures of a portfolio. One a portfolio.</summary>
public sealed class PortfolioBrief
{
    public const int ResidentsLength = 600;
    public const int SourceLength = 120;
    public const int QuestionLength = 160;
    public const int MostQuestions = 5;
    public const int QuestionsLength = (MostQuestions * (QuestionLength + 1)) - 1;
    public const int NameLength = 120;

    private PortfolioBrief() { }

    public PortfolioBrief(Portfolio portfolio) => Portfolio = portfolio;

    public int Id { get; private set; }

    public int PortfolioId { get; private set; }

    public Portfolio Portfolio { get; private set; } = null!;

    /// <summary>What residents say; empty where nothing is known.</summary>
    public string Residents { get; private set; } = "";

    public string Source { get; private set; } = "";

    /// <summary>When it was asked or published.</summary>
    public DateOnly? SourceDate { get; private set; }

    /// <summary>The questions to expect, one a line; empty where none are written.</summary>
    public string Questions { get; private set; } = "";

    public string WrittenBy { get; private set; } = "";

    public DateOnly WrittenOn { get; private set; }

    public int Version { get; private set; }

    public BriefContent Content => new(Residents, Source, SourceDate, LinesOf(Questions));

    /// <summary>What is written in the lines of a text, without those that are empty.</summary>
    public static IReadOnlyList<string> LinesOf(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Says something else; a brief that says the same stays as it was, with who wrote it and when.</summary>
    public void Write(BriefContent content, string by, DateOnly on)
    {
        var questions = string.Join('\n', content.Questions);
        if (
            (Residents, Source, SourceDate, Questions)
            == (content.Residents, content.Source, content.SourceDate, questions)
        )
        {
            return;
        }

        Residents = content.Residents;
        Source = content.Source;
        SourceDate = content.SourceDate;
        Questions = questions;
        WrittenBy = by;
        WrittenOn = on;
    }
}

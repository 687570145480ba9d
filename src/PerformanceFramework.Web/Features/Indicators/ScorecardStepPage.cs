using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>A page about one choosing of a scorecard.</summary>
public abstract class ScorecardStepPage : FormPage
{
    [Parameter]
    public required string Code { get; set; }

    [Parameter]
    public int Year { get; set; }

    [Inject]
    protected IndicatorQueries Indicators { get; private set; } = null!;

    [Inject]
    protected CurrentCouncil Council { get; private set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>Null where there is none; then the page says that nothing is there.</summary>
    protected ScorecardDetail? Choice { get; private set; }

    protected ScorecardKey Key => new(Code, Year);

    protected DateOnly Today => UkClock.Today(Time);

    protected string Title => $"{SentenceCase.AtStart(Choice!.SetName)}, {Choice.Year} – {Council.Name} performance";

    protected override async Task LoadAsync()
    {
        Choice = await Indicators.ScorecardAsync(Actor, Key, Today);
        if (Choice is null)
        {
            Navigation.NotFound();
            return;
        }

        await ReadMoreAsync(Choice);
    }

    /// <summary>Reads what this page shows beside the choice.</summary>
    protected virtual Task ReadMoreAsync(ScorecardDetail choice) => Task.CompletedTask;

    protected List<Crumb> Crumbs(string? page = null)
    {
        var name = $"{SentenceCase.AtStart(Choice!.SetName)}, {Choice.Year}";
        return page is null
            ? [new("Scorecards", ScorecardLinks.List), new(name, null)]
            : [new("Scorecards", ScorecardLinks.List), new(name, ScorecardLinks.Map(Key)), new(page, null)];
    }
}

/// <summary>What is chosen of each candidate, with why; kept when it is refused.</summary>
public sealed class ScorecardForm
{
    public const string In = "in";
    public const string Out = "out";

    public int? Version { get; set; }

    // What a browser does not send, because there is no such row or nothing is ticked, is set to null.
    [AllowNull]
    public List<ScorecardFormLine> Lines
    {
        get;
        set => field = value ?? [];
    } = [];

    [AllowNull]
    public List<ScorecardFormAnswer> Answers
    {
        get;
        set => field = value ?? [];
    } = [];

    [AllowNull]
    public List<int> TakenBack
    {
        get;
        set => field = value ?? [];
    } = [];

    public string? Indicator { get; set; }

    public string? Words { get; set; }

    public string? ProposalWhy { get; set; }

    public string? Panel { get; set; }

    public string? BodyCode { get; set; }

    public string? On { get; set; }

    public string? Summary { get; set; }

    public string? Reference { get; set; }

    public IReadOnlyList<TypedScorecardLine> Typed =>
        Lines
            .Select(line => new TypedScorecardLine(line.Code ?? "", ReadChoice(line.Choice), line.Why?.Trim() ?? ""))
            .ToList();

    /// <summary>What is typed of one candidate; null where nothing was sent of it.</summary>
    public ScorecardFormLine? Of(string code) => Lines.Find(line => line.Code == code);

    /// <summary>What is typed about one proposal.</summary>
    public string? AnswerTo(int proposal) => Answers.Find(answer => answer.Id == proposal)?.Answer;

    /// <summary>A line for every candidate.</summary>
    /// <param name="said">What is said of one already.</param>
    public static List<ScorecardFormLine> LinesOf(
        ScorecardDetail choice,
        Func<ScorecardCandidateDetail, (bool? IsIn, string? Why)> said
    ) =>
        choice
            .Candidates.Select(candidate =>
            {
                var (isIn, why) = said(candidate);
                return new ScorecardFormLine
                {
                    Code = candidate.Code,
                    Choice = Write(isIn),
                    Why = why,
                };
            })
            .ToList();

    /// <summary>What is chosen of each candidate and why, by its label and in words.</summary>
    public IEnumerable<(string Label, string Words)> Told(ScorecardDetail choice) =>
        choice.Candidates.SelectMany(candidate =>
        {
            var (name, line) = ($"{candidate.Name} ({candidate.Code})", Of(candidate.Code));
            var isIn = ReadChoice(line?.Choice);
            return new[]
            {
                (name, isIn is { } known ? ScorecardWords.Of(candidate.WasMember, known) : ""),
                ($"{name}, why", line?.Why ?? ""),
            };
        });

    private static string Write(bool? isIn) =>
        isIn switch
        {
            true => In,
            false => Out,
            null => "",
        };

    private static bool? ReadChoice(string? sent) =>
        sent switch
        {
            In => true,
            Out => false,
            _ => null,
        };
}

public sealed class ScorecardFormLine
{
    public string? Code { get; set; }

    public string? Choice { get; set; }

    public string? Why { get; set; }
}

public sealed class ScorecardFormAnswer
{
    public int Id { get; set; }

    public string? Answer { get; set; }
}

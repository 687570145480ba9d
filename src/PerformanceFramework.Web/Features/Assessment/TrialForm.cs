using System.Globalization;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Assessment;

/// <summary>What was typed to be tried, and what is wrong with it. Anything can stand in an address, so anything is kept as text.</summary>
internal sealed class TrialForm
{
    /// <summary>The value that stands for every indicator where sets are chosen.</summary>
    public const string EveryIndicator = "all";

    private const int MostFixed = 1000;

    private static readonly Dictionary<string, ChartPractice> Practices = new()
    {
        ["product"] = ChartPractice.Product,
        ["nhsr"] = ChartPractice.NhsR,
        ["mdc"] = ChartPractice.MakingDataCount,
    };

    private readonly Dictionary<string, string> _errors = [];

    private TrialForm() { }

    public static IReadOnlyList<SelectOption> Methods { get; } =
    [
        new("", "Leave charts as they are"),
        .. Practices.Select(practice => new SelectOption(practice.Key, practice.Value.Words())),
    ];

    /// <summary>Null where the word is none of <see cref="Methods"/>.</summary>
    public static ChartPractice? PracticeOf(string? method) =>
        Practices.TryGetValue(method ?? "", out var practice) ? practice : null;

    public required string Code { get; init; }

    public required string Set { get; init; }

    public required string Rule { get; init; }

    public required string Method { get; init; }

    public required string Fix { get; init; }

    public required string Rebase { get; init; }

    /// <summary>Null as long as something is wrong, or nothing is asked.</summary>
    public TrialSettings? Settings { get; private set; }

    public bool IsEmpty => (Code + Set + Rule + Method + Fix + Rebase).Length == 0;

    /// <summary>Each with the id of its field.</summary>
    public IReadOnlyList<ErrorSummaryItem> Errors =>
        _errors.Select(error => new ErrorSummaryItem(error.Value, error.Key)).ToList();

    public string? ErrorOf(string field) => _errors.GetValueOrDefault(field);

    /// <summary>Says what turned out to be wrong once the figures were looked at.</summary>
    public void Refuse(string field, string sentence) => _errors.TryAdd(field, sentence);

    public static TrialForm Read(string? code, string? set, string? rule, string? method, string? fix, string? rebase)
    {
        var form = new TrialForm
        {
            Code = code?.Trim() ?? "",
            Set = set?.Trim() ?? "",
            Rule = rule?.Trim() ?? "",
            Method = method?.Trim() ?? "",
            Fix = fix?.Trim() ?? "",
            Rebase = rebase?.Trim() ?? "",
        };
        if (!form.IsEmpty)
        {
            form.Check();
        }

        return form;
    }

    private void Check()
    {
        if (Code.Length == 0 && Set.Length == 0)
        {
            _errors["code"] = "Enter the code of an indicator, or choose a set.";
        }

        var asksForChart = (Method + Fix + Rebase).Length > 0;
        var rule = Rule.Length > 0 ? RuleTyped() : null;
        var chart = asksForChart ? ChartTyped() : null;
        if (Rule.Length == 0 && !asksForChart)
        {
            _errors["rule"] = "Write a rule to try, or choose how charts are drawn.";
        }

        Settings = _errors.Count == 0 ? new TrialSettings(rule, chart) : null;
    }

    private ToleranceRule? RuleTyped()
    {
        if (RuleNotations.ProblemOf(Rule) is { } problem)
        {
            _errors["rule"] = problem;
            return null;
        }

        return ToleranceRule.Parse(Rule);
    }

    private ChartSettings ChartTyped()
    {
        if (Method.Length > 0 && PracticeOf(Method) is null)
        {
            _errors["method"] = "Choose one of the ways to draw charts.";
        }

        int? fix = null;
        if (Fix.Length > 0)
        {
            if (
                int.TryParse(Fix, NumberStyles.None, CultureInfo.InvariantCulture, out var points)
                && points is >= ControlChartMethod.FewestFixedPoints and <= MostFixed
            )
            {
                fix = points;
            }
            else
            {
                _errors["fix"] =
                    $"Enter a whole number from {ControlChartMethod.FewestFixedPoints} to {MostFixed:N0}: limits rest on at least {ControlChartMethod.FewestFixedPoints} points.";
            }
        }

        ReportingPeriod? rebase = null;
        if (Rebase.Length > 0)
        {
            if (ReportingPeriod.TryParse(Rebase, out var period))
            {
                rebase = period;
            }
            else
            {
                _errors["rebase"] = "Enter the code of a period, such as 2025-26-Q1, 2025-26-M04 or 2025-26-FY.";
            }
        }

        return new ChartSettings((PracticeOf(Method) ?? ChartPractice.Product).Method(), fix, rebase);
    }
}

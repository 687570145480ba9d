using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>The agreed targets of periods.</summary>
internal sealed class TargetsSheet()
    : WorkbookSheet(
        "Targets",
        "The agreed target of each period, with what is shown beside it and its own tolerance rule.",
        [
            new(Of, CellShape.Name, "The code of the indicator.") { IsKey = true, IsNeeded = true },
            new(When, Periods, "The period, such as Q1 2026/27, June 2026 or 2026/27.")
            {
                IsKey = true,
                IsNeeded = true,
            },
            new(Kind, CellShape.OneOf<TargetKind>(Words), "What kind of target it is.") { IsNeeded = true },
            new(Aim, CellShape.Number, "The figure, or the lower end of a range."),
            new(Upper, CellShape.Number, "The upper end of a range."),
            new(InWords, CellShape.Text, "The target in words, where it is of that kind."),
            new(Minimum, CellShape.Number, "The least that will do."),
            new(Stretch, CellShape.Number, "What would be more than was asked for."),
            new(Rule, Rules, "The tolerance rule of this period alone, in its notation; empty for the default rules."),
        ]
    )
{
    private const string Of = "Indicator";
    private const string When = "Period";
    private const string Kind = "Kind";
    private const string Aim = "Target";
    private const string Upper = "Upper end";
    private const string InWords = "In words";
    private const string Minimum = "Minimum";
    private const string Stretch = "Stretch";
    private const string Rule = "Judged by";

    private static readonly Dictionary<string, string> Headings = new()
    {
        ["Figure0"] = Aim,
        ["High0"] = Upper,
        ["Minimum0"] = Minimum,
        ["Stretch0"] = Stretch,
        ["Kind"] = Kind,
        ["Words"] = InWords,
    };

    private static CellShape Periods =>
        new(
            text => (PeriodText.Read(text) ?? MonthOf(text))?.ToString(),
            "A period, such as Q1 2026/27, June 2026 or 2026/27.",
            text => text
        )
        {
            Odd = (text, today) => PeriodText.Read(text) is { } period ? OddYearOf(period, today) : null,
        };

    // As the page of targets asks of its financial year.
    private static string? OddYearOf(ReportingPeriod period, DateOnly today) =>
        period.Start.Year < PlausibleDate.EarliestYear
            ? PlausibleDate.ProblemOf(period.Start, today)
            : PlausibleDate.ProblemOf(FinancialYear.Containing(period.Start), today);

    // Excel makes the first day of the month of "June 2026".
    private static ReportingPeriod? MonthOf(string text) =>
        CellShape.ReadDate(text) is { } day ? ReportingPeriod.Containing(PeriodKind.Month, day) : null;

    private static CellShape Rules =>
        new(
            text => ToleranceRuleNotation.IsValid(text) ? ToleranceRule.Parse(text).Notation : null,
            "A tolerance rule in its notation, such as relative 5%.",
            text => text
        );

    public override IReadOnlyList<IReadOnlyList<string>> Example { get; } =
    [
        ["HOU-01", "Q1 2026/27", "At least", "85", "", "", "80", "90", ""],
        ["HOU-01", "Q2 2026/27", "At least", "85", "", "", "80", "90", ""],
    ];

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var indicator = run.Book.Indicator(row[Of]);
        if (indicator is null)
        {
            row.Refuse(Of, "There is no indicator with this code in Indicators.");
            return;
        }

        var reading = PeriodReading.Of(row[When], indicator.Frequency);
        if (reading.Period is not { } period || period.ToString() != row[When])
        {
            row.Refuse(When, reading.Problem ?? $"Write it as {reading.Period}.");
            return;
        }

        var current = run.Book.Targets.GetValueOrDefault((indicator, period));
        var terms = Read(row, indicator, period);
        if (row.IsRefused)
        {
            return;
        }

        var change = TargetChanges.Of(current?.Terms, terms, run.Book.HasFigure(indicator, period));
        if (change is TargetChange.Same)
        {
            row.LeaveOut("Nothing is set for this period, and nothing was.");
            return;
        }

        if (RefusalOf(run, row, change, period) is { } refusal)
        {
            row.Refuse(refusal.Heading, refusal.Sentence);
            return;
        }

        if (current is null)
        {
            current = new PeriodTarget(indicator, period, terms, run.Actor.Name, run.Today);
            run.Book.Targets.Add((indicator, period), current);
            run.Add(current);
        }
        else
        {
            run.Add(current.Change(terms, run.Reason, run.Actor.Name, run.Today));
        }

        foreach (var proposal in run.Book.Proposals.Where(p => p.Indicator == indicator && IsOf(p, period)))
        {
            proposal.Replace();
        }

        run.ToReassess.Add(indicator);
    }

    // Where nothing is set, there is nothing to bring anywhere.
    protected override IEnumerable<string[]> Written(CouncilBook book) =>
        book
            .Targets.Values.Where(t => t.Terms != TargetTerms.Nothing)
            .OrderBy(t => t.Indicator.Code, StringComparer.Ordinal)
            .ThenBy(t => t.Period)
            .Select(t =>
                new[]
                {
                    t.Indicator.Code,
                    t.Period.ToString(),
                    Words(t.Kind),
                    CellShape.NumberText(t.Low ?? t.High),
                    t.Kind is TargetKind.Between ? CellShape.NumberText(t.High) : "",
                    t.Words ?? "",
                    CellShape.NumberText(t.Minimum),
                    CellShape.NumberText(t.Stretch),
                    t.Rule?.Notation ?? "",
                }
            );

    private static bool IsOf(TargetProposal proposal, ReportingPeriod period) =>
        TargetYear.PeriodsOf(proposal.Indicator.Frequency, new FinancialYear(proposal.Year)).Contains(period);

    private static TargetTerms Read(SheetRow row, Indicator indicator, ReportingPeriod period)
    {
        var kind = row.Choice<TargetKind>(Kind, Words)!.Value;
        var rule = row[Rule] is { Length: > 0 } notation ? ToleranceRule.Parse(notation) : null;
        var typed = new TypedTargets(
            kind,
            row[InWords],
            TargetJudging.AsNow,
            [new TypedTarget(period, row[Aim], row[Upper], row[Minimum], row[Stretch])]
        );
        row.RefuseInvalid(new TypedTargetsValidator(), typed, Headings);
        if (TargetText.HasFigure(kind) && row[Aim].Length == 0)
        {
            row.Refuse(Aim, "A target of this kind has a figure. Write it, or choose “No target”.");
        }

        RefuseWhatTheKindDoesNotHave(row, kind);
        var (lines, problems) = TargetSheet.Read(
            typed,
            indicator.Limits,
            new Dictionary<ReportingPeriod, TargetTerms> { [period] = TargetTerms.Nothing with { Rule = rule } }
        );
        row.Refuse(problems.Select(p => new UseCases.FieldError(p.Field, p.Sentence)), Headings);
        return lines[0].Terms;
    }

    private static void RefuseWhatTheKindDoesNotHave(SheetRow row, TargetKind kind)
    {
        foreach (
            var (heading, has) in new[]
            {
                (Aim, TargetText.HasFigure(kind)),
                (Upper, kind is TargetKind.Between),
                (InWords, kind is TargetKind.Benchmark),
            }
        )
        {
            if (!has && row[heading].Length > 0)
            {
                row.Refuse(heading, $"The kind “{Words(kind)}” does not have this. Leave the cell empty.");
            }
        }
    }

    private static (string Heading, string Sentence)? RefusalOf(
        WorkbookRun run,
        SheetRow row,
        TargetChange change,
        ReportingPeriod period
    ) =>
        change is TargetChange.Correction
            ? (
                Aim,
                $"There is a figure already for {period}, and a status that was published is not repainted by a file. Where the target was a mistake, correct it on its page."
            )
        : row.Differs(Rule) && row[Rule].Length > 0 && !run.Actor.ReachOf(Permission.ManageRules).WholeCouncil
            ? (Rule, "Your role does not set tolerance rules. Leave the cell empty.")
        : null;

    private static string Words(TargetKind kind) =>
        kind switch
        {
            TargetKind.None => "No target",
            TargetKind.AtLeast => "At least",
            TargetKind.MoreThan => "More than",
            TargetKind.AtMost => "At most",
            TargetKind.LessThan => "Less than",
            TargetKind.Between => "Between",
            TargetKind.EstablishBaseline => "Establish a baseline",
            TargetKind.Benchmark => "In words",
        };
}

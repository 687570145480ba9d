using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>What pages say of targets.</summary>
internal static class TargetWords
{
    private const int YearsOffered = 6;

    /// <summary>No target comes last.</summary>
    public static readonly IReadOnlyList<SelectOption> Kinds = Enum.GetValues<TargetKind>()
        .OrderBy(kind => kind is TargetKind.None)
        .Select(kind => new SelectOption(kind.ToString(), kind.Words()))
        .ToList();

    public static readonly IReadOnlyList<SelectOption> Judgings =
    [
        new(nameof(TargetJudging.AsNow), "As each period is now"),
        new(nameof(TargetJudging.ByDefault), "By the default rules"),
        new(nameof(TargetJudging.ByMinimumAndStretch), "By minimum and stretch"),
    ];

    public static readonly IReadOnlyList<SelectOption> Profiles =
    [
        new(nameof(ProfileKind.Flat), "Flat"),
        new(nameof(ProfileKind.Seasonal), "As the last years went"),
        new(nameof(ProfileKind.Own), "My own figures"),
    ];

    /// <summary>The years that targets are looked at for: the coming one, those before it, and the one that is shown.</summary>
    public static IReadOnlyList<SelectOption> Years(DateOnly today, FinancialYear shown)
    {
        var next = FinancialYear.Containing(today).StartYear + 1;
        return Enumerable
            .Range(0, YearsOffered)
            .Select(back => new FinancialYear(next - back))
            .Append(shown)
            .Distinct()
            .OrderDescending()
            .Select(year => new SelectOption(TargetYear.Code(year), year.ToString()))
            .ToList();
    }

    /// <summary>What was set until a day, who changed it and why, and what the figure was called by it.</summary>
    public static string Earlier(EarlierTarget earlier, Unit unit) =>
        $"Until {UkDate.Words(earlier.Until)}: {earlier.Terms.InWords(unit)}, set by {earlier.SetBy}. Changed by {earlier.ChangedBy}: “{earlier.Reason}”."
        + (earlier.StatusThen.Length > 0 ? $" By it, the figure was: {earlier.StatusThen}." : "");

    /// <summary>A period within a year that is known: "Q1", "April", "Autumn term"; the whole name of a year.</summary>
    public static string Short(ReportingPeriod period) =>
        period.Kind switch
        {
            PeriodKind.Month => period.ToString().Split(' ')[0],
            PeriodKind.Quarter or PeriodKind.Half => period.ToString().Split(' ')[0],
            PeriodKind.Term => string.Join(' ', period.ToString().Split(' ').Take(2)),
            PeriodKind.FinancialYear or PeriodKind.AcademicYear or PeriodKind.CalendarYear => period.ToString(),
        };

    /// <summary>How many proposals there are, and how they stand.</summary>
    public static string Challenged(IReadOnlyList<TargetChallengeRow> rows)
    {
        if (rows.Count == 0)
        {
            return "No target has been proposed.";
        }

        var (waiting, challenged, warned) = (
            rows.Count(row => row.State is ProposalState.Proposed),
            rows.Count(row => row.State is ProposalState.Challenged),
            rows.Count(row => row.Warnings.Count > 0)
        );
        var agreed = rows.Count - waiting - challenged;
        return $"{(rows.Count == 1 ? "1 proposal" : $"{rows.Count} proposals")}: {waiting} waiting, {challenged} challenged, {agreed} agreed; {(warned == 0 ? "none" : warned)} with a warning.";
    }

    /// <summary>How many wait for the reader, and how many of their own were not accepted.</summary>
    public static string Due(TargetsDue due) =>
        string.Join(
            ", ",
            new[]
            {
                due.ToAgree.Sum(of => of.Count) switch
                {
                    0 => "",
                    1 => "1 waits for an answer",
                    var waiting => $"{waiting} wait for an answer",
                },
                due.Challenged.Count switch
                {
                    0 => "",
                    1 => "1 of yours was challenged",
                    var challenged => $"{challenged} of yours were challenged",
                },
            }.Where(words => words.Length > 0)
        );

    /// <summary>What the reader does with a proposal that waits.</summary>
    public static string Answer(TargetChallengeRow row) =>
        row is { MayAgree: true, MayChallenge: true } ? "Agree or challenge it"
        : row.MayAgree ? "Agree it"
        : "Challenge it";

    /// <summary>Who said what of a proposal, and when.</summary>
    public static string Story(ProposedTargets proposal)
    {
        var proposed =
            $"Proposed by {proposal.ProposedBy} on {UkDate.Words(proposal.ProposedOn)}: “{Quoted(proposal.Reason)}”";
        return proposal is not { AnsweredBy: { } by, AnsweredOn: { } on } ? proposed + "."
            : proposal.Challenge.Length > 0
                ? $"{proposed}. Challenged by {by} on {UkDate.Words(on)}: “{Quoted(proposal.Challenge)}”."
            : $"{proposed}. Agreed by {by} on {UkDate.Words(on)}.";
    }

    // The sentence around a quotation has its own full stop.
    private static string Quoted(string text) => text.TrimEnd('.');

    /// <summary>What the annual figure means for this indicator.</summary>
    public static string AnnualHint(ProfileShape shape) =>
        shape switch
        {
            ProfileShape.Level => "The figure of every period, where the profile is flat.",
            ProfileShape.Parts => "What the periods add up to.",
            ProfileShape.Cumulative => "What the total since April comes to in the last period.",
        };
}

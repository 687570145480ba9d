using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

public enum ProposalState
{
    /// <summary>Waiting for the director or the performance team.</summary>
    Proposed = 1,

    /// <summary>Somebody does not accept it and said why; another proposal is due.</summary>
    Challenged,

    /// <summary>Its figures are the targets, until they are changed.</summary>
    Agreed,

    /// <summary>Another proposal took its place.</summary>
    Replaced,
}

public static class ProposalStateExtensions
{
    /// <summary>As it stands alone.</summary>
    public static string Words(this ProposalState state) =>
        state switch
        {
            ProposalState.Proposed => "Proposed",
            ProposalState.Challenged => "Challenged",
            ProposalState.Agreed => "Agreed",
            ProposalState.Replaced => "Replaced by a later one",
        };
}

/// <summary>Targets proposed for an indicator's year. Only once agreed do they judge; every proposal stays in its past.</summary>
public sealed class TargetProposal
{
    public const int ReasonLength = 500;
    public const int NameLength = 120;

    private readonly List<TargetProposalLine> _lines = [];

    private TargetProposal() { }

    /// <param name="reason">Why these figures.</param>
    public TargetProposal(
        Indicator indicator,
        FinancialYear year,
        IEnumerable<(ReportingPeriod Period, TargetTerms Terms)> lines,
        string reason,
        (string Id, string Name) by,
        DateOnly on
    )
    {
        Indicator = indicator;
        Year = year.StartYear;
        Reason = reason;
        (ProposedById, ProposedBy) = by;
        ProposedOn = on;
        State = ProposalState.Proposed;
        _lines.AddRange(lines.Select(line => new TargetProposalLine(line.Period, line.Terms)));
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    /// <summary>The calendar year in which its financial year starts.</summary>
    public int Year { get; private set; }

    public ProposalState State { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Empty where it was proposed before that was kept.</summary>
    public string ProposedById { get; private set; } = "";

    public string ProposedBy { get; private set; } = "";

    public DateOnly ProposedOn { get; private set; }

    /// <summary>Who challenged or agreed; null while nobody has.</summary>
    public string? AnsweredBy { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Why it was challenged; empty where it was not.</summary>
    public string Challenge { get; private set; } = "";

    public int Version { get; private set; }

    public IReadOnlyList<TargetProposalLine> Lines => _lines;

    public Refusal? ChallengeWith(string reason, string by, DateOnly on)
    {
        if (State is not ProposalState.Proposed)
        {
            return TargetRefusals.NotProposed;
        }

        State = ProposalState.Challenged;
        Challenge = reason;
        AnsweredBy = by;
        AnsweredOn = on;
        return null;
    }

    /// <summary>Makes its figures the targets; somebody else than whoever proposed them does.</summary>
    public Refusal? Agree((string Id, string Name) by, DateOnly on)
    {
        if (State is not ProposalState.Proposed)
        {
            return TargetRefusals.NotProposed;
        }

        if (by.Id == ProposedById)
        {
            return TargetRefusals.OwnProposal;
        }

        State = ProposalState.Agreed;
        AnsweredBy = by.Name;
        AnsweredOn = on;
        return null;
    }

    /// <summary>Another proposal takes the place of one that is not agreed.</summary>
    public void Replace()
    {
        if (State is ProposalState.Proposed or ProposalState.Challenged)
        {
            State = ProposalState.Replaced;
        }
    }
}

/// <summary>What a proposal says of one period.</summary>
public sealed class TargetProposalLine
{
    private TargetProposalLine() { }

    internal TargetProposalLine(ReportingPeriod period, TargetTerms terms)
    {
        Period = period;
        (Kind, Low, High, Words) = TargetColumns.Of(terms.Target);
        Rule = terms.Rule;
        Minimum = terms.Minimum;
        Stretch = terms.Stretch;
    }

    public int Id { get; private set; }

    public int ProposalId { get; private set; }

    public ReportingPeriod Period { get; private set; }

    public TargetKind Kind { get; private set; }

    public decimal? Low { get; private set; }

    public decimal? High { get; private set; }

    public string? Words { get; private set; }

    public ToleranceRule? Rule { get; private set; }

    public decimal? Minimum { get; private set; }

    public decimal? Stretch { get; private set; }

    public TargetTerms Terms => new(new TargetColumns(Kind, Low, High, Words).Target, Rule, Minimum, Stretch);
}

/// <summary>Why targets cannot be set.</summary>
public static class TargetRefusals
{
    public static readonly Refusal NotProposed = new(
        "not-proposed",
        "These targets are not waiting for an answer any more. Read how they stand now."
    );

    public static readonly Refusal OwnProposal = new(
        "own-targets",
        "Whoever proposes targets does not agree them. Somebody else who agrees targets does."
    );

    public static readonly Refusal NothingToPropose = new(
        "nothing-to-propose",
        "There is nothing to propose: these are the targets that hold already."
    );

    public static readonly Refusal NothingChanges = new(
        "nothing-changes",
        "Nothing is changed: these are the targets that hold already."
    );

    public static Refusal WouldRepaint(IEnumerable<string> periods) =>
        new(
            "target-would-repaint",
            $"There is a figure already for {string.Join(", ", periods)}, and a status that was published is not repainted by the way. Leave the target of that period as it is, or tick that this corrects a mistake."
        );
}

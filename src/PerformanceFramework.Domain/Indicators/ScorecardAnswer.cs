namespace PerformanceFramework.Domain.Indicators;

/// <summary>What one member says in a consultation: a view of each candidate they want to say something of, and what is missing.</summary>
public sealed class ScorecardAnswer
{
    public const int PersonIdLength = 128;
    public const int PersonNameLength = 120;

    /// <summary>As many as anybody reads of one person.</summary>
    public const int MostProposals = 10;

    private readonly List<ScorecardView> _views = [];
    private readonly List<ScorecardProposal> _proposals = [];

    private ScorecardAnswer() { }

    /// <param name="choice">What is consulted on.</param>
    /// <param name="personId">Who answers.</param>
    /// <param name="personName">Their name as it is shown.</param>
    public ScorecardAnswer(ScorecardChoice choice, string personId, string personName)
    {
        Choice = choice;
        PersonId = personId;
        PersonName = personName;
    }

    public int Id { get; private set; }

    public int ChoiceId { get; private set; }

    public ScorecardChoice Choice { get; private set; } = null!;

    public string PersonId { get; private set; } = "";

    public string PersonName { get; private set; } = "";

    /// <summary>The day on which they last changed it.</summary>
    public DateOnly AnsweredOn { get; private set; }

    /// <summary>How often it was changed.</summary>
    public int Changes { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ScorecardView> Views => _views;

    public IReadOnlyList<ScorecardProposal> Proposals => _proposals;

    /// <summary>Takes down the views; a candidate of which nothing is said has none.</summary>
    /// <param name="views">At most one for a candidate.</param>
    /// <param name="takenBack">The ids of own proposals that no longer hold.</param>
    /// <param name="on">The day.</param>
    /// <returns>The views and proposals that are no more, to be removed.</returns>
    public IReadOnlyList<object> Give(
        IReadOnlyList<(ScorecardCandidate Candidate, bool IsIn, string Why)> views,
        IReadOnlyCollection<int> takenBack,
        DateOnly on
    )
    {
        AnsweredOn = on;
        Changes++;
        var noMore = _views.Where(old => views.All(view => view.Candidate != old.Candidate)).ToList();
        var withdrawn = _proposals.Where(proposal => takenBack.Contains(proposal.Id)).ToList();
        _views.RemoveAll(noMore.Contains);
        _proposals.RemoveAll(withdrawn.Contains);
        foreach (var (candidate, isIn, why) in views)
        {
            if (_views.Find(old => old.Candidate == candidate) is { } old)
            {
                old.Change(isIn, why);
            }
            else
            {
                _views.Add(new ScorecardView(candidate, isIn, why));
            }
        }

        return [.. noMore, .. withdrawn];
    }

    /// <summary>Proposes something that is no candidate.</summary>
    /// <param name="indicator">An indicator that there is; null where it is only described.</param>
    /// <param name="words">What should be measured; may be empty where there is an indicator.</param>
    /// <param name="why">Why.</param>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Propose(Indicator? indicator, string words, string why)
    {
        if (_proposals.Count >= MostProposals)
        {
            return ScorecardRefusals.TooManyProposals;
        }

        if (indicator is not null && _proposals.Any(proposal => proposal.Indicator == indicator))
        {
            return ScorecardRefusals.ProposedAlready(indicator.Code);
        }

        _proposals.Add(new ScorecardProposal(indicator, words, why));
        return null;
    }
}

/// <summary>Whether a member wants a candidate in the set, and why.</summary>
public sealed class ScorecardView
{
    private ScorecardView() { }

    internal ScorecardView(ScorecardCandidate candidate, bool isIn, string why)
    {
        Candidate = candidate;
        CandidateId = candidate.Id;
        Change(isIn, why);
    }

    public int Id { get; private set; }

    public int AnswerId { get; private set; }

    public int CandidateId { get; private set; }

    public ScorecardCandidate Candidate { get; private set; } = null!;

    public bool IsIn { get; private set; }

    public string Why { get; private set; } = "";

    internal void Change(bool isIn, string why)
    {
        IsIn = isIn;
        Why = why;
    }
}

/// <summary>What a member misses among the candidates: an indicator that there is, or one in words.</summary>
public sealed class ScorecardProposal
{
    public const int WordsLength = 300;

    private ScorecardProposal() { }

    internal ScorecardProposal(Indicator? indicator, string words, string why)
    {
        Indicator = indicator;
        IndicatorId = indicator?.Id;
        Words = words;
        Why = why;
    }

    public int Id { get; private set; }

    public int AnswerId { get; private set; }

    public int? IndicatorId { get; private set; }

    public Indicator? Indicator { get; private set; }

    public string Words { get; private set; } = "";

    public string Why { get; private set; } = "";

    /// <summary>What the panel says of it; empty before, and where it became a candidate.</summary>
    public string PanelAnswer { get; private set; } = "";

    public void AnswerWith(string words) => PanelAnswer = words;
}

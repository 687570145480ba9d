using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>
/// The next year of a plan while it is prepared. It changes nothing in the thread until it is opened, on or after the first
/// day of that year: a change is recorded once it holds, never ahead.
/// </summary>
public sealed class RollForward
{
    public const int NameLength = 120;

    private readonly List<RollForwardLine> _lines = [];
    private readonly List<PreparedHome> _homes = [];

    private RollForward() { }

    public RollForward(PlanElement plan, FinancialYear year, PlanLevel lowest, string by, DateOnly on)
    {
        Plan = plan;
        StartYear = year.StartYear;
        Lowest = lowest;
        PreparedBy = by;
        PreparedOn = on;
    }

    public int Id { get; private set; }

    public int PlanId { get; private set; }

    /// <summary>The element at the top of what is prepared.</summary>
    public PlanElement Plan { get; private set; } = null!;

    /// <summary>The calendar year in which the year begins.</summary>
    public int StartYear { get; private set; }

    public int LowestId { get; private set; }

    /// <summary>The lowest level that is prepared; what is below it stays as it is.</summary>
    public PlanLevel Lowest { get; private set; } = null!;

    public string PreparedBy { get; private set; } = "";

    public DateOnly PreparedOn { get; private set; }

    /// <summary>The first day on which what was prepared holds; null until it is opened.</summary>
    public DateOnly? HoldsFrom { get; private set; }

    public string? OpenedBy { get; private set; }

    public DateOnly? OpenedOn { get; private set; }

    public string? DiscardedBy { get; private set; }

    public DateOnly? DiscardedOn { get; private set; }

    public int Version { get; private set; }

    public FinancialYear Year => new(StartYear);

    public RollForwardState State =>
        OpenedOn is not null ? RollForwardState.Opened
        : DiscardedOn is not null ? RollForwardState.Discarded
        : RollForwardState.Prepared;

    /// <summary>One for each element of the plan, and for each that is new.</summary>
    public IReadOnlyList<RollForwardLine> Lines => _lines;

    /// <summary>Where the primary alignments of indicators go that would lose theirs.</summary>
    public IReadOnlyList<PreparedHome> Homes => _homes;

    /// <summary>Why nothing about it can be changed any more; null while it can.</summary>
    public Refusal? RefusalToChange =>
        State switch
        {
            RollForwardState.Prepared => null,
            RollForwardState.Opened => RollForwardRefusals.OpenedAlready,
            RollForwardState.Discarded => RollForwardRefusals.DiscardedAlready,
        };

    /// <summary>Why it cannot be opened from a day; null when its dates allow it.</summary>
    public Refusal? RefusalToOpen(DateOnly from, DateOnly today) =>
        RefusalToChange
        ?? (
            today < Year.Start ? RollForwardRefusals.YearHasNotBegun(Year)
            : from < Year.Start || from > Year.End ? RollForwardRefusals.OutsideTheYear(Year)
            : from > today ? ThreadRefusals.ChangeInTheFuture
            : null
        );

    public RollForwardLine Add(RollForwardLine line)
    {
        _lines.Add(line);
        return line;
    }

    /// <summary>Says where an indicator's primary alignment goes when the year opens.</summary>
    public void GiveHome(Indicator indicator, string elementCode)
    {
        if (_homes.Find(home => home.Indicator == indicator) is { } home)
        {
            home.Move(elementCode);
        }
        else
        {
            _homes.Add(new PreparedHome(indicator, elementCode));
        }
    }

    /// <summary>Takes the preparation back; nothing of it has ever been in the thread.</summary>
    public void Discard(string by, DateOnly on)
    {
        DiscardedBy = by;
        DiscardedOn = on;
    }

    public void Open(DateOnly from, string by, DateOnly on)
    {
        HoldsFrom = from;
        OpenedBy = by;
        OpenedOn = on;
    }
}

public enum RollForwardState
{
    Prepared = 1,
    Opened,
    Discarded,
}

/// <summary>What becomes of an element in the next year of its plan.</summary>
public enum LineFate
{
    /// <summary>It goes on, as it is or with changes.</summary>
    CarriesOn = 1,
    Ends,
    IsNew,
}

/// <summary>One element of a plan in the year that is prepared.</summary>
public sealed class RollForwardLine
{
    private RollForwardLine() { }

    /// <summary>An element of the present plan, which goes on.</summary>
    public RollForwardLine(PlanElement element, PlanTerms now, FinancialYear year)
    {
        Element = element;
        Code = element.Code;
        Level = element.Level;
        Fate = LineFate.CarriesOn;
        Basis = now;
        Terms = now.InYear(year);
    }

    /// <summary>An element that the year begins with.</summary>
    public RollForwardLine(string code, PlanLevel level, PlanTerms terms)
    {
        Code = code;
        Level = level;
        Fate = LineFate.IsNew;
        Terms = terms;
    }

    public int Id { get; private set; }

    public int RollForwardId { get; private set; }

    public int? ElementId { get; private set; }

    /// <summary>Null while it is new.</summary>
    public PlanElement? Element { get; private set; }

    public string Code { get; private set; } = "";

    public int LevelId { get; private set; }

    public PlanLevel Level { get; private set; } = null!;

    public LineFate Fate { get; private set; }

    /// <summary>What the thread said of it when it was last taken in; null while it is new.</summary>
    public PlanTerms? Basis { get; private set; }

    /// <summary>What the plan will say of it, unless it ends.</summary>
    public PlanTerms Terms { get; private set; } = null!;

    /// <summary>The ids of the milestones that are cancelled when the year opens; the others that are not done carry over.</summary>
    public CodeSet LeftMilestones { get; private set; } = CodeSet.Empty;

    public int Version { get; private set; }

    /// <summary>Says nothing of some indicators. For reading only.</summary>
    /// <param name="indicators">Their codes.</param>
    public void ShowWithout(CodeSet indicators)
    {
        Terms = Terms with { Indicators = Terms.Indicators.Without(indicators) };
        Basis = Basis is null ? null : Basis with { Indicators = Basis.Indicators.Without(indicators) };
    }

    /// <summary>What is prepared; the level, and the element with its accountable body, have to be loaded.</summary>
    public PreparedEntry Entry =>
        new(Code, Level.Name, Level.Position, Fate, Basis?.WithBodyOf(BodyNow), Terms.WithBodyOf(BodyNow));

    private string BodyNow => Element?.AccountableBody?.Code ?? "";

    /// <summary>Changes what is prepared for it.</summary>
    public void Prepare(LineFate fate, PlanTerms terms, CodeSet leftMilestones)
    {
        if (fate is LineFate.IsNew != Basis is null)
        {
            throw new InvalidOperationException("Only what is not in the thread is new.");
        }

        Fate = fate;
        Terms = terms;
        LeftMilestones = leftMilestones;
    }

    /// <summary>Takes note that the thread says something else of it now.</summary>
    /// <param name="now">What the thread says.</param>
    /// <param name="takesIn">Whether that is taken in, but for what is prepared otherwise; else what is prepared stays.</param>
    public void Decide(PlanTerms now, bool takesIn)
    {
        var basis =
            Basis ?? throw new InvalidOperationException("Nothing can have changed about what is not in the thread.");
        Terms = takesIn ? Terms.TakeIn(basis, now) : Terms;
        Basis = now;
    }
}

/// <summary>The element to which the primary alignment of an indicator goes when the year opens.</summary>
public sealed class PreparedHome
{
    private PreparedHome() { }

    internal PreparedHome(Indicator indicator, string elementCode)
    {
        Indicator = indicator;
        IndicatorId = indicator.Id;
        ElementCode = elementCode;
    }

    public int Id { get; private set; }

    public int RollForwardId { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public string ElementCode { get; private set; } = "";

    internal void Move(string elementCode) => ElementCode = elementCode;
}

using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>Something measured to show whether a step of the golden thread is working, with everything a reader needs to trust it.</summary>
public sealed partial class Indicator
{
    public const int CodeLength = 20;
    public const int NameLength = 200;
    public const int DefinitionLength = 2000;
    public const int OwnerLength = 120;
    public const int CollectorsLength = 500;
    public const int JustificationLength = 500;
    public const int WhatGoodIsLength = 500;
    public const int SourceLength = 500;
    public const int LicenceLength = 500;
    public const int PartLabelLength = 120;
    public const int RetiredReasonLength = 500;
    public const int ExemptReasonLength = 500;
    public const int ExemptByLength = 120;

    private List<IndicatorVersion> _versions = [];
    private IndicatorCard _card = IndicatorCard.Blank;
    private IndicatorSet? _set;

    private Indicator() { }

    /// <summary>One that is reported from the start.</summary>
    public Indicator(
        string code,
        string name,
        IndicatorKind kind,
        Unit unit,
        Polarity polarity,
        Frequency frequency,
        Service service
    )
    {
        Code = code;
        _card = _card with { Name = name, Kind = kind, Unit = unit, Polarity = polarity, Frequency = frequency };
        Service = service;
        State = IndicatorState.Live;
    }

    /// <summary>One that is being set up: nobody but those who manage indicators sees it yet.</summary>
    /// <param name="set">By whose default rules it will be judged; null for the council's.</param>
    public static Indicator Draft(string code, IndicatorCard card, Service service, IndicatorSet? set) =>
        new(code, card.Name, card.Kind, card.Unit, card.Polarity, card.Frequency, service)
        {
            Definition = card.Definition,
            Owner = card.Owner,
            Justification = card.Justification,
            WhatGoodIs = card.WhatGoodIs,
            Source = card.Source,
            Impact = card.Impact,
            Set = set,
            _card = card,
            State = IndicatorState.Draft,
        };

    public int Id { get; private set; }

    /// <summary>The permanent short name it is found by: letters, digits and hyphens.</summary>
    public string Code { get; private set; } = "";

    public IndicatorState State { get; private set; }

    /// <summary>The day from which it has been on the dashboards; null for as long as records go back, and before it is.</summary>
    public DateOnly? LiveFrom { get; private set; }

    /// <summary>The day from which it is no longer reported; null while it is.</summary>
    public DateOnly? RetiredOn { get; private set; }

    /// <summary>Why it is no longer reported; empty while it is.</summary>
    public string RetiredReason { get; private set; } = "";

    /// <summary>The paragraph under which it is an exempt item, hidden from members and the public; null where it is none.</summary>
    public ExemptParagraph? ExemptUnder { get; private set; }

    /// <summary>Why it is exempt; empty where it is not.</summary>
    public string ExemptReason { get; private set; } = "";

    /// <summary>Who marked it as exempt; empty where it is not.</summary>
    public string ExemptBy { get; private set; } = "";

    /// <summary>The day on which it was marked as exempt; null where it is not.</summary>
    public DateOnly? ExemptOn { get; private set; }

    /// <summary>Its exemption as a whole; null where it is no exempt item.</summary>
    public Exemption? Exemption =>
        ExemptUnder is { } paragraph && ExemptOn is { } on
            ? new Exemption(paragraph, ExemptReason, ExemptBy, on)
            : null;

    /// <summary>The first day of the present definition; null where it has held from the beginning.</summary>
    public DateOnly? DefinedFrom { get; private set; }

    public int Version { get; private set; }

    /// <summary>Lets the officers of a partner organisation enter its figures, or nobody but those of the service again.</summary>
    public void SupplyBy(PartnerOrganisation? partner)
    {
        Supplier = partner;
        SupplierId = partner?.Id;
    }

    /// <summary>Everything on its definition card, as it holds now.</summary>
    public IndicatorCard Card => _card;

    /// <summary>The definition cards of before, in any order.</summary>
    public IReadOnlyCollection<IndicatorVersion> Versions => _versions;

    public string Name
    {
        get => _card.Name;
        private set => _card = _card with { Name = value };
    }

    public IndicatorKind Kind
    {
        get => _card.Kind;
        private set => _card = _card with { Kind = value };
    }

    public Unit Unit
    {
        get => _card.Unit;
        private set => _card = _card with { Unit = value };
    }

    public Polarity Polarity
    {
        get => _card.Polarity;
        private set => _card = _card with { Polarity = value };
    }

    public Frequency Frequency
    {
        get => _card.Frequency;
        private set => _card = _card with { Frequency = value };
    }

    public int ServiceId { get; private set; }

    /// <summary>The service that reports it.</summary>
    public Service Service { get; private set; } = null!;

    public int? SupplierId { get; private set; }

    /// <summary>The partner organisation whose officers enter its figures too; null where only those of the service do.</summary>
    public PartnerOrganisation? Supplier { get; private set; }

    public int? SetId { get; private set; }

    /// <summary>The set whose default rules it is judged by; null where the council's are.</summary>
    public IndicatorSet? Set
    {
        get => _set;
        init => _set = value;
    }

    public required string Definition
    {
        get => _card.Definition;
        init => _card = _card with { Definition = value };
    }

    /// <summary>The post that owns it.</summary>
    public required string Owner
    {
        get => _card.Owner;
        init => _card = _card with { Owner = value };
    }

    /// <summary>The posts that collect its figures.</summary>
    public string Collectors
    {
        get => _card.Collectors;
        init => _card = _card with { Collectors = value };
    }

    /// <summary>The post that approves its figures; empty where the head of service does.</summary>
    public string Approver
    {
        get => _card.Approver;
        init => _card = _card with { Approver = value };
    }

    /// <summary>One sentence on why it is reported.</summary>
    public required string Justification
    {
        get => _card.Justification;
        init => _card = _card with { Justification = value };
    }

    public required string WhatGoodIs
    {
        get => _card.WhatGoodIs;
        init => _card = _card with { WhatGoodIs = value };
    }

    public required string Source
    {
        get => _card.Source;
        init => _card = _card with { Source = value };
    }

    /// <summary>The line that must be carried with published figures; empty for the council's own.</summary>
    public string Licence
    {
        get => _card.Licence;
        init => _card = _card with { Licence = value };
    }

    public required Impact Impact
    {
        get => _card.Impact;
        init => _card = _card with { Impact = value };
    }

    public Aggregation Aggregation
    {
        get => _card.Aggregation;
        init => _card = _card with { Aggregation = value };
    }

    /// <summary>Whole months between the end of a period and its figure becoming available, 0 or more.</summary>
    public int LagMonths
    {
        get => _card.LagMonths;
        init => _card = _card with { LagMonths = value };
    }

    /// <summary>What is divided, and by what, when numerator and denominator are reported; otherwise null.</summary>
    public FractionTerms? Fraction
    {
        get => _card.Fraction;
        init => _card = _card with { Fraction = value };
    }

    /// <summary>How it is worked out from other indicators' values of the same period, null where it is reported.</summary>
    public Formula? Formula { get; private set; }

    /// <summary>The day from which it is worked out, or reported, as it is now; null for as long as records go back. The save fills it in.</summary>
    public DateOnly? FormulaFrom { get; private set; }

    /// <summary>The lowest value that can be right, in the indicator's unit; null for no limit.</summary>
    public decimal? LowestPossible
    {
        get => _card.LowestPossible;
        init => _card = _card with { LowestPossible = value };
    }

    /// <summary>The highest value that can be right, in the indicator's unit; null for no limit.</summary>
    public decimal? HighestPossible
    {
        get => _card.HighestPossible;
        init => _card = _card with { HighestPossible = value };
    }

    /// <summary>Movements of this size or less count as no significant change; 0 for exact.</summary>
    public decimal NoChangeWithin
    {
        get => _card.NoChangeWithin;
        init => _card = _card with { NoChangeWithin = value };
    }

    public bool WithholdOnProvisionalComparator
    {
        get => _card.WithholdOnProvisionalComparator;
        init => _card = _card with { WithholdOnProvisionalComparator = value };
    }

    /// <summary>Its figures are collected in returns; false for figures that others publish and that are loaded from them.</summary>
    public bool IsCollected
    {
        get => _card.IsCollected;
        init => _card = _card with { IsCollected = value };
    }

    /// <summary>The figures are invented for a demonstration, and are labelled so wherever they show.</summary>
    public bool IsMadeUp
    {
        get => _card.IsMadeUp;
        init => _card = _card with { IsMadeUp = value };
    }

    /// <summary>How its control chart is drawn; null for how the product draws them.</summary>
    public int? FixAfterPoints
    {
        get => _card.FixAfterPoints;
        init => _card = _card with { FixAfterPoints = value };
    }

    public AssessmentTerms AssessmentTerms => _card.AssessmentTerms;

    public SignalTerms SignalTerms => _card.SignalTerms;

    public FigureLimits Limits => new(Unit, LowestPossible, HighestPossible, Fraction) { AddsUp = AddsUpOverTheYear };

    /// <summary>The year end is the sum of the year's periods, not the last of them.</summary>
    public bool AddsUpOverTheYear =>
        Aggregation is Aggregation.SumInPeriod
        && Fraction is null
        && Unit.Kind is not UnitKind.Percentage
        && Frequency.PeriodsInYear() > 1;

    /// <summary>What stands for a year of it, in its year-end figures, forecasts and targets.</summary>
    public YearBasis YearBasis =>
        Aggregation is not Aggregation.SumInPeriod || Frequency.PeriodsInYear() == 1 ? YearBasis.LastPeriod
        : AddsUpOverTheYear ? YearBasis.Total
        : YearBasis.WholeYear;

    /// <summary>The periods whose targets make that of the year end: the last of the year, or all where the year is made of all.</summary>
    /// <param name="period">Any of its periods in the year.</param>
    public IReadOnlyList<ReportingPeriod> YearEndPeriods(ReportingPeriod period)
    {
        var end = SignalSeries.YearEndOf(period, Frequency);
        return YearBasis is YearBasis.LastPeriod
            ? [end]
            : Enumerable.Range(0, Frequency.PeriodsInYear()).Select(back => end.After(-back)).ToList();
    }

    /// <summary>
    /// What the figure that officers expect at the year end is held against: they are asked for the total of the year where it
    /// adds up, otherwise for the figure of its last period.
    /// </summary>
    /// <param name="period">Any of its periods in the year.</param>
    /// <param name="targetOf">The target of a period.</param>
    public Target ExpectationTarget(ReportingPeriod period, Func<ReportingPeriod, Target> targetOf) =>
        AddsUpOverTheYear
            ? YearEndTarget(period, targetOf).Target
            : targetOf(SignalSeries.YearEndOf(period, Frequency));

    /// <summary>
    /// The target of the year end, made as its forecast is: of totals within periods the sum of the year's targets, of
    /// percentages without numerators their average. Shares of a whole year have the target of its periods where that is the same
    /// in each.
    /// </summary>
    /// <param name="period">Any of its periods in the year.</param>
    /// <param name="targetOf">The target of a period.</param>
    public YearEndTarget YearEndTarget(ReportingPeriod period, Func<ReportingPeriod, Target> targetOf)
    {
        var targets = YearEndPeriods(period).Select(targetOf).ToList();
        return YearBasis switch
        {
            YearBasis.LastPeriod => new(targets[0]),
            YearBasis.Total => new(Target.Sum(targets)),
            YearBasis.WholeYear when targets.TrueForAll(target => target == targets[0]) => new(targets[0]),
            YearBasis.WholeYear when Fraction is null && Target.Average(targets) is not Target.None and var average =>
                new(average),
            YearBasis.WholeYear => new(
                new Target.None(),
                targets.TrueForAll(target => target.Ends.Low is not null || target.Ends.High is not null)
            ),
        };
    }

    /// <summary>
    /// Says since when the definition on its card has held, where it was another one before of which there are no records.
    /// </summary>
    /// <exception cref="InvalidOperationException">An earlier definition is kept: the day is the one on which it ended.</exception>
    public void HasBeenDefinedSince(DateOnly day)
    {
        if (_versions.Count > 0)
        {
            throw new InvalidOperationException($"{Code} has earlier definitions, which say since when.");
        }

        DefinedFrom = day;
    }

    /// <summary>Has it worked out from now on, or (null) reported again.</summary>
    public void Calculate(Formula? formula) => Formula = formula;

    /// <summary>Has another service report it from now on; where it was is kept as an <see cref="IndicatorPlacement"/>.</summary>
    internal void MoveTo(Service service) => Service = service;
}

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>One row as somebody types it.</summary>
/// <param name="Figures">What is asked for, and what is typed.</param>
internal sealed record TypedRow(string Indicator, string Period, params (string Label, string Text)[] Figures);

/// <summary>The return of Waste and recycling, which the demonstration leaves untouched, as its officer could fill it in.</summary>
internal static class WasteReturn
{
    public const string Officer = "officer-was";
    public const string OtherOfficer = "owner-was";
    public const string Head = "head-was";

    public const string Recycled = "Household waste recycled or composted";
    public const string Residual = "Residual waste per household";
    public const string FlyTips = "Fly-tipping incidents reported";
    public const string Subscriptions = "New garden waste subscriptions";
    public const string Vehicles = "Greenhouse gases from the council’s vehicles";

    private const string Missed = "Missed bins per 100,000 collections";
    private const string PutRight = "Missed bins put right within one working day";
    private const string Cleared = "Fly-tips cleared within five working days";

    /// <summary>Its figure is unusually good, so somebody has to say that it was checked.</summary>
    public const string Streets = "Streets at an acceptable standard for litter";
    private const string Contamination = "Contamination of recycling loads";
    private const string Bulky = "Bulky collections made within ten working days";
    private const string Satisfaction = "Satisfaction with household recycling centres";
    private const string Landfill = "Household waste sent to landfill";
    private const string Quarter = EntryGrid.Quarter;

    /// <summary>
    /// Every row: all are on target but the subscriptions, which are Red and so need commentary; and the streets are cleaner
    /// than they ever were, which has to be checked.
    /// </summary>
    public static IReadOnlyList<TypedRow> Rows { get; } =
    [
        new(
            Recycled,
            Quarter,
            ("Tonnes reused, recycled or composted", "5,300"),
            ("Tonnes of household waste collected", "10,000")
        ),
        new(Residual, Quarter, ("This value", "230.5")),
        new(Missed, "July 2026", ("Bins missed", "40"), ("Collections due", "100,000")),
        new(Missed, "August 2026", ("Bins missed", "41"), ("Collections due", "100,000")),
        new(Missed, "September 2026", ("Bins missed", "39"), ("Collections due", "100,000")),
        new(PutRight, Quarter, ("Missed bins emptied by the next working day", "116"), ("Missed bins", "120")),
        new(Cleared, Quarter, (Cleared, "930"), ("Fly-tips reported on council land", "1,000")),
        new(FlyTips, Quarter, ("This value", "1,702")),
        new(Streets, Quarter, ("Streets at grade B or better", "98"), ("Streets surveyed", "100")),
        new(Contamination, Quarter, ("Tonnes turned away", "116"), ("Tonnes delivered", "1,000")),
        new(Subscriptions, Quarter, ("This value", "12,345")),
        new(Bulky, "July 2026", ("Collections made within ten working days", "96"), ("Collections booked", "100")),
        new(Bulky, "August 2026", ("Collections made within ten working days", "97"), ("Collections booked", "100")),
        new(
            Bulky,
            "September 2026",
            ("Collections made within ten working days", "965"),
            ("Collections booked", "1,000")
        ),
        new(Satisfaction, "H1 2026/27", ("Visitors satisfied", "440"), ("Visitors asked", "500")),
        new(Vehicles, Quarter, ("This value", "2,600")),
        new(Landfill, Quarter, ("Tonnes sent to landfill", "270"), ("Tonnes of household waste collected", "10,000")),
    ];
}

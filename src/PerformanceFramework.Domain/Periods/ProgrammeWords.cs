namespace PerformanceFramework.Domain.Periods;

/// <summary>What kind of process of the performance framework an item of the calendar is.</summary>
public enum ProgrammeKind
{
    BusinessPlanning = 1,
    Budget,
    Scorecard,
    PlanApproval,
    QuarterlyReporting,
    Audit,
    Survey,
    Other,
}

/// <summary>The four parts of the performance cycle: plan what to do, do it, see how it goes, change what does not work.</summary>
public enum CyclePhase
{
    Plan = 1,
    Deliver,
    Monitor,
    Revise,
}

/// <summary>Where an item of the calendar stands, as people have said.</summary>
public enum ProgrammeState
{
    NotStarted = 1,
    UnderWay,
    Done,
    Cancelled,
}

/// <summary>Where an item of the calendar stands on a day: what people have said, and lateness, which nobody has to say.</summary>
public enum ProgrammeStanding
{
    NotStarted = 1,
    UnderWay,
    Late,
    Done,
    Cancelled,
}

/// <summary>What can be done to the state of an item of the calendar.</summary>
public enum ProgrammeMove
{
    Start = 1,
    Finish,
    Cancel,
    Reopen,
}

public static class ProgrammeWords
{
    public static string Words(this ProgrammeKind kind) =>
        kind switch
        {
            ProgrammeKind.BusinessPlanning => "Business planning",
            ProgrammeKind.Budget => "Budget",
            ProgrammeKind.Scorecard => "Scorecard",
            ProgrammeKind.PlanApproval => "Plan approval",
            ProgrammeKind.QuarterlyReporting => "Quarterly reporting",
            ProgrammeKind.Audit => "Audit",
            ProgrammeKind.Survey => "Survey",
            ProgrammeKind.Other => "Other",
        };

    public static string Words(this CyclePhase phase) =>
        phase switch
        {
            CyclePhase.Plan => "Plan",
            CyclePhase.Deliver => "Deliver",
            CyclePhase.Monitor => "Monitor",
            CyclePhase.Revise => "Revise",
        };

    public static string Words(this ProgrammeStanding standing) =>
        standing switch
        {
            ProgrammeStanding.NotStarted => "Not started",
            ProgrammeStanding.UnderWay => "Under way",
            ProgrammeStanding.Late => "Late",
            ProgrammeStanding.Done => "Done",
            ProgrammeStanding.Cancelled => "Cancelled",
        };
}

using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>What a set of indicators is for.</summary>
public enum SetKind
{
    CorporateScorecard = 1,
    LocalAreaAgreement,
    NationalIndicatorSet,
    CorporateHealth,
    ServicePriority,
    ValueForMoney,

    /// <summary>The Adult Social Care Outcomes Framework.</summary>
    AdultSocialCareOutcomes,

    /// <summary>The Public Health Outcomes Framework.</summary>
    PublicHealthOutcomes,

    /// <summary>The council's own, for whatever it likes.</summary>
    Own,
}

public static class SetKindExtensions
{
    public static string Words(this SetKind kind) =>
        kind switch
        {
            SetKind.CorporateScorecard => "Corporate scorecard",
            SetKind.LocalAreaAgreement => "Local Area Agreement",
            SetKind.NationalIndicatorSet => "National indicator set",
            SetKind.CorporateHealth => "Corporate health",
            SetKind.ServicePriority => "Service priority",
            SetKind.ValueForMoney => "Value for money",
            SetKind.AdultSocialCareOutcomes => "Adult Social Care Outcomes Framework (ASCOF)",
            SetKind.PublicHealthOutcomes => "Public Health Outcomes Framework (PHOF)",
            SetKind.Own => "A set of our own",
        };
}

/// <summary>A set of indicators that are reported and judged together: a corporate scorecard, an outcomes framework, a service's priorities.</summary>
public sealed class IndicatorSet : IRemembered
{
    public const int CodeLength = 20;
    public const int NameLength = 120;

    private IndicatorSet() { }

    public IndicatorSet(string code, string name, SetKind kind = SetKind.Own)
    {
        Code = code;
        Name = name;
        Kind = kind;
    }

    public int Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public SetKind Kind { get; private set; }

    /// <summary>The day from which it is no longer used; null while it is.</summary>
    public DateOnly? RetiredOn { get; private set; }

    public int Version { get; private set; }

    public int? CopyOf { get; private set; }

    public DateOnly? KnownFrom { get; private set; }

    public DateOnly? KnownUntil { get; private set; }

    public void Change(string name, SetKind kind)
    {
        Name = name;
        Kind = kind;
    }

    public void Retire(DateOnly on) => RetiredOn = on;

    public void Reinstate() => RetiredOn = null;
}

/// <summary>That an indicator is in a set in a financial year. It may be in several sets at once, and judged by the rules of one.</summary>
public sealed class SetMembership
{
    private SetMembership() { }

    public SetMembership(IndicatorSet set, Indicator indicator, FinancialYear year)
    {
        Set = set;
        Indicator = indicator;
        StartYear = year.StartYear;
    }

    public int SetId { get; private set; }

    public IndicatorSet Set { get; private set; } = null!;

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    /// <summary>The calendar year in which the financial year begins.</summary>
    public int StartYear { get; private set; }

    /// <summary>The day on which it was put there; null for as long as records go back. The save fills it in.</summary>
    public DateOnly? Since { get; private set; }
}

/// <summary>That an indicator was in a set of a financial year until a day on which it was taken out.</summary>
public sealed class PastSetMembership
{
    private PastSetMembership() { }

    public PastSetMembership(SetMembership membership, DateOnly until)
    {
        SetId = membership.SetId;
        IndicatorId = membership.IndicatorId;
        StartYear = membership.StartYear;
        From = membership.Since;
        Until = until;
    }

    public int Id { get; private set; }

    public int SetId { get; private set; }

    public IndicatorSet Set { get; private set; } = null!;

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    /// <summary>The calendar year in which the financial year begins.</summary>
    public int StartYear { get; private set; }

    /// <summary>The day on which it was put there; null for as long as records go back.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The day on which it was taken out.</summary>
    public DateOnly Until { get; private set; }
}

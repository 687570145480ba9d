namespace PerformanceFramework.Domain.Periods;

/// <summary>The lengths of time that indicators are reported for.</summary>
public enum PeriodKind
{
    /// <summary>A calendar month, numbered 1 (April) to 12 (March) within its financial year.</summary>
    Month = 1,

    /// <summary>A quarter of a financial year, 1 (April to June) to 4 (January to March).</summary>
    Quarter,

    /// <summary>Half a financial year, 1 (April to September) or 2 (October to March).</summary>
    Half,

    /// <summary>A school term: 1 autumn (September to December), 2 spring (January to March), 3 summer (April to August).</summary>
    Term,

    FinancialYear,

    /// <summary>A school year, 1 September to 31 August.</summary>
    AcademicYear,

    CalendarYear,
}

namespace PerformanceFramework.Domain.Indicators;

/// <summary>What the figure of a year's end is held against, made as that figure is.</summary>
/// <param name="Target">None where there is none, or none can be told.</param>
/// <param name="IsUneven">
/// Each period has a target, but they differ, and those of shares cannot be put together: how much each counts is known only
/// once the year is over.
/// </param>
public readonly record struct YearEndTarget(Target Target, bool IsUneven = false);

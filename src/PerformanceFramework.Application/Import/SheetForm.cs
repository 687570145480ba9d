namespace PerformanceFramework.Application.Import;

/// <summary>A sheet to be filled in: protected but for the cells that are given as <see cref="OpenCell"/>.</summary>
/// <param name="Columns">One for each header.</param>
/// <param name="InSight">How many columns from the left stay in sight.</param>
public sealed record SheetForm(IReadOnlyList<FormColumn> Columns, int InSight);

/// <summary>How a column is filled in.</summary>
/// <param name="Width">In characters.</param>
/// <param name="Choices">The words that can be chosen, without commas; empty where anything can be typed.</param>
/// <param name="IsDate">Its open cells hold days; otherwise they hold texts, as they are typed.</param>
/// <param name="Longest">The most characters; null for no limit.</param>
/// <param name="Prompt">What is said beside a cell that is being filled in; empty for nothing.</param>
public sealed record FormColumn(int Width, IReadOnlyList<string> Choices, bool IsDate, int? Longest, string Prompt);

/// <summary>A cell that can be filled in although its sheet is protected.</summary>
/// <param name="Value">As in any other cell; null for an empty one.</param>
public sealed record OpenCell(object? Value);

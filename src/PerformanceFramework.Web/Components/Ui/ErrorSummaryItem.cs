namespace PerformanceFramework.Web.Components.Ui;

/// <summary>One thing that is wrong.</summary>
/// <param name="Sentence">What, where, and what to do about it.</param>
/// <param name="FieldId">The id of the input to put right; null when it is no single input.</param>
public sealed record ErrorSummaryItem(string Sentence, string? FieldId);

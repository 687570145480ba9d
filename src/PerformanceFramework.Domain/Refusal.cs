namespace PerformanceFramework.Domain;

/// <summary>Why something that was asked for properly is not done: a stable code, and the sentence a person reads.</summary>
public sealed record Refusal(string Code, string Sentence);

using System.Diagnostics;
using PerformanceFramework.Domain;

namespace PerformanceFramework.Application.UseCases;

/// <summary>What came of a use case: done, or one of the refusals that are to be expected. Bugs throw instead. A closed family.</summary>
public abstract record Outcome<T>
{
    private Outcome() { }

    public sealed record Done(T Value) : Outcome<T>
    {
        /// <summary>Whether everything was so already, and nothing was saved.</summary>
        public bool IsUnchanged { get; init; }
    }

    /// <summary>What was sent cannot be used as it is.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : Outcome<T>;

    public sealed record NotFound : Outcome<T>;

    public sealed record Forbidden : Outcome<T>;

    /// <summary>Somebody else changed it first.</summary>
    /// <param name="Theirs">What it is now, where that can be shown.</param>
    public sealed record Conflict(T? Theirs) : Outcome<T>;

    /// <summary>The rules do not allow it now.</summary>
    public sealed record Refused(Refusal Refusal) : Outcome<T>;

    /// <summary>The database is locked or gone; nothing was saved, and the same may work later.</summary>
    public sealed record Unavailable : Outcome<T>;

    /// <summary>The sentence for a person; empty when it is done.</summary>
    public string Sentence =>
        this switch
        {
            Done => "",
            Invalid invalid => string.Join(" ", invalid.Errors.Select(error => error.Sentence)),
            NotFound => "It does not exist, or it is not yours to see.",
            Forbidden => "Your role does not allow this.",
            Conflict => "Somebody else changed this while you were working on it. Nothing of yours was saved.",
            Refused refused => refused.Refusal.Sentence,
            Unavailable =>
                "The database cannot be reached just now. Nothing was saved; what you typed is still here. Try again in a minute.",
            _ => throw new UnreachableException(),
        };
}

/// <summary>What is wrong with one field of a request.</summary>
public sealed record FieldError(string Field, string Sentence);

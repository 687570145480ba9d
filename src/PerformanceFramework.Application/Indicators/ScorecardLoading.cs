using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <summary>Which choosing of a scorecard: there is one for a set and a year.</summary>
/// <param name="StartYear">The calendar year in which the financial year that is chosen for begins.</param>
public readonly record struct ScorecardKey(string SetCode, int StartYear);

/// <summary>What is typed of one candidate, or of one proposal.</summary>
/// <param name="Code">The indicator's.</param>
/// <param name="IsIn">Whether it is to be in the set; null where nothing was chosen.</param>
public readonly record struct TypedScorecardLine(string Code, bool? IsIn, string Why);

/// <summary>What the use cases of choosing a scorecard have in common.</summary>
internal static class ScorecardLoading
{
    /// <summary>A choice with its candidates and steps, tracked; null when there is none.</summary>
    public static Task<ScorecardChoice?> FindAsync(
        PerformanceDbContext db,
        ScorecardKey key,
        CancellationToken cancellationToken
    ) =>
        db
            .ScorecardChoices.Include(c => c.Set)
            .Include(c => c.Body)
            .Include(c => c.Candidates)
                .ThenInclude(c => c.Indicator)
            .FirstOrDefaultAsync(c => c.Set.Code == key.SetCode && c.StartYear == key.StartYear, cancellationToken);

    /// <summary>A choice for somebody who is about to change it; otherwise what to answer them.</summary>
    /// <param name="version">The version of it that was read.</param>
    public static async Task<(ScorecardChoice? Choice, Outcome<ScorecardKey>? Otherwise)> ScorecardToChangeAsync(
        this PerformanceDbContext db,
        ScorecardKey key,
        int version,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(db, key, cancellationToken) switch
        {
            null => (null, new Outcome<ScorecardKey>.NotFound()),
            var choice when choice.Version != version => (null, new Outcome<ScorecardKey>.Conflict(key)),
            var choice => (choice, null),
        };

    /// <summary>What is wrong with lines that have to say something of every candidate.</summary>
    /// <param name="lines">As they were sent.</param>
    /// <param name="choice">With its candidates.</param>
    /// <param name="needsWhy">Whether a line has to give a reason.</param>
    /// <param name="ask">What to say where it does not.</param>
    public static List<FieldError> Check(
        IReadOnlyList<TypedScorecardLine> lines,
        ScorecardChoice choice,
        Func<ScorecardCandidate, bool, bool> needsWhy,
        string ask
    )
    {
        var errors = new List<FieldError>();
        foreach (var candidate in choice.Candidates)
        {
            var at = lines.ToList().FindIndex(line => line.Code == candidate.Indicator.Code);
            var code = candidate.Indicator.Code;
            if (at < 0)
            {
                errors.Add(new FieldError("", $"Nothing was sent about {code}. Open the page again."));
            }
            else if (lines[at].IsIn is not { } isIn)
            {
                errors.Add(new FieldError($"Choice{at}", $"Choose what is to become of {code}."));
            }
            else if (lines[at].Why.Length == 0 && needsWhy(candidate, isIn))
            {
                errors.Add(new FieldError($"Why{at}", $"{code}: {ask}"));
            }
        }

        return errors;
    }

    /// <summary>What was typed, by indicator; only for lines that are checked.</summary>
    public static List<ScorecardLine> Read(IReadOnlyList<TypedScorecardLine> lines, ScorecardChoice choice) =>
        choice
            .Candidates.Select(candidate =>
            {
                var line = lines.First(line => line.Code == candidate.Indicator.Code);
                return new ScorecardLine(line.Code, line.IsIn!.Value, line.Why);
            })
            .ToList();

    /// <summary>The ids of what is in a set in a year.</summary>
    public static async Task<List<Indicator>> MembersAsync(
        PerformanceDbContext db,
        int setId,
        int startYear,
        CancellationToken cancellationToken
    ) =>
        await db
            .SetMemberships.Where(m => m.SetId == setId && m.StartYear == startYear)
            .Select(m => m.Indicator)
            .OrderBy(i => i.Code)
            .ToListAsync(cancellationToken);
}

/// <summary>What is asked of every request about a choice.</summary>
internal static class ScorecardRules
{
    /// <summary>It names a set and a year.</summary>
    public static void NamesAChoice<T>(this AbstractValidator<T> validator, Func<T, ScorecardKey> key)
    {
        validator.RuleFor(r => key(r).SetCode).NotEmpty().OverridePropertyName("SetCode").WithMessage("Choose a set.");
        validator
            .RuleFor(r => key(r).StartYear)
            .InclusiveBetween(ReportingPeriod.EarliestYear + 1, ReportingPeriod.LatestYear - 1)
            .OverridePropertyName("StartYear")
            .WithMessage("Choose a financial year.");
    }

    /// <summary>Each reason that is written is short enough to be read.</summary>
    public static void HasShortReasons<T>(
        this AbstractValidator<T> validator,
        Func<T, IReadOnlyList<TypedScorecardLine>> lines
    ) => validator.HasShortTexts("Why", "the reason", r => lines(r).Select(line => ($"{line.Code}: ", line.Why)));

    /// <summary>Each of several texts is short enough to be read, and holds nothing that cannot be seen.</summary>
    /// <param name="field">Their fields are called so, with their place after it.</param>
    /// <param name="what">As it stands within a sentence.</param>
    /// <param name="texts">Each with what the sentence begins with.</param>
    public static void HasShortTexts<T>(
        this AbstractValidator<T> validator,
        string field,
        string what,
        Func<T, IEnumerable<(string Of, string Text)>> texts
    ) =>
        validator
            .RuleFor(r => r)
            .Custom(
                (request, context) =>
                {
                    var one = new InlineValidator<string>();
                    one.RuleFor(text => text).MayBeWritten(what, ScorecardChoice.ReasonLength);
                    foreach (var (at, (of, text)) in texts(request).Index())
                    {
                        foreach (var failure in one.Validate(text).Errors)
                        {
                            context.AddFailure($"{field}{at}", of + failure.ErrorMessage);
                        }
                    }
                }
            );
}

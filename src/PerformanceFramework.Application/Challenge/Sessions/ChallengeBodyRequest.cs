using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>What a body is, as it is asked for.</summary>
public abstract record ChallengeBodyRequest
{
    public required string Name { get; init; }

    public required SessionTerms Terms { get; init; }

    /// <summary>The code of the directorate that its topics are of; null for no limit.</summary>
    public string? DirectorateCode { get; init; }

    /// <summary>The code of the portfolio that its topics are of; null for no limit.</summary>
    public string? PortfolioCode { get; init; }

    /// <summary>The code of the scrutiny committee or partnership board that it is; null for none.</summary>
    public string? AccountableBodyCode { get; init; }
}

public abstract class ChallengeBodyValidator<T> : AbstractValidator<T>
    where T : ChallengeBodyRequest
{
    protected ChallengeBodyValidator() => RuleFor(r => r.Name).IsWritten("the name", ChallengeBody.NameLength);
}

/// <summary>The part of the council that a body looks at, which committee or board it is, and whether its terms make sense.</summary>
internal static class ChallengeBodyParts
{
    /// <summary>Says of a body what is asked for.</summary>
    /// <returns>What is wrong, by field; nothing may be saved then.</returns>
    public static async Task<IReadOnlyList<FieldError>> ApplyAsync(
        PerformanceDbContext db,
        ChallengeBody body,
        ChallengeBodyRequest request,
        CancellationToken cancellationToken
    )
    {
        var problems = request
            .Terms.Problems()
            .Select(problem => new FieldError(problem.Field, problem.Sentence))
            .ToList();
        var directorate = request.DirectorateCode is { } one
            ? await db.Directorates.FirstOrDefaultAsync(d => d.Code == one, cancellationToken)
            : null;
        var portfolio = request.PortfolioCode is { } other
            ? await db.Portfolios.FirstOrDefaultAsync(p => p.Code == other, cancellationToken)
            : null;
        if (request.DirectorateCode is not null && directorate is null)
        {
            problems.Add(new FieldError(nameof(request.DirectorateCode), "Choose the directorate from the list."));
        }

        if (request.PortfolioCode is not null && portfolio is null)
        {
            problems.Add(new FieldError(nameof(request.PortfolioCode), "Choose the portfolio from the list."));
        }

        var accountable = request.AccountableBodyCode is { } third
            ? await db.AccountableBodies.FirstOrDefaultAsync(b => b.Code == third, cancellationToken)
            : null;
        var refusal =
            request.AccountableBodyCode is not null && accountable is null
                ? SessionRefusals.NotThatBody
                : body.SitAs(accountable);
        if (refusal is not null)
        {
            problems.Add(new FieldError(nameof(request.AccountableBodyCode), refusal.Sentence));
        }

        body.LimitTo(directorate, portfolio);
        return problems;
    }
}

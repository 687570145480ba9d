using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Portfolios;

namespace PerformanceFramework.Application.Portfolios;

/// <param name="PortfolioCode">The portfolio.</param>
/// <param name="Version">The version of the brief that was read; null where there was none.</param>
/// <param name="Residents">What residents say; empty where nothing is known.</param>
/// <param name="Source">Where that is from.</param>
/// <param name="SourceDate">When that was asked or published.</param>
/// <param name="Questions">Those to expect, one a line.</param>
public sealed record SaveBriefRequest(
    string PortfolioCode,
    int? Version,
    string Residents,
    string Source,
    DateOnly? SourceDate,
    string Questions
)
{
    internal BriefContent Content =>
        new(Residents.Trim().ReplaceLineEndings("\n"), Source.Trim(), SourceDate, PortfolioBrief.LinesOf(Questions));
}

public sealed class SaveBriefValidator : AbstractValidator<SaveBriefRequest>
{
    public SaveBriefValidator()
    {
        RuleFor(r => r.Residents).MayBeWritten("what residents say", PortfolioBrief.ResidentsLength);
        RuleFor(r => r.Source)
            .MayBeWritten("the source", PortfolioBrief.SourceLength)
            .Must((request, source) => !Says(request) || !string.IsNullOrWhiteSpace(source))
            .WithMessage("Say where it is from, such as “Residents’ survey”.")
            .Must((request, source) => Says(request) || string.IsNullOrWhiteSpace(source))
            .WithMessage("Write what residents say too, or leave the source empty.");
        RuleFor(r => r.SourceDate)
            .Cascade(CascadeMode.Stop)
            .Must((request, date) => !Says(request) || date is not null)
            .WithMessage("Say when it was asked or published.")
            .Must((request, date) => Says(request) || date is null)
            .WithMessage("Write what residents say too, or leave the day empty.");
        RuleFor(r => r.Questions)
            .MayBeWritten("the list of questions", PortfolioBrief.QuestionsLength)
            .Must(questions => PortfolioBrief.LinesOf(questions).Count <= PortfolioBrief.MostQuestions)
            .WithMessage($"Write at most {PortfolioBrief.MostQuestions} questions, each on a line of its own.")
            .Must(questions => PortfolioBrief.LinesOf(questions).All(q => q.Length <= PortfolioBrief.QuestionLength))
            .WithMessage($"Each question can be at most {PortfolioBrief.QuestionLength} characters long. Shorten it.");
    }

    private static bool Says(SaveBriefRequest request) => !string.IsNullOrWhiteSpace(request.Residents);
}

/// <summary>
/// Writes what residents say, and the questions to expect, beside the figures of a portfolio: the performance team for any,
/// directors for those that a service of theirs answers to.
/// </summary>
[Requires(Permission.WriteBriefs)]
public sealed class SaveBrief(UseCaseServices services)
    : UseCase<SaveBriefRequest, string>(services, new SaveBriefValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        SaveBriefRequest request,
        CancellationToken cancellationToken
    )
    {
        var portfolio = await work.Db.Portfolios.FirstOrDefaultAsync(
            p => p.Code == request.PortfolioCode && p.RetiredOn == null,
            cancellationToken
        );
        if (portfolio is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (!await MayWriteAsync(work.Db, work.Actor, portfolio.Id, cancellationToken))
        {
            return new Outcome<string>.Forbidden();
        }

        if (request.SourceDate > work.Today)
        {
            return new Outcome<string>.Invalid([
                new FieldError(nameof(request.SourceDate), "It cannot be from a day that has not come yet."),
            ]);
        }

        var brief = await work.Db.PortfolioBriefs.FirstOrDefaultAsync(
            b => b.PortfolioId == portfolio.Id,
            cancellationToken
        );
        if (brief?.Version != request.Version)
        {
            return new Outcome<string>.Conflict(portfolio.Code);
        }

        if (brief is null)
        {
            if (request.Content.IsEmpty)
            {
                return new Outcome<string>.Done(portfolio.Code);
            }

            brief = new PortfolioBrief(portfolio);
            work.Db.PortfolioBriefs.Add(brief);
        }

        brief.Write(request.Content, work.Actor.Name, work.Today);
        return new Outcome<string>.Done(portfolio.Code);
    }

    /// <summary>Whether somebody keeps the brief of a portfolio.</summary>
    internal static async Task<bool> MayWriteAsync(
        PerformanceDbContext db,
        Actor actor,
        int portfolioId,
        CancellationToken cancellationToken
    )
    {
        var reach = actor.ReachOf(Permission.WriteBriefs);
        return reach.WholeCouncil
            || (
                reach.DirectorateIds.Count > 0
                && await db.Services.AnyAsync(
                    s =>
                        s.PortfolioId == portfolioId
                        && s.RetiredOn == null
                        && reach.DirectorateIds.Contains(s.DirectorateId),
                    cancellationToken
                )
            );
    }
}

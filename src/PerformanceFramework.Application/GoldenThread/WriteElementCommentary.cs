using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="Code">The element.</param>
/// <param name="Period">The code of the quarter that it is about.</param>
/// <param name="Version">The version that was read; null where nothing was written for the quarter.</param>
/// <param name="Text">What is said.</param>
public sealed record WriteElementCommentaryRequest(string Code, string Period, int? Version, string Text);

public sealed class WriteElementCommentaryValidator : AbstractValidator<WriteElementCommentaryRequest>
{
    public WriteElementCommentaryValidator()
    {
        RuleFor(r => r.Period)
            .Must(code => ReportingPeriod.TryParse(code, out var period) && period.Kind is PeriodKind.Quarter)
            .WithMessage("Choose the quarter.");
        RuleFor(r => r.Text).IsWritten("the commentary", ElementCommentary.TextLength);
    }
}

/// <summary>
/// Says of an element what its statuses do not, for a quarter: those whose service or directorate it is of, and the
/// performance team for any.
/// </summary>
[Requires(Permission.WriteElementCommentary)]
public sealed class WriteElementCommentary(UseCaseServices services)
    : UseCase<WriteElementCommentaryRequest, string>(services, new WriteElementCommentaryValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        WriteElementCommentaryRequest request,
        CancellationToken cancellationToken
    )
    {
        var element = await work
            .Db.PlanElements.Include(e => e.Service)
            .FirstOrDefaultAsync(e => e.Code == request.Code, cancellationToken);
        if (element is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (!element.IsWithin(work.Reach))
        {
            return new Outcome<string>.Forbidden();
        }

        if (element.RetiredOn is not null)
        {
            return new Outcome<string>.Refused(ThreadRefusals.CommentaryOfRetired);
        }

        var period = ReportingPeriod.Parse(request.Period);
        if (!ElementCommentary.QuartersOn(work.Today).Contains(period))
        {
            return new Outcome<string>.Invalid([
                new(nameof(request.Period), "Choose one of the last four quarters that are over."),
            ]);
        }

        var commentary = await work.Db.ElementCommentaries.FirstOrDefaultAsync(
            c => c.ElementId == element.Id && c.Period == period,
            cancellationToken
        );
        if (commentary?.Version != request.Version)
        {
            return new Outcome<string>.Conflict(element.Title);
        }

        if (commentary is null)
        {
            commentary = new ElementCommentary(element, period);
            work.Db.ElementCommentaries.Add(commentary);
        }

        commentary.Write(request.Text.Trim().ReplaceLineEndings("\n"), work.Actor.Name, work.Today);
        return new Outcome<string>.Done(element.Title);
    }
}

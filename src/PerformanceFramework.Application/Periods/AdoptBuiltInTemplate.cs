using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

public sealed record AdoptBuiltInTemplateRequest;

/// <summary>Adds the lines of the built-in template that the council's own has not, by their titles; what is there stays as it is.</summary>
[Requires(Permission.ManageCalendar, WholeCouncil = true)]
public sealed class AdoptBuiltInTemplate(UseCaseServices services)
    : UseCase<AdoptBuiltInTemplateRequest, int>(services, new InlineValidator<AdoptBuiltInTemplateRequest>())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        AdoptBuiltInTemplateRequest request,
        CancellationToken cancellationToken
    )
    {
        var titles = await work.Db.ProgrammeTemplateItems.Select(l => l.Details.Title).ToListAsync(cancellationToken);
        var missing = BuiltInTemplate
            .Items()
            .Where(line => !titles.Contains(line.Details.Title, StringComparer.OrdinalIgnoreCase))
            .ToList();
        work.Db.ProgrammeTemplateItems.AddRange(missing);
        return new Outcome<int>.Done(missing.Count);
    }
}

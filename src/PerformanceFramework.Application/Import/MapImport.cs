using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Application.Import;

/// <param name="BatchId">The uploaded file.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="Mapping">How its columns are to be read.</param>
public sealed record MapImportRequest(int BatchId, int Version, ImportMapping Mapping);

public sealed class MapImportValidator : AbstractValidator<MapImportRequest>
{
    public MapImportValidator()
    {
        RuleFor(r => r.Mapping)
            .Must(mapping =>
                mapping
                    .Fixed.Values.Concat(mapping.Columns.Values)
                    .Concat(mapping.Second.Values)
                    .Concat(mapping.SpreadColumns.Values)
                    .Concat(mapping.Names.Keys)
                    .Append(mapping.FilterValue)
                    .Append(mapping.FilterColumn)
                    .All(text => text.Length <= ImportMapping.TextLength)
            )
            .WithMessage($"A text is longer than {ImportMapping.TextLength} characters. Shorten it.")
            .When(r => r.Mapping.Fixed is not null);
        RuleFor(r => r.Mapping.Factor)
            .Must(ImportMapping.Factors.Contains)
            .WithMessage("Choose what the figures are multiplied by from the list.")
            .OverridePropertyName(nameof(ImportMapping.Factor));
        RuleFor(r => r.Mapping.Match)
            .IsInEnum()
            .WithMessage("Choose how the text is compared from the list.")
            .OverridePropertyName(nameof(ImportMapping.Match));
        RuleFor(r => r.Mapping.Spread)
            .Must(spread => spread is null or ImportField.Period or ImportField.Indicator)
            .WithMessage("Figures can stand in one column for each period, or for each indicator.")
            .OverridePropertyName(nameof(ImportMapping.Spread));
    }
}

/// <summary>Says what the columns of an uploaded file hold, and remembers it for the next file with the same headings.</summary>
[Requires(Permission.ImportData, WholeCouncil = true)]
public sealed class MapImport(UseCaseServices services)
    : UseCase<MapImportRequest, ImportMapping>(services, new MapImportValidator())
{
    protected override async Task<Outcome<ImportMapping>> HandleAsync(
        Work work,
        MapImportRequest request,
        CancellationToken cancellationToken
    )
    {
        var batch = await work
            .Db.ImportBatches.Include(b => b.File)
            .FirstOrDefaultAsync(b => b.Id == request.BatchId, cancellationToken);
        if (batch is null)
        {
            return new Outcome<ImportMapping>.NotFound();
        }

        if (batch.Version != request.Version)
        {
            return new Outcome<ImportMapping>.Conflict(batch.Mapping);
        }

        IReadOnlyList<string> headings;
        try
        {
            headings = TableFile.Open(batch.File!.Content, batch.FileName).HeadersOf(request.Mapping.Sheet);
        }
        catch (FileRefusedException refused)
        {
            return new Outcome<ImportMapping>.Invalid([new FieldError(nameof(ImportMapping.Sheet), refused.Message)]);
        }

        if (await ProblemsAsync(work, request.Mapping, headings, cancellationToken) is { Count: > 0 } problems)
        {
            return new Outcome<ImportMapping>.Invalid(problems);
        }

        if (batch.Map(request.Mapping, work.Actor.Name, work.Now) is { } refusal)
        {
            return new Outcome<ImportMapping>.Refused(refusal);
        }

        var signature = ImportSignature.Of(headings);
        var remembered = await work.Db.RememberedMappings.FirstOrDefaultAsync(
            m => m.Signature == signature,
            cancellationToken
        );
        if (remembered is null)
        {
            work.Db.RememberedMappings.Add(new RememberedMapping(signature, request.Mapping));
        }
        else
        {
            remembered.Replace(request.Mapping);
        }

        return new Outcome<ImportMapping>.Done(request.Mapping);
    }

    private static async Task<List<FieldError>> ProblemsAsync(
        Work work,
        ImportMapping mapping,
        IReadOnlyList<string> headings,
        CancellationToken cancellationToken
    )
    {
        var problems = mapping
            .Missing(headings.ToList())
            .Select(missing => new FieldError(missing.Field.ToString(), missing.Sentence))
            .ToList();
        if (
            mapping.FilterColumn.Length > 0
            && !headings.Contains(mapping.FilterColumn, StringComparer.OrdinalIgnoreCase)
        )
        {
            problems.Add(new FieldError(nameof(ImportMapping.FilterColumn), "There is no such column in this sheet."));
        }

        if (mapping.SpreadProblem(headings.ToList()) is { } spread)
        {
            problems.Add(new FieldError(nameof(ImportMapping.Spread), spread));
        }

        var codes = mapping.Names.Values.Where(code => code.Length > 0).Distinct().ToList();
        var known = await work
            .Db.Indicators.Where(i => codes.Contains(i.Code))
            .Select(i => i.Code)
            .ToListAsync(cancellationToken);
        problems.AddRange(
            codes
                .Except(known)
                .Select(code => new FieldError(
                    nameof(ImportMapping.Names),
                    $"There is no indicator with the code {code}."
                ))
        );
        return problems;
    }
}

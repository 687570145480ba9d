using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Code">The indicator.</param>
/// <param name="Year">The financial year, as 2026-27.</param>
/// <param name="Stamp">The state of the year's targets that was read.</param>
/// <param name="Typed">Every period of the year as it is typed.</param>
/// <param name="Reason">Why; asked for where something that was agreed is changed.</param>
/// <param name="IsCorrection">A period that has a figure may be judged anew, because the target was a mistake.</param>
public sealed record SetTargetsRequest(
    string Code,
    string Year,
    string Stamp,
    TypedTargets Typed,
    string Reason,
    bool IsCorrection
);

public sealed class SetTargetsValidator : AbstractValidator<SetTargetsRequest>
{
    public SetTargetsValidator()
    {
        RuleFor(r => r.Typed).SetValidator(new TypedTargetsValidator()).OverridePropertyName("");
        RuleFor(r => r.Reason).MayBeWritten("the reason", PeriodTargetVersion.ReasonLength);
    }
}

/// <summary>What is asked of typed targets before they are read.</summary>
internal sealed class TypedTargetsValidator : AbstractValidator<TypedTargets>
{
    public TypedTargetsValidator()
    {
        RuleFor(t => t.Kind).IsInEnum().WithMessage("Choose a kind of target.").OverridePropertyName("Kind");
        RuleFor(t => t.Judging).IsInEnum().WithMessage("Choose how it is judged.").OverridePropertyName("Judging");
        RuleFor(t => t.Words)
            .IsWritten("the target in words, such as “Top quartile”", Target.WordsLength)
            .When(t => t.Kind is TargetKind.Benchmark)
            .OverridePropertyName("Words");
    }
}

/// <summary>
/// Sets an indicator's targets of a year, agreed at once. What was agreed before is kept with the reason, and a period that
/// has a figure is refused, unless its target was a mistake.
/// </summary>
[Requires(Permission.ManageTargets, WholeCouncil = true)]
public sealed class SetTargets(UseCaseServices services)
    : UseCase<SetTargetsRequest, string>(services, new SetTargetsValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        SetTargetsRequest request,
        CancellationToken cancellationToken
    )
    {
        var loaded = await LoadedTargets.LoadAsync(work.Db, request.Code, request.Year, cancellationToken);
        if (loaded is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (loaded.Stamp != request.Stamp)
        {
            return new Outcome<string>.Conflict(loaded.Stamp);
        }

        var (lines, errors) = TypedLines.Read(request.Typed, loaded);
        if (errors.Count > 0)
        {
            return new Outcome<string>.Invalid(errors);
        }

        work.Reason = request.Reason.Length > 0 ? request.Reason : null;
        var writing = new TargetWriting(work.Actor.Name, work.Today, request.Reason, request.IsCorrection);
        if (writing.Write(work.Db, loaded.Record, lines) is { } obstacle)
        {
            return obstacle.Outcome<string>();
        }

        loaded.ReplaceProposals();
        return new Outcome<string>.Done(request.Code);
    }
}

/// <summary>What is typed for the periods of a year, read.</summary>
internal static class TypedLines
{
    public static (
        IReadOnlyList<(Domain.Periods.ReportingPeriod Period, TargetTerms Terms)> Lines,
        IReadOnlyList<FieldError> Errors
    ) Read(TypedTargets typed, LoadedTargets loaded)
    {
        if (typed.Periods.Any(row => !loaded.Periods.Contains(row.Period)))
        {
            return ([], [new FieldError("", "A period is not one of this year’s. Open the page again.")]);
        }

        var (lines, problems) = TargetSheet.Read(typed, loaded.Record.Indicator.Limits, loaded.Current);
        return (lines, problems.Select(problem => new FieldError(problem.Field, problem.Sentence)).ToList());
    }
}

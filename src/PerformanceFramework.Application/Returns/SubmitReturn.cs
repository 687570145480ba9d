using System.Globalization;
using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="ReturnId">The return.</param>
/// <param name="EntryVersions">The version of every row that the officer saw, by entry id.</param>
public sealed record SubmitReturnRequest(int ReturnId, IReadOnlyDictionary<int, int> EntryVersions);

public sealed class SubmitReturnValidator : AbstractValidator<SubmitReturnRequest>
{
    public SubmitReturnValidator() =>
        RuleFor(r => r.ReturnId).GreaterThan(0).WithMessage("Say which return to submit.");
}

/// <summary>
/// Hands a complete return over to be signed off. Every row needs a value or the reason for none, the commentary that the
/// council asks for, and a word on whatever looks wrong.
/// </summary>
[Requires(Permission.EnterReturns)]
public sealed class SubmitReturn(UseCaseServices services)
    : UseCase<SubmitReturnRequest, ReturnStage>(services, new SubmitReturnValidator())
{
    protected override async Task<Outcome<ReturnStage>> HandleAsync(
        Work work,
        SubmitReturnRequest request,
        CancellationToken cancellationToken
    )
    {
        var (serviceReturn, refusal) = await ReturnLoading.WithinReachAsync(
            work.Db,
            work.Reach,
            request.ReturnId,
            cancellationToken
        );
        if (refusal is not null)
        {
            return refusal;
        }

        if (serviceReturn.WhyNotEditable() is { } notNow)
        {
            return new Outcome<ReturnStage>.Refused(notNow);
        }

        if (serviceReturn.Entries.Any(e => request.EntryVersions.GetValueOrDefault(e.Id, -1) != e.Version))
        {
            return new Outcome<ReturnStage>.Conflict(serviceReturn.Stage);
        }

        var rows = await ReturnRows.LoadAsync(work.Db, serviceReturn, serviceReturn.Entries, cancellationToken);
        var obstacles = ReturnObstacles.Of(rows, work.Actor.Name);
        if (obstacles.Count > 0)
        {
            return new Outcome<ReturnStage>.Invalid(obstacles);
        }

        KeepChecks(serviceReturn, ReturnRows.Preview(rows, work.Actor.Name));
        serviceReturn.Submit(work.Actor.Id, work.Actor.Name, work.Now);
        return new Outcome<ReturnStage>.Done(serviceReturn.Stage);
    }

    // What was ticked of a figure that has been put right since says nothing of the one that is submitted.
    private static void KeepChecks(ServiceReturn serviceReturn, IReadOnlyDictionary<int, EntryPreview> previews)
    {
        foreach (var entry in serviceReturn.Entries)
        {
            entry.KeepChecks(EntryChecks.Confirmed(entry.Input, previews[entry.Id].Warnings));
        }
    }
}

/// <summary>What keeps a return from being submitted or approved, named by the field it stands at.</summary>
public static class ReturnObstacles
{
    /// <summary>The id of an entry field on the page, which an error summary links to.</summary>
    public static string FieldId(int entryId, EntryField field) =>
        string.Create(CultureInfo.InvariantCulture, $"entry-{entryId}-{field.ToString().ToLowerInvariant()}");

    /// <summary>What keeps it from being submitted.</summary>
    internal static IReadOnlyList<FieldError> Of(IReadOnlyList<ReturnRow> rows, string judge) =>
        Of(rows, judge, preview => preview.Obstacles);

    /// <summary>What keeps it from being signed off.</summary>
    internal static IReadOnlyList<FieldError> ToSignOff(IReadOnlyList<ReturnRow> rows, string judge) =>
        Of(rows, judge, preview => preview.ObstaclesToSignOff);

    private static List<FieldError> Of(
        IReadOnlyList<ReturnRow> rows,
        string judge,
        Func<EntryPreview, IEnumerable<EntryProblem>> obstaclesOf
    )
    {
        var previews = ReturnRows.Preview(rows, judge);
        return rows.SelectMany(row =>
                obstaclesOf(previews[row.EntryId])
                    .Select(problem => new FieldError(
                        FieldId(row.EntryId, problem.Field),
                        $"{row.Indicator.Code}, {row.Period}: {problem.Sentence}"
                    ))
            )
            .ToList();
    }
}

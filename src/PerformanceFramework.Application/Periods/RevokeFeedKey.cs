using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Periods;

public sealed record RevokeFeedKeyRequest;

/// <summary>Ends somebody's own calendar feed.</summary>
[Requires(Permission.ViewDashboards)]
public sealed class RevokeFeedKey(UseCaseServices services)
    : UseCase<RevokeFeedKeyRequest, int>(services, new InlineValidator<RevokeFeedKeyRequest>())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        RevokeFeedKeyRequest request,
        CancellationToken cancellationToken
    ) => new Outcome<int>.Done(await RevokeAsync(work.Db, work.Actor.Id, work.Today, cancellationToken));

    internal static async Task<int> RevokeAsync(
        PerformanceDbContext db,
        string userId,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var keys = await db
            .CalendarFeedKeys.Where(k => k.UserId == userId && k.RevokedOn == null)
            .ToListAsync(cancellationToken);
        keys.ForEach(key => key.Revoke(today));
        return keys.Count;
    }
}

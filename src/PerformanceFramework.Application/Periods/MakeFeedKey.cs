using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

public sealed record MakeFeedKeyRequest;

/// <summary>Makes the key of somebody's own calendar feed. It is told once; an earlier one stops working.</summary>
[Requires(Permission.ViewDashboards)]
public sealed class MakeFeedKey(UseCaseServices services)
    : UseCase<MakeFeedKeyRequest, string>(services, new InlineValidator<MakeFeedKeyRequest>())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        MakeFeedKeyRequest request,
        CancellationToken cancellationToken
    )
    {
        if (!await work.Db.Users.AnyAsync(u => u.Id == work.Actor.Id, cancellationToken))
        {
            return new Outcome<string>.NotFound();
        }

        await RevokeFeedKey.RevokeAsync(work.Db, work.Actor.Id, work.Today, cancellationToken);
        var key = FeedKeyText.New();
        work.Db.CalendarFeedKeys.Add(new CalendarFeedKey(work.Actor.Id, FeedKeyText.HashOf(key), work.Today));
        return new Outcome<string>.Done(key);
    }
}

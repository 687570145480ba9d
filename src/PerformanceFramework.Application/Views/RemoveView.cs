using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Views;

/// <param name="ViewId">The view, one of the person's own.</param>
/// <param name="Version">The version that was read.</param>
public sealed record RemoveViewRequest(int ViewId, int Version);

public sealed class RemoveViewValidator : AbstractValidator<RemoveViewRequest>
{
    public RemoveViewValidator() => RuleFor(r => r.ViewId).GreaterThan(0).WithMessage("Say which view to remove.");
}

/// <summary>Removes a view that somebody saved for themselves. What it showed is not touched.</summary>
[Requires(Permission.ViewDashboards)]
public sealed class RemoveView(UseCaseServices services)
    : UseCase<RemoveViewRequest, int>(services, new RemoveViewValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        RemoveViewRequest request,
        CancellationToken cancellationToken
    )
    {
        // Somebody else's is as if there were none.
        var view = await work.Db.SavedViews.FirstOrDefaultAsync(
            v => v.Id == request.ViewId && v.UserId == work.Actor.Id,
            cancellationToken
        );
        if (view is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (view.Version != request.Version)
        {
            return new Outcome<int>.Conflict(view.Id);
        }

        work.Db.SavedViews.Remove(view);
        return new Outcome<int>.Done(view.Id);
    }
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Views;

namespace PerformanceFramework.Application.Views;

/// <param name="Name">What the person calls it.</param>
/// <param name="Address">The path of a page and what stands behind it, as <see cref="ViewAddress"/> allows.</param>
public sealed record SaveViewRequest(string Name, string Address);

public sealed class SaveViewValidator : AbstractValidator<SaveViewRequest>
{
    public SaveViewValidator() => RuleFor(r => r.Name).IsWritten("a name for the view", SavedView.NameLength);
}

/// <summary>Keeps what somebody looks at under a name of their own, to come back to it.</summary>
[Requires(Permission.ViewDashboards)]
public sealed class SaveView(UseCaseServices services)
    : UseCase<SaveViewRequest, string>(services, new SaveViewValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        SaveViewRequest request,
        CancellationToken cancellationToken
    )
    {
        var id = work.Actor.Id;
        if (ViewAddress.ProblemOf(request.Address) is { } refusal)
        {
            return new Outcome<string>.Refused(refusal);
        }

        if (!await work.Db.Users.AnyAsync(u => u.Id == id, cancellationToken))
        {
            return new Outcome<string>.NotFound();
        }

        var name = request.Name.Trim();
        var own = await work.Db.SavedViews.AsNoTracking().Where(v => v.UserId == id).ToListAsync(cancellationToken);
        // The database has its own view of which names are the same, and is asked too.
        if (
            own.Exists(view => view.IsCalled(name))
            || await work.Db.SavedViews.AnyAsync(v => v.UserId == id && v.Name == name, cancellationToken)
        )
        {
            return new Outcome<string>.Invalid([
                new FieldError(
                    nameof(SaveViewRequest.Name),
                    "One of your views has this name already. Choose another name, or remove that view first."
                ),
            ]);
        }

        if (SavedView.FreePlace(own) is not { } place)
        {
            return new Outcome<string>.Refused(ViewRefusals.TooMany);
        }

        work.Db.SavedViews.Add(new SavedView(id, name, request.Address, place));
        return new Outcome<string>.Done(request.Address);
    }

    // Saved twice at the same moment: the first has the name, such as where the button was pressed twice, or the place. The
    // second try finds the one taken, or another place.
    protected override Task<Outcome<string>> ConflictAsync(
        Actor actor,
        SaveViewRequest request,
        CancellationToken cancellationToken
    ) => ExecuteAsync(actor, request, cancellationToken);
}

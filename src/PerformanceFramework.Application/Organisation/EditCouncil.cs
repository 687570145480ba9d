using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <param name="Version">The version that the person read.</param>
/// <param name="Name">As it stands on every page.</param>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
public sealed record EditCouncilRequest(int Version, string Name, string Colour);

public sealed class EditCouncilValidator : AbstractValidator<EditCouncilRequest>
{
    public EditCouncilValidator()
    {
        RuleFor(r => r.Name).IsWritten("the council’s name", Council.NameLength);
        RuleFor(r => r.Colour).IsAColour();
    }
}

/// <summary>Changes the council's name or colour.</summary>
[Requires(Permission.ManageOrganisation, WholeCouncil = true)]
public sealed class EditCouncil(UseCaseServices services)
    : UseCase<EditCouncilRequest, int>(services, new EditCouncilValidator())
{
    /// <returns>The version that was changed.</returns>
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        EditCouncilRequest request,
        CancellationToken cancellationToken
    )
    {
        if (await work.Db.Councils.SingleOrDefaultAsync(cancellationToken) is not { } council)
        {
            return new Outcome<int>.NotFound();
        }

        if (council.Version != request.Version)
        {
            return new Outcome<int>.Conflict(council.Version);
        }

        council.Call(request.Name);
        council.Paint(Colour.Parse(request.Colour));
        return new Outcome<int>.Done(request.Version);
    }
}

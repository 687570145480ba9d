using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <param name="Version">The version that the person read.</param>
/// <param name="Picture">The whole file.</param>
public sealed record SetCrestRequest(int Version, ReadOnlyMemory<byte> Picture);

public sealed class SetCrestValidator : AbstractValidator<SetCrestRequest>
{
    public SetCrestValidator() => RuleFor(r => r.Picture).IsACrest();
}

internal static class CrestRules
{
    /// <summary>The file is a picture that can stand beside the council's name.</summary>
    public static IRuleBuilderOptionsConditions<T, ReadOnlyMemory<byte>> IsACrest<T>(
        this IRuleBuilder<T, ReadOnlyMemory<byte>> rule
    ) =>
        rule.Custom(
            (file, context) =>
            {
                if (!CrestPicture.TryRead(file.Span, out _, out var problem))
                {
                    context.AddFailure(problem);
                }
            }
        );
}

/// <summary>Gives the council a crest, or another one.</summary>
[Requires(Permission.ManageOrganisation, WholeCouncil = true)]
public sealed class SetCrest(UseCaseServices services)
    : UseCase<SetCrestRequest, int>(services, new SetCrestValidator())
{
    /// <returns>The version that was changed.</returns>
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        SetCrestRequest request,
        CancellationToken cancellationToken
    )
    {
        if (
            await work.Db.Councils.SingleOrDefaultAsync(cancellationToken) is not { } council
            || !CrestPicture.TryRead(request.Picture.Span, out var picture, out _)
        )
        {
            return new Outcome<int>.NotFound();
        }

        if (council.Version != request.Version)
        {
            return new Outcome<int>.Conflict(council.Version);
        }

        council.Show(picture);
        return new Outcome<int>.Done(request.Version);
    }
}

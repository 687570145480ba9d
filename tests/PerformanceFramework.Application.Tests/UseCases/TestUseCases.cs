using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Tests.UseCases;

internal sealed record AddDirectorateRequest(string Code);

internal sealed class AddDirectorateValidator : AbstractValidator<AddDirectorateRequest>
{
    public AddDirectorateValidator() => RuleFor(r => r.Code).NotEmpty().WithMessage("Give a code.");
}

/// <summary>The smallest use case that writes.</summary>
[Requires(Permission.EnterReturns)]
internal sealed class AddDirectorate(UseCaseServices services)
    : UseCase<AddDirectorateRequest, string>(services, new AddDirectorateValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        AddDirectorateRequest request,
        CancellationToken cancellationToken
    )
    {
        var name = request.Code is "nameless" ? null! : "Added";
        await work.Db.AddAsync(new Directorate(request.Code, name), cancellationToken);
        work.Reason = "Reorganisation";
        return request.Code is "refuse"
            ? new Outcome<string>.Refused(new Domain.Refusal("refused", "Not now."))
            : new Outcome<string>.Done(request.Code);
    }
}

/// <summary>Somebody forgot to say who may do this.</summary>
internal sealed class Unmarked(UseCaseServices services)
    : UseCase<AddDirectorateRequest, string>(services, new AddDirectorateValidator())
{
    protected override Task<Outcome<string>> HandleAsync(
        Work work,
        AddDirectorateRequest request,
        CancellationToken cancellationToken
    ) => Task.FromResult<Outcome<string>>(new Outcome<string>.Done("done"));
}

[Requires(Permission.EnterReturns)]
internal sealed class Broken(UseCaseServices services)
    : UseCase<AddDirectorateRequest, string>(services, new AddDirectorateValidator())
{
    protected override Task<Outcome<string>> HandleAsync(
        Work work,
        AddDirectorateRequest request,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException("A bug");
}

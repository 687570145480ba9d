using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <summary>A new service that comes out of others.</summary>
public abstract record NewServiceRequest
{
    public string NewCode { get; init; } = "";

    public string NewName { get; init; } = "";

    public string DirectorateCode { get; init; } = "";

    public string PortfolioCode { get; init; } = "";

    /// <summary>The first day on which it holds.</summary>
    public DateOnly? From { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>The mark of what was shown as going to happen; null where nothing was shown.</summary>
    public string? Seen { get; init; }

    internal AddPartRequest NewService =>
        new()
        {
            Kind = PartKind.Service,
            Code = NewCode,
            Name = NewName,
            DirectorateCode = DirectorateCode,
            PortfolioCode = PortfolioCode,
            Since = From,
        };
}

public abstract class NewServiceRequestValidator<T> : AbstractValidator<T>
    where T : NewServiceRequest
{
    // In the order of the form, which is the order in which errors are listed.

    /// <param name="hasNew">Whether there is a new service at all.</param>
    protected void AskForNewService(Func<T, bool> hasNew) =>
        When(
            r => hasNew(r),
            () =>
            {
                RuleFor(r => r.NewCode).IsAPartCode();
                RuleFor(r => r.NewName).IsWritten("the name", PartOfOrganisation.NameLength);
            }
        );

    protected void AskForDayAndReason()
    {
        RuleFor(r => r.From).NotNull().WithMessage("Enter the date from which it holds.");
        RuleFor(r => r.Reason).IsAReason(PartVersion.ReasonLength);
    }
}

public sealed record MergeServicesRequest : NewServiceRequest
{
    /// <summary>The services that become one.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The service they become, one of them or another; empty for a new one.</summary>
    public string IntoCode { get; init; } = "";

    /// <summary>The roles in the retired services that their holders are given in the new one too, by id.</summary>
    public IReadOnlyList<int> RoleIds { get; init; } = [];
}

public sealed class MergeServicesValidator : NewServiceRequestValidator<MergeServicesRequest>
{
    public MergeServicesValidator()
    {
        RuleFor(r => r.Codes)
            .Must((request, codes) => codes.Append(request.IntoCode).Distinct().Count(code => code.Length > 0) > 1)
            .WithMessage("Tick at least two services, or one and the service that it becomes part of.");
        AskForNewService(r => r.IntoCode.Length == 0);
        AskForDayAndReason();
    }
}

/// <summary>
/// Puts services together from a day: their indicators, teams and plans go to one service, and the others are retired.
/// Roles stay where they are, but for those that are given in the new service too.
/// </summary>
[Requires(Permission.ManageOrganisation, WholeCouncil = true)]
public sealed class MergeServices(UseCaseServices services)
    : UseCase<MergeServicesRequest, string>(services, new MergeServicesValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        MergeServicesRequest request,
        CancellationToken cancellationToken
    )
    {
        var plan = await MergePlan.LoadAsync(work.Db, request, work.Today, cancellationToken);
        if (plan.Problems.Count > 0)
        {
            return new Outcome<string>.Invalid(plan.Problems);
        }

        if (plan.Refusal is { } refusal)
        {
            return new Outcome<string>.Refused(refusal);
        }

        if (request.Seen is { } seen && seen != plan.Mark)
        {
            return new Outcome<string>.Conflict(null);
        }

        if (await WhyNotGivenAsync(work, plan, request.RoleIds, cancellationToken) is { } notGiven)
        {
            return new Outcome<string>.Refused(notGiven);
        }

        work.Reason = request.Reason;
        var amendment = new Amendment(request.From!.Value, request.Reason.Trim(), work.Actor.Name, work.Today);
        var into = plan.CarryOut(work.Db, request, amendment);
        work.Db.AddOnceSaved(() => plan.RolesIn(into, request.RoleIds, amendment));
        return new Outcome<string>.Done(into.Code);
    }

    /// <summary>Why a chosen role cannot be given; null when all can. Whoever is given one signs in anew.</summary>
    private static async Task<Refusal?> WhyNotGivenAsync(
        Work work,
        MergePlan plan,
        IReadOnlyList<int> roleIds,
        CancellationToken cancellationToken
    )
    {
        var chosen = plan.Holders.Where(holder => roleIds.Contains(holder.AssignmentId)).ToList();
        var ids = chosen.Select(holder => holder.UserId).Distinct().ToList();
        var people = await work
            .Db.Users.Include(u => u.Assignments)
            .Where(u => ids.Contains(u.Id))
            .ToListAsync(cancellationToken);
        foreach (var person in people)
        {
            var roles = chosen.Where(holder => holder.UserId == person.Id).Select(holder => holder.Role);
            var refusal = roles
                .Select(role => RoleRules.Touching(work.Actor, person.Id, person.IsAdministrator(work.Today), role))
                .FirstOrDefault(refusal => refusal is not null);
            if (refusal is not null)
            {
                return refusal;
            }

            person.EndSessions();
        }

        return null;
    }
}

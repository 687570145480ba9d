using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge;

/// <param name="Version">The version of the question that was read.</param>
public sealed record AcceptForMemberRequest(int QuestionId, int Version);

public sealed class AcceptForMemberValidator : AbstractValidator<AcceptForMemberRequest>;

/// <summary>Records that a member accepts the director's answer, for members who say so elsewhere. The question names who recorded it.</summary>
[Requires(Permission.AskForMembers, WholeCouncil = true)]
public sealed class AcceptForMember(UseCaseServices services)
    : UseCase<AcceptForMemberRequest, int>(services, new AcceptForMemberValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        AcceptForMemberRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = await QuestionLoading.FindAsync(work.Db, work.Actor, request.QuestionId, cancellationToken);
        if (question is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (question.Version != request.Version)
        {
            return new Outcome<int>.Conflict(question.Id);
        }

        return question.Accept(work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(question.Id);
    }
}

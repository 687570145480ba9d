using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the comment that was read.</param>
/// <param name="How">What was done about it.</param>
public sealed record SettleCommentRequest(int CommentId, int Version, string How);

public sealed class SettleCommentValidator : AbstractValidator<SettleCommentRequest>
{
    public SettleCommentValidator() =>
        RuleFor(r => r.How).IsWritten("what was done about it", DraftComment.SettlementLength);
}

/// <summary>Says what was done about a comment on a draft topic.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class SettleComment(UseCaseServices services)
    : UseCase<SettleCommentRequest, int>(services, new SettleCommentValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        SettleCommentRequest request,
        CancellationToken cancellationToken
    )
    {
        var comment = await work.Db.DraftComments.FirstOrDefaultAsync(
            c => c.Id == request.CommentId,
            cancellationToken
        );
        if (comment is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (comment.Version != request.Version)
        {
            return new Outcome<int>.Conflict(comment.Version);
        }

        return comment.Settle(request.How.Trim(), work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(comment.TopicId);
    }
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the session that was read.</param>
/// <param name="Indicator">The code, or words of the name, of a live indicator of the part of the council that the body looks at.</param>
/// <param name="Because">Why the analyst brings it in.</param>
public sealed record AddTopicRequest(int SessionId, int Version, string Indicator, string Because);

public sealed class AddTopicValidator : AbstractValidator<AddTopicRequest>
{
    public AddTopicValidator()
    {
        RuleFor(r => r.Indicator).IsWritten("the indicator’s code, or words of its name", Indicator.NameLength);
        RuleFor(r => r.Because).IsAReason(SessionTopic.ReasonLength, "Say why the session is to talk about it.");
    }
}

/// <summary>Brings an indicator onto the agenda that the triage did not propose.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class AddTopic(UseCaseServices services)
    : UseCase<AddTopicRequest, int>(services, new AddTopicValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        AddTopicRequest request,
        CancellationToken cancellationToken
    )
    {
        var (session, unfit) = await SessionLoading.FindAsync(
            work.Db,
            work.Actor,
            (request.SessionId, request.Version),
            work.Today,
            cancellationToken
        );
        if (session is null)
        {
            return unfit!;
        }

        var (indicator, problem) = await IndicatorLoading.FindMeantAsync(
            work.Db,
            request.Indicator,
            onlyLive: true,
            cancellationToken
        );
        if (indicator is null)
        {
            return Unfit(problem);
        }

        if (
            !session.Body.Covers(indicator.Service)
            || (
                session.Body.Board is { } board
                && !(await ThreadStructure.LoadAsync(work.Db, cancellationToken))
                    .IndicatorsOfBoard(board.Code)
                    .Contains(indicator.Id)
            )
        )
        {
            return Unfit(
                $"{indicator.Name} does not belong to the part of the council that {session.Body.Name} looks at. Enter another."
            );
        }

        if (session.Topics.FirstOrDefault(t => t.IndicatorId == indicator.Id) is not { } topic)
        {
            topic = new SessionTopic(session, indicator);
            session.Add(topic);
        }

        var until = session.Period.End;
        var round = await work
            .Db.Observations.Where(o => o.IndicatorId == indicator.Id && o.PeriodEnd <= until)
            .OrderByDescending(o => o.PeriodEnd)
            .ThenByDescending(o => o.Id)
            .Select(o => o.Round)
            .FirstOrDefaultAsync(cancellationToken);
        if (session.BringIn(topic, request.Because.Trim(), round) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        await QuestionBank.SuggestAsync(work.Db, topic, cancellationToken);
        work.Db.RelyOn(session);
        // It has its number only once it is saved.
        await work.SaveStepAsync(nameof(AddTopic), cancellationToken);
        return new Outcome<int>.Done(topic.Id);

        static Outcome<int>.Invalid Unfit(string sentence) =>
            new([new FieldError(nameof(request.Indicator), sentence)]);
    }
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Before">The words that were there when somebody began to type: where there are others now, nothing is saved.</param>
/// <param name="Words">May be empty.</param>
public sealed record WritePrivateNoteRequest(int TopicId, string Before, string Words);

public sealed class WritePrivateNoteValidator : AbstractValidator<WritePrivateNoteRequest>
{
    public WritePrivateNoteValidator() => RuleFor(r => r.Words).MayBeWritten("the note", PrivateNote.TextLength);
}

/// <summary>Keeps what somebody notes for themselves about a topic, which nobody else reads.</summary>
/// <returns>The words as they are kept; of a conflict, those that they kept in another window.</returns>
[Requires(Permission.JoinSessions)]
public sealed class WritePrivateNote(UseCaseServices services)
    : UseCase<WritePrivateNoteRequest, string>(services, new WritePrivateNoteValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        WritePrivateNoteRequest request,
        CancellationToken cancellationToken
    )
    {
        var topic = await SessionLoading.FindTopicAsync(
            work.Db,
            work.Actor,
            request.TopicId,
            work.Today,
            cancellationToken
        );
        if (topic is null)
        {
            return new Outcome<string>.NotFound();
        }

        var note = await work.Db.PrivateNotes.FirstOrDefaultAsync(
            n => n.TopicId == topic.Id && n.PersonId == work.Actor.Id,
            cancellationToken
        );
        var now = note?.Text ?? "";
        if (now != request.Before && now != request.Words)
        {
            return new Outcome<string>.Conflict(now);
        }

        if (note is null)
        {
            note = new PrivateNote(topic, work.Actor.Id);
            work.Db.PrivateNotes.Add(note);
        }

        note.Write(request.Words);
        return new Outcome<string>.Done(request.Words);
    }
}

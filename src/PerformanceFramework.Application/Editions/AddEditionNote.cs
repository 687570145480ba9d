using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Editions;

/// <param name="Address">The edition's.</param>
public sealed record AddEditionNoteRequest(string Address, string Text);

public sealed class AddEditionNoteValidator : AbstractValidator<AddEditionNoteRequest>
{
    public AddEditionNoteValidator() => RuleFor(r => r.Text).IsWritten("the note", EditionNote.TextLength);
}

/// <summary>Tells the readers of an edition something that was found since. The edition stays as it is.</summary>
[Requires(Permission.PublishEditions, WholeCouncil = true)]
public sealed class AddEditionNote(UseCaseServices services)
    : UseCase<AddEditionNoteRequest, string>(services, new AddEditionNoteValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        AddEditionNoteRequest request,
        CancellationToken cancellationToken
    )
    {
        var edition = await work.Db.Editions.FirstOrDefaultAsync(e => e.Address == request.Address, cancellationToken);
        if (edition is null)
        {
            return new Outcome<string>.NotFound();
        }

        work.Db.EditionNotes.Add(new EditionNote(edition, request.Text.Trim(), work.Actor.Name, work.Now));
        return new Outcome<string>.Done(edition.Address);
    }
}

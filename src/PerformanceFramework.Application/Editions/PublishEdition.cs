using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Editions;

/// <param name="Period">The code of the quarter whose figures are the latest in it.</param>
/// <param name="Audience">Null when none was chosen.</param>
/// <param name="Note">What its readers are told at its head; may be empty.</param>
/// <param name="EmbargoDay">The day in London on which it can be seen; null for at once.</param>
/// <param name="EmbargoTime">The time of that day in London, from which on it can be seen; null for its beginning.</param>
public sealed record PublishEditionRequest(
    string Period,
    Audience? Audience,
    string Note,
    DateOnly? EmbargoDay,
    TimeOnly? EmbargoTime
);

public sealed class PublishEditionValidator : AbstractValidator<PublishEditionRequest>
{
    public PublishEditionValidator()
    {
        RuleFor(r => r.Period)
            .Must(code => ReportingPeriod.TryParse(code, out var period) && period.Kind is PeriodKind.Quarter)
            .WithMessage("Choose the quarter.");
        RuleFor(r => r.Audience)
            .Must(audience => audience is { } chosen && Enum.IsDefined(chosen))
            .WithMessage("Choose whom it is for.");
        RuleFor(r => r.Note).MayBeWritten("the note", Edition.NoteLength);
        RuleFor(r => r.EmbargoTime)
            .Must((request, time) => time is null || request.EmbargoDay is not null)
            .WithMessage("Give the day of the embargo too, or leave the time empty.");
    }
}

/// <summary>Freezes what an audience sees of a period: figures, statuses, directions, commentary, definitions, rules and thread.</summary>
[Requires(Permission.PublishEditions, WholeCouncil = true)]
public sealed class PublishEdition(UseCaseServices services)
    : UseCase<PublishEditionRequest, string>(services, new PublishEditionValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        PublishEditionRequest request,
        CancellationToken cancellationToken
    )
    {
        var period = ReportingPeriod.Parse(request.Period);
        var audience = request.Audience!.Value;
        if (period.End >= work.Today)
        {
            return new Outcome<string>.Refused(EditionRefusals.NotOver(period));
        }

        var now = new DateTime(work.Now.Ticks - (work.Now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        var visibleFrom = request.EmbargoDay is { } day
            ? London.UtcOf(day.ToDateTime(request.EmbargoTime ?? TimeOnly.MinValue))
            : now;
        if (visibleFrom < now)
        {
            return new Outcome<string>.Invalid([
                new(
                    nameof(request.EmbargoDay),
                    "That moment has passed. Choose a later one, or leave it empty to publish at once."
                ),
            ]);
        }

        if (
            !audience.SeesOpenRounds()
            && await work.Db.CollectionRounds.AnyAsync(
                r => r.Period == period && r.State == RoundState.Open,
                cancellationToken
            )
        )
        {
            return new Outcome<string>.Refused(EditionRefusals.RoundIsOpen(period));
        }

        if (!await EditionReading.FiguresOf(work.Db, period, audience).AnyAsync(cancellationToken))
        {
            return new Outcome<string>.Refused(EditionRefusals.NoFigures);
        }

        var earlier = await work
            .Db.Editions.OrderBy(e => e.Number)
            .Select(e => new
            {
                e.Number,
                e.Address,
                e.Hash,
            })
            .ToListAsync(cancellationToken);
        var head = new EditionHead(
            earlier.Count == 0 ? 1 : earlier[^1].Number + 1,
            EditionHead.AddressFor(period, audience, earlier.ConvertAll(e => e.Address)),
            period,
            audience,
            now,
            work.Actor.Name,
            visibleFrom,
            request.Note.Trim(),
            earlier.Count == 0 ? "" : earlier[^1].Hash
        );
        var seen = await EditionReading.LoadAsync(work.Db, head, work.Today, cancellationToken);
        var (content, hash) = seen.Pack();
        work.Db.Editions.Add(new Edition(head, content, hash));
        return new Outcome<string>.Done(head.Address);
    }
}

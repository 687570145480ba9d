using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="RoundId">The round.</param>
/// <param name="ReturnIds">Returns of it that wait for somebody.</param>
public sealed record NudgeReturnsRequest(int RoundId, IReadOnlyList<int> ReturnIds);

public sealed class NudgeReturnsValidator : AbstractValidator<NudgeReturnsRequest>
{
    public NudgeReturnsValidator() => RuleFor(r => r.ReturnIds).NotEmpty().WithMessage("Tick at least one service.");
}

/// <summary>What came of a nudge.</summary>
/// <param name="People">How many were written to.</param>
/// <param name="Unreachable">The names of those who should have been and have no address.</param>
public sealed record NudgeResult(int People, IReadOnlyList<string> Unreachable);

/// <summary>Asks everybody whom returns wait for to look at them: one message to each, and one a day.</summary>
[Requires(Permission.ManageRounds, WholeCouncil = true)]
public sealed class NudgeReturns(UseCaseServices services, MailOptions mail)
    : UseCase<NudgeReturnsRequest, NudgeResult>(services, new NudgeReturnsValidator())
{
    protected override async Task<Outcome<NudgeResult>> HandleAsync(
        Work work,
        NudgeReturnsRequest request,
        CancellationToken cancellationToken
    )
    {
        if (!mail.IsOn)
        {
            return new Outcome<NudgeResult>.Refused(MailRefusals.Off);
        }

        var readers = await MailReaders.LoadAsync(work.Db, work.Today, cancellationToken);
        var round = await WaitingReturns.LoadAsync(work.Db, readers, request.RoundId, cancellationToken);
        if (round is null)
        {
            return await work.Db.CollectionRounds.AnyAsync(r => r.Id == request.RoundId, cancellationToken)
                ? new Outcome<NudgeResult>.Refused(RoundRefusals.Closed)
                : new Outcome<NudgeResult>.NotFound();
        }

        var nudged = round.Returns.Where(r => request.ReturnIds.Contains(r.Id)).ToList();
        if (nudged.Count == 0)
        {
            return new Outcome<NudgeResult>.Refused(MailRefusals.WaitsForNobody);
        }

        var people = nudged.SelectMany(round.WhoHoldsUp).DistinctBy(person => person.Id).ToList();
        var reached = people
            .Where(person => readers.Addressee(person) is not null)
            .OrderBy(person => person.Name)
            .ToList();
        var unreachable = people
            .Where(person => readers.Addressee(person) is null)
            .Select(person => person.Name)
            .ToList();
        if (reached.Count == 0)
        {
            return new Outcome<NudgeResult>.Refused(MailRefusals.NoAddress(unreachable));
        }

        if (await NudgedTodayAsync(work, reached, cancellationToken) is { Count: > 0 } already)
        {
            return new Outcome<NudgeResult>.Refused(MailRefusals.NudgedToday(already));
        }

        await WriteAsync(work, round, nudged, reached, cancellationToken);
        return new Outcome<NudgeResult>.Done(new NudgeResult(reached.Count, unreachable));
    }

    private async Task WriteAsync(
        Work work,
        WaitingReturns round,
        List<WaitingReturn> nudged,
        List<Actor> reached,
        CancellationToken cancellationToken
    )
    {
        var worked = await work.Db.WorkingDaysAsync(cancellationToken);
        var terms = await work.Db.ReminderTermsAsync(cancellationToken);
        var at = London.TimeOf(work.Now);
        var notBefore = terms.IsQuiet(at, worked) ? London.UtcOf(terms.NextSendable(at, worked)) : work.Now;
        var held = nudged.ToDictionary(r => r, r => round.WhoHoldsUp(r).Select(person => person.Id).ToHashSet());
        foreach (var person in reached)
        {
            var theirs = nudged.Where(r => held[r].Contains(person.Id)).ToList();
            var text = MailText.Of(
                MailKind.Nudge,
                round.Readers.Council,
                person.Name,
                round.Round.Period,
                theirs.ConvertAll(r => r.Line(person, work.Today, worked, mail)),
                []
            );
            var message = new MailMessage(
                MailKind.Nudge,
                round.Readers.Addressee(person)!,
                work.Today,
                text,
                work.Actor.Name,
                work.Now,
                notBefore
            );
            message.Items.AddRange(theirs.Select(r => r.Item()));
            work.Db.MailMessages.Add(message);
        }

        work.Db.ReturnNudges.AddRange(
            from r in nudged
            let names = reached.Where(person => held[r].Contains(person.Id)).Select(person => person.Name).ToList()
            where names.Count > 0
            select new ReturnNudge(r.Id, r.Step, names, work.Actor.Name, work.Now)
        );
    }

    private static async Task<List<string>> NudgedTodayAsync(
        Work work,
        List<Actor> people,
        CancellationToken cancellationToken
    )
    {
        var today = work.Today;
        var nudged = await work
            .Db.MailMessages.Where(m => m.Kind == MailKind.Nudge && m.Day == today)
            .Select(m => m.PersonId)
            .ToListAsync(cancellationToken);
        return people.Where(person => nudged.Contains(person.Id)).Select(person => person.Name).ToList();
    }
}

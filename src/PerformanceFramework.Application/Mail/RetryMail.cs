using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;

namespace PerformanceFramework.Application.Mail;

/// <param name="MessageId">A message that was given up.</param>
public sealed record RetryMailRequest(int MessageId);

public sealed class RetryMailValidator : AbstractValidator<RetryMailRequest>;

/// <summary>Has a message that was given up tried again, at the address the person has now. The message keeps who asked for it.</summary>
[Requires(Permission.ManageMail, WholeCouncil = true)]
public sealed class RetryMail(UseCaseServices services, MailOptions mail)
    : UseCase<RetryMailRequest, MailState>(services, new RetryMailValidator())
{
    protected override async Task<Outcome<MailState>> HandleAsync(
        Work work,
        RetryMailRequest request,
        CancellationToken cancellationToken
    )
    {
        var message = await work.Db.MailMessages.FirstOrDefaultAsync(m => m.Id == request.MessageId, cancellationToken);
        if (message is null)
        {
            return new Outcome<MailState>.NotFound();
        }

        if (!mail.IsOn)
        {
            return new Outcome<MailState>.Refused(MailRefusals.Off);
        }

        var address = await work
            .Db.Users.Where(u => u.Id == message.PersonId)
            .Select(u => u.Email)
            .SingleAsync(cancellationToken);
        if (address is null)
        {
            return new Outcome<MailState>.Refused(MailRefusals.NoAddress([message.ToName]));
        }

        return message.Retry(work.Actor.Name, address, work.Now)
            ? new Outcome<MailState>.Done(message.State)
            : new Outcome<MailState>.Refused(MailRefusals.NotGivenUp);
    }
}

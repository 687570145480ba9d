using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Mail;

/// <summary>Tests with a mail server on this machine and people who have addresses.</summary>
public abstract class MailTest : CouncilTest, IAsyncLifetime
{
    protected MailOptions Options => Database.Get<MailOptions>();

    protected PostOffice Office { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Office = new PostOffice();
        Options.Host = "127.0.0.1";
        Options.Port = Office.Port;
        Options.Security = MailSecurity.None;
        Options.From = "Performance <performance@council.example>";
        Options.AddressOfReturn = id => $"https://performance.example/returns/{id}";
        await Database.SaveAsync(
            Person("Olu Officer", Role.Officer, ScopeKind.Service, Council.Housing.Id),
            Person("Hana Head", Role.HeadOfService, ScopeKind.Service, Council.Housing.Id),
            Person("Plamen Place", Role.Officer, ScopeKind.Directorate, Council.Place.Id),
            Person("Nobody Writes", Role.Officer, ScopeKind.Service, Council.Housing.Id, address: ""),
            Person("Perry Performance", Role.PerformanceTeam, ScopeKind.WholeCouncil, 0)
        );
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await Office.DisposeAsync();
        await DisposeAsync();
    }

    protected static ApplicationUser Person(string name, Role role, ScopeKind kind, int scope, string? address = null)
    {
        var person = People.Holding(name, new ScopedRole(role, kind, scope));
        person.Email = address switch
        {
            null => person.UserName + "@council.example",
            "" => null,
            _ => address,
        };
        return person;
    }

    protected Task<bool> RunAsync() => Database.Get<MailRun>().RunAsync();

    /// <summary>As a node of its own would run it.</summary>
    protected MailRun AnotherNode()
    {
        var services = Database.Get<UseCaseServices>();
        var leases = new WorkLeases(services);
        var sender = new MailSender(services, Options, NullLogger<MailSender>.Instance);
        return new MailRun(services, Options, leases, sender, NullLogger<MailRun>.Instance);
    }

    protected Task<List<MailMessage>> MessagesAsync() =>
        Database.ReadAsync(db =>
            db.MailMessages.Include(m => m.Items).Include(m => m.Commitments).OrderBy(m => m.ToName).ToListAsync()
        );

    /// <summary>A message to Olu Officer that nothing but the test has written.</summary>
    protected async Task<MailMessage> WriteAsync(
        string subject = "Subject",
        string body = "Body",
        string name = "Olu Officer",
        string address = "olu.officer@council.example",
        DateOnly? day = null
    )
    {
        var message = new MailMessage(
            MailKind.Nudge,
            new Addressee("id of Olu Officer", name, address),
            day ?? DateOnly.FromDateTime(Database.Time.Utc),
            new MailText(subject, body),
            "Test",
            Database.Time.Utc,
            Database.Time.Utc
        );
        await Database.SaveAsync(message);
        return message;
    }

    /// <summary>From now on, Pat Partner of the health partnership supplies HOU-3.</summary>
    protected async Task SupplyAsync()
    {
        await Database.SaveAsync(
            Person("Pat Partner", Role.Partner, ScopeKind.PartnerOrganisation, Council.Partner.Id)
        );
        (
            await Database
                .Get<ChangeSupplier>()
                .ExecuteAsync(
                    Testing.Actors.Everywhere(Role.PerformanceTeam),
                    new ChangeSupplierRequest("HOU-3", 0, Council.Partner.Code)
                )
        ).ShouldBeDone();
    }

    protected Task<MailCounts> SendAsync() => Database.Get<MailSender>().SendDueAsync(() => Task.FromResult(true));

    protected async Task<MailMessage> MessageAsync() => (await MessagesAsync()).ShouldHaveSingleItem();

    /// <summary>Ten in the morning in London, in winter.</summary>
    protected void MoveTo(int month, int day, int hour = 10) =>
        Database.Time.MoveTo(new DateTime(2026, month, day, hour, 0, 0, DateTimeKind.Utc));
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Tests.Hosting;

public sealed class ScheduledMailTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Work_ThatFails_IsTriedAgainAndStopsWithTheServer()
    {
        var contexts = new BrokenContexts();
        using var work = Work(contexts, "mail.example");
        await work.StartAsync(CancellationToken.None);
        await contexts.Asked.WaitAsync(Patience);

        // The next look is a minute away.
        await Task.Delay(50);
        work.ExecuteTask.ShouldNotBeNull().IsCompleted.ShouldBeFalse();
        await work.StopAsync(CancellationToken.None).WaitAsync(Patience);

        work.ExecuteTask.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task Work_WithoutAHost_EndsBeforeItBegins()
    {
        var contexts = new BrokenContexts();
        using var work = Work(contexts, host: "");

        await work.StartAsync(CancellationToken.None);

        await work.ExecuteTask.ShouldNotBeNull().WaitAsync(Patience);
        contexts.Asked.IsCompleted.ShouldBeFalse();
    }

    private static ScheduledMail Work(BrokenContexts contexts, string host)
    {
        var options = new MailOptions { Host = host };
        var services = new UseCaseServices(contexts, TimeProvider.System, NullLoggerFactory.Instance);
        var run = new MailRun(
            services,
            options,
            new WorkLeases(services),
            new MailSender(services, options, NullLogger<MailSender>.Instance),
            NullLogger<MailRun>.Instance
        );
        return new ScheduledMail(run, options, TimeProvider.System, NullLogger<ScheduledMail>.Instance);
    }

    private sealed class BrokenContexts : IDbContextFactory<PerformanceDbContext>
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public PerformanceDbContext CreateDbContext()
        {
            _asked.TrySetResult();
            throw new InvalidOperationException("There is no database.");
        }
    }
}

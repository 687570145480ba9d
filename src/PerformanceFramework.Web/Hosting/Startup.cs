using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.DemoData;

namespace PerformanceFramework.Web.Hosting;

/// <summary>
/// Makes the database ready before the first request. The demonstration council, whose password everybody knows, exists in
/// the Development environment alone, and only while nobody but this machine can reach it.
/// </summary>
internal sealed class Startup(
    IDbContextFactory<PerformanceDbContext> contexts,
    CouncilQueries councils,
    CurrentCouncil current,
    IHostEnvironment environment,
    IHostApplicationLifetime lifetime,
    IServer server,
    TimeProvider time,
    IConfiguration configuration,
    ILogger<Startup> logger
)
{
    /// <returns>Why the application must not start; null when it may.</returns>
    public async Task<string?> PrepareAsync(IReadOnlyList<string> addresses)
    {
        await contexts.MigrateAsync();
        var council = await councils.IdentityAsync();
        var allowed = environment.IsDevelopment() && addresses.All(Addresses.IsLoopback);
        if (council is null && allowed && configuration.GetValue("Demonstration:Enabled", true))
        {
            await LoadDemonstrationAsync();
            council = await councils.IdentityAsync();
        }

        if (council?.DemonstrationNotice is not null && !allowed)
        {
            return "This database holds the demonstration council, whose password is public. It is served only in the Development "
                + "environment and on loopback addresses. Configure another database, or listen on localhost.";
        }

        if (council is not null)
        {
            current.Set(council);
        }

        lifetime.ApplicationStarted.Register(Announce);
        return null;
    }

    private async Task LoadDemonstrationAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var hash = new PasswordHasher<ApplicationUser>().HashPassword(
            new ApplicationUser(),
            DemonstrationSignIns.Password
        );
        await DemonstrationCouncil.LoadAsync(db, UkClock.Today(time), time.GetUtcNow().UtcDateTime, hash);
    }

    private void Announce()
    {
        // Asked again of the server itself: code or a host may have added an address that no setting names.
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.ToList() ?? [];
        if (current.IsDemonstration && !listening.All(Addresses.IsLoopback))
        {
            logger.NotOnLoopback(string.Join(", ", listening));
            lifetime.StopApplication();
            return;
        }

        Console.WriteLine($"Listening on {string.Join(", ", listening)}");
        if (current.IsDemonstration)
        {
            Console.WriteLine(DemonstrationCouncil.Notice + ".");
            Console.WriteLine($"Sign in with the password {DemonstrationSignIns.Password} as:");
            foreach (var signIn in DemonstrationSignIns.All)
            {
                Console.WriteLine($"  {signIn.UserName, -24} {signIn.DisplayName}");
            }
        }
        else if (!current.IsSetUp)
        {
            Console.WriteLine(
                "The database is empty: no council is set up, and nobody can sign in yet. See docs/operations.md."
            );
        }
    }
}

internal static partial class StartupLog
{
    [LoggerMessage(
        LogLevel.Critical,
        "The demonstration council is reachable from other machines ({Addresses}); stopping"
    )]
    public static partial void NotOnLoopback(this ILogger logger, string addresses);

    [LoggerMessage(LogLevel.Critical, "{Refusal}")]
    public static partial void Refused(this ILogger logger, string refusal);
}

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.DemoData;
using PerformanceFramework.Web.Features.Organisation;

namespace PerformanceFramework.Web.Hosting;

/// <summary>
/// Makes the database ready before the first request. The demonstration council, whose password everybody knows, exists in
/// the Development environment alone, and only while nobody but this machine can reach it.
/// </summary>
internal sealed class Startup(
    IDbContextFactory<PerformanceDbContext> contexts,
    CurrentCouncil current,
    FirstRunCode code,
    PublicAddress site,
    EmbeddedPages embedded,
    MailSettings mail,
    EvidenceOptions evidence,
    IWebHostEnvironment environment,
    IHostApplicationLifetime lifetime,
    IServer server,
    TimeProvider time,
    IConfiguration configuration,
    ILoggerFactory logging,
    ILogger<Startup> logger
)
{
    /// <returns>Why the application must not start; null when it may.</returns>
    public async Task<string?> PrepareAsync(IReadOnlyList<string> addresses)
    {
        if ((site.Refusal ?? embedded.Refusal ?? mail.Refusal) is { } refusal)
        {
            return refusal;
        }

        if (IsWithin(evidence.Folder, environment.WebRootPath))
        {
            return "Evidence:Folder lies within the folder that is handed out to browsers. Choose another.";
        }

        await contexts.MigrateAsync();
        await current.ReadAsync();
        var allowed = environment.IsDevelopment() && addresses.All(Addresses.IsLoopback);
        if (!current.IsSetUp && allowed && configuration.GetValue("Demonstration:Enabled", true))
        {
            await LoadDemonstrationAsync();
            await current.ReadAsync();
        }

        if (current.IsDemonstration && allowed)
        {
            await DemonstrationEditions.PublishAsync(contexts, logging, UkClock.Today(time));
        }

        if (current.IsDemonstration && !allowed)
        {
            return "This database holds the demonstration council, whose password is public. It is served only in the Development "
                + "environment and on loopback addresses. Configure another database, or listen on localhost.";
        }

        lifetime.ApplicationStarted.Register(Announce);
        return null;
    }

    private static bool IsWithin(string folder, string? root) =>
        root is { Length: > 0 }
        && Path.GetRelativePath(root, folder) is var relative
        && relative != ".."
        && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && !Path.IsPathRooted(relative);

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

        foreach (var line in Announcement(listening))
        {
            Console.WriteLine(line);
        }
    }

    /// <summary>What whoever starts it reads on the console. The code of an empty installation is written there and nowhere else.</summary>
    internal IEnumerable<string> Announcement(IReadOnlyList<string> listening)
    {
        yield return $"Listening on {string.Join(", ", listening)}";
        if (current.IsDemonstration)
        {
            yield return DemonstrationCouncil.Notice + ".";
            yield return $"Sign in with the password {DemonstrationSignIns.Password} as:";
            foreach (var signIn in DemonstrationSignIns.All)
            {
                yield return $"  {signIn.UserName, -24} {signIn.DisplayName}";
            }
        }
        else if (!current.IsSetUp)
        {
            var address = (listening.FirstOrDefault(Addresses.IsLoopback) ?? Addresses.Default).TrimEnd('/');
            yield return "The database is empty: no council is set up, and nobody can sign in yet.";
            yield return $"To set it up on this machine, open {address}{OrganisationLinks.FirstRun}";
            yield return $"From another machine, open {OrganisationLinks.FirstRun} there, with this code: {code.Make()}";
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

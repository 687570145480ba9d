using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerformanceFramework.DemoData;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>The demonstration council, whose password everybody knows, is for this machine alone.</summary>
public sealed class StartupTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("urls", "http://localhost:5080")]
    [InlineData("urls", "http://127.0.0.1:0;http://[::1]:0")]
    [InlineData("Demonstration:Enabled", "true")]
    public async Task Start_OnThisMachineInDevelopment_ShowsTheDemonstration(string key, string value)
    {
        await using var site = new Site(await _folder.DemonstrationAsync(), settings: (key, value));

        (await site.Visitor().GetAsync("/sign-in")).Text(".demonstration").ShouldBe(DemonstrationCouncil.Notice);
        (await site.ReadAsync(db => db.Councils.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("Production", "urls", "http://localhost:5080")]
    [InlineData("Production", "Demonstration:Enabled", "true")]
    [InlineData("Staging", "urls", "http://localhost:5080")]
    [InlineData("Development", "urls", "http://0.0.0.0:0")]
    [InlineData("Development", "urls", "http://localhost:5080;http://*:5081")]
    [InlineData("Development", "http_ports", "8080")]
    [InlineData("Development", "https_ports", "8443")]
    [InlineData("Development", "Kestrel:Endpoints:Public:Url", "http://10.0.0.1:80")]
    [InlineData("Development", "Demonstration:Enabled", "false")]
    public async Task Start_WhereTheDemonstrationIsNotAllowed_IsEmpty(string environment, string key, string value)
    {
        await using var site = new Site(_folder.File(), environment, (key, value));

        (await site.Visitor().GetAsync("/")).Location.ShouldBe("/sign-in?returnTo=%2F");
        var page = await site.Visitor().GetAsync("/sign-in");

        page.Text("main .dek").ShouldStartWith("This installation is empty");
        page.One("main a.btn").GetAttribute("href").ShouldBe("/first-run");
        page.All("main form").ShouldBeEmpty();
        (await site.Visitor().GetAsync("/first-run")).Status.ShouldBe(200);
        page.All(".demonstration, .signins").ShouldBeEmpty();
        (await site.ReadAsync(db => db.Councils.AnyAsync())).ShouldBeFalse();
        (await site.ReadAsync(db => db.Users.AnyAsync())).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Start_WithAnEmptyDatabase_SaysTheAddressAndACode(string environment)
    {
        await using var site = new Site(_folder.File(), environment, ("Demonstration:Enabled", "false"));

        var announced = Announced(site);

        announced.ShouldContain("The database is empty: no council is set up, and nobody can sign in yet.");
        announced.ShouldContain("open http://localhost:81/first-run\n");
        announced.ShouldMatch("code: [0-9A-Z]{4}(-[0-9A-Z]{4}){3}$");
    }

    [Fact]
    public async Task Start_WithACouncil_SaysNoCode()
    {
        await using var site = new Site(await _folder.DemonstrationAsync());

        var announced = Announced(site);

        announced.ShouldContain("Sign in with the password");
        announced.ShouldNotContain("code");
        announced.ShouldNotContain("/first-run");
    }

    [Theory]
    [InlineData("Production", "--urls=http://localhost:0")]
    [InlineData("Production", "--Demonstration:Enabled=true")]
    [InlineData("Staging", "--urls=http://localhost:0")]
    [InlineData("Development", "--urls=http://0.0.0.0:0")]
    [InlineData("Development", "--urls=http://localhost:0;http://[::]:0")]
    [InlineData("Development", "--http_ports=0")]
    [InlineData("Development", "--Kestrel:Endpoints:Public:Url=http://0.0.0.0:0")]
    public async Task Start_WithADemonstrationThatOthersCouldReach_IsRefused(string environment, string argument)
    {
        var file = await _folder.DemonstrationAsync();

        var exitCode = await WebHost.RunAsync([
            "--applicationName=PerformanceFramework.Web",
            $"--environment={environment}",
            argument,
            $"--Database:ConnectionString=Data Source={file}",
            $"--Log:File={TestFolder.LogFile}",
        ]);

        exitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Start_WithAnAddressThatNoSettingNames_StopsTheDemonstration()
    {
        await using var site = new Site(await _folder.DemonstrationAsync());
        site.UseKestrel(kestrel => kestrel.Listen(IPAddress.Any, 0));
        var isGone = false;

        try
        {
            site.StartServer();
        }
        catch (ObjectDisposedException)
        {
            // It had stopped, and its services were gone, before the server's address could be asked for.
            isGone = true;
        }

        (isGone || IsStopping(site)).ShouldBeTrue();
    }

    [Fact]
    public async Task Start_OnLoopbackAddressesAlone_GoesOn()
    {
        await using var site = new Site(await _folder.DemonstrationAsync());
        site.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));

        site.StartServer();

        IsStopping(site).ShouldBeFalse();
    }

    private static string Announced(Site site) =>
        string.Join(
            '\n',
            site.Services.GetRequiredService<Startup>().Announcement(["http://10.0.0.1", "http://localhost:81"])
        );

    private static bool IsStopping(Site site)
    {
        try
        {
            return site
                .Services.GetRequiredService<IHostApplicationLifetime>()
                .ApplicationStopping.IsCancellationRequested;
        }
        catch (ObjectDisposedException)
        {
            // It has stopped, and its services are gone.
            return true;
        }
    }
}

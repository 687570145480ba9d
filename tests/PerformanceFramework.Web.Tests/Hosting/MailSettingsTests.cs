using Microsoft.Extensions.Configuration;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Tests.Hosting;

public sealed class MailSettingsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, MailSecurity.StartTls, 587)]
    [InlineData("StartTls", MailSecurity.StartTls, 587)]
    [InlineData("tls", MailSecurity.Tls, 465)]
    [InlineData("None", MailSecurity.None, 25)]
    public void Settings_OfTheSecurity_ComeWithItsUsualPort(string? security, MailSecurity expected, int port)
    {
        var settings = Read(("Security", security));

        settings.Refusal.ShouldBeNull();
        (settings.Options.IsOn, settings.Options.Security, settings.Options.Port).ShouldBe((true, expected, port));
        settings.Options.AddressOfReturn(7).ShouldBe("https://performance.example/returns/7");
    }

    [Theory]
    [InlineData("Security", "Ssl", "The setting Mail:Security is “Ssl”, and has to be None, StartTls or Tls.")]
    [InlineData("Security", "7", "The setting Mail:Security is “7”, and has to be None, StartTls or Tls.")]
    [InlineData("Port", "0", "The setting Mail:Port is “0”, and has to be a number from 1 to 65535.")]
    [InlineData("Port", "smtp", "The setting Mail:Port is “smtp”, and has to be a number from 1 to 65535.")]
    [InlineData("TimeoutSeconds", "0", "The setting Mail:TimeoutSeconds is “0”")]
    [InlineData("TimeoutSeconds", "121", "The setting Mail:TimeoutSeconds is “121”")]
    [InlineData("From", "", "The setting Mail:From is “”, and has to be an address such as")]
    [InlineData("From", "performance", "The setting Mail:From is “performance”, and has to be an address such as")]
    [InlineData("From", "a@b.example\r\nBcc: c@d.example", "and has to be an address such as")]
    [InlineData("User", "performance", "Of the settings Mail:User and Mail:Password one is missing")]
    [InlineData("Password", "secret", "Of the settings Mail:User and Mail:Password one is missing")]
    [InlineData("PublicAddress", "", "Mail:Host is set, and PublicAddress is not")]
    public void Settings_ThatMakeNoSense_AreRefusedInASentence(string key, string value, string sentence)
    {
        var settings = Read((key, value));

        settings.Refusal.ShouldNotBeNull().ShouldContain(sentence);
        settings.Refusal.ShouldNotContain("secret");
    }

    [Fact]
    public void Settings_WithAPasswordAndNoEncryption_AreRefused() =>
        Read(("Security", "None"), ("User", "performance"), ("Password", "secret"))
            .Refusal.ShouldNotBeNull()
            .ShouldStartWith("With Mail:Security None the password in Mail:Password could be read on its way.");

    [Fact]
    public void Settings_WithoutAHost_AreOff() => Read(("Host", " "), ("Port", "x")).Options.IsOn.ShouldBeFalse();

    [Fact]
    public async Task Start_WithSettingsThatMakeNoSense_IsRefused()
    {
        var exitCode = await WebHost.RunAsync([
            "--applicationName=PerformanceFramework.Web",
            "--environment=Production",
            "--urls=http://localhost:0",
            "--Mail:Host=mail.example",
            $"--Database:ConnectionString=Data Source={_folder.File()}",
            $"--Log:File={TestFolder.LogFile}",
        ]);

        exitCode.ShouldBe(1);
    }

    private static MailSettings Read(params (string Key, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Mail:Host"] = "mail.example",
            ["Mail:From"] = "Performance <performance@council.example>",
            ["PublicAddress"] = "https://performance.example/",
        };
        foreach (var (key, value) in settings)
        {
            all[key == "PublicAddress" ? key : $"Mail:{key}"] = value;
        }

        return MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
    }
}

using Microsoft.Extensions.Configuration;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Tests.Hosting;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("https://localhost")]
    [InlineData("http://LOCALHOST:80")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://127.8.9.10:5080")]
    [InlineData("http://[::1]:5080")]
    public void IsLoopback_AnAddressOfThisMachineAlone_IsTrue(string address) =>
        Addresses.IsLoopback(address).ShouldBeTrue();

    [Theory]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://10.0.0.1:5080")]
    [InlineData("http://192.168.1.20:5080")]
    [InlineData("http://169.254.1.1:5080")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://evil-localhost")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("http://localhost@10.0.0.1:5080")]
    [InlineData("http://performance.council.example")]
    [InlineData("localhost:5080")]
    [InlineData("not an address")]
    [InlineData("")]
    public void IsLoopback_AnAddressThatOthersMayReach_IsFalse(string address) =>
        Addresses.IsLoopback(address).ShouldBeFalse();

    [Fact]
    public void Configured_WithNothing_IsThisMachineAlone() => Configured().ShouldBe([Addresses.Default]);

    [Fact]
    public void Configured_WithUrls_AreThese() =>
        Configured(("urls", "http://localhost:1; http://0.0.0.0:2"))
            .ShouldBe(["http://localhost:1", "http://0.0.0.0:2"]);

    [Theory]
    [InlineData("http_ports")]
    [InlineData("https_ports")]
    public void Configured_WithPortsAlone_IsEveryAddressOfTheMachine(string setting) =>
        Configured((setting, "8080;8081")).ShouldAllBe(address => !Addresses.IsLoopback(address));

    [Fact]
    public void Configured_WithAnEndpointOfKestrel_HasItBesideTheUrls() =>
        Configured(("Kestrel:Endpoints:Public:Url", "http://10.0.0.1:80"), ("urls", "http://localhost:1"))
            .ShouldBe(["http://10.0.0.1:80", "http://localhost:1"]);

    private static IReadOnlyList<string> Configured(params (string Key, string Value)[] settings) =>
        Addresses.Configured(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
                .Build()
        );
}

using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace PerformanceFramework.Testing;

/// <summary>A mail server on this machine that keeps what it is given.</summary>
public sealed class PostOffice : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _server;
    private readonly Store _store;

    /// <param name="port">Where it listens; somewhere free when not given.</param>
    /// <param name="answer">What it says to a message; it takes every one when not given.</param>
    /// <param name="knows">Whom it takes messages for; for everybody when not given.</param>
    /// <param name="certificate">With it, connections can be encrypted.</param>
    public PostOffice(
        int? port = null,
        Func<SmtpResponse>? answer = null,
        Func<string, bool>? knows = null,
        X509Certificate2? certificate = null
    )
    {
        Port = port ?? FreePort();
        _store = new Store(answer);
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(_store);
        services.Add(
            (IMailboxFilter)new DelegatingMailboxFilter((to, _) => knows is null || knows($"{to.User}@{to.Host}"))
        );
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(endpoint =>
            {
                endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port));
                if (certificate is not null)
                {
                    endpoint.Certificate(certificate);
                }
            })
            .Build();
        _server = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
    }

    public int Port { get; }

    /// <summary>What came, as it came.</summary>
    public IReadOnlyList<string> Raw => _store.Raw.ToList();

    /// <summary>What came, read as mail programs read it.</summary>
    public IReadOnlyList<MimeMessage> Letters =>
        Raw.Select(raw => MimeMessage.Load(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(raw)))).ToList();

    /// <summary>Everybody the envelopes named.</summary>
    public IReadOnlyList<string> Recipients => _store.Recipients.ToList();

    /// <summary>One that takes every message.</summary>
    public static PostOffice Open() => new();

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        // Never disposed: a test that takes the server away stops it twice.
        await _stop.CancelAsync();
        await _server.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private sealed class Store(Func<SmtpResponse>? answer) : MessageStore
    {
        public ConcurrentQueue<string> Raw { get; } = [];

        public ConcurrentQueue<string> Recipients { get; } = [];

        public override Task<SmtpResponse> SaveAsync(
            ISessionContext context,
            IMessageTransaction transaction,
            ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            var response = answer?.Invoke() ?? SmtpResponse.Ok;
            if (response.ReplyCode is SmtpReplyCode.Ok)
            {
                Raw.Enqueue(System.Text.Encoding.Latin1.GetString(buffer.ToArray()));
                foreach (var to in transaction.To)
                {
                    Recipients.Enqueue($"{to.User}@{to.Host}");
                }
            }

            return Task.FromResult(response);
        }
    }
}

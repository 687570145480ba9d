using System.Net;
using System.Net.Sockets;

namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>
/// The line between the browsers and a server. It can be cut, and lead to another server when it is mended, while its
/// address stays: that is what a lost network and a restarted server look like to a browser.
/// </summary>
internal sealed class Wire : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<TcpClient> _open = [];
    private TcpListener _listener;
    private int _server;
    private volatile bool _isDead;

    public Wire()
    {
        _listener = Listen(0);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Address = new Uri($"http://localhost:{Port}");
    }

    public Uri Address { get; }

    private int Port { get; }

    public void LeadTo(int serverPort)
    {
        _server = serverPort;
        Mend();
    }

    /// <summary>Has nothing that browsers send arrive any more, while every connection looks alive to them: so it is before a loss is noticed.</summary>
    public void Die() => _isDead = true;

    /// <summary>Ends every connection and lets no new one begin.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _listener.Stop();
            _open.ForEach(client => client.Dispose());
            _open.Clear();
        }
    }

    public void Mend()
    {
        lock (_lock)
        {
            _isDead = false;
            _listener.Stop();
            _listener = Listen(Port);
            _ = AcceptAsync(_listener);
        }
    }

    public void Dispose() => Cut();

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var server = new TcpClient();
        using (browser)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _server);
                lock (_lock)
                {
                    _open.AddRange([browser, server]);
                }

                browser.NoDelay = server.NoDelay = true;
                await using var near = browser.GetStream();
                await using var far = server.GetStream();
                await Task.WhenAny(SendAsync(near, far), far.CopyToAsync(near));
            }
            catch (Exception exception)
                when (exception
                        is SocketException
                            or IOException
                            or ObjectDisposedException
                            or InvalidOperationException
                )
            {
                // Cut, or one of the two has hung up.
            }
        }
    }

    private async Task SendAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[81920];
        while (await from.ReadAsync(buffer) is > 0 and var read)
        {
            if (!_isDead)
            {
                await to.WriteAsync(buffer.AsMemory(0, read));
            }
        }
    }
}

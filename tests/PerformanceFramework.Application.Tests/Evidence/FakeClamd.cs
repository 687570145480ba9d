using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PerformanceFramework.Application.Tests.Evidence;

/// <summary>Answers as ClamAV's daemon does: what holds "EICAR" is infected.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly string? _answer;
    private readonly Task _serving;

    /// <param name="answer">What it says whatever it is sent; null for what it finds. Empty where it never answers.</param>
    public FakeClamd(string? answer = null)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many bytes it was sent in all.</summary>
    public int Received { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The test is over, or whoever asked has gone.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte[10];
        await stream.ReadExactlyAsync(command, _stop.Token);
        Encoding.ASCII.GetString(command).ShouldBe("zINSTREAM\0");
        var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, _stop.Token);
            var size = (int)BinaryPrimitives.ReadUInt32BigEndian(length);
            if (size == 0)
            {
                break;
            }

            var chunk = new byte[size];
            await stream.ReadExactlyAsync(chunk, _stop.Token);
            content.Write(chunk);
        }

        Received += (int)content.Length;
        if (_answer is "")
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }

        var found = Encoding.Latin1.GetString(content.ToArray()).Contains("EICAR", StringComparison.Ordinal);
        var said = _answer ?? (found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(said + "\0"), _stop.Token);
    }
}

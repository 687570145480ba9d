using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace PerformanceFramework.Application.Returns;

/// <summary>Asks ClamAV's daemon about a file, by its INSTREAM command over TCP.</summary>
public sealed partial class ClamAv(EvidenceOptions options, ILogger<ClamAv> logger)
{
    private const int ChunkBytes = 64 * 1024;
    private const int LongestAnswer = 4096;

    /// <summary>Whether files are scanned at all.</summary>
    public bool IsOn => options.ClamAv.Host.Length > 0;

    public async Task<ScanResult> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            return new ScanResult(ScanVerdict.NotScanned);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.ClamAv.TimeoutSeconds));
        try
        {
            return Read(await AskAsync(content, limit.Token));
        }
        catch (Exception exception)
            when (exception is IOException or SocketException
                || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            LogUnreachable(logger, exception, options.ClamAv.Host, options.ClamAv.Port);
            return new ScanResult(ScanVerdict.Unreachable);
        }
    }

    private async Task<string> AskAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(options.ClamAv.Host, options.ClamAv.Port, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var length = new byte[sizeof(uint)];
        for (var from = 0; from < content.Length; from += ChunkBytes)
        {
            var chunk = content[from..Math.Min(from + ChunkBytes, content.Length)];
            BinaryPrimitives.WriteUInt32BigEndian(length, (uint)chunk.Length);
            await stream.WriteAsync(length, cancellationToken);
            await stream.WriteAsync(chunk, cancellationToken);
        }

        // A chunk of nothing ends it.
        BinaryPrimitives.WriteUInt32BigEndian(length, 0);
        await stream.WriteAsync(length, cancellationToken);
        var answer = new byte[LongestAnswer];
        var read = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(answer, 0, read).TrimEnd('\0', '\n');
    }

    // "stream: OK" or "stream: Eicar-Test-Signature FOUND"; anything else is no answer to the question.
    private ScanResult Read(string answer)
    {
        const string Start = "stream: ";
        const string Found = " FOUND";
        if (answer == Start + "OK")
        {
            return new ScanResult(ScanVerdict.Clean);
        }

        if (answer.StartsWith(Start, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal))
        {
            return new ScanResult(ScanVerdict.Infected, answer[Start.Length..^Found.Length]);
        }

        LogOdd(logger, answer);
        return new ScanResult(ScanVerdict.Unreachable);
    }

    [LoggerMessage(LogLevel.Error, "The virus scanner at {Host}:{Port} gave no answer")]
    private static partial void LogUnreachable(ILogger logger, Exception exception, string host, int port);

    [LoggerMessage(LogLevel.Error, "The virus scanner answered {Answer}")]
    private static partial void LogOdd(ILogger logger, string answer);
}

public enum ScanVerdict
{
    /// <summary>No scanner is configured.</summary>
    NotScanned = 1,
    Clean,
    Infected,

    /// <summary>One is configured and does not say what it found.</summary>
    Unreachable,
}

/// <param name="Found">What the scanner calls what it found; empty where it found nothing.</param>
public sealed record ScanResult(ScanVerdict Verdict, string Found = "");

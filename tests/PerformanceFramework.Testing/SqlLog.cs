using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace PerformanceFramework.Testing;

/// <summary>Keeps the statements that EF Core says it has executed.</summary>
public sealed class SqlLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _statements = [];

    public int Count => _statements.Count;

    public IReadOnlyList<string> Statements => [.. _statements];

    public void Clear() => _statements.Clear();

    /// <summary>How many statements a piece of work takes.</summary>
    public async Task<int> CountAsync(Func<Task> work)
    {
        Clear();
        await work();
        return Count;
    }

    public ILogger CreateLogger(string categoryName) => new StatementLogger(this);

    public void Dispose() => Clear();

    private sealed class StatementLogger(SqlLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (eventId == RelationalEventId.CommandExecuted)
            {
                log._statements.Enqueue(formatter(state, exception));
            }
        }
    }
}

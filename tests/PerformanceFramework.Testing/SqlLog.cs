using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace PerformanceFramework.Testing;

/// <summary>Counts the statements that EF Core says it has executed. It keeps none: a site that many tests share executes very many.</summary>
public sealed class SqlLog : ILoggerProvider
{
    private int _count;

    /// <summary>How many statements a piece of work takes.</summary>
    public async Task<int> CountAsync(Func<Task> work)
    {
        var before = _count;
        await work();
        return _count - before;
    }

    public ILogger CreateLogger(string categoryName) => new StatementLogger(this);

    public void Dispose() { }

    private sealed class StatementLogger(SqlLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information;

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
                Interlocked.Increment(ref log._count);
            }
        }
    }
}

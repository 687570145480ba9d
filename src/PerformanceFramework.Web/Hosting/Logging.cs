using System.Diagnostics;
using System.Globalization;
using Serilog;
using Serilog.Events;

namespace PerformanceFramework.Web.Hosting;

/// <summary>Serilog to the console and to a file a day, every line with the id of its request.</summary>
internal static partial class Logging
{
    private const string Line =
        "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {RequestId} {SourceContext} {Message:lj}{NewLine}{Exception}";

    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var file =
            builder.Configuration["Log:File"]
            ?? Path.Combine(builder.Environment.ContentRootPath, "logs", "performance-.log");
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // It warns that keys are kept unencrypted: they live in our database, whose protection docs/operations.md describes.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(
                restrictedToMinimumLevel: LogEventLevel.Warning,
                outputTemplate: Line,
                formatProvider: CultureInfo.InvariantCulture
            )
            .WriteTo.File(
                file,
                outputTemplate: Line,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 31,
                shared: true
            )
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }

    /// <summary>One line for each request that is answered.</summary>
    public static void UseRequestLines(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Request");
        app.Use(
            async (context, next) =>
            {
                var started = Stopwatch.GetTimestamp();
                try
                {
                    await next(context);
                }
                finally
                {
                    var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                    logger.Answered(context.Request.Method, context.Request.Path, context.Response.StatusCode, elapsed);
                }
            }
        );
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Path} {Status} in {Elapsed:0.0} ms")]
    private static partial void Answered(
        this Microsoft.Extensions.Logging.ILogger logger,
        string method,
        PathString path,
        int status,
        double elapsed
    );
}

using PerformanceFramework.Web.Hosting;
using PerformanceFramework.Web.Hosting.Analysis;

// Options may stand before the command: "dotnet run" begins with the project's start arguments.
var at = Array.FindIndex(args, argument => !argument.StartsWith("--", StringComparison.Ordinal));
return at < 0
    ? await WebHost.RunAsync(args)
    : args[at] switch
    {
        "reassess" => await ReassessCommand.RunAsync([.. args[..at], .. args[(at + 1)..]]),
        var name when AnalysisCommands.Include(name) => AnalysisCommands.Run(args[at..]),
        _ => await WebHost.RunAsync(args),
    };

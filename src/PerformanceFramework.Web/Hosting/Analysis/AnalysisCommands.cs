using System.Text;
using CsvHelper;
using PerformanceFramework.Domain.Assessment.Variation;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>
/// The analysts' commands: the rules of the product applied to a file, the result on standard output, everything else on
/// standard error. No database is opened, and nothing is kept.
/// </summary>
internal static class AnalysisCommands
{
    private const string Mode = "--mode";

    private static readonly Dictionary<string, AnalysisCommand> All = new()
    {
        ["assess"] = new("<file.csv>", AssessCommand.Run),
        ["signals"] = new("<file.csv|file.json> [--mode nhsr|product]", SignalsCommand.Run, TakesMode: true),
        ["trend"] = new("<file.json>", TrendCommand.Run),
        ["compare"] = new("<file.csv|file.json>", CompareCommand.Run),
        ["intervals"] = new("<file.json>", IntervalsCommand.Run),
        ["forecast"] = new("<file.json>", ForecastCommand.Run),
    };

    public static bool Include(string name) => All.ContainsKey(name);

    public static int Run(string[] args)
    {
        // The console's own writers follow the machine's code page, and may begin with a byte order mark.
        using var output = Console.OpenStandardOutput();
        using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        return Run(args, output, errors);
    }

    /// <param name="args">The name of the command and what follows it.</param>
    /// <param name="output">For the result alone.</param>
    /// <param name="errors">For what is wrong with the file or the call.</param>
    /// <returns>0 when everything was answered, 1 when something in the file is bad, 2 when nothing could be done.</returns>
    public static int Run(string[] args, Stream output, TextWriter errors)
    {
        var (name, command) = (args[0], All[args[0]]);
        if (Call(args, command) is not var (file, method))
        {
            errors.WriteLine($"Usage: {name} {command.Arguments}");
            return 2;
        }

        var problems = new Problems(errors);
        try
        {
            using var buffered = new BufferedStream(output, 1 << 16);
            command.Run(new AnalysisRun(file, method, buffered, problems));
            return problems.Any ? 1 : 0;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.WriteLine(failure.Message);
            errors.WriteLine($"Usage: {name} {command.Arguments}");
            return 2;
        }
        catch (Exception failure)
            when (failure is UnusableFileException or CsvFormatException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(failure.Message);
            return 2;
        }
    }

    private static (string File, ControlChartMethod Method)? Call(string[] args, AnalysisCommand command) =>
        (args, command.TakesMode) switch
        {
            ([_, var file], _) when IsFile(file) => (file, ControlChartMethod.Product),
            ([_, var file, Mode, var mode], true) when IsFile(file) => WithMode(file, mode),
            ([_, Mode, var mode, var file], true) when IsFile(file) => WithMode(file, mode),
            _ => null,
        };

    private static bool IsFile(string argument) => argument.Length > 0 && argument[0] != '-';

    private static (string File, ControlChartMethod Method)? WithMode(string file, string mode) =>
        mode switch
        {
            "product" => (file, ControlChartMethod.Product),
            "nhsr" => (file, ControlChartMethod.NhsR),
            _ => null,
        };
}

/// <param name="Arguments">As they stand in the line on usage.</param>
internal sealed record AnalysisCommand(string Arguments, Action<AnalysisRun> Run, bool TakesMode = false);

/// <summary>One call of a command.</summary>
/// <param name="File">What to read.</param>
/// <param name="Method">How control charts are drawn.</param>
/// <param name="Output">For the result alone.</param>
/// <param name="Problems">For what is bad in the file.</param>
internal sealed record AnalysisRun(string File, ControlChartMethod Method, Stream Output, Problems Problems)
{
    public bool IsJson => Path.GetExtension(File).Equals(".json", StringComparison.OrdinalIgnoreCase);
}

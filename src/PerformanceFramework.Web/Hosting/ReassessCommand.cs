using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Web.Hosting;

/// <summary><c>reassess</c>: computes every stored assessment anew and says which were different. Nothing listens meanwhile.</summary>
internal static class ReassessCommand
{
    private static readonly Actor CommandLine = new(
        "command-line",
        "Command line",
        [new ScopedRole(Role.Administrator, ScopeKind.WholeCouncil, 0)]
    );

    /// <param name="args">Options for the configuration, without the name of the command.</param>
    /// <returns>0 when nothing differed, 1 when something did, 2 when it could not be done.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddLogging();
        builder.AddPerformanceServices();
        await using var app = builder.Build();

        var outcome = await app
            .Services.GetRequiredService<ReassessAll>()
            .ExecuteAsync(CommandLine, new ReassessAllRequest());
        if (outcome is not Outcome<Reassessment>.Done { Value: var found })
        {
            Console.Error.WriteLine("Nothing was reassessed: the database cannot be reached.");
            return 2;
        }

        foreach (var difference in found.Differences)
        {
            Console.WriteLine($"{difference.IndicatorCode} {difference.Period}: now {difference.Now}");
        }

        Console.WriteLine($"{found.Observations} observations reassessed, {found.Differences.Count} differences");
        return found.Differences.Count == 0 ? 0 : 1;
    }
}

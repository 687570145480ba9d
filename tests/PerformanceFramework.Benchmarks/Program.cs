using BenchmarkDotNet.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using PerformanceFramework.Benchmarks;

if (args is ["import-speed", var rows])
{
    await ImportSpeed.RunAsync(int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["load-council", var path])
{
    await LoadCouncil.MakeAsync(path);
}
else if (args is ["challenge-speed"])
{
    await ChallengeSpeed.RunAsync();
}
else if (args is ["saved-edits", var database, var sent])
{
    SavedEdits.Check(database, sent);
}
else if (args is ["speed-council", var file, var indicators, var quarters])
{
    await SpeedCouncil.MakeAsync(
        file,
        int.Parse(indicators, System.Globalization.CultureInfo.InvariantCulture),
        int.Parse(quarters, System.Globalization.CultureInfo.InvariantCulture)
    );
}
else if (args is ["static-site", var folder])
{
    // What an answer costs that nobody has to work out.
    await ListeningSite.RunAsync(app =>
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) })
    );
}
else if (args is ["handwritten-site", var council, var page])
{
    await HandwrittenSite.RunAsync(council, page);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}

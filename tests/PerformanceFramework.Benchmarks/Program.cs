using BenchmarkDotNet.Running;
using PerformanceFramework.Benchmarks;

if (args is ["import-speed", var rows])
{
    await ImportSpeed.RunAsync(int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["load-council", var path])
{
    await LoadCouncil.MakeAsync(path);
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
    await StaticSite.RunAsync(folder);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}

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
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}

using BenchmarkDotNet.Running;
using PerformanceFramework.Benchmarks;

if (args is ["import-speed", var rows])
{
    await ImportSpeed.RunAsync(int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}

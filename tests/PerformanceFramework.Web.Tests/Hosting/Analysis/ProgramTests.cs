namespace PerformanceFramework.Web.Tests.Hosting.Analysis;

public sealed class ProgramTests : IDisposable
{
    private readonly Analyst _analyst = new();

    public void Dispose() => _analyst.Dispose();

    [Fact]
    public async Task Program_CalledWithACommandOfTheAnalysts_RunsIt()
    {
        var main = typeof(Program).Assembly.EntryPoint.ShouldNotBeNull();
        string[] args = ["assess", _analyst.NoFile()];

        var exitCode = await Task.Run(() => main.Invoke(null, [args]));

        exitCode.ShouldBe(2);
    }
}

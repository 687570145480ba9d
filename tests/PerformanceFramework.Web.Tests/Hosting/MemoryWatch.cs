namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>What is in memory at its most, what is not collected yet included, beyond what was there before each file.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly Timer _timer;
    private long _before;
    private long _most;

    public MemoryWatch() => _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(5));

    public long Most { get; private set; }

    public string MostOf { get; private set; } = "";

    public void Begin()
    {
        _before = GC.GetTotalMemory(forceFullCollection: true);
        Interlocked.Exchange(ref _most, 0);
    }

    public void End(string name)
    {
        Look();
        var most = Interlocked.Read(ref _most) - _before;
        if (most > Most)
        {
            (Most, MostOf) = (most, name);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var now = GC.GetTotalMemory(forceFullCollection: false);
        if (now > Interlocked.Read(ref _most))
        {
            Interlocked.Exchange(ref _most, now);
        }
    }
}

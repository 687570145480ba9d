using PerformanceFramework.Application.Database;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>How often a page that is open looks whether somebody else has changed what it shows.</summary>
public sealed record LookoutPace(TimeSpan Every)
{
    /// <summary>Soon enough that two people seldom type in one row, and one small statement for each open page.</summary>
    public static readonly LookoutPace Usual = new(TimeSpan.FromSeconds(2));
}

/// <summary>Looks again and again until it is disposed of, each time a while after the last look has ended.</summary>
internal sealed class Lookout : IDisposable
{
    private readonly ITimer _timer;
    private readonly LookoutPace _pace;
    private readonly Func<Task> _look;
    private readonly Func<Exception, Task> _report;
    private volatile bool _isOver;

    /// <param name="look">Has to find its own way to the thread of its component.</param>
    /// <param name="report">Given what nobody could expect.</param>
    public Lookout(TimeProvider time, LookoutPace pace, Func<Task> look, Func<Exception, Task> report)
    {
        (_pace, _look, _report) = (pace, look, report);
        _timer = time.CreateTimer(_ => _ = LookAsync(), null, pace.Every, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _isOver = true;
        _timer.Dispose();
    }

    private async Task LookAsync()
    {
        try
        {
            await _look();
        }
        catch (Exception exception) when (_isOver || DatabaseFailure.IsUnavailable(exception))
        {
            // The next look asks again; whoever types is told by the save.
        }
        catch (Exception exception)
        {
            await _report(exception);
            return;
        }

        if (!_isOver)
        {
            _timer.Change(_pace.Every, Timeout.InfiniteTimeSpan);
        }
    }
}

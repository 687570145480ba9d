using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>
/// One reading of a workbook. Rows are made true in memory in either case; whether it is a preview or meant decides only
/// whether that is ever saved.
/// </summary>
internal sealed class WorkbookRun(PerformanceDbContext db, CouncilBook book, Actor actor, DateOnly today, string reason)
{
    private readonly List<Action> _onceSaved = [];

    public CouncilBook Book { get; } = book;

    public Actor Actor { get; } = actor;

    /// <summary>The day in London, from which changes hold.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>Why; of a preview nothing yet.</summary>
    public string Reason { get; } = reason;

    /// <summary>It is not a preview.</summary>
    public bool IsMeant { get; init; }

    /// <summary>Indicators whose figures may be judged otherwise now.</summary>
    public HashSet<Indicator> ToReassess { get; } = [];

    public Amendment Amendment => new(Today, Reason, Actor.Name, Today);

    public DatedChange Change => new(Today, Today, IsCorrection: false, Reason, Actor.Name);

    public Revision Revision => new(Today, IsCorrection: false, new Adoption(Actor.Name, Today, Reason));

    /// <summary>
    /// Notes of a cell with the post of an owner that neither somebody has nor anything else names: often a slip of the
    /// finger. Posts are texts, and one may well be vacant or have no account, so it is never refused; where no post is
    /// known of anybody, nothing is said.
    /// </summary>
    public void NoteUnknownPost(SheetRow row, string heading)
    {
        var held = Book.People.Where(person => person.LeftOn is null && person.Post.Length > 0).Select(p => p.Post);
        if (
            row.Differs(heading)
            && row[heading].Length > 0
            && held.Any()
            && !held.Concat(Book.Owners)
                .Any(post => post.Trim().Equals(row[heading], StringComparison.OrdinalIgnoreCase))
        )
        {
            row.Note(
                heading,
                $"Nobody in People has the post {Shown.Briefly(row[heading])}, and nothing before it names that post."
            );
        }
    }

    public void Add(object entity)
    {
        if (IsMeant)
        {
            db.Add(entity);
        }
    }

    /// <summary>For what cannot be written in the same step as the rest of its sheet.</summary>
    public void OnceSaved(Action change) => _onceSaved.Add(change);

    /// <summary>Does what waited for the sheet to be saved.</summary>
    /// <returns>Whether there was anything.</returns>
    public bool Finish()
    {
        foreach (var change in _onceSaved)
        {
            change();
        }

        var any = _onceSaved.Count > 0;
        _onceSaved.Clear();
        return any;
    }
}

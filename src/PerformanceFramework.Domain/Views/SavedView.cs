namespace PerformanceFramework.Domain.Views;

/// <summary>
/// A page as somebody looked at it, with everything its address says, kept under a name of their own. It is theirs alone, and
/// shows what they may see on the day they come back to it.
/// </summary>
public sealed class SavedView
{
    /// <summary>The most of one person, so that they can be taken in at a glance.</summary>
    public const int Most = 20;

    public const int NameLength = 80;

    private SavedView() { }

    /// <param name="userId">Whose it is.</param>
    /// <param name="name">Theirs: no other view of the same person has it.</param>
    /// <param name="address">One in which <see cref="ViewAddress.ProblemOf"/> finds nothing.</param>
    /// <param name="place">Theirs: see <see cref="FreePlace"/>.</param>
    public SavedView(string userId, string name, string address, int place)
    {
        UserId = userId;
        Name = name;
        Address = address;
        Place = place;
    }

    public int Id { get; private set; }

    public string UserId { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The path of a page of ours, and what stands behind it.</summary>
    public string Address { get; private set; } = "";

    /// <summary>
    /// Its place among those of the person, from 1 to <see cref="Most"/>, which no other of theirs has; null where it was saved
    /// before there were places. Of two that are saved at the same moment only one gets the last.
    /// </summary>
    public int? Place { get; private set; }

    public int Version { get; private set; }

    /// <summary>The first free place; null where there are as many as there can be.</summary>
    /// <param name="own">All of one person.</param>
    public static int? FreePlace(IReadOnlyCollection<SavedView> own)
    {
        // Those without a place take up room all the same.
        var places = Most - own.Count(view => view.Place is null);
        return Enumerable
            .Range(1, Math.Max(0, places))
            .Select(place => (int?)place)
            .FirstOrDefault(place => own.All(view => view.Place != place));
    }

    /// <summary>Whether somebody would take another name for the same: large and small letters make no difference.</summary>
    public bool IsCalled(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Why a view cannot be saved.</summary>
public static class ViewRefusals
{
    public static readonly Refusal TooMany = new(
        "too-many-views",
        $"You have {SavedView.Most} views already. Remove one of them first, on the page of all your views."
    );

    public static readonly Refusal NotAView = new(
        "not-a-view",
        "That is not the address of a page whose views can be saved. Nothing was saved."
    );

    public static readonly Refusal TooLong = new(
        "view-too-long",
        $"More is chosen on this page than a view can hold: its address has more than {ViewAddress.Length:N0} characters. Choose less, then save it."
    );
}

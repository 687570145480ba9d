using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Editions;

/// <summary>
/// Something that the page of an element or a portfolio, or a dashboard of the council's own, says otherwise in the later edition.
/// </summary>
/// <param name="What">What is different, as a heading.</param>
/// <param name="Before">What only the earlier edition says; empty where it said nothing.</param>
/// <param name="After">What only the later edition says; empty where it says nothing.</param>
public sealed record PageMove(string Code, string Name, string What, string Before, string After);

/// <summary>A page that only one of two editions has.</summary>
public sealed record OtherPage(string Code, string Name);

/// <summary>What is different between the elements, or the council's own dashboards, of two editions.</summary>
/// <param name="Added">In the later edition only; no dashboards where the two are for different audiences, which have different ones.</param>
/// <param name="Removed">In the earlier edition only; no dashboards where the two are for different audiences.</param>
/// <param name="Changed">What those say otherwise that both editions have.</param>
public sealed record PageMoves(
    IReadOnlyList<OtherPage> Added,
    IReadOnlyList<OtherPage> Removed,
    IReadOnlyList<PageMove> Changed
)
{
    /// <summary>How many of both editions say something else.</summary>
    public int ChangedPages => Changed.Select(move => move.Code).Distinct().Count();

    /// <summary>How many are different in any way.</summary>
    public int Count => Added.Count + Removed.Count + ChangedPages;
}

/// <summary>Something that the thread needed somebody for in one of two editions only.</summary>
/// <param name="IsNew">It is the later one.</param>
/// <param name="IsInBoth">The element or indicator itself is in both; if not, the need came or went with it.</param>
public sealed record HealthMove(ThreadHealthLine Line, bool IsNew, bool IsInBoth);

/// <summary>What is different between the thread health of two editions.</summary>
/// <param name="Before">How many needs the earlier edition lists.</param>
/// <param name="After">How many needs the later edition lists.</param>
/// <param name="Moves">The new ones first; both in the order of thread health.</param>
public sealed record HealthMoves(int Before, int After, IReadOnlyList<HealthMove> Moves)
{
    public int New => Moves.Count(move => move.IsNew);

    public int Gone => Moves.Count - New;
}

/// <summary>Compares the pages of two editions beside those of indicators, from what the editions hold alone.</summary>
internal static class PageDifferences
{
    private const string Separator = "; ";

    /// <summary>
    /// Which elements of the thread are new or no longer there, and what those say otherwise that both editions have: beside what
    /// they are and what they serve, their milestones, and what was said of them for the same quarter.
    /// </summary>
    public static PageMoves Elements(EditionContent before, EditionContent after)
    {
        var (were, are) = (before.Thread.Elements, after.Thread.Elements);
        var changed =
            from now in are
            join was in were on now.Code equals was.Code
            from said in (IEnumerable<(string What, string Before, string After)>)
                [
                    ("Title", was.Title, now.Title),
                    ("Description", was.Description, now.Description),
                    ("Owner", was.Owner, now.Owner),
                    Apart("Serves", Served(before, was), Served(after, now)),
                    Apart("Milestones", Milestones(before, was), Milestones(after, now)),
                    .. Commentary(was, now),
                ]
            where said.Before != said.After
            select new PageMove(now.Code, now.Title, said.What, said.Before, said.After);
        return new PageMoves(OnlyIn(are, were), OnlyIn(were, are), changed.ToList());

        static List<OtherPage> OnlyIn(IEnumerable<ThreadElement> one, IEnumerable<ThreadElement> other) =>
            one.ExceptBy(other.Select(e => e.Code), e => e.Code).Select(e => new OtherPage(e.Code, e.Title)).ToList();

        static IEnumerable<(string Key, string Words)> Served(EditionContent edition, ThreadElement element) =>
            from link in edition.Thread.Links
            where link.ChildId == element.Id
            join parent in edition.Thread.Elements on link.ParentId equals parent.Id
            select (parent.Code, parent.Title);

        static IEnumerable<(string Key, string Words)> Milestones(EditionContent edition, ThreadElement element) =>
            from milestone in edition.Thread.Milestones
            where milestone.ElementId == element.Id
            let words = $"{milestone.Title}, due {UkDate.Words(milestone.Point.Due)}: {SentenceCase.Within(milestone.Point.State.Words())}"
            select (words, words);

        IEnumerable<(string What, string Before, string After)> Commentary(ThreadElement was, ThreadElement now) =>
            from said in after.Thread.Commentary
            where said.ElementId == now.Id
            join old in before.Thread.Commentary.Where(line => line.ElementId == was.Id)
                on said.Period equals old.Period
            select ($"Commentary on {said.Period}", old.Text, said.Text);
    }

    /// <summary>What the pages of those portfolios say otherwise that both editions have.</summary>
    public static IEnumerable<PageMove> Portfolios(EditionContent before, EditionContent after)
    {
        // Questions to expect that one audience does not read were not taken out.
        var questions = before.Head.Audience.SeesExpectedQuestions() && after.Head.Audience.SeesExpectedQuestions();
        return from now in after.Portfolios
            join was in before.Portfolios on now.Code equals was.Code
            from said in (IEnumerable<(string What, string Before, string After)>)
                [
                    ("Cabinet member", was.CabinetMember, now.CabinetMember),
                    Indicators("Measures", (before, Measures(was)), (after, Measures(now))),
                    ("What residents say", Residents(was), Residents(now)),
                    ("Source of what residents say", Source(was), Source(now)),
                    ("Questions to expect", questions ? Questions(was) : "", questions ? Questions(now) : ""),
                ]
            where said.Before != said.After
            select new PageMove(now.Code, now.Name, said.What, said.Before, said.After);

        static IEnumerable<string> Measures(EditionPortfolio portfolio) =>
            portfolio.Measures.Select(measure => measure.Code);

        static string Residents(EditionPortfolio portfolio) => portfolio.Brief?.Content.Residents ?? "";

        static string Source(EditionPortfolio portfolio) => portfolio.Brief?.Content.Source ?? "";

        static string Questions(EditionPortfolio portfolio) =>
            string.Join(" ", portfolio.Brief?.Content.Questions ?? []);
    }

    /// <summary>What is different between the council's own dashboards; nothing where nobody knows those of one of the editions.</summary>
    public static PageMoves Dashboards(EditionContent before, EditionContent after)
    {
        if (before.Dashboards is not { } were || after.Dashboards is not { } are)
        {
            return new PageMoves([], [], []);
        }

        // What was never shared with the other audience did not come or go.
        var isSameAudience = before.Head.Audience == after.Head.Audience;
        var changed =
            from now in are
            join was in were on now.Code equals was.Code
            from said in (IEnumerable<(string What, string Before, string After)>)
                [
                    ("Name", was.Name, now.Name),
                    ("Purpose", was.Purpose, now.Purpose),
                    ("Shared with", Readers(was), Readers(now)),
                    Chosen("Parts", was.Parts.Select(Part), now.Parts.Select(Part), part => part.Name),
                    Indicators("Indicators", (before, Shown(was)), (after, Shown(now))),
                    Chosen("Columns", was.Columns, now.Columns, column => column.Words()),
                ]
            where said.Before != said.After
            select new PageMove(now.Code, now.Name, said.What, said.Before, said.After);
        return new PageMoves(OnlyIn(are, were), OnlyIn(were, are), changed.ToList());

        List<OtherPage> OnlyIn(IEnumerable<EditionDashboard> one, IEnumerable<EditionDashboard> other) =>
            isSameAudience
                ? one.ExceptBy(other.Select(d => d.Code), d => d.Code)
                    .Select(d => new OtherPage(d.Code, d.Name))
                    .ToList()
                : [];

        static (DashboardPartKind Kind, string Code, string Name) Part(EditionDashboardPart part) =>
            (part.Kind, part.Code, part.Name);

        static IEnumerable<string> Shown(EditionDashboard dashboard) =>
            dashboard.Parts.SelectMany(part => part.Indicators);

        static string Readers(EditionDashboard dashboard) =>
            dashboard.IsForEverybody
                ? "Everybody who may view dashboards"
                : string.Join(Separator, dashboard.Roles.Select(role => role.Words()));
    }

    /// <summary>Which needs of the thread are new, and which are gone; null where one of the editions does not have its health.</summary>
    public static HealthMoves? Health(EditionContent before, EditionContent after)
    {
        if (before.Health is not { } was || after.Health is not { } now)
        {
            return null;
        }

        return new HealthMoves(
            was.Lines.Count,
            now.Lines.Count,
            [
                .. now.Lines.ExceptBy(was.Lines.Select(Need), Need).Select(Move(isNew: true, other: before)),
                .. was.Lines.ExceptBy(now.Lines.Select(Need), Need).Select(Move(isNew: false, other: after)),
            ]
        );

        static (ThreadNeed, bool, string) Need(ThreadHealthLine line) => (line.Need, line.IsElement, line.Code);

        static Func<ThreadHealthLine, HealthMove> Move(bool isNew, EditionContent other)
        {
            var elements = other.Thread.Elements.Select(e => e.Code).ToHashSet();
            var indicators = other.Indicators.Select(i => i.Standing.Code).ToHashSet();
            return line => new HealthMove(line, isNew, (line.IsElement ? elements : indicators).Contains(line.Code));
        }
    }

    /// <summary>The names of the indicators that one page shows and the other does not, in order of code.</summary>
    private static (string What, string Before, string After) Indicators(
        string what,
        (EditionContent Edition, IEnumerable<string> Codes) was,
        (EditionContent Edition, IEnumerable<string> Codes) now
    )
    {
        return (what, Names(was, now), Names(now, was));

        static string Names(
            (EditionContent Edition, IEnumerable<string> Codes) shown,
            (EditionContent Edition, IEnumerable<string> Codes) other
        )
        {
            var only = shown.Codes.Except(other.Codes).ToHashSet();
            return string.Join(
                Separator,
                shown
                    .Edition.Indicators.Select(i => i.Standing)
                    .Where(s => only.Contains(s.Code))
                    .Select(s => s.IsExempt ? $"{s.Name} (exempt)" : s.Name)
            );
        }
    }

    /// <summary>What one page has and the other has not, whatever its order and whatever it is called.</summary>
    private static (string What, string Before, string After) Apart(
        string what,
        IEnumerable<(string Key, string Words)> was,
        IEnumerable<(string Key, string Words)> now
    )
    {
        var (before, after) = (was.ToList(), now.ToList());
        return (what, Only(before, after), Only(after, before));

        static string Only(List<(string Key, string Words)> one, List<(string Key, string Words)> other) =>
            string.Join(Separator, one.ExceptBy(other.Select(it => it.Key), it => it.Key).Select(it => it.Words));
    }

    /// <summary>What was chosen in one edition and not in the other; everything, where only its order is another.</summary>
    private static (string What, string Before, string After) Chosen<T>(
        string what,
        IEnumerable<T> was,
        IEnumerable<T> now,
        Func<T, string> words
    )
    {
        var (before, after) = (was.ToList(), now.ToList());
        var (gone, added) = (before.Except(after).ToList(), after.Except(before).ToList());
        return gone.Count + added.Count > 0
            ? (what, Joined(gone), Joined(added))
            : ($"Order of {SentenceCase.Within(what)}", Joined(before), Joined(after));

        string Joined(IEnumerable<T> items) => string.Join(Separator, items.Select(words));
    }
}

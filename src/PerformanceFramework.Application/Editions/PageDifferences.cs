using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Editions;

/// <summary>Something that the page of a portfolio, or a dashboard of the council's own, says otherwise in the later edition.</summary>
/// <param name="What">What is different, as a heading.</param>
/// <param name="Before">What only the earlier edition says; empty where it said nothing.</param>
/// <param name="After">What only the later edition says; empty where it says nothing.</param>
public sealed record PageMove(string Code, string Name, string What, string Before, string After);

/// <summary>A dashboard of the council's own that only one of two editions has.</summary>
public sealed record OtherDashboard(string Code, string Name);

/// <summary>What is different between the council's own dashboards of two editions. Each by its name.</summary>
/// <param name="Added">In the later edition only; none where the two are for different audiences, which have different ones.</param>
/// <param name="Removed">In the earlier edition only; none where the two are for different audiences.</param>
/// <param name="Changed">What those say otherwise that both editions have.</param>
public sealed record DashboardMoves(
    IReadOnlyList<OtherDashboard> Added,
    IReadOnlyList<OtherDashboard> Removed,
    IReadOnlyList<PageMove> Changed
)
{
    /// <summary>How many of both editions say something else.</summary>
    public int ChangedDashboards => Changed.Select(move => move.Code).Distinct().Count();

    /// <summary>How many are different in any way.</summary>
    public int Count => Added.Count + Removed.Count + ChangedDashboards;
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
    public static DashboardMoves Dashboards(EditionContent before, EditionContent after)
    {
        if (before.Dashboards is not { } were || after.Dashboards is not { } are)
        {
            return new DashboardMoves([], [], []);
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
        return new DashboardMoves(OnlyIn(are, were), OnlyIn(were, are), changed.ToList());

        List<OtherDashboard> OnlyIn(IEnumerable<EditionDashboard> one, IEnumerable<EditionDashboard> other) =>
            isSameAudience
                ? one.ExceptBy(other.Select(d => d.Code), d => d.Code)
                    .Select(d => new OtherDashboard(d.Code, d.Name))
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

using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.GoldenThread;

/// <summary>
/// Whatever the thread is and whatever is decided about each element: the year that is opened is the one that was shown
/// before. Each case is a list of numbers, from which the thread and the decisions are read off; a failure names it.
/// </summary>
public sealed class RollForwardLawTests
{
    private const int Cases = 30;
    private static readonly FinancialYear Next = new(2027);
    private static readonly DateOnly FirstDay = new(2027, 4, 1);

    [Fact]
    public async Task Year_OfAnyThreadAndAnyDecisions_OpensAsItWasShown()
    {
        var opened = 0;
        foreach (var numbers in FsCheck.Fluent.Gen.Choose(0, 999).ArrayOf(160).Sample(Cases))
        {
            opened += await OpensAsShownAsync(numbers) ? 1 : 0;
        }

        // Of decisions at random few leave something undecided.
        opened.ShouldBeGreaterThan(Cases / 2);
    }

    private static async Task<bool> OpensAsShownAsync(int[] numbers)
    {
        var which = string.Join(',', numbers);
        var database = new TestDatabase();
        await database.InitializeAsync();
        try
        {
            var choices = new Choices(numbers);
            var council = new AnyThread(choices);
            await database.SaveAsync([.. council.Rows]);
            var year = new PreparedYear(database, council, choices);
            await year.PrepareAsync();
            database.Time.Advance(new DateTime(2027, 4, 6, 9, 0, 0, DateTimeKind.Utc) - database.Time.Utc);
            var before = await year.EntriesAsync(2026);
            var shown = await year.DetailAsync();
            if (shown.Problems.Count > 0)
            {
                (await year.OpenAsync(shown)).Word().ShouldBe("not-ready", which);
                (await year.EntriesAsync(2026)).ShouldBe(before, which);
                return false;
            }

            (await year.OpenAsync(shown)).Word().ShouldBe("Done", which);

            var after = PlanComparison.Of(before, await year.EntriesAsync(2027));
            Ordered(after.Added).ShouldBe(Ordered(shown.Comparison.Added), which);
            Ordered(after.Dropped).ShouldBe(Ordered(shown.Comparison.Dropped), which);
            Ordered(after.Changed.Select(c => c.Before))
                .ShouldBe(Ordered(shown.Comparison.Changed.Select(c => c.Before)), which);
            Ordered(after.Changed.Select(c => c.After))
                .ShouldBe(Ordered(shown.Comparison.Changed.Select(c => c.After)), which);
            after.Same.ShouldBe(shown.Comparison.Same, which);
            Ordered(await year.EntriesAsync(2026)).ShouldBe(Ordered(before), which);
            (await year.PrimariesAsync()).ShouldAllBe(count => count == 1, which);
            return true;
        }
        finally
        {
            await database.DisposeAsync();
        }
    }

    private static List<PlanEntry> Ordered(IEnumerable<PlanEntry> entries) =>
        entries.OrderBy(entry => entry.Code, StringComparer.Ordinal).ToList();

    /// <summary>Numbers read one after the other, from the beginning again when they are used up.</summary>
    private sealed class Choices(int[] numbers)
    {
        private int _next;

        public int Below(int most) => numbers[_next++ % numbers.Length] % most;

        public bool OneIn(int times) => Below(times) == 0;

        /// <summary>Some of what there is, one at least.</summary>
        public List<T> Some<T>(IReadOnlyList<T> all)
        {
            var certain = all[Below(all.Count)];
            return all.Where(one => OneIn(3) || Equals(one, certain)).ToList();
        }
    }

    /// <summary>A vision, two priorities, the plan D and another beside it, four to seven service plans under them, and indicators.</summary>
    private sealed class AnyThread
    {
        public AnyThread(Choices choices)
        {
            var place = new Directorate("PLA", "Place");
            var homes = new Portfolio("HOM", "Homes");
            var housing = new Service("HOU", "Housing", place, homes);
            var body = new AccountableBody("BOARD", "The board", AccountableBodyKind.Committee);
            PlanLevel[] levels =
            [
                new("Vision", 1),
                new("Priority", 2) { IsCorporatePlan = true },
                new("Directorate plan", 3),
                new("Service plan", 4),
            ];
            var vision = Element("V", levels[0]);
            PlanElement[] priorities = [Element("P1", levels[1]), Element("P2", levels[1])];
            PlanElement[] plans = [Element("D", levels[2]), Element("E", levels[2])];
            var services = Enumerable.Range(1, 4 + choices.Below(4)).Select(n => Element($"S{n}", levels[3])).ToList();
            PlanElement[] elements = [vision, .. priorities, .. plans, .. services];
            Rows.AddRange([new Council("Smalltown"), place, homes, housing, body, .. elements]);
            Rows.AddRange(priorities.Select(p => new ElementAlignment(vision, p)));
            foreach (var plan in plans)
            {
                Rows.AddRange(choices.Some(priorities).Select(p => new ElementAlignment(p, plan)));
            }

            for (var n = 0; n < services.Count; n++)
            {
                PlanElement[] above = [.. plans, .. services.Take(n)];
                Rows.AddRange(choices.Some(above).Select(parent => new ElementAlignment(parent, services[n])));
            }

            for (var n = 1; n <= 6; n++)
            {
                var indicator = Given.Indicator($"I{n}", housing);
                var places = choices.Some(elements);
                Rows.Add(indicator);
                Rows.AddRange(places.Select((place, at) => new IndicatorAlignment(indicator, place, at == 0)));
            }

            PlanElement Element(string code, PlanLevel level) =>
                new(code, "Title of " + code, "", "Owner", level)
                {
                    Service = level.Position == 4 && choices.OneIn(2) ? housing : null,
                    AccountableBody = choices.OneIn(3) ? body : null,
                };
        }

        public List<object> Rows { get; } = [];
    }

    /// <summary>The next year of D, with a decision at random about every element.</summary>
    private sealed class PreparedYear(TestDatabase database, AnyThread thread, Choices choices)
    {
        private readonly Domain.Identity.Actor _team = Testing.Actors.Everywhere(Domain.Identity.Role.PerformanceTeam);

        private ThreadQueries Threads => database.Get<ThreadQueries>();

        public async Task PrepareAsync()
        {
            var level = thread.Rows.OfType<PlanElement>().Last().Level.Id;
            (
                await database
                    .Get<PrepareRollForward>()
                    .ExecuteAsync(_team, new PrepareRollForwardRequest("D", 2027, level))
            ).ShouldBeDone();
            var lines = (await DetailAsync()).Lines.Select(line => line.Entry).ToList();
            var ending = lines
                .Where(line => line.Code != "D" && choices.OneIn(4))
                .Select(line => line.Code)
                .ToHashSet();
            foreach (var line in lines)
            {
                await EditAsync(line.Code, ending);
            }

            for (var n = 1; n <= choices.Below(3); n++)
            {
                await AddAsync($"N{n}", level, ending);
            }

            // Where somebody has to say where an indicator goes, any goal will do.
            while ((await DetailAsync()) is { Goals: var goals, Problems: var problems })
            {
                if (problems.FirstOrDefault(problem => problem.Indicator) is not { } problem)
                {
                    return;
                }

                var goal = goals[choices.Below(goals.Count)].Code;
                (
                    await database
                        .Get<PlaceIndicator>()
                        .ExecuteAsync(_team, new PlaceIndicatorRequest("D", 2027, problem.Code, goal))
                ).ShouldBeDone();
            }
        }

        public async Task<RollForwardDetail> DetailAsync() =>
            (await Threads.RollForwardAsync(_team, "D", Next)).ShouldNotBeNull();

        public async Task<IReadOnlyList<PlanEntry>> EntriesAsync(int year) =>
            (await Threads.PlanOfYearAsync(_team, "D", new FinancialYear(year))).ShouldNotBeNull().Entries;

        public Task<Application.UseCases.Outcome<string>> OpenAsync(RollForwardDetail shown) =>
            database
                .Get<OpenRollForward>()
                .ExecuteAsync(_team, new OpenRollForwardRequest("D", 2027, FirstDay, CopiesSets: false, shown.Stamp));

        /// <summary>How many primary alignments each indicator has in force.</summary>
        public Task<List<int>> PrimariesAsync() =>
            database.ReadAsync(db =>
                db.Indicators.Select(i =>
                        db.IndicatorAlignments.Count(a => a.IndicatorId == i.Id && a.Until == null && a.IsPrimary)
                    )
                    .ToListAsync()
            );

        private async Task EditAsync(string code, HashSet<string> ending)
        {
            var line = (await Threads.PreparedLineAsync(_team, "D", Next, code)).ShouldNotBeNull();
            var terms = line.Line!.Terms;
            var serves =
                code == "D" || choices.OneIn(2)
                    ? terms.Serves.Codes
                    : choices.Some(Above(code).Where(parent => !ending.Contains(parent)).ToList());
            var request = new PreparedTermsRequest(
                choices.OneIn(3) ? terms.Title + ", anew" : terms.Title,
                terms.Description,
                choices.OneIn(4) ? "Somebody else" : terms.Owner,
                terms.Service,
                terms.Directorate,
                terms.StartsOn,
                terms.EndsOn,
                serves,
                choices.OneIn(2) ? terms.Indicators.Codes : Indicators(),
                choices.OneIn(3) ? "BOARD" : terms.Body!
            );
            (
                await database
                    .Get<EditPreparedLine>()
                    .ExecuteAsync(
                        _team,
                        new EditPreparedLineRequest("D", 2027, code, line.Version, ending.Contains(code), request, [])
                    )
            ).ShouldBeDone();
        }

        private async Task AddAsync(string code, int level, HashSet<string> ending)
        {
            var serves = choices.Some(Above("S9").Where(parent => !ending.Contains(parent)).ToList());
            var request = new PreparedTermsRequest(
                "Title of " + code,
                "",
                "Owner",
                choices.OneIn(2) ? "HOU" : "",
                "",
                FirstDay,
                null,
                serves,
                Indicators(),
                choices.OneIn(2) ? "BOARD" : ""
            );
            (
                await database
                    .Get<AddPreparedLine>()
                    .ExecuteAsync(_team, new AddPreparedLineRequest("D", 2027, code, level, request))
            ).ShouldBeDone();
        }

        // Those before it of its own level, so that nothing serves itself in a circle.
        private List<string> Above(string code) =>
            thread
                .Rows.OfType<PlanElement>()
                .Where(e => e.Level.Position == 3 || (e.Code[0] == 'S' && string.CompareOrdinal(e.Code, code) < 0))
                .Select(e => e.Code)
                .ToList();

        private List<string> Indicators() =>
            thread.Rows.OfType<Indicator>().Select(i => i.Code).Where(_ => choices.OneIn(3)).ToList();
    }
}

using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Domain.Tests.GoldenThread;

public sealed class PlanLevelsTests
{
    private readonly List<PlanLevel> _rows =
    [
        new("Service plan", 9),
        new("Vision", 1),
        new("Priority", 2) { IsCorporatePlan = true },
        new("Directorate plan", 5),
    ];

    private readonly PlanLevels _levels;

    public PlanLevelsTests() => _levels = new PlanLevels(_rows);

    [Fact]
    public void Levels_AsTheyAreStored_AreReadFromTheTopDown() =>
        Names().ShouldBe("Vision, Priority, Directorate plan, Service plan");

    [Theory]
    [InlineData("Vision", false, "Priority, Vision, Directorate plan, Service plan")]
    [InlineData("Priority", true, "Priority, Vision, Directorate plan, Service plan")]
    [InlineData("Directorate plan", true, "Vision, Directorate plan, Priority, Service plan")]
    [InlineData("Directorate plan", false, "Vision, Priority, Service plan, Directorate plan")]
    [InlineData("Service plan", true, "Vision, Priority, Service plan, Directorate plan")]
    public void Move_OfALevel_ExchangesItWithItsNeighbour(string name, bool up, string order)
    {
        _levels.Move(Level(name), up).ShouldBeNull();

        Names().ShouldBe(order);
        ReadAgain().ShouldBe(order);
    }

    [Theory]
    [InlineData("Vision", true, "level-is-first")]
    [InlineData("Service plan", false, "level-is-last")]
    public void Move_BeyondTheEnd_IsRefused(string name, bool up, string code)
    {
        _levels.Move(Level(name), up)!.Code.ShouldBe(code);

        Names().ShouldBe("Vision, Priority, Directorate plan, Service plan");
    }

    /// <summary>The database keeps the places unique, and two levels that exchange theirs in one save would break that.</summary>
    [Fact]
    public void Move_HoweverOften_NeverGivesOutAPlaceThatALevelHad()
    {
        var random = new Random(20261129);
        for (var i = 0; i < 500; i++)
        {
            var had = _rows.ToDictionary(level => level, level => level.Position);
            var level = _rows[random.Next(_rows.Count)];
            _levels.Move(level, random.Next(2) == 0);

            var moved = _rows.Where(row => row.Position != had[row]).ToList();
            moved.Select(row => row.Position).Intersect(had.Values).ShouldBeEmpty();
            _rows.Select(row => row.Position).Distinct().Count().ShouldBe(_rows.Count);
            ReadAgain().ShouldBe(Names());
        }
    }

    [Fact]
    public void Add_OfALevel_ComesBelowAllOthers()
    {
        var level = _levels.Add("Objective", out var refusal);

        refusal.ShouldBeNull();
        level!.Position.ShouldBe(10);
        Names().ShouldEndWith("Service plan, Objective");
    }

    [Fact]
    public void Add_OfTheFirstLevel_IsTheFirst() => new PlanLevels([]).Add("Vision", out _)!.Position.ShouldBe(1);

    [Theory]
    [InlineData("Vision")]
    [InlineData("VISION")]
    public void Add_OfANameThatThereIs_IsRefused(string name)
    {
        _levels.Add(name, out var refusal).ShouldBeNull();

        refusal!.Code.ShouldBe("level-of-that-name");
    }

    [Theory]
    [InlineData("Ambition", null)]
    [InlineData("vision", null)]
    [InlineData("service PLAN", "level-of-that-name")]
    public void Rename_OfALevel_TakesEveryNameThatNoOtherHas(string name, string? code)
    {
        _levels.Rename(Level("Vision"), name)?.Code.ShouldBe(code);

        _rows[1].Name.ShouldBe(code is null ? name : "Vision");
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "Priority has or had 1 element, retired ones included")]
    [InlineData(4, "Priority has or had 4 elements, retired ones included")]
    public void Remove_OfALevel_NeedsThatItHasNoElements(int elements, string? beginning)
    {
        var refusal = _levels.Remove(Level("Priority"), elements);

        refusal?.Sentence.ShouldStartWith(beginning!);
        (refusal is null).ShouldBe(beginning is null);
        Names().Contains("Priority", StringComparison.Ordinal).ShouldBe(beginning is not null);
    }

    [Fact]
    public void CorporatePlan_OfAnotherLevel_LeavesTheOneThatHadIt()
    {
        _levels.HoldCorporatePlan(Level("Directorate plan")).ShouldBeNull();

        _rows.Where(level => level.IsCorporatePlan).Select(level => level.Name).ShouldBe(["Directorate plan"]);
    }

    [Fact]
    public void CorporatePlan_OfTheLevelThatHasIt_IsRefused() =>
        _levels.HoldCorporatePlan(Level("Priority"))!.Code.ShouldBe("level-holds-plan-already");

    private PlanLevel Level(string name) => _rows.Single(level => level.Name == name);

    private string Names() => string.Join(", ", _levels.InOrder.Select(level => level.Name));

    private string ReadAgain() => string.Join(", ", new PlanLevels(_rows).InOrder.Select(level => level.Name));
}

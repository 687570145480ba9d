using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Web.Tests.Features.Organisation;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

/// <summary>On an installation of its own that has just been founded, because the levels are chosen and changed.</summary>
public sealed class LevelsPageTests : IAsyncLifetime
{
    private const string Address = "/thread/levels";
    private const string Portsmouth = "Community strategy, Corporate plan*, Business plan";

    private readonly EmptySite _empty = EmptySite.OnThisMachine();
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _visitor = _empty.Site.Visitor();
        (await _empty.FoundAsync(_visitor)).Location.ShouldBe("/set-up");
    }

    public async Task DisposeAsync() => await _empty.DisposeAsync();

    [Fact]
    public async Task Page_WithoutLevels_OffersTheTemplatesAndABlankStart()
    {
        var page = await _visitor.GetAsync(Address);

        page.Heading.ShouldBe("The golden thread has no levels yet: choose some to begin with.");
        page.All("input[type=radio]")
            .Select(radio => radio.GetAttribute("value"))
            .ShouldBe(["bolton", "south-derbyshire", "portsmouth"]);
        page.All("form:has(#add-level-name)").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Template_WhenItIsChosen_MakesTheLevels()
    {
        (await ChooseAsync("portsmouth")).Location.ShouldBe("/thread/levels?done=chosen");

        (await LevelsAsync()).ShouldBe(Portsmouth);
        var page = await _visitor.GetAsync("/thread/levels?done=chosen");
        page.Heading.ShouldBe("The golden thread has 3 levels; Corporate plan holds the Corporate Plan.");
        page.Text(".notice__title").ShouldBe("The levels are set up.");
    }

    [Fact]
    public async Task Template_WhenNoneIsChosen_SaysSoAtTheChoices()
    {
        var page = await ChooseAsync(null);

        page.Status.ShouldBe(200);
        page.One(".errsum a").GetAttribute("href").ShouldEndWith("#template-template");
        page.Text("#template-error").ShouldBe("Error: Choose the levels to begin with.");
    }

    [Fact]
    public async Task Template_ChosenWhereSomebodyElseChoseMeanwhile_SaysSo()
    {
        var before = await _visitor.GetAsync(Address);
        await ChooseAsync("portsmouth");

        var page = await _visitor.SubmitAsync(before, "form:has(input[type=radio])", ("Template.Template", "bolton"));

        page.Text(".errsum li").ShouldStartWith("There are levels already.");
        (await LevelsAsync()).ShouldBe(Portsmouth);
    }

    [Fact]
    public async Task Blank_Start_BeginsWithALevelOfOnesOwn()
    {
        (await AddAsync("Vision")).Location.ShouldBe("/thread/levels?done=added");
        (await AddAsync("Plan")).Location.ShouldBe("/thread/levels?done=added");

        (await LevelsAsync()).ShouldBe("Vision, Plan");
        (await _visitor.GetAsync(Address)).Heading.ShouldBe(
            "The golden thread has 2 levels, and none is marked as holding the Corporate Plan."
        );
    }

    [Theory]
    [InlineData("", "Enter the name of the level.")]
    [InlineData("business PLAN", "There is a level called business PLAN already. Choose another name.")]
    public async Task Add_WithANameThatWillNotDo_SaysSoAndKeepsIt(string name, string sentence)
    {
        await ChooseAsync("portsmouth");

        var page = await AddAsync(name);

        page.Text(".errsum li").ShouldBe(sentence);
        page.One("#add-level-name").GetAttribute("value").ShouldBe(name);
    }

    [Theory]
    [InlineData("Business plan", "up", "Community strategy, Business plan, Corporate plan*")]
    [InlineData("Community strategy", "down", "Corporate plan*, Community strategy, Business plan")]
    [InlineData("Business plan", "mark", "Community strategy, Corporate plan, Business plan*")]
    [InlineData("Corporate plan", "remove", "Community strategy, Business plan")]
    public async Task Button_OfALevel_DoesWhatItSays(string level, string action, string levels)
    {
        await ChooseAsync("portsmouth");

        (await PressAsync(await _visitor.GetAsync(Address), level, action)).Location.ShouldBe(
            $"/thread/levels?done={action}"
        );

        (await LevelsAsync()).ShouldBe(levels);
    }

    [Fact]
    public async Task Rename_OfALevel_IsKept()
    {
        await ChooseAsync("portsmouth");

        await PressAsync(await _visitor.GetAsync(Address), "Business plan", "rename", "Team plan");

        (await LevelsAsync()).ShouldBe("Community strategy, Corporate plan*, Team plan");
    }

    [Fact]
    public async Task Rename_ToNothing_SaysSoAtTheField()
    {
        await ChooseAsync("portsmouth");
        var id = await IdAsync("Business plan");

        var page = await PressAsync(await _visitor.GetAsync(Address), "Business plan", "rename", " ");

        page.Text($"#level-{id}-name-error").ShouldBe("Error: Enter the name of the level.");
        page.One($"#level-{id}-name").GetAttribute("value")!.Trim().ShouldBe("");
    }

    [Fact]
    public async Task Rename_OfALevelSomebodyElseRenamed_ShowsBothAndSavesWhenSentAgain()
    {
        await ChooseAsync("portsmouth");
        var before = await _visitor.GetAsync(Address);
        var id = await IdAsync("Business plan");
        await PressAsync(before, "Business plan", "rename", "Team plan");

        var page = await PressAsync(before, "Business plan", "rename", "Unit plan");

        Answer.Words(page.One(".notice tbody tr")).ShouldBe("Name Team plan Unit plan");
        page.One($"#level-{id}-name").GetAttribute("value").ShouldBe("Unit plan");
        await PressAsync(page, "Team plan", "rename", "Unit plan");
        (await LevelsAsync()).ShouldBe("Community strategy, Corporate plan*, Unit plan");
    }

    [Fact]
    public async Task Button_OfALevelThatIsGone_SaysSo()
    {
        await ChooseAsync("portsmouth");
        var before = await _visitor.GetAsync(Address);
        await PressAsync(before, "Business plan", "remove");

        var page = await PressAsync(before, "Business plan", "up");

        page.Status.ShouldBe(200);
        page.Text(".errsum li").ShouldBe("It does not exist, or it is not yours to see.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("explode")]
    public async Task Button_ThatIsNone_DoesNothing(string? action)
    {
        await ChooseAsync("portsmouth");

        var page = await PressAsync(await _visitor.GetAsync(Address), "Business plan", action ?? "");

        page.Text(".errsum li").ShouldBe("Choose what to do with the level.");
        (await LevelsAsync()).ShouldBe(Portsmouth);
    }

    [Fact]
    public async Task Page_OfLevelsWithElements_OffersNoRemovalOfThem()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var page = await (await site.SignedInAsync("performance")).GetAsync(Address);

        page.Heading.ShouldBe("The golden thread has 6 levels; Corporate priority holds the Corporate Plan.");
        page.All("button[value=remove]").ShouldBeEmpty();
        page.All("button[value=mark]").Count.ShouldBe(5);
        page.All("button[value=up]").Count.ShouldBe(5);
        page.All("button[value=down]").Count.ShouldBe(5);
    }

    [Fact]
    public async Task Change_OfALevel_IsInTheChangeHistoryWithWhoDidIt()
    {
        await ChooseAsync("portsmouth");
        await PressAsync(await _visitor.GetAsync(Address), "Business plan", "up");

        var names = await _empty.Site.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == nameof(MovePlanLevel))
                .Select(r => r.ActorName)
                .Distinct()
                .ToListAsync()
        );
        names.ShouldBe(["Ada Lovelace"]);
    }

    private async Task<Answer> ChooseAsync(string? template) =>
        await _visitor.SubmitAsync(
            await _visitor.GetAsync(Address),
            "form:has(input[type=radio])",
            template is null ? [] : [("Template.Template", template)]
        );

    private async Task<Answer> AddAsync(string name) =>
        await _visitor.SubmitAsync(await _visitor.GetAsync(Address), "form:has(#add-level-name)", ("Add.Name", name));

    /// <summary>Presses a button of a level's form, whose name field goes along.</summary>
    private Task<Answer> PressAsync(Answer page, string level, string action, string? name = null)
    {
        var row = page.All(".levels__item")
            .Single(item => item.QuerySelector("label")!.TextContent == "Name of " + level);
        return _visitor.SubmitAsync(
            page with
            {
                Address = Address,
            },
            "#" + row.QuerySelector("form")!.Id,
            ("Level.Name", name ?? level),
            ("Level.Action", action)
        );
    }

    private Task<int> IdAsync(string level) =>
        _empty.Site.ReadAsync(db => db.PlanLevels.Where(l => l.Name == level).Select(l => l.Id).SingleAsync());

    private async Task<string> LevelsAsync()
    {
        var levels = await _empty.Site.ReadAsync(db => db.PlanLevels.OrderBy(l => l.Position).ToListAsync());
        return string.Join(", ", levels.Select(level => level.Name + (level.IsCorporatePlan ? "*" : "")));
    }
}

using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Editions;

public sealed class EditionDifferencesTests : EditionsTest
{
    [Fact]
    public async Task Editions_OfTheSame_DoNotDiffer()
    {
        await PublishAsync(Audience.Cabinet);
        await PublishAsync(Audience.Scrutiny);

        var differences = await DifferencesAsync(Cabinet, "2026-27-q1-scrutiny");

        differences.AreNone.ShouldBeTrue();
        differences.Before.ShouldBe(differences.After);
        (differences.Moved.Count, differences.Turned.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Restatement_BetweenTwo_IsNamedWithWhatItMoved()
    {
        await PublishAsync();
        await RestateAsync();
        await PublishAsync();

        var differences = await DifferencesAsync(Cabinet, Cabinet + "-2");

        differences.Restated.ShouldBe([
            new FigureMove("HOU-1", "Name of HOU-1", Given.Period("2026-27-Q1"), "88.0%", "80.0%", "90.0%")
            {
                Because = Reason,
            },
        ]);
        var moved = differences.Moved.ShouldHaveSingleItem();
        (moved.After.Code, moved.Before.Status, moved.After.Status).ShouldBe(("HOU-1", Status.Amber, Status.Red));
        moved.Change.ShouldBe(StatusChange.Worse);
        (differences.Before.Red + 1, differences.Before.Amber - 1).ShouldBe(
            (differences.After.Red, differences.After.Amber)
        );
        (differences.Redefined.Count, differences.Added.Count, differences.Removed.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Indicator_ThatIsRetiredOrRedefinedBetweenTwo_IsNamed()
    {
        await PublishAsync();
        await Database.TamperAsync($"UPDATE Indicators SET State = 'Retired' WHERE Code = 'WAS-2'");
        await Database.TamperAsync(
            $"UPDATE Indicators SET Definition = 'Another', Owner = 'Somebody' WHERE Code = 'HOU-1'"
        );
        await PublishAsync();

        var forward = await DifferencesAsync(Cabinet, Cabinet + "-2");
        var back = await DifferencesAsync(Cabinet + "-2", Cabinet);

        forward.Removed.Select(i => i.Code).ShouldBe(["WAS-2"]);
        back.Added.Select(i => i.Code).ShouldBe(["WAS-2"]);
        var redefined = forward.Redefined.ShouldHaveSingleItem();
        redefined.Code.ShouldBe("HOU-1");
        redefined.Changed.ShouldBe(["its definition", "its owner, who was Manager"]);
    }

    [Fact]
    public async Task Indicator_WhoseTargetOfAPastPeriodPolarityOrPortfolioIsAnotherOne_IsNamedWithWhatItWas()
    {
        await PublishAsync();
        await Database.TamperAsync(
            $"UPDATE PeriodTargets SET Low = 85 WHERE Period = '2026-27-Q1' AND IndicatorId = (SELECT Id FROM Indicators WHERE Code = 'HOU-1')"
        );
        await Database.TamperAsync($"UPDATE Indicators SET Polarity = 'HigherIsBetter' WHERE Code = 'HOU-2'");
        await Database.TamperAsync(
            $"UPDATE Services SET PortfolioId = (SELECT Id FROM Portfolios WHERE Code = 'HOM') WHERE Code = 'WAS'"
        );
        await PublishAsync();

        var differences = await DifferencesAsync(Cabinet, Cabinet + "-2");

        differences.Restated.ShouldBeEmpty();
        differences
            .Redefined.Select(move => (move.Code, string.Join("; ", move.Changed)))
            .ShouldBe([
                ("HOU-1", "its target for Q1 2026/27, which was 90.0%, is 85.0%"),
                ("HOU-2", "its polarity, which was “Lower is better”"),
                ("WAS-1", "its portfolio, which was Environment"),
                ("WAS-2", "its portfolio, which was Environment"),
            ]);
    }

    [Fact]
    public async Task PageOfAPortfolio_ThatSaysSomethingElse_IsNamedWithWhatChanged()
    {
        await BriefAsync(null, "Homes are damp.", "Survey of 2025", "When will they be dry?");
        await PublishAsync();
        await BriefAsync(0, "Homes are dry.", "Survey of 2026", "Since when?");
        await Database.TamperAsync($"UPDATE Portfolios SET CabinetMember = 'Another member' WHERE Code = 'ENV'");
        await Database.TamperAsync($"UPDATE Indicators SET State = 'Retired' WHERE Code = 'WAS-2'");
        await PublishAsync();
        await PublishAsync(Audience.Scrutiny);

        var differences = await DifferencesAsync(Cabinet, Cabinet + "-2");

        differences.Portfolios.ShouldBe([
            new PageMove("ENV", "Environment", "Cabinet member", "", "Another member"),
            new PageMove("ENV", "Environment", "Measures", "Name of WAS-2", ""),
            new PageMove("HOM", "Homes", "What residents say", "Homes are damp.", "Homes are dry."),
            new PageMove("HOM", "Homes", "Source of what residents say", "Survey of 2025", "Survey of 2026"),
            new PageMove("HOM", "Homes", "Questions to expect", "When will they be dry?", "Since when?"),
        ]);
        // Scrutiny reads no questions to expect: that they are not in its edition is no change.
        (await DifferencesAsync(Cabinet + "-2", "2026-27-q1-scrutiny")).AreNone.ShouldBeTrue();

        async Task BriefAsync(int? version, string residents, string source, string question) =>
            (
                await Database
                    .Get<SaveBrief>()
                    .ExecuteAsync(
                        Actors.PerformanceTeam,
                        new SaveBriefRequest("HOM", version, residents, source, new DateOnly(2026, 3, 31), question)
                    )
            ).ShouldBeDone();
    }

    [Fact]
    public async Task News_SinceTheLatestEdition_AreIndicatorsWithAnotherStatus()
    {
        (await NewsAsync()).ShouldBeNull();
        await PublishAsync(period: "2025-26-Q4");
        await PublishAsync(Audience.Clt);
        await PublishAsync();
        (await NewsAsync()).ShouldNotBeNull().Moved.ShouldBeEmpty();

        await RestateAsync();

        var news = (await NewsAsync()).ShouldNotBeNull();
        news.Since.Head.Address.ShouldBe(Cabinet);
        var moved = news.Moved.ShouldHaveSingleItem();
        (moved.After.Code, moved.Before.Status, moved.After.Status).ShouldBe(("HOU-1", Status.Amber, Status.Red));
    }

    private async Task<EditionNews?> NewsAsync()
    {
        var actor = Actors.CabinetMember;
        var overview = (await Database.Get<ThreadQueries>().OverviewAsync(actor)).ShouldNotBeNull();
        return await Queries.NewsAsync(actor, overview.Indicators);
    }

    private async Task<EditionDifferences> DifferencesAsync(string earlier, string later) =>
        (await Queries.DifferencesAsync(Actors.CabinetMember, earlier, later)).ShouldNotBeNull();
}

using Microsoft.Data.Sqlite;
using PerformanceFramework.Application.Database;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>What is said while the database is gone or locked, and that all is well when it is back.</summary>
public sealed class DatabaseAwayTests : IDisposable
{
    private const string Sentence = "The database cannot be reached just now";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/thread")]
    [InlineData("/thread/GREEN")]
    [InlineData("/indicators")]
    [InlineData("/indicators/START-01")]
    [InlineData("/returns")]
    [InlineData("/returns/1")]
    [InlineData("/change-history")]
    [InlineData("/calendar")]
    [InlineData("/calendar/1")]
    public async Task Page_WithoutItsDatabase_SaysSoAndRecovers(string address)
    {
        await using var site = await StartAsync();
        var visitor = await site.SignedInAsync("performance");
        var before = await visitor.GetAsync(address);

        TakeAway();
        ShouldSaySo(await visitor.GetAsync(address));

        PutBack();
        (await visitor.GetAsync(address)).Heading.ShouldBe(before.Heading);
    }

    [Fact]
    public async Task SignIn_WithoutTheDatabase_SaysSoAndRecovers()
    {
        await using var site = await StartAsync();
        var visitor = site.Visitor();
        var page = await visitor.GetAsync("/sign-in");
        (string, string)[] typed = [("Form.UserName", "performance"), ("Form.Password", "demonstration-only")];

        TakeAway();
        ShouldSaySo(await visitor.SubmitAsync(page, "main form", typed));

        PutBack();
        (await visitor.SubmitAsync(page, "main form", typed)).Location.ShouldBe("/");
    }

    [Fact]
    public async Task Page_WhenTheSessionIsLookedAtAgain_SaysSoToo()
    {
        await using var site = await StartAsync();
        var visitor = await site.SignedInAsync("performance");
        site.Time.Advance(TimeSpan.FromHours(1));

        TakeAway();
        ShouldSaySo(await visitor.GetAsync("/"));

        PutBack();
        (await visitor.GetAsync("/")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task PublicPage_WithoutTheDatabase_IsShown()
    {
        await using var site = await StartAsync();
        var visitor = site.Visitor();
        await visitor.GetAsync("/accessibility");

        TakeAway();

        (await visitor.GetAsync("/accessibility")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Health_WithoutTheDatabase_IsLiveButNotReady()
    {
        await using var site = await StartAsync();
        var visitor = site.Visitor();
        (await visitor.GetAsync("/health/ready")).Status.ShouldBe(200);

        TakeAway();
        (await visitor.GetAsync("/health/live")).Status.ShouldBe(200);
        (await visitor.GetAsync("/health/ready")).Status.ShouldBe(503);

        PutBack();
        (await visitor.GetAsync("/health/ready")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Health_SaysNothingMoreThanAWord()
    {
        await using var site = await StartAsync();

        (await site.Visitor().GetAsync("/health/ready")).Body.ShouldBe("Healthy");
        TakeAway();
        (await site.Visitor().GetAsync("/health/ready")).Body.ShouldBe("Unhealthy");
    }

    [Fact]
    public async Task Page_WithALockedDatabase_SaysSoAndRecovers()
    {
        await using var site = await StartAsync(("Database:CommandTimeoutSeconds", "1"));
        var visitor = await site.SignedInAsync("performance");

        await using (var other = new SqliteConnection($"Data Source={_folder.File()};Pooling=False"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;";
            await command.ExecuteNonQueryAsync();

            ShouldSaySo(await visitor.GetAsync("/"));
            (await visitor.GetAsync("/health/ready")).Status.ShouldBe(503);
        }

        (await visitor.GetAsync("/")).Status.ShouldBe(200);
    }

    private static void ShouldSaySo(Answer answer)
    {
        answer.Status.ShouldBe(503);
        answer.Heading.ShouldBe(Sentence);
        answer.Text("main .dek").ShouldContain("Nothing was changed");
        answer.Headers["Content-Security-Policy"].ShouldNotBeEmpty();
        answer.Body.ShouldNotContain("Exception");
    }

    /// <summary>Without a pool every request opens the file, so that it is missed at once.</summary>
    private async Task<Site> StartAsync(params (string Key, string Value)[] settings) =>
        new(
            new DatabaseOptions
            {
                ConnectionString = $"Data Source={await _folder.DemonstrationAsync()};Pooling=False",
            },
            settings: settings
        );

    /// <summary>A folder in its place keeps SQLite from making an empty database of that name.</summary>
    private void TakeAway()
    {
        File.Move(_folder.File(), _folder.File("away.db"));
        Directory.CreateDirectory(_folder.File());
    }

    private void PutBack()
    {
        Directory.Delete(_folder.File());
        File.Move(_folder.File("away.db"), _folder.File());
    }
}

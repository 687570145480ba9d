using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Identity;

/// <summary>A site of its own for tests that change people, and what they do on it again and again.</summary>
public abstract class PeopleSite : IAsyncLifetime
{
    protected const string Password = "three words apart";

    private protected Site Site { get; private set; } = null!;

    protected Visitor Team { get; private set; } = null!;

    protected static DateOnly Today { get; } = new(2026, 10, 12);

    public async Task InitializeAsync()
    {
        Site = await Site.OfDemonstrationAsync();
        Team = await Site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();

    protected Task<string> IdAsync(string userName) =>
        Site.ReadAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync());

    protected async Task<string> PageOfAsync(string userName) => "/people/" + await IdAsync(userName);

    protected Task<RoleAssignment> RoleOfAsync(string userName) =>
        Site.ReadAsync(db =>
            db.RoleAssignments.OrderBy(a => a.Id)
                .LastAsync(a => db.Users.Any(u => u.UserName == userName && u.Id == a.UserId))
        );

    /// <summary>The value of a directorate, service or portfolio in a list of scopes.</summary>
    protected async Task<string> ServiceAsync(string code) =>
        new RoleScope(
            ScopeKind.Service,
            await Site.ReadAsync(db => db.Services.Where(s => s.Code == code).Select(s => s.Id).SingleAsync())
        ).ToString();

    /// <summary>Sends the form of a page that has a certain field.</summary>
    protected static async Task<Answer> SubmitAsync(
        Visitor visitor,
        string address,
        string property,
        params (string Name, string Value)[] typed
    ) =>
        await visitor.SubmitAsync(
            await visitor.GetAsync(address),
            FormOf(property),
            [.. typed.Select(field => ($"{property}.{field.Name}", field.Value))]
        );

    /// <summary>Sends a form of the officer's page, with its hidden fields, to the page of somebody else.</summary>
    protected async Task<Answer> SendElsewhereAsync(
        string property,
        string address,
        params (string Name, string Value)[] typed
    )
    {
        var page = await Team.GetAsync(await PageOfAsync("officer-was"));
        var hidden = page.One(FormOf(property))
            .QuerySelectorAll("input[type=hidden]")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        return await Team.PostAsync(address, [.. hidden, .. typed]);
    }

    protected static string FormOf(string property) => $"form:has([name^='{property}.'])";

    /// <summary>Makes a sign-in link and gives its address on the site.</summary>
    protected async Task<string> LinkForAsync(string userName, Visitor? maker = null)
    {
        var answer = await SubmitAsync(maker ?? Team, await PageOfAsync(userName), "MakeLink");
        var link = answer.One("#link-address").GetAttribute("value").ShouldNotBeNull();
        link.ShouldStartWith("http://localhost/welcome?");
        return link["http://localhost".Length..];
    }

    protected static Task<Answer> ChooseAsync(Visitor visitor, Answer page, string password, string? again = null) =>
        visitor.SubmitAsync(page, "main form", ("Form.Password", password), ("Form.Again", again ?? password));
}

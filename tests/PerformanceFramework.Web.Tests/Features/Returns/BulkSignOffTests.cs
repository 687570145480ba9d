using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Returns;

/// <summary>Housing's and Community safety's returns are submitted, and one head answers for both.</summary>
public sealed class BulkSignOffTests : IAsyncLifetime
{
    private const string Form = "form:has([name='Form.Returns'])";

    private Site _site = null!;
    private Visitor _head = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        await TamperAsync(
            $"""
            UPDATE RoleAssignments SET ScopeKind = 'WholeCouncil', ScopeId = 0
            WHERE UserId = (SELECT Id FROM AspNetUsers WHERE UserName = 'head-hou')
            """
        );
        await TamperAsync($"UPDATE ReturnEntries SET CheckedAbout = '', CheckedReason = ''");
        _head = await _site.SignedInAsync("head-hou");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Ticked_AreAllApproved()
    {
        var page = await _head.GetAsync("/returns");

        var done = await _head.SendAsShownAsync(page, Form, Ticks(page));

        done.Location.ShouldBe("/returns?done=signed-off");
        (await StageAsync("HOU"), await StageAsync("SAF")).ShouldBe((ReturnStage.Approved, ReturnStage.Approved));
        var after = await _head.GetAsync(done.Location!);
        after.Text(".notice__title").ShouldBe("Done.");
        after.All(Form).ShouldBeEmpty();
        (await ApprovalsInHistoryAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task NothingTicked_IsSaidAtTheList()
    {
        var refused = await _head.SendAsShownAsync(await _head.GetAsync("/returns"), Form);

        refused.Text("#sign-off-returns-error").ShouldBe("Error: Tick the returns to sign off.");
    }

    [Fact]
    public async Task OneThatMovedOnMeanwhile_IsSaid_AndTheOthersAreApproved()
    {
        var page = await _head.GetAsync("/returns");
        await TamperAsync(
            $"""
            UPDATE Returns SET Version = Version + 1
            WHERE ServiceId = (SELECT Id FROM Services WHERE Code = 'SAF')
            """
        );

        var answer = await _head.SendAsShownAsync(page, Form, Ticks(page));

        answer.Text("#sign-off-returns-error").ShouldContain("Somebody has changed some of what you ticked.");
        answer.Text(".notice--success").ShouldContain("Housing");
        (await StageAsync("HOU"), await StageAsync("SAF")).ShouldBe((ReturnStage.Approved, ReturnStage.Submitted));
    }

    [Fact]
    public async Task ReturnWithAFigureThatLookedWrong_HasToBeOpened()
    {
        await TamperAsync(
            $"""
            UPDATE ReturnEntries SET CheckedAbout = 'It is twice the last figure.', CheckedReason = 'A new school.'
            WHERE ReturnId = (SELECT Id FROM Returns WHERE ServiceId = (SELECT Id FROM Services WHERE Code = 'SAF'))
            AND Id % 2 = 0
            """
        );

        var page = await _head.GetAsync("/returns");

        page.All(Form + " label").Select(Answer.Words).ShouldHaveSingleItem().ShouldStartWith("Housing");
        Answer.Words(page.One("main")).ShouldContain("ticked that it is right: Community safety");
        page.Text("main table").ShouldContain("3 figures looked wrong and were checked");
    }

    [Fact]
    public async Task OwnSubmission_IsNotOffered()
    {
        await TamperAsync(
            $"""
            UPDATE Returns SET SubmittedById = (SELECT Id FROM AspNetUsers WHERE UserName = 'head-hou')
            WHERE ServiceId = (SELECT Id FROM Services WHERE Code = 'SAF')
            """
        );

        var offered = (await _head.GetAsync("/returns")).All(Form + " label").Select(Answer.Words).ToList();

        offered.ShouldHaveSingleItem().ShouldStartWith("Housing");
    }

    [Fact]
    public async Task Directors_SignOneStatementForAll()
    {
        await TamperAsync($"UPDATE CollectionRounds SET SignOffBy = ApproveBy");
        await TamperAsync(
            $"UPDATE Returns SET Stage = 'Approved' WHERE Stage = 'Submitted' AND ServiceId IN (SELECT Id FROM Services WHERE Code IN ('HOU', 'SAF'))"
        );
        await TamperAsync(
            $"""
            UPDATE RoleAssignments SET ScopeKind = 'WholeCouncil', ScopeId = 0
            WHERE UserId = (SELECT Id FROM AspNetUsers WHERE UserName = 'director-place')
            """
        );
        var director = await _site.SignedInAsync("director-place");
        var page = await director.GetAsync("/returns");

        var empty = await director.SendAsShownAsync(page, Form, [.. Ticks(page), ("Form.Statement", " ")]);
        empty.Text("#sign-off-statement-error").ShouldContain("Write the statement that you sign");
        empty.All(Form + " input[checked]").Count.ShouldBe(Ticks(page).Length);

        var signed = await director.SendAsShownAsync(
            page,
            Form,
            [.. Ticks(page), ("Form.Statement", "I stand by them.")]
        );
        signed.Status.ShouldBe(302);
        var statements = await _site.ReadAsync(db =>
            db.Returns.Where(r => r.Service.Code == "HOU" || r.Service.Code == "SAF")
                .Select(r => r.Statement)
                .ToListAsync()
        );
        statements.ShouldBe(["I stand by them.", "I stand by them."]);
    }

    private Task<int> TamperAsync(FormattableString sql) => _site.ReadAsync(db => db.Database.ExecuteSqlAsync(sql));

    private static (string Name, string Value)[] Ticks(Answer page) =>
        page.All("[name='Form.Returns']").Select(box => ("Form.Returns", box.GetAttribute("value")!)).ToArray();

    private Task<ReturnStage> StageAsync(string service) =>
        _site.ReadAsync(db => db.Returns.Where(r => r.Service.Code == service).Select(r => r.Stage).SingleAsync());

    private Task<int> ApprovalsInHistoryAsync() =>
        _site.ReadAsync(db =>
            db.ChangeRecords.CountAsync(r => r.Kind == "ApproveReturn" && r.Subject == nameof(ServiceReturn))
        );
}

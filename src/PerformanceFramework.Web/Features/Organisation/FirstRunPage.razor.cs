using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Organisation;

public sealed partial class FirstRunPage
{
    private const string FormName = "first-run";

    // Nobody can have signed in yet. Made only for somebody at this machine, or with the code of its console.
    private static readonly Actor Founder = new(
        "first-run",
        "First run",
        [new ScopedRole(Role.Administrator, ScopeKind.WholeCouncil, 0)]
    );

    private bool _isThisMachine;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IWebHostEnvironment Environment { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private FoundCouncil Found { get; set; } = null!;

    [Inject]
    private FirstRunCode Code { get; set; } = null!;

    [Inject]
    private UserManager<ApplicationUser> Users { get; set; } = null!;

    [Inject]
    private SignInManager<ApplicationUser> SignInManager { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private FirstRunForm? Form { get; set; }

    private FirstRunForm Entered => Form ?? new FirstRunForm { Colour = Colour.OfOurs.Hex, IsInPerformanceTeam = true };

    protected override Task LoadAsync()
    {
        // In production a proxy may hide itself behind the address and the name of this machine.
        _isThisMachine = Environment.IsDevelopment() && ThisMachine.Made(Context);
        if (Council.IsSetUp)
        {
            Navigation.NotFound();
        }

        return Task.CompletedTask;
    }

    private async Task FoundAsync()
    {
        if (Council.IsSetUp || !MayFound())
        {
            return;
        }

        var outcome = await Found.ExecuteAsync(
            Founder,
            new FoundCouncilRequest(
                Entered.CouncilName?.Trim() ?? "",
                Entered.Colour?.Trim() ?? "",
                Entered.YourName?.Trim() ?? "",
                Entered.UserName?.Trim() ?? "",
                Entered.Password ?? "",
                Entered.PasswordAgain ?? "",
                Entered.IsInPerformanceTeam,
                await CrestField.ReadAsync(Entered.Crest)
            )
        );
        if (!IsDone(FormName, outcome) || outcome is not Outcome<string>.Done { Value: var userId })
        {
            return;
        }

        Code.End();
        await Council.ReadAsync();
        if (await Users.FindByIdAsync(userId) is { } user)
        {
            await SignInManager.SignInAsync(user, isPersistent: false);
        }

        Navigation.NavigateTo(OrganisationLinks.SetUp);
    }

    /// <summary>Asked at every sending, not only when the form was shown.</summary>
    private bool MayFound()
    {
        if (_isThisMachine)
        {
            return true;
        }

        var answer = Code.Check(Entered.Code ?? "");
        if (answer is CodeAnswer.Right)
        {
            return true;
        }

        Refuse(
            FormName,
            [
                new FieldError(
                    nameof(FirstRunForm.Code),
                    answer is CodeAnswer.Wait
                        ? "That was wrong several times. Wait a minute, then type the code once more."
                        : "That is not the code. It is in the last lines that the program printed when it started."
                ),
            ]
        );
        return false;
    }

    /// <summary>What was typed. The passwords are not shown again, and a browser keeps no chosen file.</summary>
    private sealed class FirstRunForm
    {
        public string? Code { get; set; }

        public string? CouncilName { get; set; }

        public string? Colour { get; set; }

        public IFormFile? Crest { get; set; }

        public string? YourName { get; set; }

        public string? UserName { get; set; }

        public string? Password { get; set; }

        public string? PasswordAgain { get; set; }

        public bool IsInPerformanceTeam { get; set; }
    }
}

using Microsoft.AspNetCore.Identity;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Identity;

/// <summary>How people choose a password: with a link that was made for them, or with the password they have.</summary>
internal sealed class PasswordChoice(
    UserManager<ApplicationUser> users,
    SignInManager<ApplicationUser> signIn,
    PerformanceDbContext db,
    TimeProvider time
)
{
    /// <summary>The code of a new link. It is good once, until another is made or the password is changed.</summary>
    public async Task<string?> NewCodeAsync(string personId) =>
        await users.FindByIdAsync(personId) is { } person ? await users.GeneratePasswordResetTokenAsync(person) : null;

    /// <summary>Whoever a link is for; null where it is no longer good, or never was.</summary>
    public async Task<ApplicationUser?> PersonOfAsync(string? personId, string? code)
    {
        if (string.IsNullOrEmpty(personId) || string.IsNullOrEmpty(code))
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        return
            await users.FindByIdAsync(personId) is { InvitedAt: { } made } person
            && now - made < ApplicationUser.LinkLifetime
            && !person.HasLeft(UkClock.Today(time))
            && await users.VerifyUserTokenAsync(
                person,
                users.Options.Tokens.PasswordResetTokenProvider,
                UserManager<ApplicationUser>.ResetPasswordTokenPurpose,
                code
            )
            ? person
            : null;
    }

    /// <summary>Saves the password chosen with a link.</summary>
    /// <returns>Whether the link was still good.</returns>
    public async Task<bool> ChooseAsync(ApplicationUser person, string code, string password)
    {
        Record(person, "ChoosePassword");

        // Whoever forgot their password has often tried until the account waits.
        person.LockoutEnd = null;
        person.AccessFailedCount = 0;
        return (await users.ResetPasswordAsync(person, code, password)).Succeeded;
    }

    /// <summary>Changes the password of somebody who is signed in; their other sessions end.</summary>
    /// <returns>Whether the old one was right; too many wrong ones make an account wait.</returns>
    public async Task<bool> ChangeAsync(ApplicationUser person, string old, string password)
    {
        if (!(await signIn.CheckPasswordSignInAsync(person, old, lockoutOnFailure: true)).Succeeded)
        {
            return false;
        }

        Record(person, "ChangePassword");
        if (!(await users.ChangePasswordAsync(person, old, password)).Succeeded)
        {
            return false;
        }

        await signIn.SignInAsync(person, isPersistent: false);
        return true;
    }

    // The history says that and when, and never what: the day is recorded, the hash is not.
    private void Record(ApplicationUser person, string kind)
    {
        var now = time.GetUtcNow().UtcDateTime;
        person.PasswordChangedAt = now;
        db.BeginChange(new Change(person.Id, person.DisplayName, kind, now));
    }
}

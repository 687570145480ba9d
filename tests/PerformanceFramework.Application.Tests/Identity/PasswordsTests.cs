using FluentValidation;
using PerformanceFramework.Application.Identity;

namespace PerformanceFramework.Application.Tests.Identity;

public sealed class PasswordsTests
{
    private sealed record Typed(string UserName, string Password);

    private sealed class Rule : AbstractValidator<Typed>
    {
        public Rule()
        {
            RuleFor(t => t.UserName).IsAUserName();
            RuleFor(t => t.Password).IsAGoodPassword(t => t.UserName);
        }
    }

    [Theory]
    [InlineData("four green ducks")]
    [InlineData("twelve-chars")]
    [InlineData("Örtliche Grüße!")]
    public void Password_ThatIsLongAndUncommon_IsTaken(string password) => Sentences("ada", password).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("eleven-char")]
    public void Password_ShorterThanTwelve_IsRefused(string password) =>
        Sentences("ada", password)
            .ShouldBe(["Choose a password of at least 12 characters: three or four words are easy to keep in mind."]);

    [Fact]
    public void Password_LongerThanCanBeHashed_IsRefused() =>
        Sentences("ada", string.Concat(Enumerable.Repeat("longer ", 40))).Single().ShouldContain("at most 256");

    [Theory]
    [InlineData("lovelace", "lovelace and more")]
    [InlineData("lovelace", "I am LoveLace today")]
    public void Password_WithTheUserNameInIt_IsRefused(string userName, string password) =>
        Sentences(userName, password).Single().ShouldStartWith("The password contains the user name");

    [Fact]
    public void Password_WithAVeryShortUserNameInIt_IsTaken() => Sentences("ed", "edited by the moon").ShouldBeEmpty();

    [Theory]
    [InlineData("password1234")]
    [InlineData("PasswordPassword")]
    [InlineData("correct horse battery staple")]
    [InlineData("demonstration-only")]
    [InlineData("aaaaaaaaaaaaaaa")]
    [InlineData("ababababababab")]
    public void Password_ThatEverybodyTries_IsRefused(string password) =>
        Sentences("ada", password).ShouldBe(["That password is on every list of common ones. Choose another."]);

    [Theory]
    [InlineData("ada")]
    [InlineData("ada.lovelace@smalltown.gov.uk")]
    [InlineData("a_d+a-1")]
    public void UserName_AsIdentityTakesThem_IsTaken(string userName) =>
        Sentences(userName, "four green ducks").ShouldBeEmpty();

    [Theory]
    [InlineData("", "Enter a user name.")]
    [InlineData("ada lovelace", "A user name has letters, digits and . - _ @ + only, without spaces.")]
    [InlineData("ada\n", "A user name has letters, digits and . - _ @ + only, without spaces.")]
    [InlineData("ädä", "A user name has letters, digits and . - _ @ + only, without spaces.")]
    public void UserName_OfAnythingElse_IsRefused(string userName, string sentence) =>
        Sentences(userName, "four green ducks").ShouldBe([sentence]);

    private static IEnumerable<string> Sentences(string userName, string password) =>
        new Rule().Validate(new Typed(userName, password)).Errors.Select(error => error.ErrorMessage);
}

using FluentValidation;
using PerformanceFramework.Application.Identity;

namespace PerformanceFramework.Application.Tests.Identity;

public sealed class PasswordsTests
{
    [Theory]
    [InlineData("twelve-chars")]
    [InlineData("correct horse battery")]
    [InlineData("ναι, και αυτό γίνεται")]
    public void Password_LongAndNotGuessedFirst_IsTaken(string password) =>
        Passwords.ProblemOf(password, "priya.shah").ShouldBeNull();

    [Theory]
    [InlineData("", "Enter a password")]
    [InlineData("eleven-char", "at least 12 characters")]
    [InlineData("my priya.shah password", "must not contain the user name")]
    [InlineData("PRIYA.SHAH and more", "must not contain the user name")]
    [InlineData("Password1234", "would be guessed")]
    [InlineData("demonstration-only", "would be guessed")]
    [InlineData("aaaaaaaaaaaaaaaa", "would be guessed")]
    [InlineData("ababababababab", "would be guessed")]
    [InlineData("correct horse battery staple", "would be guessed")]
    public void Password_ThatIsNotTaken_IsAnsweredWithWhy(string password, string expected) =>
        Passwords.ProblemOf(password, "priya.shah").ShouldNotBeNull().ShouldContain(expected);

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void Password_OfManyCharacters_IsTakenUpToAnEnd(int length, bool isTaken) =>
        (Passwords.ProblemOf(string.Concat(Enumerable.Repeat("abcd efg ", 40))[..length], "priya") is null).ShouldBe(
            isTaken
        );

    [Fact]
    public void Password_WithoutAUserName_IsNotTakenForOneThatContainsIt() =>
        Passwords.ProblemOf("twelve-chars", "").ShouldBeNull();

    [Fact]
    public void Password_WithAVeryShortUserNameInIt_IsTaken() =>
        Passwords.ProblemOf("edited by the moon", "ed").ShouldBeNull();

    [Fact]
    public void Rule_InAValidator_SaysWhatIsWrong()
    {
        var validator = new InlineValidator<string[]>();
        validator.RuleFor(pair => pair[1]).IsAPassword(pair => pair[0]);

        validator.Validate(["priya", "short"]).Errors.Single().ErrorMessage.ShouldContain("12 characters");
        validator.Validate(["priya", "long enough to be good"]).IsValid.ShouldBeTrue();
    }
}

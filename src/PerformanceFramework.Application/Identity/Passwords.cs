using FluentValidation;

namespace PerformanceFramework.Application.Identity;

/// <summary>What is asked of a password: length, not recipes (NCSC), and nothing that is guessed first.</summary>
public static class Passwords
{
    public const int MinimumLength = 12;

    /// <summary>Hashing takes longer the longer a password is, so there is an end.</summary>
    public const int MaximumLength = 256;

    // Those of twelve characters and more that lists of leaked passwords begin with, what a council would think of, and the
    // demonstration's own.
    private static readonly HashSet<string> TooCommon = new(StringComparer.OrdinalIgnoreCase)
    {
        "000000000000",
        "012345678901",
        "0123456789012",
        "111111111111",
        "123456789012",
        "1234567890123",
        "12345678901234",
        "123456789012345",
        "1234567890123456",
        "1q2w3e4r5t6y",
        "1q2w3e4r5t6y7u",
        "1qaz2wsx3edc",
        "1qaz2wsx3edc4rfv",
        "abc123abc123",
        "abcdefghijkl",
        "abcdefghijklm",
        "adminadminadmin",
        "administrator",
        "administrator1",
        "changeme1234",
        "changemechangeme",
        "correcthorsebatterystaple",
        "demonstration-only",
        "football1234",
        "iloveyou1234",
        "iloveyouiloveyou",
        "letmein12345",
        "letmeinletmein",
        "liverpool123",
        "manchester123",
        "manutd123456",
        "passw0rdpassw0rd",
        "password1234",
        "password12345",
        "password123456",
        "passwordpassword",
        "performance1",
        "performance123",
        "q1w2e3r4t5y6",
        "qwerty123456",
        "qwertyqwerty",
        "qwertyuiop12",
        "qwertyuiop123",
        "qwertyuiop[]",
        "qwertyuiopasdfghjkl",
        "welcome12345",
        "welcomewelcome",
        "zaq12wsxcde3",
    };

    /// <summary>What is wrong with a password, and what to do; null when nothing is.</summary>
    public static string? ProblemOf(string password, string userName)
    {
        if (password.Length == 0)
        {
            return "Enter a password.";
        }

        if (password.Length < MinimumLength)
        {
            return $"The password needs at least {MinimumLength} characters. Three words that do not belong together are easy to remember.";
        }

        if (password.Length > MaximumLength)
        {
            return $"The password can be at most {MaximumLength} characters long. Shorten it.";
        }

        if (userName.Trim() is { Length: >= 3 } name && password.Contains(name, StringComparison.OrdinalIgnoreCase))
        {
            return "The password must not contain the user name. Choose another one.";
        }

        var plain = password.Replace(" ", "", StringComparison.Ordinal);
        return TooCommon.Contains(plain) || plain.Distinct().Count() < 4
            ? "This password is among the first that would be guessed. Choose another one."
            : null;
    }

    /// <summary>A password that may be chosen.</summary>
    /// <param name="userName">Of whoever signs in with it.</param>
    public static IRuleBuilderOptionsConditions<T, string> IsAPassword<T>(
        this IRuleBuilder<T, string> rule,
        Func<T, string> userName
    ) =>
        rule.Custom(
            (password, context) =>
            {
                if (ProblemOf(password, userName(context.InstanceToValidate)) is { } problem)
                {
                    context.AddFailure(problem);
                }
            }
        );
}

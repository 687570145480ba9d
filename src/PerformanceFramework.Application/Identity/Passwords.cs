using FluentValidation;

namespace PerformanceFramework.Application.Identity;

/// <summary>What is asked of a password: length, and that it is not the first thing somebody would guess (NCSC, "Password administration for system owners").</summary>
public static class Passwords
{
    public const int MinimumLength = 12;

    /// <summary>Longer than any pass phrase; hashing has to end.</summary>
    public const int MaximumLength = 256;

    // Of the lists of leaked passwords, those of twelve characters or more that come first, and what a council would think of.
    private static readonly string[] TooCommon =
    [
        "123456789012",
        "1234567890123",
        "012345678901",
        "111111111111",
        "000000000000",
        "abcdefghijkl",
        "abcdefghijklm",
        "abc123abc123",
        "adminadminadmin",
        "administrator",
        "administrator1",
        "changemechangeme",
        "changeme1234",
        "correcthorsebatterystaple",
        "demonstration-only",
        "football1234",
        "iloveyou1234",
        "letmein12345",
        "letmeinletmein",
        "liverpool123",
        "manchester123",
        "manutd123456",
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
        "qwertyuiopasdfghjkl",
        "welcome12345",
        "welcomewelcome",
        "zaq12wsxcde3",
    ];

    /// <summary>Long enough, without the user name in it, and none of those that everybody tries.</summary>
    /// <param name="userName">The user name that the password goes with.</param>
    public static IRuleBuilderOptions<T, string> IsAGoodPassword<T>(
        this IRuleBuilderInitial<T, string> rule,
        Func<T, string> userName
    ) =>
        rule.Cascade(CascadeMode.Stop)
            .MinimumLength(MinimumLength)
            .WithMessage(
                $"Choose a password of at least {MinimumLength} characters: three or four words are easy to keep in mind."
            )
            .MaximumLength(MaximumLength)
            .WithMessage($"The password can be at most {MaximumLength} characters long. Shorten it.")
            .Must((request, password) => !Contains(password, userName(request)))
            .WithMessage(
                "The password contains the user name, which is the first thing somebody would try. Choose another."
            )
            .Must(password => !IsTooCommon(password))
            .WithMessage("That password is on every list of common ones. Choose another.");

    /// <summary>Whether a password is one that everybody tries: on the list, or one character over and over.</summary>
    public static bool IsTooCommon(string password)
    {
        var plain = password.Replace(" ", "", StringComparison.Ordinal);
        return TooCommon.Contains(plain, StringComparer.OrdinalIgnoreCase) || plain.Distinct().Count() < 4;
    }

    private static bool Contains(string password, string userName) =>
        userName.Trim() is { Length: >= 3 } name && password.Contains(name, StringComparison.OrdinalIgnoreCase);
}

using PerformanceFramework.Application.Identity;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Identity;

/// <summary>A password as it was typed, twice.</summary>
internal class NewPassword
{
    public string? Password { get; set; }

    public string? Again { get; set; }

    /// <summary>What is wrong with it, and with its repetition; null where nothing is.</summary>
    public (string? Password, string? Again) Problems(string userName) =>
        Passwords.ProblemOf(Password ?? "", userName) is { } problem ? (problem, null)
        : Password != Again ? (null, "The two passwords differ. Type both again.")
        : (null, null);

    public static List<ErrorSummaryItem> Summary(string? problem, string? repeatProblem) =>
        [
            .. problem is null ? [] : new[] { new ErrorSummaryItem(problem, "new-password") },
            .. repeatProblem is null ? [] : new[] { new ErrorSummaryItem(repeatProblem, "new-password-again") },
        ];
}

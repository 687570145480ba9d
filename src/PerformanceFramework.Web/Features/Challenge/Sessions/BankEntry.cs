using System.Globalization;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;

namespace PerformanceFramework.Web.Features.Challenge.Sessions;

/// <summary>What is typed of a question of the bank; kept when it is refused.</summary>
public sealed class BankEntry
{
    /// <summary>Null for a new one.</summary>
    public int? QuestionId { get; set; }

    public int? Version { get; set; }

    public string? Question { get; set; }

    /// <summary>Empty for any topic.</summary>
    public string? Reason { get; set; }

    public string? Position { get; set; }

    public bool IsRetired { get; set; }

    internal SaveBankQuestionRequest Request =>
        new(
            QuestionId,
            Version,
            Lines.Of(Question),
            Enum.TryParse<TriageReason>(Reason, out var reason) ? reason : null,
            BodyEntry.Number(Position),
            IsRetired
        );

    internal static BankEntry Of(BankLine line) =>
        new()
        {
            QuestionId = line.Id,
            Version = line.Version,
            Question = line.Text,
            Reason = line.Reason?.ToString() ?? "",
            Position = Text(line.Position),
            IsRetired = line.IsRetired,
        };

    internal static BankEntry New(QuestionBankView bank) =>
        new() { Reason = "", Position = Text(bank.Lines.Select(line => line.Position).DefaultIfEmpty(0).Max() + 1) };

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

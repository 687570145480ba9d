using PerformanceFramework.Application.Mail;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Mail;

/// <summary>What the list of e-mails is narrowed down to, as it stands in the address; empty means any.</summary>
/// <param name="State">The name of a state; one that there is not means any.</param>
/// <param name="Kind">The name of a kind; one that there is not means any.</param>
/// <param name="Text">Within a name or address.</param>
internal sealed record MailListFilter(string State, string Kind, string Text)
{
    public static readonly MailListFilter None = new("", "", "");

    private const int MostText = 100;

    public static IReadOnlyList<SelectOption> States { get; } =
    [new("", "Any"), .. Enum.GetValues<MailState>().Select(state => new SelectOption(state.ToString(), state.Words()))];

    public static IReadOnlyList<SelectOption> Kinds { get; } =
    [new("", "Any"), .. Enum.GetValues<MailKind>().Select(kind => new SelectOption(kind.ToString(), kind.Words()))];

    /// <param name="state">What stands in the address; anybody can write anything there.</param>
    public static MailListFilter Of(string? state, string? kind, string? text)
    {
        var sought = text?.Trim() ?? "";
        return new(
            Enum.TryParse<MailState>(state, out var known) && Enum.IsDefined(known) ? known.ToString() : "",
            Enum.TryParse<MailKind>(kind, out var meant) && Enum.IsDefined(meant) ? meant.ToString() : "",
            sought.Length > MostText ? sought[..MostText] : sought
        );
    }

    public MailFilter Asked =>
        new(
            State.Length == 0 ? null : Enum.Parse<MailState>(State),
            Kind.Length == 0 ? null : Enum.Parse<MailKind>(Kind),
            Text
        );
}

using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Challenge.Commitments;

/// <summary>What a list of commitments is narrowed down to, as it stands in the address; empty means any.</summary>
/// <param name="Show">The value of one of <see cref="Shows"/>; empty for open ones.</param>
/// <param name="Body">The code of a body; empty for the reader's own.</param>
/// <param name="Owner">Within the name of the owner.</param>
/// <param name="Directorate">The code of a directorate.</param>
/// <param name="Indicator">The code of an indicator.</param>
/// <param name="Text">Within what will exist, or the name of the indicator.</param>
internal sealed record CommitmentListFilter(
    string Show,
    string Body,
    string Owner,
    string Directorate,
    string Indicator,
    string Text
)
{
    public const int TextLength = 100;

    public static readonly CommitmentListFilter None = new("", "", "", "", "", "");

    public static IReadOnlyList<SelectOption> Shows { get; } =
    [
        new("", "Open"),
        new("overdue", "Overdue"),
        new("done", "Done"),
        new("late", "Done late"),
        new("cancelled", "Cancelled"),
        new("all", "All"),
    ];

    /// <param name="show">What stands in the address, as everything here; anybody can write anything there.</param>
    public static CommitmentListFilter Of(
        string? show,
        string? body,
        string? owner,
        string? directorate,
        string? indicator,
        string? text
    ) =>
        new(
            Shows.Any(option => option.Value == show) ? show! : "",
            Short(body, ChallengeBody.CodeLength),
            Short(owner, TextLength),
            Short(directorate, PartOfOrganisation.CodeLength),
            Short(indicator, Domain.Indicators.Indicator.CodeLength),
            Short(text, TextLength)
        );

    /// <summary>The list it narrows down, all of it.</summary>
    public CommitmentListFilter Whole => None with { Body = Body };

    public CommitmentFilter Asked =>
        new(
            Show switch
            {
                "overdue" => CommitmentsShown.Overdue,
                "done" => CommitmentsShown.Done,
                "late" => CommitmentsShown.DoneLate,
                "cancelled" => CommitmentsShown.Cancelled,
                "all" => CommitmentsShown.All,
                _ => CommitmentsShown.Open,
            },
            OrNull(Body),
            Owner,
            OrNull(Directorate),
            OrNull(Indicator),
            Text
        );

    public string Address(string path, int page = 1)
    {
        var query = new QueryBuilder();
        Add("body", Body);
        Add("show", Show);
        Add("owner", Owner);
        Add("directorate", Directorate);
        Add("indicator", Indicator);
        Add("text", Text);
        Add("page", page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture));
        return path + query.ToQueryString();

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }
    }

    private static string Short(string? typed, int length) =>
        typed?.Trim() is { Length: > 0 } text && text.Length <= length ? text : "";

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}

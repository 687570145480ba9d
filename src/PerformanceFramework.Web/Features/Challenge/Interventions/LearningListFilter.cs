using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Challenge.Interventions;

/// <summary>What the learning log is narrowed down to, as it stands in the address; empty means any.</summary>
/// <param name="Text">Stands in what was done or learned.</param>
/// <param name="Theme">The code of a theme.</param>
/// <param name="Directorate">A code.</param>
/// <param name="Service">A code.</param>
/// <param name="Verdict"><c>improved</c>, <c>no-change</c>, <c>worse</c> or <c>cannot-be-told</c>.</param>
internal sealed record LearningListFilter(string Text, string Theme, string Directorate, string Service, string Verdict)
{
    public const int TextLength = 100;

    public static readonly LearningListFilter None = new("", "", "", "", "");

    private static readonly (string Value, VerdictOutcome Outcome)[] Known =
    [
        ("improved", VerdictOutcome.Improved),
        ("no-change", VerdictOutcome.NoDetectableChange),
        ("worse", VerdictOutcome.Worse),
        ("cannot-be-told", VerdictOutcome.CannotBeTold),
    ];

    public static IReadOnlyList<SelectOption> Verdicts { get; } =
    [new("", "Any verdict"), .. Known.Select(known => new SelectOption(known.Value, known.Outcome.Words()))];

    /// <param name="text">What stands in the address; anybody can write anything there.</param>
    public static LearningListFilter Of(
        string? text,
        string? theme,
        string? directorate,
        string? service,
        string? verdict
    ) =>
        new(
            Part(text, TextLength),
            Part(theme, PlanElement.CodeLength),
            Part(directorate, PartOfOrganisation.CodeLength),
            Part(service, PartOfOrganisation.CodeLength),
            Known.Any(known => known.Value == verdict) ? verdict! : ""
        );

    public LearningFilter Asked =>
        new(
            Text,
            OrNull(Theme),
            OrNull(Directorate),
            OrNull(Service),
            Verdict.Length == 0 ? null : Known.Single(known => known.Value == Verdict).Outcome
        );

    public QueryBuilder Query(int page)
    {
        var query = new QueryBuilder();
        Add("q", Text);
        Add("theme", Theme);
        Add("directorate", Directorate);
        Add("service", Service);
        Add("verdict", Verdict);
        Add("page", page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture));
        return query;

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }
    }

    private static string? OrNull(string code) => code.Length == 0 ? null : code;

    private static string Part(string? typed, int length) =>
        typed?.Trim() is { Length: > 0 } part && part.Length <= length ? part : "";
}

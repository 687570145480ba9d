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
/// <param name="Show"><c>waiting</c> for verdicts that wait for the reader; empty for those that are confirmed.</param>
internal sealed record LearningListFilter(
    string Text,
    string Theme,
    string Directorate,
    string Service,
    string Verdict,
    string Show
)
{
    public const int TextLength = 100;

    private const string Waiting = "waiting";

    public static readonly LearningListFilter None = new("", "", "", "", "", "");

    public static readonly LearningListFilter OfWaiting = None with { Show = Waiting };

    public static readonly IReadOnlyList<SelectOption> Shows =
    [
        new("", "Confirmed verdicts"),
        new(Waiting, "Waiting for you to confirm"),
    ];

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
        string? verdict,
        string? show
    ) =>
        new(
            Part(text, TextLength),
            Part(theme, PlanElement.CodeLength),
            Part(directorate, PartOfOrganisation.CodeLength),
            Part(service, PartOfOrganisation.CodeLength),
            Known.Any(known => known.Value == verdict) ? verdict! : "",
            show == Waiting ? Waiting : ""
        );

    public bool IsWaiting => Show == Waiting;

    /// <summary>Whether it leaves anything out of what it shows.</summary>
    public bool IsNarrow => (this with { Show = "" }) != None;

    public LearningFilter Asked =>
        new(
            Text,
            OrNull(Theme),
            OrNull(Directorate),
            OrNull(Service),
            Verdict.Length == 0 ? null : Known.Single(known => known.Value == Verdict).Outcome,
            IsWaiting
        );

    public QueryBuilder Query(int page)
    {
        var query = new QueryBuilder();
        Add("show", Show);
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

using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PerformanceFramework.Application.Audit;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Audit;

/// <summary>What the change history is narrowed down to, as it stands in the address; empty means any.</summary>
/// <param name="Person">The id of a person.</param>
/// <param name="Done">The kind of what was done.</param>
/// <param name="Thing">The kind of thing that was changed.</param>
/// <param name="Text">Within a code or name.</param>
/// <param name="Of">One thing, to which a page leads.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record ChangeHistoryFilter(
    string Person,
    string Done,
    string Thing,
    string Text,
    string Of,
    string From,
    string To
)
{
    public static readonly ChangeHistoryFilter None = new("", "", "", "", "", "", "");

    private const int LongestText = 100;

    private static readonly SelectOption Any = new("", "Any");

    public static IReadOnlyList<SelectOption> Doings { get; } =
    [
        Any,
        .. ChangeWords
            .All.Select(kind => new SelectOption(kind.Key, kind.Value.OfAny))
            .OrderBy(option => option.Text, StringComparer.OrdinalIgnoreCase),
    ];

    public static IReadOnlyList<SelectOption> Things { get; } =
    [
        Any,
        .. ChangedThings
            .All.Select(kind => new SelectOption(kind.Key, SentenceCase.AtStart(kind.Value.Several)))
            .OrderBy(option => option.Text, StringComparer.OrdinalIgnoreCase),
    ];

    public string Address(string path, int page = 1)
    {
        var query = new QueryBuilder();
        Add("person", Person);
        Add("done", Done);
        Add("thing", Thing);
        Add("text", Text);
        Add("of", Of);
        Add("from", From);
        Add("to", To);
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

    /// <summary>What in it cannot be looked for, each with the field to put right.</summary>
    public IReadOnlyList<ErrorSummaryItem> Errors(DateOnly today)
    {
        var errors = new List<ErrorSummaryItem>();
        Tell("filter-done", Doings.All(option => option.Value != Done), "Choose what was done from the list.");
        Tell("filter-thing", Things.All(option => option.Value != Thing), "Choose what was changed from the list.");
        Tell("filter-text", Text.Length > LongestText, $"Enter at most {LongestText} characters of a code or name.");
        TellOfDay("filter-from", From, today);
        TellOfDay("filter-to", To, today);
        Tell(
            "filter-to",
            errors.Count == 0 && FormDate.Read(To) < FormDate.Read(From),
            "The last day lies before the first. Enter a later one."
        );
        return errors;

        void Tell(string field, bool isWrong, string sentence)
        {
            if (isWrong)
            {
                errors.Add(new ErrorSummaryItem(sentence, field));
            }
        }

        void TellOfDay(string field, string typed, DateOnly day)
        {
            Tell(field, FormDate.IsWrong(typed), FormDate.Problem);
            if (FormDate.Read(typed) is { } read && PlausibleDate.ProblemOf(read, day) is { } problem)
            {
                errors.Add(new ErrorSummaryItem(problem, field));
            }
        }
    }

    /// <summary>The same as a question; to be asked where there are no <see cref="Errors"/>.</summary>
    public ChangeFilter Asked =>
        new()
        {
            ActorId = OrNull(Person),
            Kind = OrNull(Done),
            Subject = OrNull(Thing),
            Text = OrNull(Text.Trim()),
            Of = OrNull(Of),
            From = FormDate.Read(From),
            To = FormDate.Read(To),
        };

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}

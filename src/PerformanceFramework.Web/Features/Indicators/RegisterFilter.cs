using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>What the register is narrowed down to, as it stands in the address; empty means any.</summary>
public sealed record RegisterFilter(string Text, string State, string Service, string Set, string Missing)
{
    public static readonly RegisterFilter None = new("", "", "", "", "");

    public static IReadOnlyList<SelectOption> States { get; } = [IndicatorFilter.Any, .. IndicatorOptions.States];

    public static IReadOnlyList<SelectOption> Gaps { get; } =
    [
        IndicatorFilter.Any,
        new("anything", "Anything"),
        .. Enum.GetValues<IndicatorGap>().Select(gap => new SelectOption(gap.ToString(), Words(gap))),
    ];

    public static string Words(IndicatorGap gap) =>
        gap switch
        {
            IndicatorGap.NoDefinition => "No definition",
            IndicatorGap.NoOwner => "No owner",
            IndicatorGap.NoAlignment => "No primary alignment",
            IndicatorGap.NoTarget => "No target this year",
        };

    public string Address(string path, int page)
    {
        var query = new QueryBuilder();
        Add("text", Text);
        Add("state", State);
        Add("service", Service);
        Add("set", Set);
        Add("missing", Missing);
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

    /// <summary>A value that is not on offer fits nothing.</summary>
    public bool Fits(RegisteredIndicator indicator) =>
        (
            string.IsNullOrWhiteSpace(Text)
            || new[] { indicator.Name, indicator.Code, indicator.Owner }.Any(text =>
                text.Contains(Text.Trim(), StringComparison.OrdinalIgnoreCase)
            )
        )
        && (State.Length == 0 || indicator.State.ToString() == State)
        && (Service.Length == 0 || indicator.ServiceCode == Service)
        && (Set.Length == 0 || indicator.Sets.Any(set => set.Code == Set))
        && (
            Missing.Length == 0
            || (Missing == "anything" && indicator.Gaps.Count > 0)
            || indicator.Gaps.Any(gap => gap.ToString() == Missing)
        );

    /// <summary>All of them in a sentence: how many stand where, and how many lack something.</summary>
    public static string Headline(IReadOnlyList<RegisteredIndicator> all)
    {
        if (all.Count == 0)
        {
            return "No indicator is set up yet.";
        }

        var states = Enum.GetValues<IndicatorState>()
            .Reverse()
            .Select(state => (State: state, Count: all.Count(i => i.State == state)))
            .Where(pair => pair.Count > 0)
            .OrderByDescending(pair => pair.State is IndicatorState.Live)
            .Select(pair => $"{pair.Count} {pair.State.Words().ToLowerInvariant()}");
        var lacking = all.Count(i => i.Gaps.Count > 0);
        return $"{all.Count} {(all.Count == 1 ? "indicator" : "indicators")}: {string.Join(", ", states)}; "
            + (lacking == 0 ? "none lacks anything." : $"{lacking} {(lacking == 1 ? "lacks" : "lack")} something.");
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.Indicators;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>What the ledger is narrowed down to, as it stands in the address; empty means any.</summary>
/// <param name="State">How far it is; one that there is not finds everything.</param>
/// <param name="Service">The code of a service.</param>
/// <param name="Indicator">The code of an indicator.</param>
public sealed record LedgerFilter(string State, string Service, string Indicator)
{
    public static readonly LedgerFilter None = new("", "", "");

    public static IReadOnlyList<SelectOption> States { get; } =
    [
        IndicatorFilter.Any,
        .. Enum.GetValues<RestatementState>().Select(state => new SelectOption(state.ToString(), state.Words())),
    ];

    /// <summary>The same as a question.</summary>
    public RestatementFilter Asked =>
        new(
            Enum.TryParse<RestatementState>(State, out var state) && Enum.IsDefined(state) ? state : null,
            OrNull(Service),
            OrNull(Indicator)
        );

    public string Address(string path, int page = 1)
    {
        var query = new QueryBuilder();
        Add("state", State);
        Add("service", Service);
        Add("indicator", Indicator.Trim());
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

    private static string? OrNull(string text) => text.Trim() is { Length: > 0 } some ? some : null;
}

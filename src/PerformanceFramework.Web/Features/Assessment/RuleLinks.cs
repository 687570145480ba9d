using Microsoft.AspNetCore.Http.Extensions;

namespace PerformanceFramework.Web.Features.Assessment;

public static class RuleLinks
{
    public const string Defaults = "/rules";

    /// <summary>The default rules, with the word that one has just been adopted.</summary>
    public static readonly string Adopted = Done.At(Defaults, "adopted");

    public const string Try = "/rules/try";

    /// <summary>The default chart settings.</summary>
    public const string Charts = "/rules/charts";

    /// <summary>The form that adopts the chart settings of a trial.</summary>
    internal static string AdoptCharts(TrialForm form) =>
        Charts
        + new QueryBuilder
        {
            { "set", form.Set == TrialForm.EveryIndicator ? "" : form.Set },
            { "method", form.Method },
            { "fix", form.Fix },
        }.ToQueryString();

    /// <summary>The form that adopts the rule of a trial.</summary>
    internal static string AdoptRule(TrialForm form) =>
        Defaults
        + new QueryBuilder
        {
            { "set", form.Set == TrialForm.EveryIndicator ? "" : form.Set },
            { "rule", form.Rule },
        }.ToQueryString();

    public const string Forecasts = "/forecasts";

    /// <summary>The same settings, tried on one indicator.</summary>
    internal static string TryOn(string code, TrialForm form)
    {
        var query = new QueryBuilder { { "code", code } };
        Add("rule", form.Rule);
        Add("method", form.Method);
        Add("fix", form.Fix);
        Add("rebase", form.Rebase);
        return Try + query.ToQueryString();

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }
    }
}

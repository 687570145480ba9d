using System.Security.Cryptography;
using System.Text;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

/// <summary>What filling a year from the template would add.</summary>
/// <param name="ToAdd">In order of their first days.</param>
/// <param name="Already">What the year has already, from the template or by its title.</param>
public sealed record FillPlan(FinancialYear Year, IReadOnlyList<PlannedItem> ToAdd, IReadOnlyList<PlannedItem> Already)
{
    /// <summary>A fingerprint of what is to be added: who confirms it confirms what they saw.</summary>
    public string Stamp
    {
        get
        {
            var lines = ToAdd.Select(item =>
                $"{item.TemplateItemId}/{item.Occurrence}/{item.Span.StartsOn:yyyyMMdd}/{item.Span.EndsOn:yyyyMMdd}/{item.Details}"
            );
            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        }
    }

    /// <param name="template">The lines in use.</param>
    /// <param name="existing">What is in the programme of the year.</param>
    internal static FillPlan Of(
        FinancialYear year,
        IEnumerable<ProgrammeTemplateItem> template,
        IReadOnlyCollection<ExistingItem> existing
    )
    {
        var made = existing.Select(item => (item.TemplateItemId, item.Occurrence)).ToHashSet();
        var titles = existing.Select(item => item.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var planned = template
            .SelectMany(line => line.PlanFor(year))
            .OrderBy(item => item.Span.StartsOn)
            .ThenBy(item => item.Details.Title, StringComparer.Ordinal)
            .ToLookup(item =>
                made.Contains((item.TemplateItemId, item.Occurrence)) || titles.Contains(item.Details.Title)
            );
        return new FillPlan(year, planned[false].ToList(), planned[true].ToList());
    }
}

/// <summary>By what an item of a year is known as one that the template would make.</summary>
internal sealed record ExistingItem(int? TemplateItemId, int Occurrence, string Title);

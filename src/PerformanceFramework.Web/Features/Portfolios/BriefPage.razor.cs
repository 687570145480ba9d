using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Portfolios;

public sealed partial class BriefPage
{
    private const string FormName = "brief";

    private BriefToWrite? _brief;

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private PortfolioQueries Portfolios { get; set; } = null!;

    [Inject]
    private SaveBrief Save { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private BriefEntry? Form { get; set; }

    protected override async Task LoadAsync()
    {
        _brief = await Portfolios.BriefAsync(Actor, Code);
        if (_brief is null)
        {
            Navigation.NotFound();
        }
    }

    private BriefEntry Entered(BriefToWrite brief) => Form ?? BriefEntry.Of(brief);

    private static string Id(string field) => IdOf(FormName, field);

    private string? Error(string field) => ErrorOf(FormName, field);

    private async Task SaveAsync()
    {
        var form = Form!;
        if (FormDate.Problems(("SourceDate", form.SourceDate)) is { Count: > 0 } problems)
        {
            Refuse(FormName, problems);
            return;
        }

        var request = new SaveBriefRequest(
            Code,
            int.TryParse(form.Version, CultureInfo.InvariantCulture, out var version) ? version : null,
            Lines(form.Residents),
            form.Source?.Trim() ?? "",
            FormDate.Read(form.SourceDate),
            Lines(form.Questions)
        );
        if (IsDone(FormName, await Save.ExecuteAsync(Actor, request)))
        {
            GoOn(PortfolioLinks.Detail(Code), "written");
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (_brief is { } now)
            {
                Form = Merge(form, BriefEntry.Of(now), Told);
            }
        }
    }

    // A browser ends lines with two characters, and they are counted as one.
    private static string Lines(string? typed) => typed?.ReplaceLineEndings("\n").Trim() ?? "";

    private static (string Label, string Words)[] Told(BriefEntry entry) =>
        [
            ("What residents say", entry.Residents ?? ""),
            ("Where that is from", entry.Source ?? ""),
            ("When it was asked or published", FormDate.Read(entry.SourceDate) is { } date ? UkDate.Words(date) : ""),
            ("Questions to expect", entry.Questions ?? ""),
        ];

    /// <summary>What is typed of a brief; kept when it is refused.</summary>
    private sealed class BriefEntry
    {
        /// <summary>Empty where there is no brief yet.</summary>
        public string? Version { get; set; }

        public string? Residents { get; set; }

        public string? Source { get; set; }

        public string? SourceDate { get; set; }

        public string? Questions { get; set; }

        public static BriefEntry Of(BriefToWrite brief) =>
            new()
            {
                Version = brief.Version?.ToString(CultureInfo.InvariantCulture),
                Residents = brief.Content.Residents,
                Source = brief.Content.Source,
                SourceDate = FormDate.Write(brief.Content.SourceDate),
                Questions = string.Join('\n', brief.Content.Questions),
            };
    }
}

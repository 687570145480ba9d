using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.GoldenThread;

public sealed partial class ElementCommentaryPage
{
    private const string FormName = "commentary";

    private CommentaryToWrite? _commentary;

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private ThreadQueries Threads { get; set; } = null!;

    [Inject]
    private WriteElementCommentary Write { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    /// <summary>The code of the quarter; the latest that is over where it is none of those that can be written for.</summary>
    [SupplyParameterFromQuery]
    private string? Quarter { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private Entry? Form { get; set; }

    private QuarterCommentary Chosen =>
        _commentary!.Quarters.FirstOrDefault(q => q.Period.Code == Quarter) ?? _commentary.Quarters[0];

    private Entry Entered => Form ?? Entry.Of(Chosen);

    protected override async Task LoadAsync()
    {
        _commentary = await Threads.CommentaryToWriteAsync(Actor, Code);
        if (_commentary is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task SaveAsync()
    {
        var form = Form!;
        var request = new WriteElementCommentaryRequest(
            Code,
            Chosen.Period.Code,
            int.TryParse(form.Version, CultureInfo.InvariantCulture, out var version) ? version : null,
            // A browser ends lines with two characters, and they are counted as one.
            form.Text?.ReplaceLineEndings("\n").Trim()
                ?? ""
        );
        if (IsDone(FormName, await Write.ExecuteAsync(Actor, request)))
        {
            GoOn(ThreadLinks.Commentary(Code, Chosen.Period), "written");
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (_commentary is not null)
            {
                Form = Merge(form, Entry.Of(Chosen), entry => [("Commentary", entry.Text ?? "")]);
            }
        }
    }

    /// <summary>What is typed; kept when it is refused.</summary>
    private sealed class Entry
    {
        /// <summary>Empty where nothing is said yet for the quarter.</summary>
        public string? Version { get; set; }

        public string? Text { get; set; }

        public static Entry Of(QuarterCommentary quarter) =>
            new() { Version = quarter.Version?.ToString(CultureInfo.InvariantCulture), Text = quarter.Text };
    }
}

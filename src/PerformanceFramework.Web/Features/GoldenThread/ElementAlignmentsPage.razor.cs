using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.GoldenThread;

public sealed partial class ElementAlignmentsPage
{
    private const string UpName = "up";
    private const string DownName = "down";
    private const string EndName = "end";

    private ElementAlignments? _alignments;

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private ThreadQueries Threads { get; set; } = null!;

    [Inject]
    private Align Align { get; set; } = null!;

    [Inject]
    private EndAlignment EndAlignment { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [SupplyParameterFromForm(FormName = UpName, Name = UpName)]
    private TypedAlignment? Up { get; set; }

    [SupplyParameterFromForm(FormName = DownName, Name = DownName)]
    private TypedAlignment? Down { get; set; }

    [SupplyParameterFromForm(FormName = EndName, Name = "End")]
    private EndForm? End { get; set; }

    protected override async Task LoadAsync()
    {
        _alignments = await Threads.AlignmentsAsync(Actor, Code);
        if (_alignments is null)
        {
            Navigation.NotFound();
        }
    }

    private Task AddUpAsync() => AddAsync(UpName, Up!, other: Up!.Other ?? "", parent: Up.Other ?? "", child: Code);

    private Task AddDownAsync() =>
        AddAsync(DownName, Down!, other: Down!.Other ?? "", parent: Code, child: Down.Other ?? "");

    private async Task AddAsync(string form, TypedAlignment typed, string other, string parent, string child)
    {
        if (other.Length == 0)
        {
            Refuse(form, [new FieldError("Other", "Choose an element.")]);
            return;
        }

        if (FormDate.Problems(("From", typed.From)) is { Count: > 0 } problems)
        {
            Refuse(form, problems);
            return;
        }

        var request = new AlignRequest(parent, child, FormDate.Read(typed.From), typed.Reason?.Trim() ?? "");
        if (IsDone(form, await Align.ExecuteAsync(Actor, request)))
        {
            GoOn(ThreadLinks.Alignments(Code), "added");
        }
    }

    private async Task EndAsync()
    {
        if (FormDate.Problems(("On", End!.On)) is { Count: > 0 } problems)
        {
            Refuse(EndName, problems);
            return;
        }

        // Which alignment, and the version of it that was on the page.
        var parts = (End.Alignment ?? "").Split('.').Select(Number).ToList();
        var outcome = await EndAlignment.ExecuteAsync(
            Actor,
            new EndAlignmentRequest(
                parts[0],
                parts.ElementAtOrDefault(1),
                FormDate.Read(End.On),
                End.Reason?.Trim() ?? ""
            )
        );
        if (IsDone(EndName, outcome))
        {
            GoOn(ThreadLinks.Alignments(Code), "ended");
        }
    }

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private static List<SelectOption> Open(ElementAlignments alignments) =>
        [
            new("", "Choose an alignment"),
            .. alignments.Serves.Select(line => Option(line, "Serves")),
            .. alignments.ServedBy.Select(line => Option(line, "Is served by")),
        ];

    private static SelectOption Option(AlignmentLine line, string how) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{line.Id}.{line.Version}"),
            $"{how} “{line.Other.Title}” ({line.Other.Level})"
        );

    private static string Headline(ElementAlignments alignments) =>
        $"“{alignments.Element.Title}” serves {Elements(alignments.Serves.Count)} and is served by {Elements(alignments.ServedBy.Count)}.";

    private static string Elements(int count) =>
        count switch
        {
            0 => "no element",
            1 => "1 element",
            _ => $"{count} elements",
        };

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class EndForm
    {
        public string? Alignment { get; set; }

        public string? On { get; set; }

        public string? Reason { get; set; }
    }
}

/// <summary>What was typed of a new alignment; kept when it is refused.</summary>
public sealed class TypedAlignment
{
    public string? Other { get; set; }

    public string? From { get; set; }

    public string? Reason { get; set; }
}

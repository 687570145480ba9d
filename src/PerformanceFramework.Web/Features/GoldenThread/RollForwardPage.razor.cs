using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.GoldenThread;

public sealed partial class RollForwardPage
{
    private const string OpenName = "open";
    private const string DiscardName = "discard";
    private const string TakePrefix = "take-";
    private const string KeepPrefix = "keep-";
    private const string PlacePrefix = "place-";

    // The hidden field by which the framework tells the forms of a page apart.
    private const string Handler = "_handler";

    private RollForwardDetail? _detail;

    [Parameter]
    public required string Code { get; set; }

    [Parameter]
    public required string Year { get; set; }

    [Inject]
    private ThreadQueries Threads { get; set; } = null!;

    [Inject]
    private DecideThreadChange DecideThreadChange { get; set; } = null!;

    [Inject]
    private PlaceIndicator PlaceIndicator { get; set; } = null!;

    [Inject]
    private OpenRollForward OpenRollForward { get; set; } = null!;

    [Inject]
    private DiscardRollForward DiscardRollForward { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [SupplyParameterFromForm(FormName = OpenName, Name = "Open")]
    private OpenForm? Open { get; set; }

    [SupplyParameterFromForm(FormName = DiscardName, Name = "Discard")]
    private DiscardForm? Discard { get; set; }

    private string Today => FormDate.Write(UkClock.Today(Time));

    private FinancialYear Prepared => _detail!.Summary.Year;

    private string Here => ThreadLinks.RollForward(Code, Prepared);

    public static string PlaceName(string indicator) => PlacePrefix + indicator;

    public static string DecideName(bool takesIn, string code) => (takesIn ? TakePrefix : KeepPrefix) + code;

    protected override async Task LoadAsync()
    {
        _detail = TargetYear.Read(Year) is { } year ? await Threads.RollForwardAsync(Actor, Code, year) : null;
        if (_detail is null)
        {
            Navigation.NotFound();
        }
    }

    private static bool CarriesOnAsItIs(PreparedLine line) =>
        line.Entry.Fate is LineFate.CarriesOn && line.Differences.Count == 0;

    private static bool IsReady(RollForwardDetail detail) => detail.Conflicts.Count + detail.Problems.Count == 0;

    /// <summary>The form that was sent, where the page does not show it any more; null where it does, and where none was sent.</summary>
    private string? SentBefore(RollForwardDetail detail)
    {
        var sent = Http?.Request is { HasFormContentType: true } request ? request.Form[Handler].ToString() : "";
        var isOurs =
            sent is OpenName or DiscardName
            || new[] { TakePrefix, KeepPrefix, PlacePrefix }.Any(prefix =>
                sent.StartsWith(prefix, StringComparison.Ordinal)
            );
        return isOurs && !Shown(detail).Contains(sent) ? sent : null;
    }

    private static IEnumerable<string> Shown(RollForwardDetail detail)
    {
        if (!detail.MayManage || detail.Summary.State is not RollForwardState.Prepared)
        {
            return [];
        }

        IEnumerable<string> opens = detail.HasBegun && IsReady(detail) ? [OpenName] : [];
        return opens
            .Append(DiscardName)
            .Concat(detail.Conflicts.Select(conflict => DecideName(true, conflict.Code)))
            .Concat(
                detail
                    .Conflicts.Where(conflict => conflict is { Now: not null, Line: not null })
                    .Select(conflict => DecideName(false, conflict.Code))
            )
            .Concat(detail.Places.Select(place => PlaceName(place.IndicatorCode)));
    }

    private Task AnswerAsync(string sent) =>
        sent switch
        {
            OpenName => OpenAsync(),
            DiscardName => DiscardAsync(),
            _ when sent.StartsWith(PlacePrefix, StringComparison.Ordinal) => PlaceAsync(sent[PlacePrefix.Length..]),
            _ when sent.StartsWith(KeepPrefix, StringComparison.Ordinal) => DecideAsync(
                sent[KeepPrefix.Length..],
                takesIn: false
            ),
            _ => DecideAsync(sent[TakePrefix.Length..], takesIn: true),
        };

    private async Task DecideAsync(string code, bool takesIn)
    {
        var stamp = Http?.Request.Form[RollForwardDecisions.StampName].ToString() ?? "";
        var request = new DecideThreadChangeRequest(Code, Prepared.StartYear, code, takesIn, stamp);
        await GoOnAsync("decide", await DecideThreadChange.ExecuteAsync(Actor, request), Here, "decided");
    }

    private async Task PlaceAsync(string indicator)
    {
        var element = Http?.Request.Form[RollForwardDecisions.ElementName].ToString() ?? "";
        var request = new PlaceIndicatorRequest(Code, Prepared.StartYear, indicator, element);
        var outcome = await PlaceIndicator.ExecuteAsync(Actor, request);
        await GoOnAsync(PlaceName(indicator), outcome, Here, "placed");
    }

    private async Task OpenAsync()
    {
        var form = Open!;
        if (FormDate.Problems(("From", form.From)) is { Count: > 0 } problems)
        {
            Refuse(OpenName, problems);
            return;
        }

        var request = new OpenRollForwardRequest(
            Code,
            Prepared.StartYear,
            FormDate.Read(form.From),
            form.CopiesSets is not null,
            form.Stamp ?? ""
        );
        await GoOnAsync(OpenName, await OpenRollForward.ExecuteAsync(Actor, request), Here, "opened");
    }

    private async Task DiscardAsync()
    {
        var request = new DiscardRollForwardRequest(Code, Prepared.StartYear, Discard!.Version);
        var outcome = await DiscardRollForward.ExecuteAsync(Actor, request);
        await GoOnAsync(DiscardName, outcome, ThreadLinks.RollForwards, "discarded");
    }

    private async Task GoOnAsync(string form, Application.UseCases.Outcome<string> outcome, string next, string what)
    {
        if (IsDone(form, outcome))
        {
            Navigation.NavigateTo(Done.At(next, what));
        }
        else if (IsConflict)
        {
            // As it is now, to decide anew.
            await LoadAsync();
        }
    }

    private string? Notice(FinancialYear year) =>
        JustDone switch
        {
            "prepared" => $"{year} is prepared: every element goes on until you say otherwise.",
            "saved" => "What is prepared is saved. Nothing has changed in the thread.",
            "added" => "The new element is prepared. It is in the thread when the year is opened.",
            "removed" => "The new element is removed.",
            "decided" => "The decision is saved.",
            "placed" => "The place of the indicator is saved.",
            "opened" => $"{year} is open: all of it is in the thread.",
            _ => null,
        };

    private static string Standing(RollForwardDetail detail)
    {
        var summary = detail.Summary;
        var prepared = $"Begun by {summary.PreparedBy} on {UkDate.Words(summary.PreparedOn)}.";
        return summary.State is RollForwardState.Opened
            ? $"{prepared} Opened by {summary.EndedBy} on {UkDate.Words(summary.EndedOn!.Value)}; it holds from {UkDate.Words(summary.HoldsFrom!.Value)}."
            : $"{prepared} Nothing changes in the thread until the year is opened, on {UkDate.Words(summary.Year.Start)} or later.";
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class OpenForm
    {
        public string? From { get; set; }

        public string? CopiesSets { get; set; }

        public string? Stamp { get; set; }
    }

    private sealed class DiscardForm
    {
        public int Version { get; set; }
    }
}

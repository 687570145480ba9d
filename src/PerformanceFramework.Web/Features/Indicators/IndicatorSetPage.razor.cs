using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class IndicatorSetPage
{
    private SetDetail? _set;
    private FinancialYear _year;
    private FinancialYear _thisYear;

    [Parameter]
    public required string Code { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    private string? AskedYear { get; set; }

    [Inject]
    private IndicatorQueries Indicators { get; set; } = null!;

    [Inject]
    private AddToSet AddTo { get; set; } = null!;

    [Inject]
    private RemoveFromSet TakeFrom { get; set; } = null!;

    [Inject]
    private CopySetMembership Copy { get; set; } = null!;

    [Inject]
    private ReviseIndicatorSet Revise { get; set; } = null!;

    [Inject]
    private RetireIndicatorSet Retire { get; set; } = null!;

    [Inject]
    private ReinstateIndicatorSet Reinstate { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(Name = "Members")]
    private MembersForm? Members { get; set; }

    [SupplyParameterFromForm(Name = "Set")]
    private SetForm? Set { get; set; }

    private string DoneWords =>
        JustDone switch
        {
            "created" => "The set is saved. Say what is in it.",
            "retired" => "The set is retired.",
            "reinstated" => "The set is in use again.",
            "copied" => "The indicators are copied: this is the next year.",
            _ => "Saved.",
        };

    protected override async Task LoadAsync()
    {
        _thisYear = FinancialYear.Containing(UkClock.Today(Time));
        _year =
            int.TryParse(AskedYear, out var year)
            && year is >= ReportingPeriod.EarliestYear and < ReportingPeriod.LatestYear
                ? new FinancialYear(year)
                : _thisYear;
        await ReadAsync();
        if (_set is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ReadAsync() => _set = await Indicators.SetAsync(Actor, Code, _year);

    private async Task AddAsync()
    {
        var codes = (Members!.Codes ?? "").Split(
            [',', ';', ' ', '\r', '\n', '\t'],
            StringSplitOptions.RemoveEmptyEntries
        );
        var request = new AddToSetRequest(Code, _year.StartYear, codes.Distinct().ToList());
        Answer("add", await AddTo.ExecuteAsync(Actor, request), _year.StartYear, "added");
    }

    private async Task TakeAsync() =>
        Answer(
            "take",
            await TakeFrom.ExecuteAsync(Actor, new RemoveFromSetRequest(Code, _year.StartYear, Members!.Code ?? "")),
            _year.StartYear,
            "taken"
        );

    private async Task CopyAsync() =>
        Answer(
            "copy",
            await Copy.ExecuteAsync(Actor, new CopySetMembershipRequest(Code, _year.StartYear)),
            _year.StartYear + 1,
            "copied"
        );

    private async Task ReviseAsync()
    {
        var kind = Enum.TryParse<SetKind>(Set!.Kind, out var chosen) ? chosen : default;
        var request = new ReviseIndicatorSetRequest(Code, Set.Version, Set.Name?.Trim() ?? "", kind);
        Answer("revise", await Revise.ExecuteAsync(Actor, request), _year.StartYear, "revised");
        await ReadAsync();
        if (IsConflict && _set is not null)
        {
            Set = Merge(Set, SetForm.Of(_set.Summary), Told);
        }
    }

    private async Task RetireAsync()
    {
        var reason = Set!.Reason?.Trim() ?? "";
        if (_set!.Summary.RetiredOn is null)
        {
            var outcome = await Retire.ExecuteAsync(Actor, new RetireIndicatorSetRequest(Code, Set.Version, reason));
            Answer("retire", outcome, _year.StartYear, "retired");
        }
        else
        {
            var request = new ReinstateIndicatorSetRequest(Code, Set.Version, reason);
            Answer("retire", await Reinstate.ExecuteAsync(Actor, request), _year.StartYear, "reinstated");
        }

        await ReadAsync();
    }

    private void Answer<T>(string form, Outcome<T> outcome, int startYear, string what)
    {
        if (IsDone(form, outcome))
        {
            GoOn(IndicatorLinks.Set(Code, startYear), what);
        }
    }

    private string Headline(SetDetail set) =>
        $"{SentenceCase.AtStart(set.Summary.Name)} has {set.Members.Count switch
        {
            0 => "no indicator",
            1 => "one indicator",
            var count => $"{count} indicators",
        }} in {_year}.";

    private static string Judged(SetDetail set) =>
        set.Summary.IsJudging switch
        {
            0 => "No indicator is judged by its default rules.",
            1 => "One indicator is judged by its default rules, whether it is in it or not.",
            var count => $"{count} indicators are judged by its default rules, whether they are in it or not.",
        };

    private static IEnumerable<(string Label, string Words)> Told(SetForm form) =>
        [("Name", form.Name ?? ""), ("What it is for", Kind(form.Kind ?? ""))];

    private static string Kind(string kind) => Enum.TryParse<SetKind>(kind, out var known) ? known.Words() : kind;

    private List<TabItem> Years(SetDetail set) =>
        set
            .Years.Append(_year)
            .Append(_thisYear)
            .Append(new FinancialYear(_thisYear.StartYear + 1))
            .Distinct()
            .OrderDescending()
            .Select(year => new TabItem(year.ToString(), IndicatorLinks.Set(Code, year.StartYear), year == _year))
            .ToList();

    private static List<SelectOption> Choices(SetDetail set) =>
        [
            new("", "Choose an indicator"),
            .. set.Members.Select(member => new SelectOption(member.Code, $"{member.Code}, {member.Name}")),
        ];

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class MembersForm
    {
        public string? Codes { get; set; }

        public string? Code { get; set; }
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class SetForm
    {
        public int Version { get; set; }

        public string? Name { get; set; }

        public string? Kind { get; set; }

        public string? Reason { get; set; }

        public static SetForm Of(SetSummary set) =>
            new()
            {
                Version = set.Version,
                Name = set.Name,
                Kind = set.Kind.ToString(),
            };
    }
}

using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>
/// Tests of choosing SCORE for 2027/28. HOU-1, LIB-1 and WAS-1 are in it in 2026/27; today is 12 October 2026, and members
/// are consulted from then to 20 October.
/// </summary>
public abstract class ScorecardTest : SetupTest
{
    protected static readonly ScorecardKey Key = new("SCORE", 2027);
    protected static readonly DateOnly Today = new(2026, 10, 12);
    protected static readonly DateOnly LastDay = new(2026, 10, 20);
    protected static readonly DateOnly DayAfter = new(2026, 10, 21);

    protected Actor Cabinet => Actors.Holding(Role.CabinetMember);

    protected Actor Scrutiny => Actors.Holding(Role.ScrutinyMember);

    protected Actor Team => Actors.PerformanceTeam;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Ask<CreateIndicatorSet, CreateIndicatorSetRequest, string>(
            new CreateIndicatorSetRequest("SCORE", "the scorecard", SetKind.CorporateScorecard)
        );
        await PutInAsync(2026, "HOU-1", "LIB-1", "WAS-1");
    }

    protected async Task PutInAsync(int year, params string[] codes) =>
        (await Ask<AddToSet, AddToSetRequest, int>(new AddToSetRequest("SCORE", year, codes))).ShouldBeDone();

    protected async Task TakeOutAsync(int year, string code) =>
        (
            await Ask<RemoveFromSet, RemoveFromSetRequest, int>(new RemoveFromSetRequest("SCORE", year, code))
        ).ShouldBeDone();

    protected Task<Outcome<ScorecardKey>> OpenAsync(
        DateOnly? opens = null,
        DateOnly? closes = null,
        ScorecardKey? key = null,
        Actor? actor = null
    ) =>
        Ask<OpenScorecardChoice, OpenScorecardChoiceRequest, ScorecardKey>(
            new OpenScorecardChoiceRequest(key ?? Key, opens ?? Today, closes ?? LastDay),
            actor
        );

    protected async Task<Outcome<ScorecardKey>> AddCandidateAsync(
        string indicator,
        string why = Reason,
        int? version = null
    ) =>
        await Ask<AddScorecardCandidate, AddScorecardCandidateRequest, ScorecardKey>(
            new AddScorecardCandidateRequest(Key, version ?? await VersionAsync(), indicator, why)
        );

    protected Task<Outcome<int>> GiveAsync(
        Actor actor,
        int? version,
        IReadOnlyList<TypedScorecardLine> views,
        TypedScorecardProposal? proposal = null,
        params int[] takenBack
    ) =>
        Ask<GiveScorecardViews, GiveScorecardViewsRequest, int>(
            new GiveScorecardViewsRequest(Key, version, views, proposal ?? TypedScorecardProposal.None, takenBack),
            actor
        );

    protected async Task<Outcome<ScorecardKey>> RecommendAsync(
        IReadOnlyList<TypedScorecardLine> lines,
        DateOnly? on = null,
        int? version = null,
        params TypedProposalAnswer[] answers
    ) =>
        await Ask<RecommendScorecard, RecommendScorecardRequest, ScorecardKey>(
            new RecommendScorecardRequest(
                Key,
                version ?? await VersionAsync(),
                "The panel",
                on ?? DayAfter,
                "Fewer and better.",
                lines,
                answers
            )
        );

    protected async Task<Outcome<ScorecardKey>> DecideAsync(
        IReadOnlyList<TypedScorecardLine> lines,
        string body = "SCRUTINY",
        DateOnly? on = null,
        int? version = null
    ) =>
        await Ask<DecideScorecard, DecideScorecardRequest, ScorecardKey>(
            new DecideScorecardRequest(Key, version ?? await VersionAsync(), body, on ?? DayAfter, "Minute 12", lines)
        );

    protected async Task<Outcome<ScorecardKey>> InstructAsync(
        IReadOnlyList<string>? takesOut = null,
        bool isKnowing = false,
        int? version = null
    ) =>
        await Ask<InstructScorecard, InstructScorecardRequest, ScorecardKey>(
            new InstructScorecardRequest(Key, version ?? await VersionAsync(), takesOut ?? [], isKnowing)
        );

    protected async Task<Outcome<ScorecardKey>> ReopenAsync(string reason = Reason, int? version = null) =>
        await Ask<ReopenScorecard, ReopenScorecardRequest, ScorecardKey>(
            new ReopenScorecardRequest(Key, version ?? await VersionAsync(), reason)
        );

    protected async Task<Outcome<ScorecardKey>> WithdrawAsync(string reason = Reason, int? version = null) =>
        await Ask<WithdrawScorecardChoice, WithdrawScorecardChoiceRequest, ScorecardKey>(
            new WithdrawScorecardChoiceRequest(Key, version ?? await VersionAsync(), reason)
        );

    /// <summary>Opened, with HOU-2 as a candidate beside the three, and its consultation over: today is the day after.</summary>
    protected async Task ConsultedAsync()
    {
        (await OpenAsync()).ShouldBeDone();
        (await AddCandidateAsync("HOU-2")).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(9));
    }

    /// <summary>The panel has recommended to keep HOU-1 and WAS-1, to drop LIB-1 and to add HOU-2.</summary>
    protected async Task RecommendedAsync()
    {
        await ConsultedAsync();
        (await RecommendAsync(Lines())).ShouldBeDone();
    }

    /// <summary>The Executive has decided so.</summary>
    protected async Task DecidedAsync()
    {
        await RecommendedAsync();
        (await DecideAsync(Lines())).ShouldBeDone();
    }

    /// <summary>To keep HOU-1 and WAS-1, to drop LIB-1 and to add HOU-2, unless a test says otherwise of one.</summary>
    protected static TypedScorecardLine[] Lines(string code = "", bool? isIn = null, string why = "") =>
        new TypedScorecardLine[]
        {
            new("HOU-1", true, ""),
            new("LIB-1", false, "It says little."),
            new("WAS-1", true, ""),
            new("HOU-2", true, "The budget turns on it."),
        }
            .Select(line => line.Code == code ? new TypedScorecardLine(code, isIn, why) : line)
            .ToArray();

    protected Task<ScorecardChoice> ChoiceAsync() =>
        Database.ReadAsync(db =>
            db.ScorecardChoices.Include(c => c.Candidates)
                    .ThenInclude(c => c.Indicator)
                .Include(c => c.Steps)
                .Include(c => c.EarlierMembers)
                .Include(c => c.Body)
                .SingleAsync()
        );

    protected Task<int> VersionAsync() =>
        Database.ReadAsync(db => db.ScorecardChoices.Select(c => c.Version).FirstOrDefaultAsync());

    protected Task<List<string>> MembersAsync(int year = 2027) =>
        Database.ReadAsync(db =>
            db.SetMemberships.Where(m => m.Set.Code == "SCORE" && m.StartYear == year)
                .Select(m => m.Indicator.Code)
                .OrderBy(code => code)
                .ToListAsync()
        );

    protected Task<Outcome<TResult>> Ask<TUseCase, TRequest, TResult>(TRequest request, Actor? actor = null)
        where TUseCase : UseCase<TRequest, TResult> => Database.Get<TUseCase>().ExecuteAsync(actor ?? Team, request);
}

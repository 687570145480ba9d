using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Recovery;

/// <summary>HOU-1 is of Housing, in the directorate Place and the portfolio Homes; its owner is responsible for plans.</summary>
public abstract class RecoveryTest : CouncilTest
{
    protected static readonly DateOnly Today = new(2026, 10, 12);

    /// <summary>The one of which plans expect something.</summary>
    protected string FirstPeriod { get; set; } = "2026-27-Q2";

    protected RecoveryQueries Queries => Database.Get<RecoveryQueries>();

    protected Actor Owner => Actors.Holding(Role.IndicatorOwner);

    protected Actor Clt => Actors.Holding(Role.CltMember);

    protected Actor DirectorOfPeople =>
        Actors.Named("Pam People", new ScopedRole(Role.Director, ScopeKind.Directorate, Council.People.Id));

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var actor in new[] { Owner, Actors.HeadOfService, Actors.Director })
        {
            await Database.SaveAsync(People.Holding(actor.Name, actor.Roles[0]));
        }
    }

    protected Task<Outcome<int>> OpenAsync(
        Actor? by = null,
        string code = "HOU-1",
        int? step = 1,
        RecoveryTrigger? trigger = RecoveryTrigger.Judgement,
        string why = "It falls.",
        Actor? responsible = null
    ) =>
        Database
            .Get<OpenRecoveryPlan>()
            .ExecuteAsync(
                by ?? Owner,
                new OpenRecoveryPlanRequest(
                    code,
                    RecoveryKind.RecoveryPlan,
                    step,
                    trigger,
                    why,
                    (responsible ?? Owner).Id
                )
            );

    /// <summary>A plan for HOU-1 that can be proposed.</summary>
    protected async Task<int> CompleteAsync(int step = 1, string expected = "90", string code = "HOU-1")
    {
        var id = (await OpenAsync(step: step, code: code)).ShouldBeDone();
        (await CausesAsync(id, await VersionAsync(id))).ShouldBeDone();
        (await ActionAsync(id)).ShouldBeDone();
        (await ReviewAsync(id)).ShouldBeDone();
        (await MeasuresAsync(id, await VersionAsync(id), expected)).ShouldBeDone();
        return id;
    }

    protected async Task<int> ProposedAsync(int step = 1, string expected = "90")
    {
        var id = await CompleteAsync(step, expected);
        (await ProposeAsync(id, await VersionAsync(id))).ShouldBeDone();
        return id;
    }

    protected async Task<int> AgreedAsync(string expected = "90")
    {
        var id = await ProposedAsync(expected: expected);
        (await DecideAsync(id, await VersionAsync(id))).ShouldBeDone();
        return id;
    }

    protected Task<Outcome<int>> CausesAsync(
        int id,
        int version,
        string outline = "People\n- Vacancies",
        Actor? by = null
    ) =>
        Database
            .Get<WriteRecoveryCauses>()
            .ExecuteAsync(by ?? Owner, new WriteRecoveryCausesRequest(id, version, CauseMethod.Fishbone, outline));

    protected Task<Outcome<int>> OptionsAsync(
        int id,
        int version,
        IReadOnlyList<TypedOption> options,
        Actor? by = null
    ) =>
        Database
            .Get<WriteRecoveryOptions>()
            .ExecuteAsync(by ?? Owner, new WriteRecoveryOptionsRequest(id, version, options));

    protected Task<Outcome<int>> MeasuresAsync(int id, int version, string expected, Actor? by = null) =>
        Database
            .Get<WriteRecoveryMeasures>()
            .ExecuteAsync(
                by ?? Owner,
                new WriteRecoveryMeasuresRequest(
                    id,
                    version,
                    [new TypedExpectation(ReportingPeriod.Parse(FirstPeriod), expected)],
                    "",
                    [],
                    "At 90% again.",
                    "90",
                    "2"
                )
            );

    protected Task<Outcome<int>> ActionAsync(int id, DateOnly? due = null, Actor? by = null) =>
        Database
            .Get<PlanRecoveryAction>()
            .ExecuteAsync(
                by ?? Owner,
                new PlanRecoveryActionRequest(id, "Recruit", "Housing manager", due ?? Today.AddDays(30))
            );

    protected Task<Outcome<int>> EndAsync(
        int id,
        int actionId,
        int version,
        bool? isDone = true,
        DateOnly? on = null,
        string words = "Both posts are filled.",
        Actor? by = null
    ) =>
        Database
            .Get<EndRecoveryAction>()
            .ExecuteAsync(by ?? Owner, new EndRecoveryActionRequest(id, actionId, version, isDone, on ?? Today, words));

    protected Task<Outcome<int>> ReviewAsync(int id, DateOnly? on = null, Actor? by = null) =>
        Database
            .Get<PlanRecoveryReview>()
            .ExecuteAsync(by ?? Owner, new PlanRecoveryReviewRequest(id, on ?? Today.AddDays(30)));

    protected Task<Outcome<int>> HoldAsync(
        int id,
        int reviewId,
        int version,
        DateOnly? on = null,
        string said = "On course.",
        Actor? by = null
    ) =>
        Database
            .Get<HoldRecoveryReview>()
            .ExecuteAsync(by ?? Owner, new HoldRecoveryReviewRequest(id, reviewId, version, on ?? Today, said));

    protected Task<Outcome<int>> ProposeAsync(int id, int version, Actor? by = null) =>
        Database.Get<ProposeRecoveryPlan>().ExecuteAsync(by ?? Owner, new ProposeRecoveryPlanRequest(id, version));

    protected Task<Outcome<int>> DecideAsync(
        int id,
        int version,
        bool? isAgreed = true,
        string reason = "",
        Actor? by = null
    ) =>
        Database
            .Get<DecideRecoveryPlan>()
            .ExecuteAsync(by ?? Actors.Director, new DecideRecoveryPlanRequest(id, version, isAgreed, reason));

    protected Task<Outcome<int>> EscalateAsync(
        int id,
        int version,
        int? step = 3,
        string reason = "No effect",
        Actor? by = null
    ) =>
        Database
            .Get<EscalateRecoveryPlan>()
            .ExecuteAsync(by ?? Owner, new EscalateRecoveryPlanRequest(id, version, step, reason));

    protected Task<Outcome<int>> CloseAsync(
        int id,
        int version,
        bool? isMet = true,
        string words = "Held.",
        Actor? by = null
    ) =>
        Database
            .Get<CloseRecoveryPlan>()
            .ExecuteAsync(by ?? Actors.Director, new CloseRecoveryPlanRequest(id, version, isMet, words));

    protected Task<Outcome<int>> WithdrawAsync(int id, int version, string reason = "By mistake.", Actor? by = null) =>
        Database
            .Get<WithdrawRecoveryPlan>()
            .ExecuteAsync(by ?? Owner, new WithdrawRecoveryPlanRequest(id, version, reason));

    protected Task<Outcome<int>> ReviseAsync(int id, int version, int? step, Actor responsible, Actor? by = null) =>
        Database
            .Get<ReviseRecoveryPlan>()
            .ExecuteAsync(
                by ?? Owner,
                new ReviseRecoveryPlanRequest(id, version, RecoveryKind.DeepDive, step, responsible.Id)
            );

    protected Task<Outcome<int>> LadderAsync(IReadOnlyList<TypedStep> steps, Actor? by = null) =>
        Database.Get<ChangeLadder>().ExecuteAsync(by ?? Actors.PerformanceTeam, new ChangeLadderRequest(steps));

    protected async Task<RecoveryDetail> DetailAsync(int id, Actor? actor = null) =>
        (await Queries.DetailAsync(actor ?? Owner, id)).ShouldNotBeNull();

    protected async Task<int> VersionAsync(int id) => (await DetailAsync(id)).Version;
}

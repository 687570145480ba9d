using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Sessions;

public sealed partial class SessionPage
{
    private const string ProposeName = "propose";
    private const string AddName = "add";
    private const string IssueName = "issue";
    private const string WithdrawName = "withdraw";
    private const string CancelName = "cancel";

    private SessionDetail? _session;

    [Parameter]
    public int SessionId { get; set; }

    [SupplyParameterFromForm(FormName = ProposeName)]
    private VersionEntry? Proposal { get; set; }

    [SupplyParameterFromForm(FormName = AddName)]
    private VersionEntry? Addition { get; set; }

    [SupplyParameterFromForm(FormName = IssueName)]
    private VersionEntry? Issue { get; set; }

    [SupplyParameterFromForm(FormName = WithdrawName)]
    private VersionEntry? Withdrawal { get; set; }

    [SupplyParameterFromForm(FormName = CancelName)]
    private VersionEntry? Cancellation { get; set; }

    [SupplyParameterFromForm(FormName = TopicForms.Decide)]
    private DecisionEntry? Decision { get; set; }

    [SupplyParameterFromForm(FormName = TopicForms.Move)]
    private MoveEntry? Movement { get; set; }

    [SupplyParameterFromForm(FormName = TopicForms.Bring)]
    private BroughtEntry? Brought { get; set; }

    [Inject]
    private SessionQueries Sessions { get; set; } = null!;

    [Inject]
    private ProposeTopics Propose { get; set; } = null!;

    [Inject]
    private AddTopic Add { get; set; } = null!;

    [Inject]
    private DecideTopic Decide { get; set; } = null!;

    [Inject]
    private MoveTopic Move { get; set; } = null!;

    [Inject]
    private BringToSession Bring { get; set; } = null!;

    [Inject]
    private IssuePreRead PutOut { get; set; } = null!;

    [Inject]
    private WithdrawPreRead TakeBack { get; set; } = null!;

    [Inject]
    private CancelSession Cancel { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private DateOnly Today => UkClock.Today(Time);

    /// <summary>The reader chooses and orders topics now.</summary>
    private bool MayArrange => _session?.Head is { MayPrepare: true, State: SessionState.Preparing };

    private string? Notice =>
        JustDone switch
        {
            "planned" => "The session is planned. Have the triage propose its topics next.",
            "changed" => "The session is changed.",
            "proposed" => "The triage has proposed topics.",
            "decided" => "Your decision is saved.",
            "moved" => "The agenda has another order.",
            "added" => "The topic is on the agenda.",
            "brought" => "What you bring is saved.",
            "issued" => "The pre-read is out.",
            "withdrawn" => "The pre-read is taken back.",
            "cancelled" => "The session is not held.",
            _ => null,
        };

    protected override async Task LoadAsync()
    {
        _session = await Sessions.DetailAsync(Actor, SessionId, Today);
        if (_session is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ProposeAsync() =>
        await FollowAsync(
            ProposeName,
            await Propose.ExecuteAsync(Actor, new ProposeTopicsRequest(SessionId, Proposal!.Version)),
            "proposed"
        );

    private async Task AddAsync() =>
        await FollowAsync(
            AddName,
            await Add.ExecuteAsync(
                Actor,
                new AddTopicRequest(
                    SessionId,
                    Addition!.Version,
                    Addition.Code?.Trim() ?? "",
                    Lines.Of(Addition.Because)
                )
            ),
            "added"
        );

    private async Task DecideAsync() =>
        await FollowAsync(
            TopicForms.Decide,
            await Decide.ExecuteAsync(
                Actor,
                new DecideTopicRequest(
                    Decision!.TopicId,
                    Decision.Version,
                    Decision.Choice,
                    Lines.Of(Decision.Reason),
                    Decision.IntoId
                )
            ),
            "decided"
        );

    private async Task MoveAsync() =>
        await FollowAsync(
            TopicForms.Move,
            await Move.ExecuteAsync(
                Actor,
                new MoveTopicRequest(SessionId, Movement!.Version, Movement.TopicId, Movement.Up)
            ),
            "moved"
        );

    private async Task BringAsync() =>
        await FollowAsync(
            TopicForms.Bring,
            await Bring.ExecuteAsync(
                Actor,
                new BringToSessionRequest(
                    SessionId,
                    Brought!.Directorate ?? "",
                    Brought.Version,
                    Lines.Of(Brought.Success),
                    Lines.Of(Brought.Ask)
                )
            ),
            "brought"
        );

    private async Task IssueAsync() =>
        await FollowAsync(
            IssueName,
            await PutOut.ExecuteAsync(
                Actor,
                new IssuePreReadRequest(
                    SessionId,
                    Issue!.Version,
                    string.IsNullOrEmpty(Issue.Edition) ? null : Issue.Edition
                )
            ),
            "issued"
        );

    private async Task WithdrawAsync() =>
        await FollowAsync(
            WithdrawName,
            await TakeBack.ExecuteAsync(Actor, new WithdrawPreReadRequest(SessionId, Withdrawal!.Version)),
            "withdrawn"
        );

    private async Task CancelAsync() =>
        await FollowAsync(
            CancelName,
            await Cancel.ExecuteAsync(
                Actor,
                new CancelSessionRequest(SessionId, Cancellation!.Version, Lines.Of(Cancellation.Reason))
            ),
            "cancelled"
        );

    private async Task FollowAsync<T>(string form, Outcome<T> outcome, string what)
    {
        if (IsDone(form, outcome))
        {
            GoOn(SessionLinks.Session(SessionId), what);
        }
        else if (IsConflict)
        {
            // What was typed stays; what it is about is shown as it is now.
            await LoadAsync();
        }
    }
}

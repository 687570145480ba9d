using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Returns;

/// <summary>Tests that take Housing's return through its stages.</summary>
public abstract class ReturnsTest : CouncilTest
{
    /// <summary>An input for each of the six rows with which the return can be submitted; August is Red, with a commentary.</summary>
    protected static readonly IReadOnlyList<(string Code, string Period, EntryInput Input)> Complete =
    [
        (
            "HOU-1",
            "2026-27-Q2",
            new()
            {
                NumeratorText = "46",
                DenominatorText = "50",
                Commentary = "Better triage",
            }
        ),
        ("HOU-2", "2026-27-M04", new() { ValueText = "95" }),
        (
            "HOU-2",
            "2026-27-M05",
            new()
            {
                ValueText = "110",
                Commentary = "Two blocks closed",
                Recovery = "By December",
            }
        ),
        ("HOU-2", "2026-27-M06", new() { ValueText = "97", IsProvisional = true }),
        ("HOU-3", "2026-27-Q2", new() { ValueText = "48" }),
        (
            "HOU-4",
            "2026-27-Q2",
            new()
            {
                Kind = ValueKind.Text,
                ValueText = "Opened a month late",
                JudgedStatus = Status.Amber,
                JudgementReason = "The rest is on time",
            }
        ),
    ];

    protected int ReturnId => Council.HousingReturn.Id;

    protected Task<Outcome<SavedEntry>> SaveAsync(
        EntryInput input,
        string code = "HOU-1",
        string period = "2026-27-Q2",
        int version = 0,
        Actor? actor = null
    ) =>
        Database
            .Get<SaveReturnEntry>()
            .ExecuteAsync(
                actor ?? Actors.Officer,
                new SaveReturnEntryRequest(Council.Entry(code, period), version, input)
            );

    protected async Task<Outcome<ReturnStage>> SubmitAsync(Actor? actor = null) =>
        await Database.Get<SubmitReturn>().ExecuteAsync(actor ?? Actors.Officer, await SubmissionAsync());

    /// <summary>What somebody asks who sees the rows as they are now.</summary>
    protected async Task<SubmitReturnRequest> SubmissionAsync() =>
        new(ReturnId, (await ReturnAsync()).Entries.ToDictionary(e => e.Id, e => e.Version));

    protected async Task<Outcome<ReturnStage>> ApproveAsync(Actor? actor = null, int? version = null) =>
        await Database
            .Get<ApproveReturn>()
            .ExecuteAsync(
                actor ?? Actors.HeadOfService,
                new ApproveReturnRequest(ReturnId, version ?? (await ReturnAsync()).Version)
            );

    protected async Task<Outcome<ReturnStage>> QueryAsync(
        string reason = "Is August right?",
        Actor? actor = null,
        int? version = null
    ) =>
        await Database
            .Get<QueryReturn>()
            .ExecuteAsync(
                actor ?? Actors.HeadOfService,
                new QueryReturnRequest(ReturnId, version ?? (await ReturnAsync()).Version, reason)
            );

    /// <summary>Types every row as <see cref="Complete"/> has it.</summary>
    protected async Task FillAsync()
    {
        foreach (var (code, period, input) in Complete)
        {
            (await SaveAsync(input, code, period)).ShouldBeDone();
        }
    }

    protected async Task FillAndSubmitAsync()
    {
        await FillAsync();
        (await SubmitAsync()).ShouldBeDone();
    }

    protected async Task FillSubmitAndApproveAsync()
    {
        await FillAndSubmitAsync();
        (await ApproveAsync()).ShouldBeDone();
    }

    /// <summary>Nothing closes a round yet but the database itself.</summary>
    protected Task CloseRoundAsync() => Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Closed'");

    /// <summary>The return as it is stored.</summary>
    protected Task<ServiceReturn> ReturnAsync() =>
        Database.ReadAsync(db => db.Returns.Include(r => r.Entries).SingleAsync(r => r.Id == ReturnId));

    protected async Task<ReturnEntry> EntryAsync(string code = "HOU-1", string period = "2026-27-Q2") =>
        (await ReturnAsync()).Entries.Single(e => e.Id == Council.Entry(code, period));

    protected Task<Observation?> ObservationAsync(string code, string period) =>
        Database.ReadAsync(db =>
            db.Observations.SingleOrDefaultAsync(o => o.Indicator.Code == code && o.Period == Given.Period(period))
        );

    protected Task<int> RecordsAsync() => Database.ReadAsync(db => db.ChangeRecords.CountAsync());

    /// <summary>What a use case is given when somebody else acts just before it saves.</summary>
    protected UseCaseServices Interleaved(Func<Task> meanwhile) =>
        new(new Interleaving(Database.Contexts, meanwhile), Database.Time, NullLoggerFactory.Instance);
}

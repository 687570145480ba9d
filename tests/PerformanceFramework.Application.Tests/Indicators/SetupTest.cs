using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>Tests of setting up indicators: NEW-1 is a draft of Housing with a complete card, aligned to nothing.</summary>
public abstract class SetupTest : CouncilTest
{
    protected const string Reason = "Members asked for it.";

    /// <summary>Everything that is needed to go live but an alignment; its name is like no other's.</summary>
    protected static IndicatorCard Complete { get; } =
        IndicatorCard.Blank with
        {
            Name = "Allotments let within a month",
            Definition = "Allotments let within a month of falling empty, of all let.",
            Owner = "Head of Housing",
            WhatGoodIs = "More let in time.",
            Source = "Allotment register",
        };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (await CreateAsync("NEW-1", Complete)).ShouldBeDone();
    }

    protected Task<Outcome<string>> CreateAsync(
        string code,
        IndicatorCard card,
        string service = "HOU",
        string set = "",
        bool isNotTheSame = false,
        Actor? actor = null
    ) =>
        Database
            .Get<CreateIndicator>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new CreateIndicatorRequest(code, card, service, set, isNotTheSame)
            );

    protected Task<Outcome<IndicatorState>> ProposeAsync(string code = "NEW-1", int? version = null) =>
        AskAsync<ProposeIndicator, ProposeIndicatorRequest, IndicatorState>(
            code,
            version,
            read => new ProposeIndicatorRequest(code, read)
        );

    protected Task<Outcome<IndicatorState>> GoLiveAsync(string code = "NEW-1", int? version = null) =>
        AskAsync<MakeIndicatorLive, MakeIndicatorLiveRequest, IndicatorState>(
            code,
            version,
            read => new MakeIndicatorLiveRequest(code, read)
        );

    protected Task<Outcome<string>> AlignAsync(string element, string code = "NEW-1", Actor? actor = null) =>
        Database
            .Get<AlignIndicator>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new AlignIndicatorRequest(code, element));

    /// <summary>Asks for something to be done to the version that is there now, unless a test says another.</summary>
    protected async Task<Outcome<TResult>> AskAsync<TUseCase, TRequest, TResult>(
        string code,
        int? version,
        Func<int, TRequest> request,
        Actor? actor = null
    )
        where TUseCase : UseCase<TRequest, TResult>
    {
        var read = version ?? (await FindAsync(code))?.Version ?? 0;
        return await Database.Get<TUseCase>().ExecuteAsync(actor ?? Actors.PerformanceTeam, request(read));
    }

    protected Task<Indicator?> FindAsync(string code) =>
        Database.ReadAsync(db => db.Indicators.Include(i => i.Versions).FirstOrDefaultAsync(i => i.Code == code));

    protected Task<ChangeRecord> RecordOfAsync(string kind, string subject) =>
        Database.ReadAsync(db => db.ChangeRecords.SingleAsync(r => r.Kind == kind && r.Subject == subject));

    protected Actor TeamOfPlace =>
        Testing.Actors.Named(
            "Pat Place",
            new ScopedRole(Role.PerformanceTeam, ScopeKind.Directorate, Council.Place.Id)
        );
}

using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.GoldenThread;

/// <summary>Two changes of the thread at the same moment, each of which would be right without the other.</summary>
public sealed class ThreadRaceTests : CouncilTest
{
    [Fact]
    public async Task Align_WhileTheOtherWayRoundIsAligned_IsAConflict()
    {
        var outcome = await AlignAsync("D1", "D2", While(() => AlignAsync("D2", "D1", Services)));

        outcome.Word().ShouldBe("Conflict");
        (await LinksAsync()).ShouldContain("D2 > D1");
        (await LinksAsync()).ShouldNotContain("D1 > D2");
    }

    [Fact]
    public async Task MakePrimary_OfWhatIsRemovedMeanwhile_IsAConflict()
    {
        var outcome = await new MakePrimary(While(RemoveAsync)).ExecuteAsync(
            Actors.PerformanceTeam,
            new MakePrimaryRequest("WAS-1", "D2")
        );

        outcome.Word().ShouldBe("Conflict");
        (await PrimariesAsync()).ShouldBe(["S2"]);

        Task<Outcome<string>> RemoveAsync() =>
            new RemoveIndicatorAlignment(Services).ExecuteAsync(
                Actors.PerformanceTeam,
                new RemoveIndicatorAlignmentRequest("WAS-1", "D2", "It does not show that.")
            );
    }

    [Fact]
    public async Task Retire_OfWhatIsMadePrimaryMeanwhile_IsAConflict()
    {
        (await AlignAsync("D1", "S3", Services)).ShouldBeDone();

        var outcome = await new RetireElement(While(MakePrimaryAsync)).ExecuteAsync(
            Actors.PerformanceTeam,
            new RetireElementRequest("D2", 0, "The plan has ended.")
        );

        outcome.Word().ShouldBe("Conflict");
        (await PrimariesAsync()).ShouldBe(["D2"]);

        Task<Outcome<string>> MakePrimaryAsync() =>
            new MakePrimary(Services).ExecuteAsync(Actors.PerformanceTeam, new MakePrimaryRequest("WAS-1", "D2"));
    }

    [Fact]
    public async Task UseCase_ThatChangesTheThreadWithoutHoldingIt_Throws()
    {
        var thrown = await Should.ThrowAsync<InvalidOperationException>(() =>
            new AlignQuietly(Services).ExecuteAsync(Actors.PerformanceTeam, new AlignQuietlyRequest("WAS-1"))
        );

        thrown.Message.ShouldBe("AlignQuietly changes the thread without holding it.");
        (await PrimariesAsync()).ShouldBe(["S2"]);
    }

    private UseCaseServices Services => Database.Get<UseCaseServices>();

    private UseCaseServices While<T>(Func<Task<Outcome<T>>> meanwhile) =>
        new(
            new Interleaving(Database.Contexts, async () => (await meanwhile()).ShouldBeDone()),
            Database.Time,
            NullLoggerFactory.Instance
        );

    private Task<Outcome<string>> AlignAsync(string parent, string child, UseCaseServices services) =>
        new Align(services).ExecuteAsync(Actors.PerformanceTeam, new AlignRequest(parent, child, null, ""));

    private Task<List<string>> LinksAsync() =>
        Database.ReadAsync(db => db.ElementAlignments.Select(a => a.Parent.Code + " > " + a.Child.Code).ToListAsync());

    private Task<List<string>> PrimariesAsync() =>
        Database.ReadAsync(db =>
            db.IndicatorAlignments.Where(a => a.IsPrimary && a.Until == null && a.Indicator.Code == "WAS-1")
                .Select(a => a.Element.Code)
                .ToListAsync()
        );

    private sealed record AlignQuietlyRequest(string Code);

    /// <summary>Changes an alignment as if nobody else could.</summary>
    [Requires(Permission.ManageThread)]
    private sealed class AlignQuietly(UseCaseServices services)
        : UseCase<AlignQuietlyRequest, string>(services, new InlineValidator<AlignQuietlyRequest>())
    {
        protected override async Task<Outcome<string>> HandleAsync(
            Work work,
            AlignQuietlyRequest request,
            CancellationToken cancellationToken
        )
        {
            var alignment = await work.Db.IndicatorAlignments.FirstAsync(
                a => a.IsPrimary && a.Indicator.Code == request.Code,
                cancellationToken
            );
            alignment.MakeSecondary();
            return new Outcome<string>.Done(request.Code);
        }
    }
}

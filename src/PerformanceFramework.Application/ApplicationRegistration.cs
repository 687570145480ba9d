using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;

namespace PerformanceFramework.Application;

public static class ApplicationRegistration
{
    /// <summary>Registers every use case and query. None keeps state, so one of each serves everybody.</summary>
    public static IServiceCollection AddPerformanceApplication(this IServiceCollection services)
    {
        services.AddSingleton<UseCaseServices>();

        services.AddSingleton<CouncilQueries>();
        services.AddSingleton<FoundCouncil>();
        services.AddSingleton<EditCouncil>();
        services.AddSingleton<SetCrest>();
        services.AddSingleton<RemoveCrest>();

        services.AddSingleton<ThreadQueries>();
        services.AddSingleton<ChooseLevelTemplate>();
        services.AddSingleton<AddPlanLevel>();
        services.AddSingleton<RenamePlanLevel>();
        services.AddSingleton<MovePlanLevel>();
        services.AddSingleton<MarkCorporatePlanLevel>();
        services.AddSingleton<RemovePlanLevel>();

        services.AddSingleton<IndicatorQueries>();

        services.AddSingleton<ReturnQueries>();
        services.AddSingleton<SaveReturnEntry>();
        services.AddSingleton<SubmitReturn>();
        services.AddSingleton<ApproveReturn>();
        services.AddSingleton<QueryReturn>();

        services.AddSingleton<PeopleQueries>();
        services.AddSingleton<AddPerson>();
        services.AddSingleton<EditPerson>();
        services.AddSingleton<GiveRole>();
        services.AddSingleton<ChangeRole>();
        services.AddSingleton<EndRole>();
        services.AddSingleton<MarkAsLeft>();
        services.AddSingleton<Reinstate>();
        services.AddSingleton<RecordSignInLink>();

        services.AddSingleton<ReassessAll>();
        services.AddSingleton<OverrideStatus>();
        services.AddSingleton<DecideRebase>();
        services.AddSingleton<RuleQueries>();
        services.AddSingleton<AdoptDefaultRule>();
        services.AddSingleton<SetFormula>();
        services.AddSingleton<ChangeHistoryQueries>();
        return services;
    }
}

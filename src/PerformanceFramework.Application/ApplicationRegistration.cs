using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.GoldenThread;
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
        services.AddSingleton<ThreadQueries>();
        services.AddSingleton<AddElement>();
        services.AddSingleton<EditElement>();
        services.AddSingleton<RetireElement>();
        services.AddSingleton<ReinstateElement>();
        services.AddSingleton<RemoveElement>();
        services.AddSingleton<Align>();
        services.AddSingleton<EndAlignment>();
        services.AddSingleton<MoveElement>();
        services.AddSingleton<ProposeContribution>();
        services.AddSingleton<DecideContribution>();
        services.AddSingleton<AddMilestone>();
        services.AddSingleton<EditMilestone>();
        services.AddSingleton<UpdateMilestone>();

        services.AddSingleton<IndicatorQueries>();

        services.AddSingleton<ReturnQueries>();
        services.AddSingleton<SaveReturnEntry>();
        services.AddSingleton<SubmitReturn>();
        services.AddSingleton<ApproveReturn>();
        services.AddSingleton<QueryReturn>();

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

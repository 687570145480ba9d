using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Periods;
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

        services.AddSingleton<PeriodQueries>();
        services.AddSingleton<AddProgrammeItem>();
        services.AddSingleton<EditProgrammeItem>();
        services.AddSingleton<ChangeProgrammeState>();
        services.AddSingleton<AdoptBuiltInTemplate>();
        services.AddSingleton<SaveTemplateItem>();
        services.AddSingleton<RemoveTemplateItem>();
        services.AddSingleton<ReinstateTemplateItem>();
        services.AddSingleton<FillYear>();
        services.AddSingleton<UndoFillYear>();
        services.AddSingleton<MakeFeedKey>();
        services.AddSingleton<RevokeFeedKey>();
        return services;
    }
}

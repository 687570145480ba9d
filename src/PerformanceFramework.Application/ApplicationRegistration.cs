using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;

namespace PerformanceFramework.Application;

public static class ApplicationRegistration
{
    /// <summary>
    /// Registers every use case and every query class. None keeps state, so one of each serves everybody. E-mail is off where
    /// nobody has registered how it leaves.
    /// </summary>
    public static IServiceCollection AddPerformanceApplication(this IServiceCollection services)
    {
        services.AddSingleton<UseCaseServices>();
        services.AddMemoryCache();
        services.AddSingleton<ImportJobs>();
        services.TryAddSingleton<MailOptions>();
        services.AddSingleton<WorkLeases>();
        services.AddSingleton<MailSender>();
        services.AddSingleton<MailRun>();
        services.AddSingleton<EvidenceStore>();
        services.AddSingleton<EvidenceFiles>();
        services.AddSingleton<ClamAv>();
        foreach (var type in typeof(ApplicationRegistration).Assembly.GetTypes().Where(IsServed))
        {
            services.AddSingleton(type);
        }

        return services;
    }

    private static bool IsServed(Type type) =>
        type is { IsAbstract: false, IsPublic: true }
        && (
            type.Name.EndsWith("Queries", StringComparison.Ordinal)
            || type.BaseType is { IsGenericType: true } parent
                && parent.GetGenericTypeDefinition() == typeof(UseCase<,>)
        );
}

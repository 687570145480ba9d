using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using PerformanceFramework.Application;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Web.Features;
using PerformanceFramework.Web.Features.Organisation;
using PerformanceFramework.Web.Features.Returns;

namespace PerformanceFramework.Web.Hosting;

internal static class Services
{
    public static void AddPerformanceServices(this WebApplicationBuilder builder)
    {
        // Every number and date on every thread is written the British way.
        var culture = CultureInfo.GetCultureInfo("en-GB");
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;

        builder.Services.AddSingleton(TimeProvider.System);
        var database = Database(builder);
        builder.Services.AddPerformanceDatabase(database);
        builder.Services.AddSingleton(Evidence(builder, database));
        var mail = MailSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(mail);
        builder.Services.AddSingleton(mail.Options);
        builder.Services.AddPerformanceApplication();
        builder.Services.AddHostedService<ImportShutdown>();
        builder.Services.AddHostedService<ScheduledMail>();
        builder.Services.AddHostedService<EvidenceTidying>();
        builder.Services.AddSingleton<CurrentCouncil>();
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddSingleton<EmbeddedPages>();
        builder.Services.AddSingleton<AccessibilityContact>();
        builder.Services.AddSingleton(LookoutPace.Usual);
        builder.Services.AddScoped<ViewedDay>();
        builder.Services.AddSingleton<FirstRunCode>();
        builder.Services.AddSingleton<Startup>();

        builder.Services.AddDataProtection().SetApplicationName("PerformanceFramework");
        builder.Services.AddSingleton<DataProtectionKeys>();
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(
            provider => new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = provider.GetRequiredService<DataProtectionKeys>()
            )
        );

        builder.Services.AddPublicPages();
        builder.Services.AddCompression();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }

    public static void AddPages(this WebApplicationBuilder builder)
    {
        if (Addresses.Configured(builder.Configuration) is [Addresses.Default])
        {
            builder.WebHost.UseUrls(Addresses.Default);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestSize.MostBytes;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
        );
        builder
            // A form may list everything a large service reports, to be ticked.
            .Services.AddRazorComponents(components => components.MaxFormMappingCollectionSize = 1000)
            .AddInteractiveServerComponents()
            // Room for a commentary far too long, so that the answer is a sentence and not a lost connection.
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 512 * 1024);
        builder.Services.AddCascadingAuthenticationState();
    }

    private static EvidenceOptions Evidence(WebApplicationBuilder builder, DatabaseOptions database)
    {
        var options =
            builder.Configuration.GetSection(EvidenceOptions.Section).Get<EvidenceOptions>() ?? new EvidenceOptions();
        options.Folder = Path.GetFullPath(
            options.Folder.Length > 0 ? options.Folder
                : database.Provider is DatabaseProvider.Sqlite
                && Path.GetDirectoryName(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource)
                    is { Length: > 0 } beside
                    ? Path.Combine(beside, "evidence")
                : Path.Combine("data", "evidence"),
            builder.Environment.ContentRootPath
        );
        return options;
    }

    private static DatabaseOptions Database(WebApplicationBuilder builder)
    {
        var options =
            builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (options is { Provider: DatabaseProvider.Sqlite, ConnectionString: "" })
        {
            var folder = Directory.CreateDirectory(Path.Combine(builder.Environment.ContentRootPath, "data"));
            options.ConnectionString = "Data Source=" + Path.Combine(folder.FullName, "performance.db");
        }

        return options;
    }
}

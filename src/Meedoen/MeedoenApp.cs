using System.Text.Json.Serialization;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Outbox;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Meedoen.Portals;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen;

/// <summary>Builds the web application from its options; tests build exactly the same one.</summary>
public static class MeedoenApp
{
    /// <summary>Settings are read at the start. Else every server watches its whole directory for a change that nobody makes.</summary>
    private const string WatchNoFiles = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>Builds the application; tenants are opened by <see cref="Start"/>.</summary>
    /// <param name="options">How to start.</param>
    /// <param name="configure">Last word on services, for tests (clock) and hosting (telemetry).</param>
    public static WebApplication Build(ServerOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ApplicationName = "Meedoen", ContentRootPath = AppContext.BaseDirectory, Args = [WatchNoFiles] });
        builder.WebHost.UseUrls(options.Url).UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k => (k.AddServerHeader, k.Limits.MaxRequestBodySize) = (false, 64 * 1024 * 1024));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        AddPlatform(builder.Services, options);
        Modules.AddServices(builder.Services);
        configure?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    /// <summary>Opens the tenants and sets the clock; to be called before the application runs.</summary>
    public static async Task Start(WebApplication app, CancellationToken cancel)
    {
        var options = app.Services.GetRequiredService<ServerOptions>();
        if (options.Now is { } now)
        {
            app.Services.GetRequiredService<BusinessClock>().Set(now);
        }

        await app.Services.GetRequiredService<Tenants>().OpenAll(cancel);
    }

    private static void AddPlatform(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options).AddSingleton(options.Storage).AddSingleton<Tenants>().AddSingleton(TimeProvider.System);
        services.AddSingleton<BusinessClock>().AddSingleton<IBusinessClock>(s => s.GetRequiredService<BusinessClock>());
        services.AddSingleton<Meedoen.Platform.Keys.PersonKeys>().AddSingleton<ActMoments>().AddSingleton<Access>().AddSingleton<Sessions>();
        services.AddScoped<Acts>().AddScoped<Current>();
        services.AddSingleton<DailyJobs>().AddHostedService<DailyJobsService>().AddHostedService<OutboxService>();
        services.AddSingleton(_ => new DirectoryHold(options.Storage.DataDirectory));
        services.AddSingleton<CommandDoor>().AddHostedService(s => s.GetRequiredService<CommandDoor>());
        services.AddSlices();
        BehindProxy.Add(services);
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.AddProblemDetails();
        ApiDocument.Add(services);
        services.AddHealthChecks();
        services.AddDataProtection().SetApplicationName("meedoen")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.Storage.DataDirectory, "keys")))
            .AddKeyManagementOptions(k => k.XmlEncryptor = new SealKeys(options.MasterKey));
        services.AddAntiforgery(a => (a.Cookie.Name, a.FormFieldName) = ("meedoen_form", "_token"));
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, FormAuthors>().AddSingleton<CarriedForms>();
        services.Configure<MvcOptions>(m => m.Filters.Add<RefusedForms>());
        RateLimits.Add(services, options.Limits ?? (options.Demo ? RequestLimits.Generous : new RequestLimits()));
        services.AddPortalFrame();
    }

    private static void Use(WebApplication app)
    {
        // The gate decides who comes in; without these marks the framework puts its own two doors, which nobody uses, before it.
        var marks = ((IApplicationBuilder)app).Properties;
        marks["__AuthenticationMiddlewareSet"] = marks["__AuthorizationMiddlewareSet"] = true;
        app.UseForwardedHeaders();
        app.UseMiddleware<WholeBodies>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RequestLanguage>();
        app.UseMiddleware<ErrorPages>();
        app.UseRouting();
        app.UsePortalFiles();
        app.UseMiddleware<Gate>();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapPortalFrame();
        app.MapRazorPages();
        app.MapSlices();
        ApiDocument.Map(app);
        Modules.MapRoutes(app);
    }
}

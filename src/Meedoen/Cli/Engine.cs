using Meedoen.Demo;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;

namespace Meedoen.Cli;

/// <summary>
/// The application without its web server, for a command: on a demo directory with the demo's own key, on an empty one without settings
/// it makes the demo first, and on real data it asks for the settings that <c>serve</c> asks for.
/// </summary>
internal static class Engine
{
    /// <summary>The application, opened. The caller holds the directory.</summary>
    public static async Task<Outcome<WebApplication>> Open(string directory, FileInfo? config, CancellationToken cancel)
    {
        var demo = new DemoState(directory);
        if (ServeCommand.Configuration(config) is var settings && settings.IsRefused)
        {
            return settings.Refuse<WebApplication>();
        }

        var isReal = config is not null || ServeCommand.HasMasterKey(settings.Value);
        return demo.IsDemo || (demo.IsEmpty && !isReal) ? await Demo(demo, directory, cancel) : await Real(settings.Value, directory, cancel);
    }

    private static async Task<Outcome<WebApplication>> Real(IConfiguration settings, string directory, CancellationToken cancel)
    {
        var options = ServeCommand.Options(settings, directory);
        if (options.IsRefused)
        {
            return options.Refuse<WebApplication>();
        }

        var app = MeedoenApp.Build(options.Value, Quiet);
        await MeedoenApp.Start(app, cancel);
        return app;
    }

    private static async Task<WebApplication> Demo(DemoState demo, string directory, CancellationToken cancel)
    {
        await demo.Open(cancel);
        var options = new ServerOptions
        {
            Demo = true,
            Now = demo.Clock,
            MasterKey = demo.MasterKey,
            Storage = new StorageOptions { DataDirectory = directory },
        };
        var app = MeedoenApp.Build(options, builder =>
        {
            builder.Services.AddSingleton(demo);
            Quiet(builder);
        });
        await MeedoenApp.Start(app, cancel);
        await DemoOpening.SetUp(app.Services, cancel);
        return app;
    }

    // Standard output is for the answers of the command alone.
    private static void Quiet(WebApplicationBuilder builder) => builder.Logging.ClearProviders()
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Error);
}

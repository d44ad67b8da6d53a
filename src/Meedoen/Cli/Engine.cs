using Meedoen.Demo;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;

namespace Meedoen.Cli;

/// <summary>
/// The application without its web server, for a command: on a demo directory with the demo's own key, on an empty one it makes the
/// demo first, and on real data it asks for the settings that <c>serve</c> asks for.
/// </summary>
internal static class Engine
{
    /// <summary>The application, opened; null when there is no master key for the data in the directory.</summary>
    public static async Task<WebApplication?> Open(string directory, FileInfo? config, CancellationToken cancel)
    {
        var demo = new DemoState(directory);
        if (demo.IsDemo || (config is null && IsNew(directory)))
        {
            return await Demo(demo, directory, cancel);
        }

        var settings = ServeCommand.Configuration(config);
        if (ServeCommand.MasterKey(settings) is not { } key)
        {
            return null;
        }

        var app = MeedoenApp.Build(new ServerOptions { MasterKey = key, Storage = ServeCommand.Storage(settings, directory), Settings = settings }, Quiet);
        await MeedoenApp.Start(app, cancel);
        return app;
    }

    // The lock of this very command is the only thing that may lie there.
    private static bool IsNew(string directory) =>
        !Directory.Exists(directory) || Directory.EnumerateFileSystemEntries(directory).All(entry => entry.EndsWith("server.lock", StringComparison.Ordinal));

    private static async Task<WebApplication> Demo(DemoState demo, string directory, CancellationToken cancel)
    {
        var isNew = !demo.IsDemo;
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
        if (isNew)
        {
            using var scope = app.Services.CreateScope();
            await scope.ServiceProvider.GetRequiredService<DemoRegion>().SetUp(cancel);
        }

        return app;
    }

    // Standard output is for the answers of the command alone.
    private static void Quiet(WebApplicationBuilder builder) => builder.Logging.ClearProviders()
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Error);
}

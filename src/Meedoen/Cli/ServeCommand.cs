using System.CommandLine;
using Meedoen.Demo;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;

namespace Meedoen.Cli;

/// <summary><c>serve</c>: a real installation, from a configuration file and the environment (<c>MEEDOEN__…</c>).</summary>
internal static class ServeCommand
{
    private const int KeyBytes = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        var (config, data) = (Commands.Config(), Commands.Data());
        var command = new Command("serve", Words.Get("Cli", "serve")) { config, data };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(config), parsed.GetValue(data)!.FullName, cancel));
        return command;
    }

    private static async Task<int> Run(FileInfo? config, string directory, CancellationToken cancel)
    {
        var settings = Configuration(config);
        var options = settings.IsRefused ? settings.Refuse<ServerOptions>() : Options(settings.Value, directory);
        if (options.IsRefused)
        {
            return Commands.Refuse(Words.Of(options.Refusals[0]));
        }

        var place = options.Value.Storage.DataDirectory;
        if (new DemoState(place).IsDemo)
        {
            return Commands.Refuse(Words.Get("Cli", "is-a-demo", place));
        }

        using var hold = new DirectoryHold(place);
        if (!await hold.Take(Patience, toServer: true, cancel) && options.Value.Storage.Kind == DatabaseKind.Sqlite)
        {
            return Commands.Refuse(Words.Get("Cli", "directory-held", place));
        }

        return await Serve(options.Value, hold, cancel);
    }

    private static async Task<int> Serve(ServerOptions options, DirectoryHold hold, CancellationToken cancel)
    {
        await using var app = MeedoenApp.Build(options, builder =>
        {
            builder.Services.AddSingleton(hold).Configure<HostOptions>(host => host.ShutdownTimeout = ServerOptions.StopLimit);
            ServerLog.Structured(builder);
            Tracing.AddWhenAsked(builder.Services, options.Settings);
        });
        await MeedoenApp.Start(app, cancel);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException problem)
        {
            return Commands.Refuse(Words.Get("Cli", "address-taken", options.Url, problem.Message));
        }

        app.Lifetime.ApplicationStopping.Register(ServiceManager.Stopping);
        await Console.Error.WriteLineAsync(Words.Get("Cli", "serve-ready", options.Url));
        ServiceManager.Ready(Words.Get("Cli", "serve-ready", options.Url));
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    /// <summary>The settings of file and environment; the environment wins.</summary>
    internal static Outcome<ConfigurationRoot> Configuration(FileInfo? config)
    {
        var builder = new ConfigurationBuilder();
        if (config is not null)
        {
            if (!config.Exists)
            {
                return new Refusal("cli.no-config").With(config.FullName);
            }

            builder.AddJsonFile(config.FullName, optional: false);
        }

        try
        {
            return (ConfigurationRoot)builder.AddEnvironmentVariables("MEEDOEN__").Build();
        }
        catch (InvalidDataException e)
        {
            return new Refusal("cli.bad-config").With(config!.FullName, e.InnerException?.Message ?? e.Message);
        }
    }

    /// <summary>Whether the settings name a master key, right or wrong.</summary>
    internal static bool HasMasterKey(IConfiguration settings) => settings["MasterKeyFile"] is not null || settings["MasterKey"] is not null;

    /// <summary>How a server starts with these settings; refused without a master key.</summary>
    internal static Outcome<ServerOptions> Options(IConfiguration settings, string directory)
    {
        var place = settings["DataDirectory"] ?? directory;
        if (BehindProxy.Parse(settings["KnownProxies"]) is not { } proxies)
        {
            return new Refusal("cli.bad-proxies").With(settings["KnownProxies"]!);
        }

        return MasterKey(settings) is not { } key ? new Refusal("cli.no-master-key") : new ServerOptions
        {
            Url = settings["Url"] ?? "http://127.0.0.1:5080",
            MasterKey = key,
            KnownProxies = proxies,
            Settings = settings,
            Storage = new StorageOptions
            {
                Kind = settings["Postgres"] is null ? DatabaseKind.Sqlite : DatabaseKind.Postgres,
                Postgres = settings["Postgres"],
                DatabasePrefix = settings["DatabasePrefix"] ?? "meedoen_",
                DataDirectory = place,
                AuditAnchorFile = settings["AuditAnchorFile"],
            },
        };
    }

    private static byte[]? MasterKey(IConfiguration settings)
    {
        var text = settings["MasterKeyFile"] is { } file ? File.Exists(file) ? File.ReadAllText(file).Trim() : null : settings["MasterKey"];
        var key = new byte[KeyBytes];
        return text is not null && Convert.TryFromBase64String(text, key, out var written) && written == KeyBytes ? key : null;
    }
}

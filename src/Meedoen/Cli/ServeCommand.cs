using System.CommandLine;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;

namespace Meedoen.Cli;

/// <summary><c>serve</c>: a real installation, from a configuration file and the environment (<c>MEEDOEN__…</c>).</summary>
internal static class ServeCommand
{
    private const int KeyBytes = 32;

    public static Command Create()
    {
        Option<FileInfo?> config = new("--config") { Description = Words.Get("Cli", "option.config") };
        var data = Commands.Data();
        var command = new Command("serve", Words.Get("Cli", "serve")) { config, data };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(config), parsed.GetValue(data)!.FullName, cancel));
        return command;
    }

    private static async Task<int> Run(FileInfo? config, string directory, CancellationToken cancel)
    {
        var settings = Configuration(config);
        if (MasterKey(settings) is not { Length: KeyBytes } key)
        {
            Console.Error.WriteLine(Words.Get("Cli", "no-master-key"));
            return 2;
        }

        await using var app = MeedoenApp.Build(new ServerOptions
        {
            Url = settings["Url"] ?? "http://127.0.0.1:5080",
            MasterKey = key,
            Settings = settings,
            Storage = Storage(settings, directory),
        });
        await MeedoenApp.Start(app, cancel);
        await app.RunAsync(cancel);
        return 0;
    }

    internal static IConfiguration Configuration(FileInfo? config)
    {
        var builder = new ConfigurationBuilder();
        if (config is not null)
        {
            builder.AddJsonFile(config.FullName, optional: false);
        }

        return builder.AddEnvironmentVariables("MEEDOEN__").Build();
    }

    internal static StorageOptions Storage(IConfiguration settings, string directory) => new()
    {
        Kind = settings["Postgres"] is null ? DatabaseKind.Sqlite : DatabaseKind.Postgres,
        Postgres = settings["Postgres"],
        DatabasePrefix = settings["DatabasePrefix"] ?? "meedoen_",
        DataDirectory = settings["DataDirectory"] ?? directory,
    };

    internal static byte[]? MasterKey(IConfiguration settings)
    {
        var text = settings["MasterKeyFile"] is { } file ? File.ReadAllText(file).Trim() : settings["MasterKey"];
        var key = new byte[KeyBytes];
        return text is not null && Convert.TryFromBase64String(text, key, out var written) && written == KeyBytes ? key : null;
    }
}

using System.Security.Cryptography;
using Meedoen.Platform.Data;
using Meedoen.Tests.Durability;
using Meedoen.Tests.Harness;

namespace Meedoen.Tests.Cli;

/// <summary>An empty machine: a directory, a master key beside it, and on PostgreSQL a name for the databases.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly TemporaryFolder outside = new();
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    public Installation(DatabaseKind kind)
    {
        Place = World.NewPlace(kind);
        KeyFile = outside.Write("master.key", System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(key)));
    }

    public StorageOptions Place { get; }

    public string KeyFile { get; }

    /// <summary>The settings, as the environment carries them.</summary>
    public (string Name, string Value)[] Settings => Place.Kind == DatabaseKind.Sqlite
        ? [("MEEDOEN__MasterKeyFile", KeyFile)]
        : [("MEEDOEN__MasterKeyFile", KeyFile), ("MEEDOEN__Postgres", Place.Postgres!), ("MEEDOEN__DatabasePrefix", Place.DatabasePrefix)];

    /// <summary>Runs a command on it.</summary>
    public Task<CommandLine.Ran> Run(params string[] arguments) => CommandLine.Run([.. arguments, "--data", Place.DataDirectory], Settings);

    /// <summary>Starts the server on it.</summary>
    public Task<ServerProcess> Serve() => ServerProcess.Serve(Place, key);

    public async ValueTask DisposeAsync()
    {
        await TestApp.Remove(Place);
        outside.Dispose();
    }
}

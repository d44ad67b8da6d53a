using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Meedoen.Platform.Web;

/// <summary>
/// That a server runs on a data directory, for commands on the same machine: a file that is locked while it runs, and beside it where it
/// listens with a secret that only who may read the directory can know. A command that finds the lock taken goes through the server.
/// </summary>
/// <param name="directory">The data directory.</param>
public sealed class DirectoryHold(string directory) : IDisposable
{
    private readonly string doorFile = Path.Combine(directory, "server.json");
    private FileStream? held;

    /// <summary>Where a server listens, and its secret.</summary>
    /// <param name="Url">Address.</param>
    /// <param name="Secret">Secret of this run.</param>
    public sealed record Door(string Url, string Secret);

    /// <summary>Takes the lock; false when a server (or command) on this machine holds it.</summary>
    public bool TryTake()
    {
        Directory.CreateDirectory(directory);
        try
        {
            held = new FileStream(Path.Combine(directory, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Tells where the server listens.</summary>
    public Door Open(string url)
    {
        var door = new Door(url, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
        var file = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(doorFile, file);
        JsonSerializer.Serialize(stream, door);
        return door;
    }

    /// <summary>The door of the server that holds the directory, or null while it is still starting.</summary>
    public Door? Find() => File.Exists(doorFile) ? JsonSerializer.Deserialize<Door>(File.ReadAllText(doorFile)) : null;

    /// <inheritdoc />
    public void Dispose()
    {
        if (held is not null)
        {
            File.Delete(doorFile);
            held.Dispose();
            held = null;
        }
    }
}

/// <summary>Holds the data directory while the server runs, and knows the secret of the commands.</summary>
public sealed class CommandDoor(ServerOptions options, IServer server, ILogger<CommandDoor> log) : IHostedLifecycleService, IDisposable
{
    private readonly DirectoryHold hold = new(options.Storage.DataDirectory);
    private string? secret;

    /// <summary>Whether a request comes from a command on this machine that may read the data directory.</summary>
    public bool Admits(HttpRequest request) => secret is { } known && request.Headers.Authorization is [{ } given]
        && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(given), System.Text.Encoding.UTF8.GetBytes("Bearer " + known));

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var url = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (url is null || !hold.TryTake())
        {
            log.LogWarning("The data directory is held by another server; commands go through that one");
            return Task.CompletedTask;
        }

        secret = hold.Open(url).Secret;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        hold.Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose() => hold.Dispose();
}

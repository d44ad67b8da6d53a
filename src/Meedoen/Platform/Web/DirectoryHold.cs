using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

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

    /// <summary>Name of the file that is locked. It stays behind, unlocked.</summary>
    public const string LockFile = "server.lock";

    /// <summary>
    /// Takes the lock; false when a server (or command) on this machine holds it. The lock ends with its process, however that ends;
    /// the door that a killed server left open is closed here.
    /// </summary>
    public bool TryTake()
    {
        if (held is not null)
        {
            return true;
        }

        Directory.CreateDirectory(directory);
        try
        {
            held = new FileStream(Path.Combine(directory, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return false;
        }

        File.Delete(doorFile);
        return true;
    }

    /// <summary>Takes the lock, waiting a while for a command that is at work or a server that is stopping.</summary>
    /// <param name="patience">How long to wait.</param>
    /// <param name="toServer">Whether to stop waiting as soon as a server is there to go through.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<bool> Take(TimeSpan patience, bool toServer, CancellationToken cancel)
    {
        for (var begun = Stopwatch.GetTimestamp(); !TryTake(); await Task.Delay(100, cancel))
        {
            if ((toServer && Find() is not null) || Stopwatch.GetElapsedTime(begun) > patience)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tells where the server listens.</summary>
    public Door Open(string url)
    {
        var door = new Door(Reachable(url), Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
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
    public Door? Find()
    {
        try
        {
            return JsonSerializer.Deserialize<Door>(File.ReadAllText(doorFile));
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            // Not there yet, or being written: the server is still starting. Or somebody asks who may not know its secret.
            return null;
        }
    }

    /// <summary>An address to call: a server that listens everywhere is called on loopback.</summary>
    public static string Reachable(string url) => url
        .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal).Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://*", "://127.0.0.1", StringComparison.Ordinal).Replace("://+", "://127.0.0.1", StringComparison.Ordinal);

    /// <summary>Closes the door, while the server still finishes what it was doing: commands wait for the lock then.</summary>
    public void Close() => File.Delete(doorFile);

    /// <inheritdoc />
    public void Dispose()
    {
        if (held is not null && Directory.Exists(directory))
        {
            Close();
        }

        held?.Dispose();
        held = null;
    }
}

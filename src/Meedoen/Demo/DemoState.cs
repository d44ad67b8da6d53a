using System.Security.Cryptography;
using System.Text.Json;
using Meedoen.Platform.Web;

namespace Meedoen.Demo;

/// <summary>
/// The mark of a demo data directory (<c>demo.json</c>): where its clock stands, and its own master key. A directory without the mark
/// but with data in it is somebody's real data, and the demo keeps away from it.
/// </summary>
/// <param name="directory">The data directory.</param>
public sealed class DemoState(string directory)
{
    private const int KeyBytes = 32;
    private static readonly string[] OwnFiles = ["*.db", "*.db-wal", "*.db-shm", "*.audit.db*", "audit-heads.log", "server.json", "demo.json.next"];

    private readonly string file = Path.Combine(directory, "demo.json");

    private Content content = new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)), null, false);

    /// <summary>Whether the directory was made by the demo: the mark is there and holds the demo's key.</summary>
    public bool IsDemo => Read() is not null;

    /// <summary>Whether there is nothing in the directory (but the lock of who is looking).</summary>
    public bool IsEmpty => !Directory.Exists(directory)
        || Directory.EnumerateFileSystemEntries(directory).All(entry => Path.GetFileName(entry) == DirectoryHold.LockFile);

    /// <summary>Key that wraps the keys of the fictitious persons.</summary>
    public byte[] MasterKey => Convert.FromBase64String(content.MasterKey);

    /// <summary>Local business moment at which the demo last stood, or null.</summary>
    public DateTime? Clock => content.Clock;

    /// <summary>Whether the region was filled to the end.</summary>
    public bool IsFilled => content.Filled;

    /// <summary>Reads the mark, or makes it in an empty directory.</summary>
    public async Task Open(CancellationToken cancel)
    {
        if (Read() is { } kept)
        {
            content = kept;
            return;
        }

        Directory.CreateDirectory(directory);
        await Save(content, cancel);
    }

    /// <summary>Remembers where the clock stands.</summary>
    public Task SaveClock(DateTime local, CancellationToken cancel) => Save(content with { Clock = local }, cancel);

    /// <summary>Remembers that the region is filled.</summary>
    public Task SaveFilled(CancellationToken cancel) => Save(content with { Filled = true }, cancel);

    /// <summary>
    /// Takes the demo's own files away, and nothing else that somebody may have put beside them. Only where the mark says that it is a
    /// demo, and only by who holds the directory.
    /// </summary>
    public void Reset()
    {
        if (!IsDemo)
        {
            throw new InvalidOperationException("This directory is not a demo.");
        }

        foreach (var pattern in OwnFiles)
        {
            foreach (var found in Directory.EnumerateFiles(directory, pattern))
            {
                File.Delete(found);
            }
        }

        if (Directory.Exists(Path.Combine(directory, "keys")))
        {
            Directory.Delete(Path.Combine(directory, "keys"), recursive: true);
        }

        File.Delete(file);
        content = new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)), null, false);
    }

    private Content? Read()
    {
        try
        {
            var read = File.Exists(file) ? JsonSerializer.Deserialize<Content>(File.ReadAllText(file)) : null;
            return read?.MasterKey is { } key && Convert.TryFromBase64String(key, new byte[64], out var length) && length == KeyBytes ? read : null;
        }
        catch (JsonException)
        {
            // A file of this name that the demo did not write.
            return null;
        }
    }

    private async Task Save(Content changed, CancellationToken cancel)
    {
        content = changed;
        var next = file + ".next";
        await File.WriteAllTextAsync(next, JsonSerializer.Serialize(changed), cancel);
        File.Move(next, file, overwrite: true);
    }

    private sealed record Content(string MasterKey, DateTime? Clock, bool Filled);
}

using System.Security.Cryptography;
using System.Text.Json;

namespace Meedoen.Demo;

/// <summary>
/// The mark of a demo data directory (<c>demo.json</c>): where its clock stands, and its own master key. A directory without the mark
/// but with data in it is somebody's real data, and the demo keeps away from it.
/// </summary>
/// <param name="directory">The data directory.</param>
public sealed class DemoState(string directory)
{
    private readonly string file = Path.Combine(directory, "demo.json");

    private Content content = new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), null, false);

    /// <summary>Whether the directory was made by the demo.</summary>
    public bool IsDemo => File.Exists(file);

    /// <summary>Whether there is anything in the directory.</summary>
    public bool IsEmpty => !Directory.Exists(directory) || !Directory.EnumerateFileSystemEntries(directory).Any();

    /// <summary>Key that wraps the keys of the fictitious persons.</summary>
    public byte[] MasterKey => Convert.FromBase64String(content.MasterKey);

    /// <summary>Local business moment at which the demo last stood, or null.</summary>
    public DateTime? Clock => content.Clock;

    /// <summary>Whether the region was filled to the end.</summary>
    public bool IsFilled => content.Filled;

    /// <summary>Reads the mark, or makes it in an empty directory.</summary>
    public async Task Open(CancellationToken cancel)
    {
        if (IsDemo)
        {
            content = JsonSerializer.Deserialize<Content>(await File.ReadAllTextAsync(file, cancel))!;
            return;
        }

        Directory.CreateDirectory(directory);
        await Save(content, cancel);
    }

    /// <summary>Remembers where the clock stands.</summary>
    public Task SaveClock(DateTime local, CancellationToken cancel) => Save(content with { Clock = local }, cancel);

    /// <summary>Remembers that the region is filled.</summary>
    public Task SaveFilled(CancellationToken cancel) => Save(content with { Filled = true }, cancel);

    private async Task Save(Content changed, CancellationToken cancel)
    {
        content = changed;
        var next = file + ".next";
        await File.WriteAllTextAsync(next, JsonSerializer.Serialize(changed), cancel);
        File.Move(next, file, overwrite: true);
    }

    private sealed record Content(string MasterKey, DateTime? Clock, bool Filled);
}

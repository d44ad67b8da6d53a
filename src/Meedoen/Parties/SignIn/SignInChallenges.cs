using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Meedoen.Parties.SignIn;

/// <summary>
/// What the server keeps between asking and answering, where the answer comes from a device or from another site. Each is taken once,
/// within ten minutes of the real clock; after a restart one begins again.
/// </summary>
public sealed class SignInChallenges(TimeProvider real)
{
    /// <summary>How long an answer may take.</summary>
    public static readonly TimeSpan Worth = TimeSpan.FromMinutes(10);

    private const int Most = 20_000;
    private const int HandleBytes = 32;

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    /// <summary>Keeps something, and answers the handle to take it with. Nobody can guess a handle.</summary>
    public string Keep(object what)
    {
        if (kept.Count >= Most)
        {
            Sweep();
        }

        var handle = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(HandleBytes));
        kept[handle] = new Kept(what, real.GetUtcNow() + Worth);
        return handle;
    }

    /// <summary>Takes it; the second time there is nothing.</summary>
    public T? Take<T>(string? handle)
        where T : class =>
        handle is not null && kept.TryRemove(handle, out var found) && found.Until > real.GetUtcNow() ? found.What as T : null;

    /// <summary>Takes away what is too old; when that is little, the older half, so that memory stays bounded.</summary>
    private void Sweep()
    {
        var limit = kept.Values.Select(k => k.Until).Order().ElementAtOrDefault(Most / 2);
        var edge = limit > real.GetUtcNow() ? limit : real.GetUtcNow();
        foreach (var (handle, _) in kept.Where(k => k.Value.Until <= edge))
        {
            kept.TryRemove(handle, out _);
        }
    }

    private sealed record Kept(object What, DateTimeOffset Until);
}

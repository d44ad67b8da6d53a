using System.Collections.Concurrent;

namespace Meedoen.Portals.RouteMap;

/// <summary>Keeps small drawings that come back on page after page; they hold nothing about a person. Begins anew when there are many.</summary>
internal sealed class Drawings<TKey>
    where TKey : struct
{
    private const int Most = 4000;
    private readonly ConcurrentDictionary<TKey, string> made = new();

    /// <summary>The drawing, made the first time.</summary>
    public string Of(TKey key, Action<TextWriter, TKey> draw)
    {
        if (made.TryGetValue(key, out var drawing))
        {
            return drawing;
        }

        if (made.Count > Most)
        {
            made.Clear();
        }

        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        draw(writer, key);
        return made[key] = writer.ToString();
    }
}

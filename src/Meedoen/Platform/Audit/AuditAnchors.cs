using System.Globalization;

namespace Meedoen.Platform.Audit;

/// <summary>
/// Keeps the ends of the chains outside the database, in a file to which lines are only added (put it on other storage, or ship it
/// away): whoever can rewrite the database, chains and heads included, cannot rewrite these. At most one line a minute per tenant.
/// </summary>
public sealed class AuditAnchors(string file, TimeProvider real)
{
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    private readonly Lock one = new();
    private readonly Dictionary<string, DateTimeOffset> kept = new(StringComparer.Ordinal);

    internal void Keep(string slug, AuditHead head, bool last)
    {
        lock (one)
        {
            var now = real.GetUtcNow();
            if (!last && kept.TryGetValue(slug, out var before) && now - before < Grain)
            {
                return;
            }

            kept[slug] = now;
            File.AppendAllText(file, string.Create(
                CultureInfo.InvariantCulture, $"{now:O} {slug} {head.Writer} {head.Sequence} {Convert.ToHexString(head.Hash)}\n"));
        }
    }

    /// <summary>The ends kept of one tenant. A last line that a crash cut off is passed over.</summary>
    internal IEnumerable<(string Writer, long Sequence, byte[] Hash)> Of(string slug) => File.Exists(file)
        ? File.ReadLines(file).Select(line => line.Split(' '))
            .Where(part => part.Length == 5 && part[1] == slug && part[4].Length == 64)
            .Select(part => (part[2], long.Parse(part[3], CultureInfo.InvariantCulture), Convert.FromHexString(part[4])))
        : [];
}

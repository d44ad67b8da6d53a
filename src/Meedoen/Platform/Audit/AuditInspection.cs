namespace Meedoen.Platform.Audit;

/// <summary>Walks over all chains, writer by writer, and says where the first thing does not fit.</summary>
internal sealed class AuditInspection
{
    private readonly Dictionary<string, AuditHead> heads;
    private readonly Dictionary<(string Writer, long Sequence), byte[]?> wanted = [];
    private readonly Dictionary<(string Writer, long Sequence), byte[]> outside = [];
    private readonly HashSet<string> finished = [];
    private (string Writer, long Sequence, byte[] Hash) at = (string.Empty, 0, []);

    public AuditInspection(IReadOnlyList<AuditHead> heads, IEnumerable<(string Writer, long Sequence, byte[] Hash)> anchors)
    {
        this.heads = heads.ToDictionary(h => h.Writer, StringComparer.Ordinal);
        foreach (var tie in heads.SelectMany(h => h.Ties))
        {
            wanted[tie] = null;
        }

        foreach (var (writer, sequence, hash) in anchors)
        {
            outside[(writer, sequence)] = hash;
        }
    }

    /// <summary>How many entries were visited.</summary>
    public long Entries { get; private set; }

    /// <summary>Visits the next entry, in order of writer and sequence; answers where it does not fit, or null.</summary>
    public string? Visit(string writer, long sequence, AuditEntry entry, byte[] hash)
    {
        Entries++;
        if (writer != at.Writer && Begin(writer) is { } broken)
        {
            return broken;
        }

        var expected = AuditHash.Of(at.Hash, at.Sequence + 1, entry, AuditHash.Pack(entry.Persons));
        var place = (writer, sequence);
        if (sequence != at.Sequence + 1 || !Same(expected, hash) || (outside.Remove(place, out var kept) && !Same(kept, hash)))
        {
            return $"{writer}:{sequence}";
        }

        if (wanted.ContainsKey(place))
        {
            wanted[place] = hash;
        }

        at = (writer, sequence, hash);
        return null;
    }

    /// <summary>After the last entry: every head reached, every tie right, everything kept outside found.</summary>
    public string? Finish() => End()
        ?? heads.Keys.FirstOrDefault(writer => !finished.Contains(writer))
        ?? heads.Values.FirstOrDefault(head => !IsTied(head))?.Writer
        ?? outside.Keys.Select(k => $"{k.Writer}:{k.Sequence}").FirstOrDefault();

    private string? Begin(string writer)
    {
        var broken = End();
        if (broken is null && !heads.ContainsKey(writer))
        {
            return writer;
        }

        at = (writer, 0, heads.GetValueOrDefault(writer)?.Anchor ?? []);
        return broken;
    }

    private string? End()
    {
        if (at.Writer.Length == 0)
        {
            return null;
        }

        finished.Add(at.Writer);
        var head = heads[at.Writer];
        return head.Sequence == at.Sequence && Same(head.Hash, at.Hash) ? null : $"{at.Writer}:{at.Sequence + 1}";
    }

    private bool IsTied(AuditHead head)
    {
        var ends = head.Ties.Select(tie => wanted[tie]).ToList();
        return !ends.Contains(null) && Same(AuditHead.HashOf(ends!), head.Anchor);
    }

    private static bool Same(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);
}

using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;

namespace Meedoen.Platform.Audit;

/// <summary>Where one writer's chain ends, and which ends of other chains it was tied to when it began (like the parents of a commit).</summary>
/// <param name="Writer">Name of the chain.</param>
/// <param name="Sequence">Number of its last entry.</param>
/// <param name="Hash">Hash of its last entry.</param>
/// <param name="Anchor">What the first entry follows: a hash over the ends it was tied to.</param>
/// <param name="Anchored">Those ends, as <c>writer:sequence</c> joined by commas.</param>
internal sealed record AuditHead(string Writer, long Sequence, byte[] Hash, byte[] Anchor, string Anchored)
{
    /// <summary>The ends this chain was tied to.</summary>
    public IEnumerable<(string Writer, long Sequence)> Ties => Anchored.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(tie => tie.Split(':'))
        .Select(tie => (tie[0], long.Parse(tie[1], CultureInfo.InvariantCulture)));

    /// <summary>All heads, by writer.</summary>
    public static List<AuditHead> All(DbConnection connection, AuditStore store)
    {
        using var command = connection.CreateCommand();
        command.CommandText = store.Heads;
        using var reader = command.ExecuteReader();
        var heads = new List<AuditHead>();
        while (reader.Read())
        {
            heads.Add(new AuditHead(
                reader.GetString(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2), reader.GetFieldValue<byte[]>(3), reader.GetString(4)));
        }

        return heads;
    }

    /// <summary>What a new chain begins with: tied to every end that no other chain is tied to yet.</summary>
    public static (byte[] Anchor, string Anchored) Tie(List<AuditHead> heads)
    {
        var tied = heads.SelectMany(h => h.Ties).ToHashSet();
        var loose = heads.Where(h => !tied.Contains((h.Writer, h.Sequence))).ToList();
        return (HashOf(loose.Select(h => h.Hash)), string.Join(',', loose.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Writer}:{h.Sequence}"))));
    }

    /// <summary>The hash over the ends that a chain is tied to.</summary>
    public static byte[] HashOf(IEnumerable<byte[]> ends)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var end in ends)
        {
            hash.AppendData(end);
        }

        return hash.GetHashAndReset();
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Meedoen.Platform.Audit;

/// <summary>The link of the chain: SHA-256 over the previous hash and every field of the row, in a fixed order.</summary>
internal static class AuditHash
{
    public static byte[] Of(byte[] previous, long sequence, AuditEntry entry, byte[] persons)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Number(hash, sequence);
        Number(hash, entry.At.Ticks);
        Number(hash, (long)entry.Action);
        Number(hash, entry.Categories);
        Text(hash, entry.What);
        Text(hash, entry.Actor.ToString());
        Text(hash, entry.Role);
        Text(hash, entry.Purpose);
        Text(hash, entry.Act?.ToString());
        Text(hash, entry.Reason);
        Text(hash, entry.From);
        hash.AppendData(persons);
        return hash.GetHashAndReset();
    }

    public static byte[] Pack(IReadOnlyList<Guid> persons)
    {
        var packed = new byte[persons.Count * 16];
        for (var i = 0; i < persons.Count; i++)
        {
            persons[i].TryWriteBytes(packed.AsSpan(i * 16), bigEndian: true, out _);
        }

        return packed;
    }

    public static IReadOnlyList<Guid> Unpack(byte[] packed)
    {
        var persons = new Guid[packed.Length / 16];
        for (var i = 0; i < persons.Length; i++)
        {
            persons[i] = new Guid(packed.AsSpan(i * 16, 16), bigEndian: true);
        }

        return persons;
    }

    private static void Number(IncrementalHash hash, long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        hash.AppendData(bytes);
    }

    private static void Text(IncrementalHash hash, string? value)
    {
        Number(hash, value?.Length ?? -1);
        if (value is not null)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(value));
        }
    }
}

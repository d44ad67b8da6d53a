using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Meedoen.Platform.Audit;

/// <summary>The link of the chain: SHA-256 over the previous hash and every field of the row, in a fixed order.</summary>
internal static class AuditHash
{
    public static byte[] Of(byte[] previous, long sequence, AuditEntry entry, byte[] persons)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        bytes.Write(previous);
        Number(bytes, sequence);
        Number(bytes, entry.At.Ticks);
        Number(bytes, (long)entry.Action);
        Number(bytes, entry.Categories);
        Text(bytes, entry.What);
        Text(bytes, entry.Actor.ToString());
        Text(bytes, entry.Role);
        Text(bytes, entry.Purpose);
        Text(bytes, entry.Act?.ToString());
        Text(bytes, entry.Reason);
        Text(bytes, entry.From);
        bytes.Write(persons);
        return SHA256.HashData(bytes.WrittenSpan);
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

    private static void Number(ArrayBufferWriter<byte> bytes, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(8), value);
        bytes.Advance(8);
    }

    private static void Text(ArrayBufferWriter<byte> bytes, string? value)
    {
        Number(bytes, value?.Length ?? -1);
        if (value is not null)
        {
            Encoding.UTF8.GetBytes(value, bytes);
        }
    }
}

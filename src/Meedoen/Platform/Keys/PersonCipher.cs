using System.Security.Cryptography;
using System.Text;

namespace Meedoen.Platform.Keys;

/// <summary>
/// Seals and opens what belongs to one person (AES-256-GCM). The id of the row is bound in, so that a sealed value cannot be
/// moved to another row.
/// </summary>
public sealed class PersonCipher
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] key;

    internal PersonCipher(byte[] key) => this.key = key;

    /// <summary>Seals a text for a row.</summary>
    public byte[] Seal(string text, Guid row) => Seal(Encoding.UTF8.GetBytes(text), row);

    /// <summary>Seals bytes for a row: nonce, tag, ciphertext.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, Guid row)
    {
        var result = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(result.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(
            result.AsSpan(0, NonceSize), plain, result.AsSpan(NonceSize + TagSize), result.AsSpan(NonceSize, TagSize), row.ToByteArray());
        return result;
    }

    /// <summary>Opens a text sealed for a row.</summary>
    /// <exception cref="CryptographicException">Another key or row, or the bytes were changed.</exception>
    public string OpenText(byte[] secret, Guid row) => Encoding.UTF8.GetString(Open(secret, row));

    /// <summary>Opens bytes sealed for a row.</summary>
    /// <exception cref="CryptographicException">Another key or row, or the bytes were changed.</exception>
    public byte[] Open(byte[] secret, Guid row)
    {
        var plain = new byte[secret.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(
            secret.AsSpan(0, NonceSize), secret.AsSpan(NonceSize + TagSize), secret.AsSpan(NonceSize, TagSize), plain, row.ToByteArray());
        return plain;
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Meedoen.Platform.Keys;

/// <summary>Seals the keys of cookies and form tokens with the master key, which is kept outside the data directory.</summary>
internal sealed class SealKeys(byte[] masterKey) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var (cipher, tag) = (new byte[plain.Length], new byte[AesGcm.TagByteSizes.MaxSize]);
        using var aes = new AesGcm(SealedKeys.KeyOf(masterKey), tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag);
        return new EncryptedXmlInfo(
            new XElement("sealed", Convert.ToBase64String([.. nonce, .. tag, .. cipher])), typeof(UnsealKeys));
    }
}

/// <summary>Opens what <see cref="SealKeys"/> sealed.</summary>
/// <param name="services">From which the server's options come.</param>
internal sealed class UnsealKeys(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var bytes = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var nonce = bytes[..AesGcm.NonceByteSizes.MaxSize];
        var tag = bytes.Slice(nonce.Length, AesGcm.TagByteSizes.MaxSize);
        var cipher = bytes[(nonce.Length + tag.Length)..];
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(SealedKeys.KeyOf(services.GetRequiredService<ServerOptions>().MasterKey), tag.Length);
        aes.Decrypt(nonce, cipher, tag, plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

/// <summary>The key that the master key gives for this purpose only.</summary>
internal static class SealedKeys
{
    public static byte[] KeyOf(byte[] masterKey) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, masterKey, 32, info: "meedoen cookies and forms"u8.ToArray());
}

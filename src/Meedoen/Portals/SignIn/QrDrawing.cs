using System.Globalization;
using System.Text;
using Meedoen.Parties.SignIn;
using Meedoen.Portals.Components;
using QRCoder;

namespace Meedoen.Portals.SignIn;

/// <summary>The key for an authenticator app as a drawing to scan, as an address to open on the same telephone, and in groups to type.</summary>
public static class QrDrawing
{
    private const string Issuer = "Meedoen";
    private const int Group = 4;

    /// <summary>The address that the drawing holds.</summary>
    public static string AddressOf(AppKey key) => Totp.Address(Issuer, key.UserName, key.Key);

    /// <summary>The key in groups of four.</summary>
    public static string InGroups(string key) => string.Join(' ', key.Chunk(Group).Select(part => new string(part)));

    /// <summary>The drawing (SVG, dark on white in every theme: cameras need that).</summary>
    public static Markup Of(AppKey key, string spokenAs)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(AddressOf(key), QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count;
        return new Markup()
            .Raw(string.Create(CultureInfo.InvariantCulture, $"<svg class=\"qr\" role=\"img\" viewBox=\"0 0 {size} {size}\" width=\"240\" height=\"240\" shape-rendering=\"crispEdges\""))
            .Attribute("aria-label", spokenAs)
            .Raw("><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"").Raw(Path(data, size)).Raw("\"/></svg>");
    }

    private static string Path(QRCodeData data, int size)
    {
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                if (data.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return path.ToString();
    }
}

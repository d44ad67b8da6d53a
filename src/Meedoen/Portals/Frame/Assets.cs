using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.FileProviders;

namespace Meedoen.Portals;

/// <summary>
/// Style sheets, scripts and drawings under addresses that carry a print of their content, so that browsers keep them for a
/// year. Read once at the start: a page only copies text.
/// </summary>
public sealed class Assets
{
    private static readonly string[] Sheets =
        ["theme", "base", "frame", "participant", "components", "lists", "forms", "routemap", "pages", "print"];

    /// <summary>Reads the files of the web root.</summary>
    public Assets(IWebHostEnvironment environment)
    {
        var files = environment.WebRootFileProvider;
        SiteCss = Bundle(files);
        TokensHref = Href(files, "css/tokens.css");
        SiteHref = "/css/site.css?v=" + Print(SiteCss);
        ScriptHref = Href(files, "js/meedoen.js");
        IconsHref = Href(files, "img/icons.svg");
        FaviconHref = Href(files, "img/favicon.svg");
    }

    /// <summary>The whole style sheet but the tokens.</summary>
    public byte[] SiteCss { get; }

    /// <summary>Address of the design tokens.</summary>
    public string TokensHref { get; }

    /// <summary>Address of <see cref="SiteCss"/>.</summary>
    public string SiteHref { get; }

    /// <summary>Address of the script that loads the modules a page needs.</summary>
    public string ScriptHref { get; }

    /// <summary>Address of the sheet of icons; a symbol is named after a #.</summary>
    public string IconsHref { get; }

    /// <summary>Address of the icon of the window.</summary>
    public string FaviconHref { get; }

    private static byte[] Bundle(IFileProvider files)
    {
        var css = new StringBuilder();
        foreach (var sheet in Sheets)
        {
            css.AppendLine(Encoding.UTF8.GetString(Read(files, $"css/{sheet}.css")));
        }

        return Encoding.UTF8.GetBytes(css.ToString());
    }

    private static string Href(IFileProvider files, string path) => $"/{path}?v={Print(Read(files, path))}";

    private static string Print(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));

    private static byte[] Read(IFileProvider files, string path)
    {
        using var stream = files.GetFileInfo(path).CreateReadStream();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}

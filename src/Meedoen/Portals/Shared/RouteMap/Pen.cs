using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Meedoen.Portals.RouteMap;

/// <summary>
/// Writes the shapes of a map. Everything is given as in a language that reads from left to right; for one that reads from
/// right to left the pen mirrors it. Looks come from classes, never from styles.
/// </summary>
internal sealed class Pen(TextWriter writer, double width, bool mirrored)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Whether the drawing reads from right to left.</summary>
    public bool Mirrored { get; } = mirrored;

    /// <summary>Opens the drawing, with a title and a description for readers that speak.</summary>
    public void Open(string css, double height, string? id, string title, string description)
    {
        Raw("<svg class=\"routemap ").Raw(css).Raw("\" viewBox=\"0 0 ").Number(width).Raw(" ").Number(height)
            .Raw("\" width=\"").Number(width).Raw("\" height=\"").Number(height)
            .Raw("\" role=\"img\" focusable=\"false\" direction=\"").Raw(Mirrored ? "rtl" : "ltr").Raw("\" aria-labelledby=\"")
            .Raw(id ?? "rm").Raw("-t ").Raw(id ?? "rm").Raw("-d\"><title id=\"").Raw(id ?? "rm").Raw("-t\">");
        Encoded(title).Raw("</title><desc id=\"").Raw(id ?? "rm").Raw("-d\">").Encoded(description).Raw("</desc>");
    }

    /// <summary>Opens a drawing that says nothing: the words stand beside it.</summary>
    public void OpenSilent(string css, double height) =>
        Raw("<svg class=\"routemap ").Raw(css).Raw("\" viewBox=\"0 0 ").Number(width).Raw(" ").Number(height)
            .Raw("\" width=\"").Number(width).Raw("\" height=\"").Number(height).Raw("\" aria-hidden=\"true\" focusable=\"false\">");

    /// <summary>Closes the drawing.</summary>
    public void Close() => Raw("</svg>");

    /// <summary>A circle.</summary>
    public void Circle(string css, double x, double y, double r) =>
        Raw("<circle class=\"").Raw(css).Raw("\" cx=\"").Number(X(x)).Raw("\" cy=\"").Number(y).Raw("\" r=\"").Number(r).Raw("\"/>");

    /// <summary>A box with round corners.</summary>
    public void Box(string css, double x, double y, double boxWidth, double height, double round) =>
        Raw("<rect class=\"").Raw(css).Raw("\" x=\"").Number(Mirrored ? width - x - boxWidth : x).Raw("\" y=\"").Number(y)
            .Raw("\" width=\"").Number(boxWidth).Raw("\" height=\"").Number(height).Raw("\" rx=\"").Number(round).Raw("\"/>");

    /// <summary>A line through points; <c>M</c>, <c>L</c>, <c>C</c> and <c>Q</c> as in SVG, all coordinates absolute.</summary>
    public void Path(string css, params ReadOnlySpan<(char Command, double X, double Y)> points)
    {
        Raw("<path class=\"").Raw(css).Raw("\" d=\"");
        foreach (var (command, x, y) in points)
        {
            Letter(command).Number(X(x)).Raw(" ").Number(y);
        }

        Raw("\"/>");
    }

    /// <summary>Words that begin at a point (in an Arabic map: that end there, to the eye).</summary>
    public void Text(string css, double x, double y, string text) => Text(css, null, x, y, text);

    /// <summary>Words with a point in the middle.</summary>
    public void Centred(string css, double x, double y, string text) => Text(css, "middle", x, y, text);

    /// <summary>Words in a language of their own, for a drawing with two languages.</summary>
    public void TextIn(MapWords words, string css, double x, double y, string text) =>
        Raw("<text class=\"").Raw(css).Raw("\" direction=\"").Raw(words.Mirrored ? "rtl" : "ltr").Raw("\" lang=\"")
            .Raw(words.Culture.TwoLetterISOLanguageName).Raw("\" x=\"").Number(X(x)).Raw("\" y=\"").Number(y).Raw("\">")
            .Encoded(text).Raw("</text>");

    private void Text(string css, string? anchor, double x, double y, string text)
    {
        Raw("<text class=\"").Raw(css);
        if (anchor is not null)
        {
            Raw("\" text-anchor=\"").Raw(anchor);
        }

        Raw("\" x=\"").Number(X(x)).Raw("\" y=\"").Number(y).Raw("\">").Encoded(text).Raw("</text>");
    }

    private double X(double x) => Mirrored ? width - x : x;

    private Pen Raw(string text)
    {
        writer.Write(text);
        return this;
    }

    private Pen Letter(char letter)
    {
        writer.Write(letter is ' ' ? " " : letter.ToString());
        return this;
    }

    private Pen Encoded(string text)
    {
        Encoder.Encode(writer, text);
        return this;
    }

    private Pen Number(double value)
    {
        writer.Write(Math.Round(value, 1).ToString(CultureInfo.InvariantCulture));
        return this;
    }
}

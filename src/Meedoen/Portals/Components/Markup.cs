using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Meedoen.Portals.Components;

/// <summary>
/// Writes markup in one buffer; what comes from people goes through <see cref="Text"/> or <see cref="Attribute"/> and is
/// encoded, what is ours goes through <see cref="Raw"/>.
/// </summary>
public sealed class Markup : IHtmlContent
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder text = new(256);

    /// <summary>Markup of our own, as it is.</summary>
    public Markup Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// <summary>Text for the reader, encoded.</summary>
    public Markup Text(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(Encoder.Encode(value));
        }

        return this;
    }

    /// <summary>An attribute with an encoded value; left out when the value is null.</summary>
    public Markup Attribute(string name, string? value)
    {
        if (value is not null)
        {
            text.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        }

        return this;
    }

    /// <summary>An attribute without a value, when it applies.</summary>
    public Markup Flag(string name, bool applies)
    {
        if (applies)
        {
            text.Append(' ').Append(name);
        }

        return this;
    }

    /// <summary>An element with only text in it; left out when the text is null.</summary>
    public Markup Element(string tag, string? css, string? value)
    {
        if (value is null)
        {
            return this;
        }

        text.Append('<').Append(tag);
        Attribute("class", css);
        text.Append('>');
        Text(value);
        text.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>Markup that something else made.</summary>
    public Markup Add(IHtmlContent? content)
    {
        if (content is Markup other)
        {
            text.Append(other.text);
        }
        else if (content is not null)
        {
            using var writer = new StringWriter(text, System.Globalization.CultureInfo.InvariantCulture);
            content.WriteTo(writer, Encoder);
        }

        return this;
    }

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var chunk in text.GetChunks())
        {
            writer.Write(chunk.Span);
        }
    }

    /// <inheritdoc />
    public override string ToString() => text.ToString();
}

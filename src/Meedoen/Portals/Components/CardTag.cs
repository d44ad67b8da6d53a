using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary><c>&lt;m-card title="…" href="…" kind="now"&gt;…&lt;/m-card&gt;</c>: a section with a heading. Kinds: now, quiet.</summary>
[HtmlTargetElement("m-card")]
public sealed class CardTag : Component
{
    private static int last;

    /// <summary>Heading of the section; a card without one is a fault of the page, and says so.</summary>
    public string? Title { get; set; }

    /// <summary>A link at the end of the heading line ("all conversations"), with its text in <see cref="LinkText"/>.</summary>
    public string? Href { get; set; }

    /// <summary>Text of the link.</summary>
    public string? LinkText { get; set; }

    /// <summary><c>now</c>, <c>quiet</c> or null.</summary>
    public string? Kind { get; set; }

    /// <summary>Identifier to jump to.</summary>
    public string? Id { get; set; }

    /// <summary>One of a list whose headings may be equal (two letters of one kind): an article, not a landmark, of which each needs a name of its own.</summary>
    public bool OneOfMany { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Title);
        var heading = $"c{Interlocked.Increment(ref last) % 10_000}";
        var element = OneOfMany ? "article" : "section";
        var markup = new Markup().Raw("<" + element).Attribute("class", Kind is null ? "card" : "card card--" + Kind).Attribute("id", Id)
            .Attribute("aria-labelledby", heading).Raw("><div class=\"card__head\"><h2").Attribute("id", heading).Raw(">").Text(Title)
            .Raw("</h2>");
        if (!string.IsNullOrEmpty(Href))
        {
            markup.Raw("<a").Attribute("href", Href).Raw(">").Text(LinkText).Raw("</a>");
        }

        Replace(output, markup.Raw("</div>").Add(await output.GetChildContentAsync()).Raw($"</{element}>"));
    }
}

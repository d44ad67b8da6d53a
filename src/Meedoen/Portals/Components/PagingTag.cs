using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary>
/// <c>&lt;m-paging summary="1–50 van 190" previous="…" next="…" /&gt;</c>: where we are in a long list. An address that is
/// not there is not shown.
/// </summary>
[HtmlTargetElement("m-paging", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagingTag : Component
{
    /// <summary>Which part of how many.</summary>
    public string Summary { get; set; } = string.Empty;

    /// <summary>Address of the page before.</summary>
    public string? Previous { get; set; }

    /// <summary>Address of the page after.</summary>
    public string? Next { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var markup = new Markup().Raw("<nav class=\"paging\"").Attribute("aria-label", Word("paging.label")).Raw(">")
            .Element("p", null, Summary).Raw("<ul>");
        Link(markup, Previous, "prev", Word("paging.previous"));
        Link(markup, Next, "next", Word("paging.next"));
        Replace(output, markup.Raw("</ul></nav>"));
    }

    private static void Link(Markup markup, string? href, string relation, string text)
    {
        if (!string.IsNullOrEmpty(href))
        {
            markup.Raw("<li><a class=\"button button--small\"").Attribute("rel", relation).Attribute("href", href).Raw(">").Text(text)
                .Raw("</a></li>");
        }
    }
}

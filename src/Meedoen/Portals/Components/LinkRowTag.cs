using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary>
/// <c>&lt;m-tabs label="…" items="Model.Tabs" /&gt;</c> and <c>&lt;m-chips label="…" items="Model.Filters" /&gt;</c>: tabs and
/// filters are links, so that each view has an address.
/// </summary>
[HtmlTargetElement("m-tabs", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("m-chips", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LinkRowTag : Component
{
    /// <summary>What the row chooses between, for readers that speak.</summary>
    public string Label { get; set; } = string.Empty;

    /// <summary>The links.</summary>
    public IEnumerable<LinkItem> Items { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var tabs = context.TagName is "m-tabs";
        var markup = new Markup().Raw(tabs ? "<nav class=\"tabs\"" : "<nav").Attribute("aria-label", Label)
            .Raw(tabs ? "><ul>" : "><ul class=\"chips\">");
        foreach (var item in Items)
        {
            markup.Raw("<li><a").Attribute("href", item.Href).Attribute("class", tabs ? null : "chip")
                .Attribute("aria-current", item.Current ? tabs ? "page" : "true" : null).Raw(">").Text(item.Text).Raw(" ")
                .Element("span", "count", item.Count).Raw("</a></li>");
        }

        Replace(output, markup.Raw("</ul></nav>"));
    }
}

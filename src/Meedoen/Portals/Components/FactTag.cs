using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary>
/// <c>&lt;dl class="facts"&gt;&lt;m-fact term="…" source="…"&gt;…&lt;/m-fact&gt;&lt;/dl&gt;</c>: what is known, with where it
/// comes from. Without content it says that it is not known.
/// </summary>
[HtmlTargetElement("m-fact")]
public sealed class FactTag : Component
{
    /// <summary>What it is.</summary>
    public string Term { get; set; } = string.Empty;

    /// <summary>Who said so and when, or null.</summary>
    public string? Source { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var markup = new Markup().Raw("<div>").Element("dt", null, Term).Raw("<dd>");
        markup = content.IsEmptyOrWhiteSpace ? markup.Element("span", "soft", Word("fact.unknown")) : markup.Add(content);
        Replace(output, markup.Raw(" ").Element("span", "source", Source).Raw("</dd></div>"));
    }
}

using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary>
/// <c>&lt;m-empty icon="inbox" title="…" href="…" action="…"&gt;…&lt;/m-empty&gt;</c>: nothing here yet; what will come, and
/// how to begin.
/// </summary>
[HtmlTargetElement("m-empty")]
public sealed class EmptyTag : Component
{
    /// <summary>Symbol on top.</summary>
    public string Icon { get; set; } = "route";

    /// <summary>What is not there yet.</summary>
    public string Title { get; set; } = string.Empty;

    /// <summary>Where to begin, or null.</summary>
    public string? Href { get; set; }

    /// <summary>Text of the button.</summary>
    public string? Action { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var markup = new Markup().Raw("<div class=\"empty\">").Add(Ui.Icon(Icon, "huge")).Element("h2", null, Title).Raw("<div>")
            .Add(await output.GetChildContentAsync()).Raw("</div>");
        if (!string.IsNullOrEmpty(Href))
        {
            markup.Raw("<p class=\"actions\"><a class=\"button button--primary\"").Attribute("href", Href).Raw(">").Text(Action)
                .Raw("</a></p>");
        }

        Replace(output, markup.Raw("</div>"));
    }
}

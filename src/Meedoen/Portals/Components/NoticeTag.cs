using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary><c>&lt;m-notice kind="warning" title="…"&gt;…&lt;/m-notice&gt;</c>; kinds: info, ok, warning, error.</summary>
[HtmlTargetElement("m-notice")]
public sealed class NoticeTag : Component
{
    /// <summary>What kind of message it is.</summary>
    public string Kind { get; set; } = "info";

    /// <summary>The message in a few words, or null.</summary>
    public string? Title { get; set; }

    /// <summary>Whether readers that speak should say it at once (after something was done).</summary>
    public bool Live { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var markup = new Markup().Raw("<div class=\"notice notice--").Raw(Kind).Raw("\"").Attribute("role", Live ? "status" : null)
            .Raw(">").Add(Ui.Icon(Kind is "ok" ? "done" : Kind)).Raw("<div class=\"notice__body\">")
            .Element("h2", "notice__title", Title).Add(await output.GetChildContentAsync()).Raw("</div></div>");
        Replace(output, markup);
    }
}

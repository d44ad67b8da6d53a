using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary>
/// <c>&lt;m-person-head name="…" photo-href="…"&gt;@Ui.HeadFact("language", "Arabisch")&lt;/m-person-head&gt;</c>: a face, the
/// name as the person wants to be called as the heading of the page, and what one must know before one speaks.
/// </summary>
[HtmlTargetElement("m-person-head")]
public sealed class PersonHeadTag : Component
{
    /// <summary>Name as the person wants to be called.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Address of a photo, or null.</summary>
    public string? PhotoHref { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Replace(output, new Markup().Raw("<div class=\"person-head\">").Add(Ui.Avatar(Name, PhotoHref, "large"))
            .Raw("<div class=\"person-head__text\"><h1><bdi>").Text(Name).Raw("</bdi></h1><p class=\"person-head__facts\">")
            .Add(await output.GetChildContentAsync()).Raw("</p></div></div>"));
}

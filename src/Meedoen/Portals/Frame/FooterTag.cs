using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals;

/// <summary><c>&lt;m-footer /&gt;</c>: the colophon of every page.</summary>
[HtmlTargetElement("m-footer", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FooterTag : Component
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Replace(output, new Markup().Raw("<footer class=\"page-footer\"><div class=\"wrap\">")
            .Element("p", null, Word("footer.what"))
            .Element("p", null, Word("footer.licence"))
            .Raw("</div></footer>"));
}

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary>
/// <c>&lt;m-submit&gt;@T["save"]&lt;/m-submit&gt;</c>: the one button that does it. It carries a number that is used once
/// (<c>__once</c>), so that pressing twice does it once, also without script.
/// </summary>
[HtmlTargetElement("m-submit")]
public sealed class SubmitTag : Component
{
    /// <summary>Name of the form field with the number.</summary>
    public const string OnceField = "__once";

    /// <summary><c>primary</c> (default), <c>secondary</c>, <c>danger</c> or <c>quiet</c>.</summary>
    public string Kind { get; set; } = "primary";

    /// <summary>Whether the button is small, in a list.</summary>
    public bool Small { get; set; }

    /// <summary>Name and value of the button, when a form has more than one.</summary>
    public string? Name { get; set; }

    /// <summary>Value of the button.</summary>
    public string? Value { get; set; }

    /// <summary>Address for this button only.</summary>
    public string? FormAction { get; set; }

    /// <summary>Says to readers that speak what "it" is, where the row makes it clear to the eye.</summary>
    public string? SpokenAs { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var markup = new Markup();
        markup.Raw("<input type=\"hidden\" name=\"" + OnceField + "\" value=\"").Raw(Guid.NewGuid().ToString("N")).Raw("\">");
        markup.Raw("<button type=\"submit\" data-once class=\"button button--").Raw(Kind).Raw(Small ? " button--small\"" : "\"")
            .Attribute("name", Name).Attribute("value", Value).Attribute("formaction", FormAction)
            .Attribute("aria-label", SpokenAs).Raw(">").Add((IHtmlContent)await output.GetChildContentAsync()).Raw("</button>");
        Replace(output, markup);
    }
}

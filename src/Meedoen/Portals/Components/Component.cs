using Meedoen.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary>Base of the components that are written as tags (<c>m-…</c>). They replace their tag by their own markup.</summary>
public abstract class Component : TagHelper
{
    /// <summary>The view the tag stands in.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The page that is shown, also from within a partial view.</summary>
    protected PortalPage? Page => ViewContext.HttpContext.Features.Get<PortalPage>();

    /// <summary>A text of the components themselves.</summary>
    protected static string Word(string key, params ReadOnlySpan<object?> args) => Words.Get(TextsOfAttribute.Frame, key, args);

    /// <summary>Puts the markup in the place of the tag.</summary>
    protected static void Replace(TagHelperOutput output, Markup markup)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(markup);
    }
}

using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary>
/// <c>&lt;m-errors /&gt;</c>: what must be mended, on top, each line a link to its field. The layouts show it; a page that wants
/// it elsewhere shows it there, and then the layout does not.
/// </summary>
[HtmlTargetElement("m-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTag : Component
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Page?.Errors ?? [];
        if (errors.Count == 0 || !ViewContext.HttpContext.Items.TryAdd(typeof(ErrorsTag), this))
        {
            output.SuppressOutput();
            return;
        }

        var markup = new Markup()
            .Raw("<div class=\"notice notice--error\" role=\"alert\" tabindex=\"-1\" id=\"errors\" data-focus>").Add(Ui.Icon("error"))
            .Raw("<div class=\"notice__body\">").Element("h2", "notice__title", Word("errors.title")).Raw("<ul>");
        foreach (var error in errors)
        {
            Line(markup, error);
        }

        markup.Raw("</ul>");
        if (ViewContext.HttpContext.Response.StatusCode == StatusCodes.Status409Conflict)
        {
            Typed(markup, Page!.TypedWords);
        }

        Replace(output, markup.Raw("</div></div>"));
    }

    /// <summary>Somebody else was first, and the form may not be here any more: what was typed stands here, so that nothing is lost.</summary>
    private static void Typed(Markup markup, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        markup.Element("p", null, Word("errors.typed")).Raw("<ul>");
        foreach (var text in words)
        {
            markup.Raw("<li class=\"long-text\"><bdi>").Text(text).Raw("</bdi></li>");
        }

        markup.Raw("</ul>");
    }

    private static void Line(Markup markup, PageError error)
    {
        markup.Raw("<li>");
        if (error.Field is null)
        {
            markup.Text(error.Text);
        }
        else
        {
            markup.Raw("<a").Attribute("href", "#" + FieldIds.Of(error.Field)).Raw(">").Text(error.Text).Raw("</a>");
        }

        markup.Raw("</li>");
    }
}

using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary>
/// <c>&lt;m-choices name="Channel" label="@T[…]" options="Model.Channels" value="Model.Channel" /&gt;</c>: radio buttons;
/// <c>as="checkbox"</c> for more than one answer (<c>values</c>), <c>as="select"</c> for a long list.
/// </summary>
[HtmlTargetElement("m-choices", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoicesTag : FieldFrame
{
    private const int MostBeside = 4;
    private const int ShortAnswer = 18;

    /// <summary><c>radio</c>, <c>checkbox</c> or <c>select</c>.</summary>
    public string As { get; set; } = "radio";

    /// <summary>What can be chosen.</summary>
    public IEnumerable<Choice> Options { get; set; } = [];

    /// <summary>The one that is chosen.</summary>
    public object? Value { get; set; }

    /// <summary>The ones that are chosen, for checkboxes.</summary>
    public IEnumerable<string>? Values { get; set; }

    /// <summary>Beside each other where there is room.</summary>
    public bool Inline { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Replace(output, As is "select" ? Close(Select(Open()), "div") : Close(Group(OpenGroup()), "fieldset"));

    private Markup Select(Markup markup)
    {
        var kept = Kept(Value);
        markup.Raw("<select class=\"input\"").Attribute("id", Id).Attribute("name", Name)
            .Attribute("aria-describedby", DescribedBy).Attribute("aria-invalid", Error is null ? null : "true")
            .Attribute("aria-required", Required ? "true" : null).Raw("><option value=\"\">").Text(Word("field.choose")).Raw("</option>");
        foreach (var option in Options)
        {
            markup.Raw("<option").Attribute("value", option.Value).Flag("selected", option.Value == kept).Raw(">")
                .Text(option.Text).Raw("</option>");
        }

        return markup.Raw("</select>");
    }

    private Markup Group(Markup markup)
    {
        var kept = Chosen();
        markup.Raw(Inline || AreShort() ? "<div class=\"choices choices--inline\">" : "<div class=\"choices\">");
        var number = 0;
        foreach (var option in Options)
        {
            markup.Raw("<label class=\"choice\"><input").Attribute("type", As).Attribute("name", Name)
                .Attribute("id", number++ == 0 ? Id + "-first" : null).Attribute("value", option.Value)
                .Flag("checked", kept.Contains(option.Value)).Raw("><span>").Text(option.Text)
                .Element("span", "choice__help", option.Help).Raw("</span></label>");
        }

        return markup.Raw("</div>");
    }

    /// <summary>A few short answers stand beside each other by themselves.</summary>
    private bool AreShort()
    {
        var number = 0;
        foreach (var option in Options)
        {
            if (++number > MostBeside || option.Help is not null || option.Text.Length > ShortAnswer)
            {
                return false;
            }
        }

        return true;
    }

    private HashSet<string> Chosen()
    {
        var request = ViewContext.HttpContext.Request;
        if (request.HasFormContentType && request.Form.Count > 0 && request.Form.TryGetValue(Name, out var typed))
        {
            return [.. typed.OfType<string>()];
        }

        return [.. Values ?? [], .. FieldIds.Format(Value) is { } one ? [one] : Array.Empty<string>()];
    }
}

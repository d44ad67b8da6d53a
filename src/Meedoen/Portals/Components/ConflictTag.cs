using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary>A field that two people changed.</summary>
/// <param name="Name">Name of the form field.</param>
/// <param name="Label">Label of the field.</param>
/// <param name="Mine">What this person typed.</param>
/// <param name="Theirs">What is saved now.</param>
public sealed record ConflictField(string Name, string Label, string Mine, string Theirs);

/// <summary>
/// <c>&lt;m-conflict fields="…" by="…" /&gt;</c>, inside a form: somebody else saved first; both versions stand side by side,
/// and the reader chooses for each field. The form sends the chosen values under the names of the fields.
/// </summary>
[HtmlTargetElement("m-conflict", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ConflictTag : Component
{
    /// <summary>Fields that differ.</summary>
    public IEnumerable<ConflictField> Fields { get; set; } = [];

    /// <summary>Who saved first, and when.</summary>
    public string By { get; set; } = string.Empty;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var markup = new Markup().Raw("<div class=\"conflict\"><div class=\"notice notice--warning\" role=\"alert\">").Add(Ui.Icon("people"))
            .Raw("<div class=\"notice__body\">").Element("h2", "notice__title", Word("conflict.title"))
            .Element("p", null, Word("conflict.text", By)).Raw("</div></div>");
        foreach (var field in Fields)
        {
            markup.Raw("<fieldset class=\"conflict__field\">").Element("legend", null, field.Label).Raw("<div class=\"conflict__choices\">");
            Version(markup, field.Name, field.Mine, Word("conflict.mine"), true);
            Version(markup, field.Name, field.Theirs, Word("conflict.theirs", By), false);
            markup.Raw("</div></fieldset>");
        }

        Replace(output, markup.Raw("</div>"));
    }

    private static void Version(Markup markup, string name, string value, string whose, bool chosen) =>
        markup.Raw("<label class=\"choice\"><input type=\"radio\"").Attribute("name", name).Attribute("value", value)
            .Flag("checked", chosen).Raw("><span>").Element("span", "choice__help", whose)
            .Raw("<bdi class=\"conflict__value\">").Text(value.Length == 0 ? Word("fact.unknown") : value).Raw("</bdi></span></label>");
}

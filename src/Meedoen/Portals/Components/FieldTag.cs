using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary>
/// <c>&lt;m-field name="Phone" label="@T[…]" type="tel" value="Model.Phone" required /&gt;</c>: one line, or more lines with
/// <c>rows</c>. Types: text, date, time, email, tel, number (whole), amount (with decimals), password, file.
/// </summary>
[HtmlTargetElement("m-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTag : FieldFrame
{
    private const string Amount = "amount";

    /// <summary>Kind of answer.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What is known already; what was typed wins when the form comes back.</summary>
    public object? Value { get; set; }

    /// <summary>More than 0: a field of this many lines.</summary>
    public int Rows { get; set; }

    /// <summary>What the browser may fill in (<c>name</c>, <c>bday</c>, <c>tel</c>, <c>one-time-code</c>…).</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Smallest day or number.</summary>
    public object? Min { get; set; }

    /// <summary>Largest day or number.</summary>
    public object? Max { get; set; }

    /// <summary>Number of characters that fit; 0: no limit.</summary>
    public int MaxLength { get; set; }

    /// <summary>For a file: which kinds (<c>.pdf,.docx</c>).</summary>
    public string? Accept { get; set; }

    /// <summary>For a file: whether more than one may be chosen.</summary>
    public bool Multiple { get; set; }

    /// <summary>Address of a fragment with suggestions while typing (<c>?q=</c> is sent as a form field); null: none.</summary>
    public string? SuggestFrom { get; set; }

    /// <summary>Whether the answer is short (a code, a number), so that the field is narrow.</summary>
    public bool Narrow { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var markup = Rows > 0 ? Lines(Open()) : Line(Open());
        Replace(output, Close(markup, "div"));
    }

    private Markup Line(Markup markup)
    {
        markup.Raw("<input").Attribute("type", Type is Amount ? "text" : Type).Attribute("inputmode", Type is Amount ? "decimal" : null).Attribute("class", Css);
        Common(markup).Attribute("min", FieldIds.Format(Min)).Attribute("max", FieldIds.Format(Max))
            .Attribute("accept", Accept).Flag("multiple", Multiple);
        return Type is "password" or "file" ? markup.Raw(">") : markup.Attribute("value", Kept(Value)).Raw(">");
    }

    private Markup Lines(Markup markup)
    {
        markup.Raw("<textarea class=\"input\"").Attribute("rows", Rows.ToString(CultureInfo.InvariantCulture));
        return Common(markup).Raw(">\n").Text(Kept(Value)).Raw("</textarea>");
    }

    private string Css => (Type, Narrow) switch
    {
        ("date", _) => "input input--date",
        ("time", _) => "input input--time",
        ("number" or Amount, _) => "input input--number",
        (_, true) => "input input--short",
        _ => "input",
    };

    private Markup Common(Markup markup) => markup
        .Attribute("id", Id).Attribute("name", Name)
        .Attribute("dir", Type is "text" ? "auto" : null)
        .Attribute("aria-describedby", DescribedBy)
        .Attribute("aria-invalid", Error is null ? null : "true")
        .Attribute("aria-required", Required ? "true" : null)
        .Attribute("autocomplete", Autocomplete)
        .Attribute("maxlength", MaxLength > 0 ? MaxLength.ToString(CultureInfo.InvariantCulture) : null)
        .Attribute("data-suggest", SuggestFrom);
}

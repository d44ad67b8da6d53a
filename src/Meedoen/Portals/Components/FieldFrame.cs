namespace Meedoen.Portals.Components;

/// <summary>
/// What every form field has around it: the label above, help in one line, the error right at the field, and why we ask and
/// who will see the answer.
/// </summary>
public abstract class FieldFrame : Component
{
    private string? id;
    private string? help;
    private string? why;

    /// <summary>Name under which the answer is sent: the name of the property of the page or request.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Label above the field.</summary>
    public string Label { get; set; } = string.Empty;

    /// <summary>Help in one line below the label.</summary>
    public string? Help
    {
        get => help;
        set => help = string.IsNullOrEmpty(value) ? null : value; // A text that is not there comes in as an empty one.
    }

    /// <summary>Why we ask and who will see the answer; opens on demand.</summary>
    public string? Why
    {
        get => why;
        set => why = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Whether an answer must be given. Fields that need none say so.</summary>
    public bool Required { get; set; }

    /// <summary>Whether it is a filter: nobody expects that it must be filled in, and the label does not say that it need not.</summary>
    public bool Filter { get; set; }

    /// <summary>Keeps the label for readers that speak, and hides it from sight.</summary>
    public bool LabelHidden { get; set; }

    /// <summary>Identifier of the input: from the name, with a number when another form on the page has the same name.</summary>
    protected string Id => id ??= FieldIds.Unique(Name, ViewContext.HttpContext.Items);

    /// <summary>The error at this field, or null.</summary>
    protected string? Error => Page?.ErrorAt(Name);

    /// <summary>What was typed when the form came back, else the value that is known.</summary>
    protected string? Kept(object? value) => Page?.Typed(Name) ?? FieldIds.Format(value);

    /// <summary>Identifiers of the texts that belong to the input, for readers that speak.</summary>
    protected string? DescribedBy => (Help, Error) switch
    {
        (null, null) => null,
        (_, null) => Id + "-help",
        (null, _) => Id + "-error",
        _ => $"{Id}-help {Id}-error",
    };

    /// <summary>Opens the frame of one input.</summary>
    protected Markup Open()
    {
        var markup = new Markup().Raw("<div").Attribute("class", Css).Raw(">");
        markup.Raw("<label").Attribute("class", LabelHidden ? "visually-hidden" : "field__label").Attribute("for", Id).Raw(">");
        return Texts(WriteLabel(markup).Raw("</label>"));
    }

    /// <summary>Opens the frame of a group of inputs.</summary>
    protected Markup OpenGroup()
    {
        var markup = new Markup().Raw("<fieldset").Attribute("class", Css)
            .Attribute("id", Id).Attribute("aria-describedby", DescribedBy).Raw(" tabindex=\"-1\"><legend")
            .Attribute("class", LabelHidden ? "visually-hidden" : null).Raw(">");
        return Texts(WriteLabel(markup).Raw("</legend>"));
    }

    /// <summary>Closes the frame.</summary>
    protected Markup Close(Markup markup, string tag)
    {
        if (Why is not null)
        {
            markup.Raw("<details class=\"why\"><summary>").Text(Word("field.why")).Raw("<span class=\"visually-hidden\"> ").Text(Word("field.why-of", Label))
                .Raw("</span></summary><div><p>").Text(Why)
                .Raw("</p></div></details>");
        }

        return markup.Raw("</").Raw(tag).Raw(">");
    }

    private string Css => (Error, Why) switch
    {
        (null, null) => "field",
        (null, _) => "field field--why",
        (_, null) => "field field--invalid",
        _ => "field field--invalid field--why",
    };

    private Markup WriteLabel(Markup markup)
    {
        markup.Text(Label);
        return Required || Filter ? markup : markup.Raw(" ").Element("span", "field__optional", Word("field.optional"));
    }

    private Markup Texts(Markup markup)
    {
        if (Help is not null)
        {
            markup.Raw("<div class=\"field__help\"").Attribute("id", Id + "-help").Raw(">").Text(Help).Raw("</div>");
        }

        if (Error is { } error)
        {
            markup.Raw("<div class=\"field__error\"").Attribute("id", Id + "-error").Raw(">").Add(Ui.Icon("error"))
                .Element("span", null, error).Raw("</div>");
        }

        return markup;
    }
}

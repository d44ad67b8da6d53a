using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Meedoen.Tests.Harness;

/// <summary>A form on a page, filled in by the words on its labels and sent as a browser sends it, hidden fields and token included.</summary>
public sealed class Form
{
    private readonly Visitor visitor;
    private readonly Uri page;
    private readonly IHtmlFormElement form;
    private readonly IElement button;
    private readonly List<(string Field, string Name, byte[] Bytes, string Type)> files = [];

    internal Form(Visitor visitor, Uri page, IHtmlFormElement form, IElement button) =>
        (this.visitor, this.page, this.form, this.button) = (visitor, page, form, button);

    /// <summary>Types into a field, or chooses in a list (by its text or value).</summary>
    public Form Fill(string label, string value)
    {
        switch (Field(label))
        {
            case IHtmlInputElement { Type: "radio" }:
                return Choose(label, value);
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                var option = select.Options.FirstOrDefault(o => Page.Fold(o.Text) == value || o.Value == value);
                Assert.True(option is not null, $"'{label}' has no option '{value}': {string.Join(" | ", select.Options.Select(o => o.Text))}");
                select.Value = option.Value;
                break;
        }

        return this;
    }

    /// <summary>Chooses one of a group of radio buttons: the words of the legend, then those of the choice.</summary>
    public Form Choose(string legend, string choice)
    {
        var group = form.QuerySelectorAll("fieldset").FirstOrDefault(f => Same(f.QuerySelector("legend"), legend));
        Assert.True(group is not null, $"No group '{legend}' in the form. Groups: {string.Join(" | ", form.QuerySelectorAll("legend").Select(l => Page.Fold(l.TextContent)))}");
        Input(choice, group).IsChecked = true;
        return this;
    }

    /// <summary>Ticks a box, or takes the tick away.</summary>
    public Form Tick(string label, bool on = true)
    {
        Input(label, form).IsChecked = on;
        return this;
    }

    /// <summary>Attaches a file.</summary>
    public Form Attach(string label, string name, byte[] bytes, string type = "application/octet-stream")
    {
        files.Add((Field(label).GetAttribute("name")!, name, bytes, type));
        return this;
    }

    /// <summary>Sets a field by its name, for what has no label (and for trying what a form does not offer).</summary>
    public Form Set(string name, string value)
    {
        switch (form.Elements.FirstOrDefault(e => e.GetAttribute("name") == name))
        {
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                select.Value = value;
                break;
            default:
                var hidden = (IHtmlInputElement)form.Owner!.CreateElement("input");
                (hidden.Type, hidden.Name, hidden.Value) = ("hidden", name, value);
                form.AppendChild(hidden);
                break;
        }

        return this;
    }

    /// <summary>What a field holds now.</summary>
    public string Value(string label) => Field(label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => "",
    };

    /// <summary>Sends the form with its button.</summary>
    public Task<Page> Submit()
    {
        var action = new Uri(page, button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.PathAndQuery);
        var fields = Successful().ToList();
        if (!string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
            return visitor.Open($"{action.AbsolutePath}?{query}");
        }

        HttpContent content = form.Enctype == "multipart/form-data" ? Multipart(fields) : new FormUrlEncodedContent(fields);
        return visitor.Send(new HttpRequestMessage(HttpMethod.Post, action.PathAndQuery) { Content = content });
    }

    private IEnumerable<KeyValuePair<string, string>> Successful()
    {
        foreach (var element in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")))
        {
            foreach (var value in Values(element))
            {
                yield return new(element.GetAttribute("name")!, value);
            }
        }

        if (button.GetAttribute("name") is { Length: > 0 } name)
        {
            yield return new(name, button.GetAttribute("value") ?? "");
        }
    }

    private static IEnumerable<string> Values(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [box.HasAttribute("value") ? box.Value : "on"] : [],
        IHtmlInputElement { Type: "submit" or "button" or "file" or "image" or "reset" } => [],
        IHtmlInputElement input => [input.Value],
        IHtmlTextAreaElement area => [area.Value],
        IHtmlSelectElement select => select.Options.Where(o => o.IsSelected).Select(o => o.Value),
        _ => [],
    };

    private MultipartFormDataContent Multipart(List<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        fields.ForEach(f => content.Add(new StringContent(f.Value), f.Key));
        foreach (var (field, name, bytes, type) in files)
        {
            content.Add(new ByteArrayContent(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } }, field, name);
        }

        return content;
    }

    private IHtmlInputElement Input(string label, IElement within) => Assert.IsType<IHtmlInputElement>(Field(label, within), exactMatch: false);

    private IElement Field(string label, IElement? within = null)
    {
        var labels = (within ?? form).QuerySelectorAll("label").OfType<IHtmlLabelElement>().ToList();
        var found = labels.FirstOrDefault(l => Same(l, label)) ?? labels.FirstOrDefault(l => Page.Fold(l.TextContent).StartsWith(label, StringComparison.Ordinal));
        var field = found?.HtmlFor is { } id ? form.Owner!.GetElementById(id) : found?.QuerySelector("input, select, textarea");
        field ??= form.QuerySelectorAll("[aria-label]").FirstOrDefault(e => e.GetAttribute("aria-label") == label);
        Assert.True(field is not null, $"No field '{label}' in the form. Labels: {string.Join(" | ", labels.Select(l => Page.Fold(l.TextContent)))}");
        return field;
    }

    private static bool Same(IElement? element, string text) => element is not null && Page.Fold(element.TextContent) == text;
}

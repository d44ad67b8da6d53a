using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Meedoen.Tests.Harness;

/// <summary>An answer as a person or a program sees it.</summary>
public sealed partial class Page
{
    private static readonly HtmlParser Parser = new();

    private readonly Visitor visitor;
    private readonly Lazy<IHtmlDocument> document;

    private Page(Visitor visitor, HttpResponseMessage answer, byte[] bytes, string body)
    {
        (this.visitor, Bytes, Body) = (visitor, bytes, body);
        (Status, Url, Headers, ContentType) = (answer.StatusCode, answer.RequestMessage!.RequestUri!, answer.Headers, answer.Content.Headers.ContentType?.MediaType);
        document = new(() => Parser.ParseDocument(body));
    }

    /// <summary>Status of the last answer, after redirects.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Where the visitor ended.</summary>
    public Uri Url { get; }

    /// <summary>Headers of the answer.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>Media type, or null.</summary>
    public string? ContentType { get; }

    /// <summary>The answer as text.</summary>
    public string Body { get; }

    /// <summary>The answer as bytes.</summary>
    public IReadOnlyList<byte> Bytes { get; }

    /// <summary>The answer as HTML.</summary>
    public IHtmlDocument Document => document.Value;

    /// <summary>The answer as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Stable code of the refusal in a problem+json answer, or null.</summary>
    public string? RefusalCode => ContentType == "application/problem+json" && Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    /// <summary>What is to be read in the main part, white space folded.</summary>
    public string Text => Fold((Document.QuerySelector("main") ?? Document.Body!).TextContent);

    /// <summary>The main heading.</summary>
    public string Heading => Fold(Document.QuerySelector("h1")?.TextContent ?? "");

    /// <summary>Texts of every element that fits a CSS selector.</summary>
    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => Fold(e.TextContent))];

    /// <summary>Follows the link with this text.</summary>
    public Task<Page> Follow(string linkText)
    {
        var link = Document.QuerySelectorAll("a[href]").FirstOrDefault(a => Fold(a.TextContent) == linkText || a.GetAttribute("aria-label") == linkText);
        Assert.True(link is not null, $"No link '{linkText}' on {Url}. Links: {string.Join(" | ", All("a[href]"))}");
        return visitor.Open(new Uri(Url, link.GetAttribute("href")!).PathAndQuery);
    }

    /// <summary>The form that a button with this text sends.</summary>
    public Form Form(string button)
    {
        var found = Document.QuerySelectorAll("button, input[type=submit]")
            .FirstOrDefault(b => Fold(b.TextContent) == button || b.GetAttribute("value") == button || b.GetAttribute("aria-label") == button);
        Assert.True(found is not null, $"No button '{button}' on {Url}. Buttons: {string.Join(" | ", All("button"))}");
        var form = found is IHtmlButtonElement { Form: { } owner } ? owner : found.Closest("form") as IHtmlFormElement;
        Assert.True(form is not null, $"Button '{button}' on {Url} belongs to no form.");
        return new Form(visitor, Url, form, found);
    }

    /// <summary>Presses a button without filling in anything.</summary>
    public Task<Page> Press(string button) => Form(button).Submit();

    /// <summary>Fails unless the answer is a success.</summary>
    public Page ShouldBeOk() => ShouldBe(HttpStatusCode.OK);

    /// <summary>Fails unless the answer has this status.</summary>
    public Page ShouldBe(HttpStatusCode status)
    {
        var fine = Status == status || (status == HttpStatusCode.OK && (int)Status is >= 200 and < 300);
        Assert.True(fine, $"{Url.PathAndQuery} answered {(int)Status}, not {(int)status}: {(Body.Length > 1500 ? Body[..1500] : Body)}");
        return this;
    }

    /// <summary>Fails unless the main part says this.</summary>
    public Page ShouldSay(string text)
    {
        Assert.Contains(text, Text, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Fails when the answer holds this anywhere, markup included.</summary>
    public Page ShouldNotHold(string text)
    {
        Assert.DoesNotContain(text, Body, StringComparison.Ordinal);
        return this;
    }

    internal static async Task<Page> Of(Visitor visitor, HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return new Page(visitor, answer, bytes, System.Text.Encoding.UTF8.GetString(bytes));
    }

    internal static string Fold(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

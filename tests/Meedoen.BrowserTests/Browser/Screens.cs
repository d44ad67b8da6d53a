using Xunit;

namespace Meedoen.BrowserTests.Browser;

/// <summary>
/// Every page of the application, as somebody who may see it. A page that is not on this list fails a test; so does a page
/// on this list that is no longer there.
/// </summary>
public static class Screens
{
    /// <summary>The list.</summary>
    public static IReadOnlyList<Screen> All { get; } =
    [
        new("demo", "demo", null),
        new("home", "", "meryem-aslan"),
        new("styleguide", "styleguide", null),
        new("styleguide-maps", "styleguide/route-map", null),
        new("roles", "roles", "meryem-aslan"),
        new("error-404", "error/{status:int?}", null, _ => "/error/404"),
        new("conversations", "conversations", "meryem-aslan"),
        new("conversation-planned", "conversations/{id:guid}", "meryem-aslan", c => $"/conversations/{c.Planned}"),
        new("conversation-today", "conversations/{id:guid}", "meryem-aslan", c => $"/conversations/{c.Today}"),
        new("conversation-plan", "persons/{person:guid}/conversations/plan", "meryem-aslan", c => $"/persons/{c.Hanan}/conversations/plan"),
        new("dossier", "persons/{person:guid}", "meryem-aslan", c => $"/persons/{c.Hanan}"),
        new("dossier-expected", "persons/{person:guid}", "meryem-aslan", c => $"/persons/{c.Fatou}"),
        new("form", "persons/{person:guid}/forms/{form}", "meryem-aslan", c => $"/persons/{c.Hanan}/forms/introduction"),
    ];

    /// <summary>The list for a theory.</summary>
    public static TheoryData<string> Names => [.. All.Select(s => s.Name)];

    /// <summary>The page with this name.</summary>
    public static Screen Of(string name) => All.First(s => s.Name == name);
}

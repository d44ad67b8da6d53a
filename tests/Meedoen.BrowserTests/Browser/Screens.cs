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
    ];

    /// <summary>The list for a theory.</summary>
    public static TheoryData<string> Names => [.. All.Select(s => s.Name)];

    /// <summary>The page with this name.</summary>
    public static Screen Of(string name) => All.First(s => s.Name == name);
}

using Meedoen.Platform.Text;
using Meedoen.Portals.Components;

namespace Meedoen.Portals;

/// <summary>The parts of the frame that all layouts share.</summary>
public static class FrameMarkup
{
    private static readonly (string Code, string Name)[] Names = [("nl", "Nederlands"), ("en", "English"), ("ar", "العربية")];

    /// <summary>Everything in the head of the document but the character set.</summary>
    public static Markup Head(Shell shell, PortalPage page)
    {
        var title = page.Errors.Count > 0 ? Word("title.error", page.Title) : page.Title;
        return new Markup()
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">")
            .Element("title", null, string.IsNullOrEmpty(title) ? Word("app-name") : $"{title} - {Word("app-name")}")
            .Raw("<link rel=\"stylesheet\"").Attribute("href", shell.Assets.TokensHref)
            .Raw("><link rel=\"stylesheet\"").Attribute("href", shell.Assets.SiteHref)
            .Raw("><link rel=\"icon\" type=\"image/svg+xml\"").Attribute("href", shell.Assets.FaviconHref)
            .Raw("><script type=\"module\"").Attribute("src", shell.Assets.ScriptHref).Raw("></script>");
    }

    /// <summary>Links that change the language; each name in its own language.</summary>
    public static Markup Languages(Shell shell, int count)
    {
        var markup = new Markup();
        foreach (var (code, name) in Names.AsSpan(0, count))
        {
            markup.Raw("<li><a").Attribute("href", shell.Preference("language", code)).Attribute("lang", code).Attribute("hreflang", code)
                .Attribute("aria-current", code == Shell.Language ? "true" : null).Raw(">").Text(name).Raw("</a></li>");
        }

        return markup;
    }

    /// <summary>Links that change the theme.</summary>
    public static Markup Themes(Shell shell)
    {
        var markup = new Markup();
        foreach (var theme in (ReadOnlySpan<string>)["light", "dark", "device"])
        {
            markup.Raw("<li><a").Attribute("href", shell.Preference("theme", theme))
                .Attribute("aria-current", theme == (shell.Theme ?? "device") ? "true" : null).Raw(">")
                .Text(Word("theme." + theme)).Raw("</a></li>");
        }

        return markup;
    }

    /// <summary>The entries of the main navigation.</summary>
    public static Markup Navigation(Shell shell)
    {
        var markup = new Markup().Raw("<ul>");
        foreach (var item in shell.Navigation)
        {
            markup.Raw("<li><a").Attribute("href", item.Href).Attribute("aria-current", Current(item, shell)).Raw(">")
                .Add(Ui.Icon(item.Icon, shell.Viewer is { Role: Parties.AccessRole.Participant } ? "large" : null))
                .Text(Word("nav." + item.Name)).Raw("</a></li>");
        }

        return markup.Raw("</ul>");
    }

    // A page below an entry marks it too, so that one sees in which part one is.
    private static string? Current(NavigationItem item, Shell shell) =>
        item.Href == shell.Path ? "page"
        : shell.Path.StartsWith(item.Href + "/", StringComparison.Ordinal) && !shell.Navigation.Any(other => other.Href.StartsWith(item.Href + "/", StringComparison.Ordinal)) ? "true"
        : null;

    /// <summary>The way back.</summary>
    public static Markup? Crumbs(PortalPage page)
    {
        if (page.Crumbs.Count == 0)
        {
            return null;
        }

        var markup = new Markup().Raw("<nav class=\"crumbs\"").Attribute("aria-label", Word("crumbs.label")).Raw("><ol>");
        foreach (var crumb in page.Crumbs)
        {
            markup.Raw("<li><a").Attribute("href", crumb.Href).Raw(">").Text(crumb.Text).Raw("</a></li>");
        }

        return markup.Raw("</ol></nav>");
    }

    /// <summary>What was done just before, said once.</summary>
    public static Markup? Said(PortalPage page) =>
        page.Said is { } text
            ? new Markup().Raw("<div class=\"notice notice--ok\" role=\"status\">").Add(Ui.Icon("done")).Raw("<div class=\"notice__body\">")
                .Element("p", null, text).Raw("</div></div>")
            : null;

    /// <summary>The heading of the page, unless the page writes its own.</summary>
    public static Markup? Heading(PortalPage page) =>
        page.HasOwnHeading ? null : new Markup().Raw("<div class=\"page-title\">").Element("h1", null, page.Title).Raw("</div>");

    private static string Word(string key, params ReadOnlySpan<object?> args) => Words.Get(TextsOfAttribute.Frame, key, args);
}

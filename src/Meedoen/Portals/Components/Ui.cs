using System.Globalization;

namespace Meedoen.Portals.Components;

/// <summary>Small parts of pages, as plain functions because lists call them hundreds of times.</summary>
public static class Ui
{
    private static string iconsHref = "/img/icons.svg";

    /// <summary>Where the sheet of icons is; set once at the start.</summary>
    internal static void UseIcons(string href) => iconsHref = href;

    /// <summary>A symbol beside words; a reader that speaks skips it.</summary>
    /// <param name="name">Symbol in <c>wwwroot/img/icons.svg</c>.</param>
    /// <param name="size"><c>large</c>, <c>huge</c> or null.</param>
    public static Markup Icon(string name, string? size = null) =>
        new Markup().Raw("<svg class=\"icon").Raw(size is null ? string.Empty : " icon--" + size)
            .Raw(name is "arrow" ? " icon--mirrors" : string.Empty)
            .Raw("\" aria-hidden=\"true\" focusable=\"false\"><use href=\"").Raw(iconsHref).Raw("#").Raw(name).Raw("\"/></svg>");

    /// <summary>A status: a shape and a word, so that colour only repeats what is said.</summary>
    public static Markup Badge(Mark mark, string word) =>
        new Markup().Raw("<span class=\"badge ").Raw(Marks.Css(mark)).Raw("\">").Raw(Marks.Shape(mark)).Text(word).Raw("</span>");

    /// <summary>A photo, or the initials of a name. Says nothing to a reader that speaks: the name stands beside it.</summary>
    /// <param name="name">Name of the person.</param>
    /// <param name="photoHref">Address of the photo, or null.</param>
    /// <param name="size"><c>small</c>, <c>large</c> or null.</param>
    public static Markup Avatar(string name, string? photoHref = null, string? size = null)
    {
        var css = size is null ? "avatar" : "avatar avatar--" + size;
        return photoHref is null
            ? new Markup().Raw("<span class=\"").Raw(css).Raw("\" aria-hidden=\"true\">").Text(Initials.Of(name)).Raw("</span>")
            : new Markup().Raw("<img class=\"").Raw(css).Raw("\" alt=\"\"").Attribute("src", photoHref).Raw(">");
    }

    /// <summary>A person in a row: face, name (a link when there is somewhere to go) and a line below it.</summary>
    public static Markup Person(string name, string? caption = null, string? href = null, string? photoHref = null, string? size = null)
    {
        var markup = new Markup().Raw("<span class=\"person\">").Add(Avatar(name, photoHref, size)).Raw("<span class=\"person__text\">");
        markup = href is null
            ? markup.Raw("<bdi class=\"person__name\">").Text(name).Raw("</bdi>")
            : markup.Raw("<a class=\"person__name\"").Attribute("href", href).Raw("><bdi>").Text(name).Raw("</bdi></a>");
        return markup.Element("span", "person__caption", caption).Raw("</span></span>");
    }

    /// <summary>A fact beside a face: a symbol and a word.</summary>
    public static Markup HeadFact(string icon, string text) =>
        new Markup().Raw("<span class=\"head-fact\">").Add(Icon(icon)).Raw("<bdi>").Text(text).Raw("</bdi></span> ");

    /// <summary>A day, short: "wo 2 dec 2026".</summary>
    public static Markup Day(DateOnly day) => Time(day, Days.InBrief(day, CultureInfo.CurrentUICulture));

    /// <summary>A day, written out: "woensdag 2 december 2026".</summary>
    public static Markup DayInFull(DateOnly day) => Time(day, Days.InFull(day, CultureInfo.CurrentUICulture));

    private static Markup Time(DateOnly day, string words) =>
        new Markup().Raw("<time class=\"nowrap\" datetime=\"").Raw(day.ToString("O", CultureInfo.InvariantCulture)).Raw("\">")
            .Text(words).Raw("</time>");
}

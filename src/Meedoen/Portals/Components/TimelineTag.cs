using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meedoen.Portals.Components;

/// <summary>Something that happened, or will happen.</summary>
/// <param name="Day">The day, or null when it is not known yet.</param>
/// <param name="Title">What happened.</param>
public sealed record TimelineItem(DateOnly? Day, string Title)
{
    /// <summary>More about it, or null.</summary>
    public IHtmlContent? Body { get; init; }

    /// <summary>Who did it, or null.</summary>
    public string? By { get; init; }

    /// <summary>Address of the thing itself, or null.</summary>
    public string? Href { get; init; }

    /// <summary>Whether it is new since the reader looked last.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether it is still to come.</summary>
    public bool IsFuture { get; init; }
}

/// <summary><c>&lt;m-timeline items="Model.Timeline" /&gt;</c>: newest first, as the caller orders it.</summary>
[HtmlTargetElement("m-timeline", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimelineTag : Component
{
    /// <summary>What happened, in the order in which it is shown.</summary>
    public IEnumerable<TimelineItem> Items { get; set; } = [];

    /// <summary>How many are shown before the rest folds away; 0: all.</summary>
    public int FoldAfter { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var items = Items as IReadOnlyList<TimelineItem> ?? [.. Items];
        var shown = FoldAfter > 0 && items.Count > FoldAfter + 1 ? FoldAfter : items.Count;
        var markup = List(new Markup(), items.Take(shown));
        if (shown < items.Count)
        {
            markup.Raw("<details><summary>").Text(Word("timeline.earlier", items.Count - shown)).Raw("</summary>");
            List(markup, items.Skip(shown)).Raw("</details>");
        }

        Replace(output, markup);
    }

    private static Markup List(Markup markup, IEnumerable<TimelineItem> items)
    {
        markup.Raw("<ol class=\"timeline\">");
        foreach (var item in items)
        {
            Write(markup, item);
        }

        return markup.Raw("</ol>");
    }

    private static void Write(Markup markup, TimelineItem item)
    {
        markup.Raw("<li").Attribute("class", item.IsNew ? "is-new" : item.IsFuture ? "is-future" : null).Raw(">");
        if (item.Day is { } day)
        {
            markup.Add(Ui.Day(day));
        }

        markup.Raw("<p>");
        markup = item.Href is null
            ? markup.Element("strong", null, item.Title)
            : markup.Raw("<a").Attribute("href", item.Href).Raw(">").Text(item.Title).Raw("</a>");
        if (item.IsNew)
        {
            markup.Raw(" ").Add(Ui.Badge(Mark.Now, Word("timeline.new")));
        }

        markup.Raw("</p>").Add(item.Body).Element("p", "small soft", item.By).Raw("</li>");
    }
}

using Meedoen.Journeys;
using Meedoen.Portals.Components;
using Meedoen.Portals.RouteMap;

namespace Meedoen.Portals.Caseload;

/// <summary>One row of the caseload. Written as a function, because a page has fifty of them.</summary>
public static class CaseloadRowMarkup
{
    /// <summary>The row; on a narrow screen it is a card.</summary>
    public static Markup Of(CaseloadItem item, IndexModel page)
    {
        var row = new Markup().Raw("<tr><th scope=\"row\">")
            .Add(Ui.Person(item.Name, Caption(item), page.Brief ? null : $"/persons/{item.Person}", size: "small")).Raw("</th>");
        if (!page.Brief)
        {
            row.Raw("<td").Attribute("data-label", page.T["caseload.next"]).Raw(">");
            Next(row, item, page);
            row.Raw("</td>");
        }

        row.Raw("<td").Attribute("data-label", page.T["caseload.route"]).Raw(">")
            .Raw(RouteMapSvg.Tiny(Reached(item), item.Progress.Length, StateOf(item)))
            .Raw("<span class=\"soft\">").Text(item.PhaseTitle?.ToString() ?? page.T["state." + Kebab.Of(item.State.ToString())]).Raw("</span></td>");
        if (page.ShowsContact)
        {
            row.Raw("<td").Attribute("data-label", page.T["caseload.contact"]).Raw("><bdi>").Text(item.Contact?.Name ?? page.T["caseload.no-contact"])
                .Raw("</bdi></td>");
        }

        return row.Raw("</tr>");
    }

    private static string Caption(CaseloadItem item) =>
        item.Language is { } language ? $"{LanguageNames.Of(language)}, {item.Municipality}".TrimEnd(' ', ',') : item.Municipality ?? "";

    private static void Next(Markup row, CaseloadItem item, IndexModel page)
    {
        if (item.Next is { } next)
        {
            row.Raw("<a").Attribute("href", StepLinks.To(item.Person, item.Enrolment, next.Key, next.Kind)).Raw(">")
                .Text(next.Title ?? page.T["work." + Kebab.Of(next.Kind.ToString())]).Raw("</a> ");
            if ((next.DueOn ?? next.OpensOn) is { } day)
            {
                row.Add(Ui.Day(day)).Raw(" ");
            }
        }

        if (item.Next is { Late: true })
        {
            row.Add(Ui.Badge(Mark.Late, page.T["mark.late"]));
        }
        else if (item.Next is { Waits: true })
        {
            row.Add(Ui.Badge(Mark.Waiting, page.T["mark.waiting"]));
        }

        if (item.Quiet)
        {
            row.Add(Ui.Badge(Mark.Plain, page.T["mark.quiet"]));
        }

        if (item.Signals.Count > 0)
        {
            row.Add(Ui.Badge(Mark.Decision, page.T["mark.signal"]));
        }
    }

    private static int Reached(CaseloadItem item) => item.Here >= 0 ? item.Here : item.Progress.LastIndexOf('d');

    private static MapState StateOf(CaseloadItem item) => item.Here < 0 ? MapState.Done : item.Progress[item.Here] switch
    {
        'w' => MapState.Waiting,
        'f' => MapState.Fork,
        _ => MapState.Now,
    };
}

using System.Globalization;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Styleguide;

/// <summary>Every component on one page, to look at; only in the demo.</summary>
[TextsOf("Styleguide")]
[OpenToAll] // It shows no data, and only in the demo.
public sealed class IndexModel(ServerOptions options) : PortalPage
{
    /// <summary>Icons of the sheet.</summary>
    public static readonly string[] Icons =
    [
        "today", "people", "person", "inbox", "arrival", "talk", "home-visit", "language", "school", "work", "plan", "test",
        "competence", "phone", "mail", "calendar", "clock", "interpreter", "document", "waiting", "done", "decision", "route",
        "care", "child", "insurance", "search", "plus", "edit", "arrow", "print", "listen", "lock", "globe", "info", "warning", "error",
    ];

    /// <summary>A day that does not move.</summary>
    public DateOnly Day { get; } = new(2026, 12, 2);

    /// <summary>Answers to choose from.</summary>
    public IReadOnlyList<Choice> Channels =>
        [new("visit", T["channel.visit"], T["channel.visit.help"]), new("phone", T["channel.phone"]), new("video", T["channel.video"])];

    /// <summary>Tabs.</summary>
    public IReadOnlyList<LinkItem> Tabs =>
        [new(T["tab.overview"], "?tab=1", true), new(T["tab.rubrics"], "?tab=2", Count: "17"), new(T["tab.timeline"], "?tab=3")];

    /// <summary>Filters.</summary>
    public IReadOnlyList<LinkItem> Filters =>
        [new(T["filter.all"], "?f=1", Count: "190"), new(T["filter.late"], "?f=2", true, "7"), new(T["filter.waiting"], "?f=3", Count: "1.000+")];

    /// <summary>What happened.</summary>
    public IReadOnlyList<TimelineItem> Timeline =>
    [
        new(Day.AddDays(12), T["event.linked"]) { IsFuture = true },
        new(Day, T["event.talk"]) { IsNew = true, By = "Meryem Aslan" },
        new(Day.AddDays(-9), T["event.received"]) { By = "Meedoen", Href = "#" },
    ];

    /// <summary>Two versions.</summary>
    public IReadOnlyList<ConflictField> Conflict => [new("Note", T["field.note"], T["conflict.mine.text"], T["conflict.theirs.text"])];

    /// <summary>The page, in the demo.</summary>
    public IActionResult OnGet(bool errors)
    {
        if (!options.Demo)
        {
            return NotFound();
        }

        Title = T["title"];
        Crumbs = [new Crumb(T["crumb"], "/")];
        Contact = new ContactFace("Meryem Aslan", null, "06-0000 0012");
        if (errors)
        {
            Refuse("BirthDate", T["error.birth-date"]);
            Refuse("Channel", T["error.channel"]);
            return Again();
        }

        return Page();
    }

    /// <summary>A word for each status.</summary>
    public string WordOf(Mark mark) => T["mark." + mark.ToString().ToLower(CultureInfo.InvariantCulture)];
}

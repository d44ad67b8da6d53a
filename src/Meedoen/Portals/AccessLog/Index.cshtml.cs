using System.Globalization;
using Meedoen.Parties;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.AccessLog;

/// <summary>The whole trail for the privacy officer: who, when, on which file (a pseudonym), at what and why; and whether the chain holds.</summary>
[TextsOf("AccessLog")]
[ForRoles(AccessRole.PrivacyOfficer)]
public sealed class IndexModel(Current current, ReadAccessLog log, TimeProvider real) : PortalPage
{
    private const int PerPage = 50;
    private const int LastPage = 10_000;

    /// <summary>What was done, or null for everything.</summary>
    [BindProperty(SupportsGet = true)]
    public AuditAction? Did { get; set; }

    /// <summary>On which file.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    /// <summary>By whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? By { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>Moment of the first page (UTC ticks).</summary>
    [BindProperty(SupportsGet = true)]
    public long? Until { get; set; }

    /// <summary>The lines of this page.</summary>
    public IReadOnlyList<LogLine> Lines { get; private set; } = [];

    /// <summary>Whether more follow.</summary>
    public bool HasMore { get; private set; }

    /// <summary>What the check of the chain found, or null when nobody asked.</summary>
    public AuditCheck? Checked { get; private set; }

    /// <summary>Whether the list is narrowed to a file or a colleague.</summary>
    public bool IsNarrowed => Person is not null || By is not null;

    /// <summary>Filters on what was done.</summary>
    public IEnumerable<LinkItem> Actions =>
    [
        new(T["all"], Here(null, Person, By), Did is null),
        .. Enum.GetValues<AuditAction>().Select(action => new LinkItem(T["filter." + action.ToString().ToLowerInvariant()], Here(action, Person, By), Did == action)),
    ];

    /// <summary>Address of the page before, or null.</summary>
    public string? Previous => Number > 1 ? Page(Number - 1) : null;

    /// <summary>Address of the page after, or null.</summary>
    public string? Next => HasMore ? Page(Number + 1) : null;

    /// <summary>Which lines these are.</summary>
    public string Summary => T["summary", ((Number - 1) * PerPage) + 1, ((Number - 1) * PerPage) + Lines.Count];

    /// <summary>A short name for a file that says nothing about the person.</summary>
    public static string Pseudonym(Guid person) => person.ToString("N")[^6..].ToUpperInvariant();

    /// <summary>The page.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Checks the chain.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Checked = await log.Check(cancel);
        await Load(cancel);
        return Page();
    }

    /// <summary>Address of this list, narrowed.</summary>
    public static string Here(AuditAction? did, Guid? person, Guid? by) => "/privacy/access-log" + QueryString.Create(
        new Dictionary<string, string?> { ["did"] = did?.ToString(), ["person"] = person?.ToString(), ["by"] = by?.ToString() }.Where(one => one.Value is not null));

    private string Page(int number) => Here(Did, Person, By) + (Here(Did, Person, By).Contains('?', StringComparison.Ordinal) ? "&" : "?")
        + string.Create(CultureInfo.InvariantCulture, $"until={Until}&number={number}");

    private async Task Load(CancellationToken cancel)
    {
        Title = T["title"];
        Number = Math.Clamp(Number, 1, LastPage);
        Until ??= real.GetUtcNow().UtcTicks;
        current.Saw("/privacy/access-log", "privacy", Person is { } one ? [one] : [], 0);
        var found = await log.Find(
            new AuditQuestion
            {
                Person = Person,
                Actor = By,
                Action = Did,
                Until = new DateTime(Math.Clamp(Until.Value, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc),
                Most = PerPage + 1,
                Skip = (Number - 1) * PerPage,
            },
            cancel);
        (Lines, HasMore) = ([.. found.Take(PerPage)], found.Count > PerPage);
    }
}

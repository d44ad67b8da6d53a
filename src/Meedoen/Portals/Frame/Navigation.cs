using Meedoen.Parties;

namespace Meedoen.Portals;

/// <summary>An entry of the main navigation; its text is <c>nav.NAME</c>.</summary>
/// <param name="Name">Last part of the text key.</param>
/// <param name="Href">Address of the page.</param>
/// <param name="Icon">Symbol beside the word.</param>
public sealed record NavigationItem(string Name, string Href, string Icon);

/// <summary>What each role finds in the main navigation. A page that is not there yet is left out.</summary>
public sealed class Navigation(IEnumerable<EndpointDataSource> endpoints)
{
    private static readonly NavigationItem Today = new("today", "/today", "today");
    private static readonly NavigationItem Caseload = new("caseload", "/caseload", "people");
    private static readonly NavigationItem Receiving = new("receiving", "/receiving", "inbox");
    private static readonly NavigationItem Arrival = new("before-arrival", "/before-arrival", "arrival");
    private static readonly NavigationItem Conversations = new("conversations", "/conversations", "talk");
    private static readonly NavigationItem MyPeople = new("my-people", "/my-people", "people");

    private static readonly NavigationItem Attendance = new("attendance", "/attendance", "calendar");

    private static readonly NavigationItem Candidates = new("candidates", "/candidates", "competence");

    private static readonly NavigationItem[] Participant =
    [
        new("me", "/me", "person"),
        new("my-route", "/me/route", "route"),
        new("my-plan", "/me/plan", "plan"),
        new("my-terms", "/me/terms", "today"),
        new("my-letters", "/me/letters", "inbox"),
        new("my-appointments", "/me/appointments", "calendar"),
        new("my-file", "/me/file", "document"),
        new("my-access-log", "/me/access-log", "lock"),
    ];

    private static readonly NavigationItem Templates = new("templates", "/admin/templates", "route");
    private static readonly NavigationItem[] Direction = [Today, Caseload, Conversations, Receiving, Arrival];
    private static readonly NavigationItem[] Team = [new("team", "/team", "people"), Today, Caseload, Candidates, Receiving, Arrival, Templates];
    private static readonly NavigationItem[] Figures = [new("figures", "/figures", "plan")];
    private static readonly NavigationItem[] Privacy = [new("access-log", "/privacy/access-log", "lock"), Templates];
    private static readonly NavigationItem[] Administration =
    [
        new("accounts", "/admin/accounts", "people"), new("organisations", "/admin/organisations", "globe"), new("sharing", "/admin/sharing", "lock"), Templates,
        new("language-schools", "/admin/language-providers", "school"), new("interview-topics", "/admin/interview-topics", "talk"),
        new("own-questions", "/admin/own-questions", "document"), new("term-warnings", "/admin/term-warnings", "calendar"),
        new("law", "/admin/law", "document"),
        new("settings", "/admin/settings", "edit"),
    ];

    private readonly Lazy<HashSet<string>> existing = new(() => Paths(endpoints));
    private readonly Lazy<NavigationItem[]>[] byRole = new Lazy<NavigationItem[]>[AccessRoles.All.Count];

    /// <summary>The entries of a role, in order.</summary>
    public IReadOnlyList<NavigationItem> Of(AccessRole role) =>
        (byRole[(int)role] ??= new Lazy<NavigationItem[]>(() => [.. All(role).Where(Exists)])).Value;

    /// <summary>The page that a role begins at: the first of its entries; null when it has none yet.</summary>
    public string? HomeOf(AccessRole role) => Of(role) is [var first, ..] ? first.Href : null;

    private static NavigationItem[] All(AccessRole role) => role switch
    {
        AccessRole.Participant => Participant,
        AccessRole.CaseOwner => Direction,
        AccessRole.TeamLead => Team,
        AccessRole.WorkConsultant => [Today, MyPeople, Conversations, Candidates],
        AccessRole.MunicipalOfficial => [Caseload],
        AccessRole.Employer => [MyPeople],
        AccessRole.LanguageProvider => [MyPeople, Attendance, Today],
        AccessRole.FunctionalAdministrator => Administration,
        AccessRole.PrivacyOfficer => Privacy,
        AccessRole.PolicyOfficer => Figures,
        _ => [MyPeople, Today],
    };

    private static HashSet<string> Paths(IEnumerable<EndpointDataSource> sources) =>
        sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => WithoutOptionalEnd("/" + endpoint.RoutePattern.RawText?.TrimStart('/')))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A page that takes an optional last part is there without it too.</summary>
    private static string WithoutOptionalEnd(string path) => path.EndsWith("?}", StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : path;

    private bool Exists(NavigationItem item) => existing.Value.Contains(item.Href);
}

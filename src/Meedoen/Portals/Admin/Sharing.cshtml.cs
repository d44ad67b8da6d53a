using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Dossiers.Sharing;
using Meedoen.Parties;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>How far each role reaches: choose a role, change its rubrics, see what that opens and closes, and only then save it.</summary>
[TextsOf("Admin")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class SharingModel(Current current, ChangeSharing change) : PortalPage
{
    /// <summary>The role that is being changed, or null on the list.</summary>
    public AccessRole? Role { get; private set; }

    /// <summary>Its rubrics.</summary>
    public IReadOnlyList<SharingCell> Cells { get; private set; } = [];

    /// <summary>Edition that the form is made from.</summary>
    public int Version => change.Version;

    /// <summary>First day of the change.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>What the change would open and close, once asked for.</summary>
    public IReadOnlyList<SharingChange>? Changes { get; private set; }

    /// <summary>What the form says, to send again.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Kept { get; private set; } = [];

    /// <summary>The editions, newest first.</summary>
    public IReadOnlyList<SharingHistory> History { get; private set; } = [];

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>A role in words.</summary>
    public static string RoleText(AccessRole role) => Words.Get("Portals", "role." + role.Code());

    /// <summary>A rubric in words.</summary>
    public static string RubricText(Rubric rubric) => DataDictionary.Standard.TextOf(rubric).Title.In(CultureInfo.CurrentUICulture);

    /// <summary>A right in words.</summary>
    public static string RightText(RubricRight right) => Words.Get("Admin", "sharing.right." + right);

    /// <summary>What a cell may hold, to choose from.</summary>
    public static IEnumerable<Choice> Options(SharingCell cell) => cell.Allowed.Select(right => new Choice(right.ToString(), RightText(right)));

    /// <summary>The list, or the rubrics of a role.</summary>
    public async Task<IActionResult> OnGetAsync(string? role, CancellationToken cancel)
    {
        if (!Load(role))
        {
            return NotFound();
        }

        From = current.Today;
        History = Role is null ? await change.History(cancel) : [];
        return Page();
    }

    /// <summary>Shows what the change would do.</summary>
    public async Task<IActionResult> OnPostAsync(string? role, DateOnly? from, int version, CancellationToken cancel)
    {
        if (!Load(role) || Role is null)
        {
            return NotFound();
        }

        From = from;
        return await Answer(change.Preview(Asked(from, version)), changes =>
        {
            Changes = changes;
            Kept = [.. Request.Form.Where(f => f.Key is not "_token" && !f.Key.StartsWith("__", StringComparison.Ordinal)).Select(f => KeyValuePair.Create(f.Key, f.Value.ToString()))];
            return Page();
        });
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostSaveAsync(string? role, DateOnly? from, int version, CancellationToken cancel)
    {
        if (!Load(role) || Role is null)
        {
            return NotFound();
        }

        From = from;
        return await Answer(await change.Handle(Asked(from, version), Once, cancel), _ => Say("/admin/sharing", "sharing-changed"));
    }

    private ChangeSharing.Request Asked(DateOnly? from, int version) => new(
        Role!.Value.Code(),
        Request.Form.Where(f => Enum.TryParse<Rubric>(f.Key, out _) && Enum.TryParse<RubricRight>(f.Value, out _))
            .ToDictionary(f => f.Key, f => Enum.Parse<RubricRight>(f.Value.ToString()), StringComparer.Ordinal),
        from, version);

    private bool Load(string? code)
    {
        Title = T["sharing.title"];
        Role = code is null ? null : AccessRoles.FromCode(code);
        if (Role is { } role)
        {
            (Title, Crumbs, Cells) = (T["sharing.of", RoleText(role)], [new Crumb(T["sharing.title"], "/admin/sharing")], change.Cells(role));
        }

        return code is null || Role is not null;
    }
}

using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>One account: who, roles with their days, and what its end means.</summary>
[TextsOf("Admin")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class AccountModel(Current current, ShowAccount show, ChangeAccount change, JoinTeam join, GiveRole give, ReceiveArrivals receive, EndAccount end) : PortalPage
{
    /// <summary>The account.</summary>
    public AccountSheet Sheet { get; private set; } = null!;

    /// <summary>Fields that another administrator changed too.</summary>
    public IReadOnlyList<ConflictField> Conflicts { get; private set; } = [];

    /// <summary>Municipalities to choose from.</summary>
    public IReadOnlyList<Choice> Municipalities { get; private set; } = [];

    /// <summary>Teams to choose from.</summary>
    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    /// <summary>Roles that it does not have.</summary>
    public IEnumerable<Choice> MoreRoles => AccessRoles.All.Where(r => r != AccessRole.Participant && Sheet.Roles.All(has => has.Role != r))
        .Select(r => new Choice(r.Code(), RoleText(r)));

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>A role in words.</summary>
    public static string RoleText(AccessRole role) => Words.Get("Portals", "role." + role.Code());

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(Guid account, CancellationToken cancel) => await Load(account, cancel) ? Page() : NotFound();

    /// <summary>Changes name, mail address, number and specialisms.</summary>
    public async Task<IActionResult> OnPostChangeAsync(Guid account, ChangeAccount.Request form, CancellationToken cancel)
    {
        var wanted = form with { Account = account };
        var done = await change.Handle(wanted, Once, cancel);
        return await Then(account, done, "account-changed", cancel, () => Conflicts = done.Refusals[0].Code == Refusal.ChangedMeanwhile.Code ? Differences(wanted) : []);
    }

    /// <summary>Gives a role, or changes its days.</summary>
    public async Task<IActionResult> OnPostRoleAsync(Guid account, GiveRole.Request form, CancellationToken cancel) =>
        await Then(account, await give.Handle(form with { Account = account }, Once, cancel), "account-role", cancel);

    /// <summary>Puts the account in a team.</summary>
    public async Task<IActionResult> OnPostTeamAsync(Guid account, JoinTeam.Request form, CancellationToken cancel) =>
        await Then(account, await join.Handle(form with { Account = account }, Once, cancel), "account-team", cancel);

    /// <summary>Has new arrivals come to this case owner first.</summary>
    public async Task<IActionResult> OnPostArrivalsAsync(Guid account, CancellationToken cancel) =>
        await Then(account, await receive.Handle(account, Once, cancel), "account-arrivals", cancel);

    /// <summary>Sets the last day of service.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid account, string? version, DateOnly? lastDay, CancellationToken cancel) => await Then(
        account, lastDay is { } day ? await end.Handle(account, version, day, cancel) : new Refusal("parties.last-day-missing", nameof(lastDay)), "account-ended", cancel);

    private async Task<IActionResult> Then(Guid account, Outcome<Done> done, string said, CancellationToken cancel, Action? refused = null)
    {
        if (!done.IsRefused)
        {
            return Say($"/admin/accounts/{account}", said);
        }

        if (!await Load(account, cancel))
        {
            return NotFound();
        }

        refused?.Invoke();
        return Refused(done.Refusals);
    }

    private List<ConflictField> Differences(ChangeAccount.Request mine)
    {
        ConflictField[] all =
        [
            new("Name", T["accounts.name"], mine.Name ?? "", Sheet.Name), new("Email", T["account.mail"], mine.Email ?? "", Sheet.Email ?? ""),
            new("Phone", T["accounts.phone"], mine.Phone ?? "", Sheet.Phone ?? ""), new("Specialisms", T["account.specialisms"], mine.Specialisms ?? "", Sheet.Specialisms ?? ""),
        ];
        return [.. all];
    }

    private async Task<bool> Load(Guid account, CancellationToken cancel)
    {
        var sheet = await show.Handle(account, cancel);
        if (sheet.IsRefused)
        {
            return false;
        }

        (Sheet, Title, Crumbs) = (sheet.Value, sheet.Value.Name, [new Crumb(T["accounts.title"], "/admin/accounts")]);
        await using var db = current.Tenant.OpenForReading();
        Municipalities = [.. (await PartiesDirectory.Organisations(db, OrganisationKind.Municipality, cancel)).Select(o => new Choice(o.Id.ToString(), o.Name))];
        Teams = [.. (await PartiesDirectory.Teams(db, cancel)).Select(team => new Choice(team.Id.ToString(), team.Name))];
        return true;
    }
}

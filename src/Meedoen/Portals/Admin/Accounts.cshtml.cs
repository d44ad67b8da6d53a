using Meedoen.Parties;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>Who has an account, in which roles; give one, invite somebody, set a last day. Accounts of participants are not here.</summary>
[TextsOf("Admin")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class AccountsModel(Current current, RegisterAccount register, Invite invite, EndAccount end) : PortalPage
{
    private static readonly AccessRole[] Offered = [.. AccessRoles.All.Where(role => role != AccessRole.Participant)];

    /// <summary>The accounts per organisation.</summary>
    public IReadOnlyList<IGrouping<string, AccountCard>> Organisations { get; private set; } = [];

    /// <summary>Organisations to choose from.</summary>
    public IReadOnlyList<Choice> Employers { get; private set; } = [];

    /// <summary>Municipalities to choose from.</summary>
    public IReadOnlyList<Choice> Municipalities { get; private set; } = [];

    /// <summary>Roles to choose from.</summary>
    public IReadOnlyList<Choice> Roles => [.. Offered.Select(role => new Choice(role.Code(), RoleText(role)))];

    /// <summary>Link of the invitation that was just made; shown once.</summary>
    public string? Link { get; private set; }

    /// <summary>For whom that link is.</summary>
    public string? Invited { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Roles of an account in words.</summary>
    public static string RolesOf(AccountCard account) => string.Join(", ", account.Roles.Select(RoleText));

    /// <summary>The page.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Gives somebody an account.</summary>
    public async Task<IActionResult> OnPostAddAsync(string? name, string? userName, Guid? organisation, string[] roles, string? phone, Guid? municipality, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var running = await PartiesDirectory.Running(db, cancel);
        var team = (await PartiesDirectory.Accounts(db, null, Today, cancel)).Find(account => account.Organisation == running?.Id && account.Team is not null)?.Team;
        var chosen = roles.Select(AccessRoles.FromCode).OfType<AccessRole>().Where(Offered.Contains).ToList();
        var wanted = new NewAccount(name ?? "", userName ?? "", organisation ?? Guid.Empty, chosen)
        {
            Email = userName,
            Phone = phone,
            Municipality = municipality,
            Team = organisation == running?.Id ? team : null,
        };
        return await Answer(await register.Handle(wanted, cancel), _ => Say("/admin/accounts", "account-added"), () => Load(cancel));
    }

    /// <summary>Makes a link to choose a password with.</summary>
    public async Task<IActionResult> OnPostInviteAsync(Guid account, CancellationToken cancel)
    {
        var made = await invite.Handle(account, cancel);
        await Load(cancel);
        if (made.IsRefused)
        {
            return Refused(made.Refusals);
        }

        (Link, Invited) = ($"{BehindProxy.Site(Request)}/invitation/{made.Value}", Organisations.SelectMany(one => one).FirstOrDefault(one => one.Id == account)?.Name);
        return Page();
    }

    /// <summary>Sets the last day of service.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid account, string? version, DateOnly? lastDay, CancellationToken cancel) => await Answer(
        lastDay is { } day ? await end.Handle(account, version, day, cancel) : new Refusal("parties.last-day-missing", nameof(lastDay)),
        _ => Say("/admin/accounts", "account-ended"), () => Load(cancel));

    private async Task Load(CancellationToken cancel)
    {
        Title = T["accounts.title"];
        await using var db = current.Tenant.OpenForReading();
        var accounts = await PartiesDirectory.Accounts(db, null, Today, cancel);
        Organisations = [.. accounts.Where(account => !account.Roles.Contains(AccessRole.Participant)).GroupBy(account => account.OrganisationName)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.CurrentCulture)];
        var organisations = await PartiesDirectory.Organisations(db, null, cancel);
        Employers = [.. organisations.Select(one => new Choice(one.Id.ToString(), one.Name))];
        Municipalities = [.. organisations.Where(one => one.Kind == OrganisationKind.Municipality).Select(one => new Choice(one.Id.ToString(), one.Name))];
    }

    private static string RoleText(AccessRole role) => Words.Get("Portals", "role." + role.Code());
}

using Meedoen.Journeys;
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
public sealed class AccountsModel(Current current, RegisterAccount register, StartTeam startTeam, Invite invite, EndAccount end, ListTemplates templates) : PortalPage
{
    private static readonly AccessRole[] Offered = [.. AccessRoles.All.Where(role => role != AccessRole.Participant)];

    private static readonly AccessRole[] InTeam = [AccessRole.CaseOwner, AccessRole.TeamLead];

    /// <summary>The accounts per organisation.</summary>
    public IReadOnlyList<IGrouping<string, AccountCard>> Organisations { get; private set; } = [];

    /// <summary>Accounts with a mail address that the mail server refuses.</summary>
    public IReadOnlyList<AccountCard> Unreached { get; private set; } = [];

    /// <summary>Organisations to choose from.</summary>
    public IReadOnlyList<Choice> Employers { get; private set; } = [];

    /// <summary>Municipalities to choose from.</summary>
    public IReadOnlyList<Choice> Municipalities { get; private set; } = [];

    /// <summary>Teams to choose from.</summary>
    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    /// <summary>The team when there is one, so that nobody has to choose.</summary>
    public string? OnlyTeam => Teams is [var one] ? one.Value : null;

    /// <summary>Whether no approach is published, so that nobody who comes in begins a journey.</summary>
    public bool HasNoApproach { get; private set; }

    /// <summary>Whether the form for a team was refused and stays open.</summary>
    public bool IsStarting { get; private set; }

    /// <summary>Whether the form for an account was refused and stays open.</summary>
    public bool IsAdding => Errors.Count > 0 && !IsStarting;

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
    public async Task<IActionResult> OnPostAddAsync(NewColleague form, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var isOwn = form.Organisation is { } employer && employer == (await PartiesDirectory.Running(db, cancel))?.Id;
        var chosen = (form.Roles ?? []).Select(AccessRoles.FromCode).OfType<AccessRole>().Where(Offered.Contains).ToList();
        if (isOwn && form.Team is null && chosen.Exists(InTeam.Contains))
        {
            await Load(cancel);
            return Refused([new Refusal("parties.team-needed", "Team")]);
        }

        var wanted = new NewAccount(form.Name ?? "", form.UserName ?? "", form.Organisation ?? Guid.Empty, chosen)
        {
            Email = form.UserName,
            Phone = form.Phone,
            Municipality = form.Municipality,
            Team = isOwn ? form.Team : null,
        };
        return await Answer(await register.Handle(wanted, cancel), _ => Say("/admin/accounts", "account-added"), () => Load(cancel));
    }

    /// <summary>Starts a team.</summary>
    public async Task<IActionResult> OnPostStartTeamAsync(string? teamName, CancellationToken cancel)
    {
        IsStarting = true;
        return await Answer(await startTeam.Handle(teamName ?? "", cancel), _ => Say("/admin/accounts", "team-started"), () => Load(cancel));
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
        HasNoApproach = !(await templates.Handle(cancel)).Any(line => line.InForce);
        await using var db = current.Tenant.OpenForReading();
        var accounts = (await PartiesDirectory.Accounts(db, null, Today, cancel)).FindAll(account => !account.Roles.Contains(AccessRole.Participant));
        Unreached = accounts.FindAll(account => account.MailRefusedOn is not null);
        Organisations = [.. accounts.GroupBy(account => account.OrganisationName)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.CurrentCulture)];
        var organisations = await PartiesDirectory.Organisations(db, null, cancel);
        Employers = [.. organisations.Select(one => new Choice(one.Id.ToString(), one.Name))];
        Teams = [.. (await PartiesDirectory.Teams(db, cancel)).Select(one => new Choice(one.Id.ToString(), one.Name))];
        Municipalities = [.. organisations.Where(one => one.Kind == OrganisationKind.Municipality).Select(one => new Choice(one.Id.ToString(), one.Name))];
    }

    private static string RoleText(AccessRole role) => Words.Get("Portals", "role." + role.Code());

    /// <summary>What the form for an account sends.</summary>
    public sealed record NewColleague(string? Name, string? UserName, Guid? Organisation, IReadOnlyList<string>? Roles, string? Phone, Guid? Municipality, Guid? Team);
}

using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;

namespace Meedoen.Cli;

/// <summary>
/// Makes a tenant for an organisation: its database, its municipalities, a team, the templates as drafts, and an invitation for the first
/// administrator, who does the rest. What was broken off half-way is taken up again.
/// </summary>
public sealed class CreateTenant(
    Current current, Tenants tenants, ServerOptions options, RegisterOrganisation organisations, StartTeam teams, RegisterAccount accounts,
    Invite invite, SeedTemplates templates) : ISlice
{
    /// <summary>Path under the API, for the command while a server holds the data.</summary>
    public const string Path = "/command/tenants";

    private const int NameMaxLength = 120;

    /// <summary>What is asked for a new tenant.</summary>
    /// <param name="Slug">Short name: its database, and what people type when they sign in.</param>
    /// <param name="Name">Name of the organisation.</param>
    /// <param name="Municipalities">The municipalities it works for; none: the organisation is a municipality itself.</param>
    /// <param name="Administrator">Name of the first administrator.</param>
    /// <param name="UserName">To sign in with.</param>
    public sealed record Request(string Slug, string Name, IReadOnlyList<string> Municipalities, string Administrator, string UserName);

    /// <summary>The new tenant.</summary>
    /// <param name="Slug">Its short name.</param>
    /// <param name="UserName">User name of the administrator.</param>
    /// <param name="Site">Address of the site, as far as the settings tell.</param>
    /// <param name="Link">Path of the invitation. It is not stored and cannot be shown again.</param>
    /// <param name="Days">How many days the invitation works.</param>
    public sealed record Created(string Slug, string UserName, string Site, string Link, int Days);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost(Path, async (Request request, CreateTenant slice, CancellationToken cancel) => (await slice.Handle(request, cancel)).ToResult())
        .ForCommands();

    /// <summary>Makes it, as the system.</summary>
    public async Task<Outcome<Created>> Handle(Request wanted, CancellationToken cancel)
    {
        if (await Problem(wanted, cancel) is { } problem)
        {
            return problem;
        }

        var tenant = await tenants.Create(wanted.Slug, cancel);
        current.Become(tenant, Actor.System);
        var running = await Running(tenant, wanted, cancel);
        var team = running.IsRefused ? running : await teams.Handle(wanted.Name, cancel);
        if (team.IsRefused)
        {
            return team.Refuse<Created>();
        }

        await templates.Handle(tenant, [], cancel);
        var account = await accounts.Handle(
            new NewAccount(wanted.Administrator, wanted.UserName, running.Value, [AccessRole.FunctionalAdministrator]) { Team = team.Value }, cancel);
        var link = account.IsRefused ? account.Refuse<string>() : await invite.Handle(account.Value, cancel);
        return link.Then<Created>(token => new Created(
            wanted.Slug, wanted.UserName.Trim(), options.PublicUrl ?? options.Url, "/invitation/" + token, (int)Invite.Worth.TotalDays));
    }

    private async Task<Refusal?> Problem(Request wanted, CancellationToken cancel)
    {
        if (!Tenants.IsSlug(wanted.Slug))
        {
            return new Refusal("cli.bad-slug", nameof(wanted.Slug)).With(wanted.Slug);
        }

        if (wanted.Municipalities.Append(wanted.Name).Append(wanted.Administrator).Any(name => name.Trim().Length is 0 or > NameMaxLength))
        {
            return new Refusal("cli.bad-name", nameof(wanted.Name)).With(NameMaxLength);
        }

        if (wanted.UserName.Trim().Length is < 3 or > 200)
        {
            return new Refusal("parties.user-name", nameof(wanted.UserName));
        }

        return tenants.Find(wanted.Slug) is { } existing && await HasAdministrator(existing, cancel)
            ? new Refusal("cli.tenant-exists", nameof(wanted.Slug)) { Status = 409 }.With(wanted.Slug)
            : null;
    }

    private static async Task<bool> HasAdministrator(Tenant tenant, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        return (await PartiesDirectory.Accounts(db, AccessRole.FunctionalAdministrator, DateOnly.MinValue, cancel)).Count > 0;
    }

    /// <summary>The organisation that runs the tenant, with its municipalities.</summary>
    private async Task<Outcome<Guid>> Running(Tenant tenant, Request wanted, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        var there = await PartiesDirectory.Organisations(db, null, cancel);
        foreach (var name in wanted.Municipalities.Select(name => name.Trim()).Distinct().Where(name => !there.Exists(o => o.Name == name)))
        {
            var added = await organisations.Handle(new NewOrganisation(name, OrganisationKind.Municipality), cancel);
            if (added.IsRefused)
            {
                return added;
            }
        }

        var kind = wanted.Municipalities.Count == 0 ? OrganisationKind.Municipality : OrganisationKind.ExecutingOrganisation;
        return there.Find(o => o.RunsTenant) is { } running
            ? running.Id
            : await organisations.Handle(new NewOrganisation(wanted.Name, kind, RunsTenant: true), cancel);
    }
}

using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;

namespace Meedoen.Demo;

/// <summary>The people one can be in the demo. A persona is an account whose user name is <c>slug@tenant.voorbeeld.test</c>.</summary>
public sealed class DemoPersonas(IBusinessClock clock)
{
    /// <summary>The account of a persona, or null.</summary>
    public async Task<Guid?> Find(Tenant tenant, string persona, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        return (await PartiesDirectory.Account(db, UserName(tenant.Slug, persona), cancel))?.Id;
    }

    /// <summary>Everybody one can be in a tenant: slug, name, organisation, roles.</summary>
    public async Task<IReadOnlyList<Persona>> Handle(Tenant tenant, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        var accounts = await PartiesDirectory.Accounts(db, null, clock.Today, cancel);
        return accounts.ConvertAll(a => new Persona(SlugOf(a.UserName), a.Name, a.OrganisationName, a.Roles));
    }

    /// <summary>User name of a persona.</summary>
    public static string UserName(string tenant, string persona) => $"{persona}@{tenant}.voorbeeld.test";

    /// <summary>The persona of a user name.</summary>
    public static string SlugOf(string userName) =>
        userName.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? userName[..at] : userName;
}

/// <summary>Somebody one can be in the demo.</summary>
/// <param name="Slug">Value of the form field <c>persona</c>.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="Roles">Roles the persona has; the first is the usual one.</param>
public sealed record Persona(string Slug, string Name, string Organisation, IReadOnlyList<AccessRole> Roles);

using Meedoen.Parties;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Demo;

/// <summary>The people one can be in the demo. A persona is an account whose user name is <c>slug@tenant.voorbeeld.test</c>.</summary>
public sealed class DemoPersonas
{
    /// <summary>The account of a persona, or null.</summary>
    public async Task<Guid?> Find(Tenant tenant, string persona, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        var name = UserName(tenant.Slug, persona).ToUpperInvariant();
        return await db.Set<Account>().Where(a => a.NormalizedUserName == name).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Everybody one can be in a tenant: slug, name, roles.</summary>
    public async Task<IReadOnlyList<Persona>> All(Tenant tenant, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        var accounts = await db.Set<Account>().OrderBy(a => a.Name)
            .Select(a => new { a.UserName, a.Name, Roles = db.Set<AccountRole>().Where(r => r.AccountId == a.Id).Select(r => r.Role).ToList() })
            .ToListAsync(cancel);
        return [.. accounts.Select(a => new Persona(a.UserName![..a.UserName!.IndexOf('@', StringComparison.Ordinal)], a.Name, a.Roles))];
    }

    /// <summary>User name of a persona.</summary>
    public static string UserName(string tenant, string persona) => $"{persona}@{tenant}.voorbeeld.test";
}

/// <summary>Somebody one can be in the demo.</summary>
/// <param name="Slug">Value of the form field <c>persona</c>.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Roles">Roles the persona has.</param>
public sealed record Persona(string Slug, string Name, IReadOnlyList<AccessRole> Roles);

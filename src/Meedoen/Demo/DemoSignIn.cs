using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;

namespace Meedoen.Demo;

/// <summary>Opens a session as a persona, without a password. The page around it exists in the demo only.</summary>
public sealed class DemoSignIn(Tenants tenants, DemoPersonas personas, OpenSession open)
{
    /// <summary>Answers the cookie value.</summary>
    /// <param name="organisation">Slug of the tenant.</param>
    /// <param name="persona">Slug of the persona.</param>
    /// <param name="role">Two-letter code, or anything else for the usual role.</param>
    /// <param name="from">Network address, for the audit.</param>
    /// <param name="cancel">Stops before the session is there.</param>
    public async Task<Outcome<string>> Handle(string organisation, string persona, string role, string? from, CancellationToken cancel)
    {
        var tenant = tenants.Find(organisation);
        var account = tenant is null ? null : await personas.Find(tenant, persona, cancel);
        return account is null
            ? new Refusal("demo.no-such-persona") { Status = 404 }
            : await open.Handle(tenant!, account.Value, AccessRoles.FromCode(role), from, cancel);
    }
}

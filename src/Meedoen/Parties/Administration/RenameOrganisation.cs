using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Gives a party another name; who works there sees it from the next time they sign in.</summary>
public sealed class RenameOrganisation(Current current) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Organisation">Which.</param>
    /// <param name="Name">1 to 160 characters, unique in the tenant.</param>
    /// <param name="Version">What the form was made from.</param>
    public sealed record Request(Guid Organisation, string? Name, int Version);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page.
    }

    /// <summary>The parties of the tenant, by kind and name.</summary>
    public async Task<IReadOnlyList<OrganisationSheet>> List(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        return await db.Set<Organisation>().OrderBy(o => o.Name)
            .Select(o => new OrganisationSheet(o.Id, o.Name, o.Kind, o.RunsTenant, o.Version, db.Set<Account>().Count(a => a.OrganisationId == o.Id && a.PersonId == null)))
            .ToListAsync(cancel);
    }

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Request request, string? key, CancellationToken cancel) => Administrators.Check(current) is { } no
        ? Task.FromResult<Outcome<Done>>(no)
        : current.Do(nameof(RenameOrganisation), Administrators.Purpose, null, scope => Decide(scope, request, cancel), cancel, key);

    private static async Task<Outcome<Done>> Decide(ActScope scope, Request request, CancellationToken cancel)
    {
        if (await scope.Db.Set<Organisation>().FirstOrDefaultAsync(o => o.Id == request.Organisation, cancel) is not { } found)
        {
            return Refusal.NotFound;
        }

        var name = request.Name?.Trim() ?? string.Empty;
        if (found.Version != request.Version)
        {
            return Refusal.ChangedMeanwhile;
        }

        if (name.Length is 0 or > Organisation.NameMaxLength)
        {
            return new Refusal("parties.organisation-name", nameof(request.Name)).With(Organisation.NameMaxLength);
        }

        if (await scope.Db.Set<Organisation>().AnyAsync(o => o.Name == name && o.Id != found.Id, cancel))
        {
            return new Refusal("parties.organisation-exists", nameof(request.Name)).With(name);
        }

        (found.Name, found.Version) = (name, found.Version + 1);
        scope.Record(new OrganisationRenamed(found.Id), null, 0);
        return Done.Instance;
    }
}

/// <summary>A party, for the administrator.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of party.</param>
/// <param name="RunsTenant">Whether it runs the tenant.</param>
/// <param name="Version">Counts changes.</param>
/// <param name="Accounts">How many people have an account for it.</param>
public sealed record OrganisationSheet(Guid Id, string Name, OrganisationKind Kind, bool RunsTenant, int Version, int Accounts);

/// <summary>A party got another name.</summary>
public sealed record OrganisationRenamed(Guid Organisation) : IDomainEvent;

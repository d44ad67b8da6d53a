using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Adds a party to the tenant: a school, a municipality, an employer; once, the organisation that runs it.</summary>
public sealed class RegisterOrganisation(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Used by the demo and by commands; its screen belongs to Administration.
    }

    /// <summary>Adds it and answers its id.</summary>
    public Task<Outcome<Guid>> Handle(NewOrganisation wanted, CancellationToken cancel) => Administrators.Check(current) is { } no
        ? Task.FromResult<Outcome<Guid>>(no)
        : current.Do<Guid>("RegisterOrganisation", Administrators.Purpose, null, scope => Decide(scope, wanted, cancel), cancel);

    private static async Task<Outcome<Guid>> Decide(ActScope scope, NewOrganisation wanted, CancellationToken cancel)
    {
        var name = wanted.Name.Trim();
        if (name.Length is 0 or > Organisation.NameMaxLength)
        {
            return new Refusal("parties.organisation-name", nameof(wanted.Name)).With(Organisation.NameMaxLength);
        }

        if (await scope.Db.Set<Organisation>().AnyAsync(o => o.Name == name || (wanted.RunsTenant && o.RunsTenant), cancel))
        {
            return new Refusal("parties.organisation-exists", nameof(wanted.Name)).With(name);
        }

        var organisation = new Organisation
        {
            Id = Ids.New(),
            Name = name,
            Kind = wanted.Kind,
            RunsTenant = wanted.RunsTenant,
            MunicipalityCode = wanted.MunicipalityCode,
        };
        scope.Db.Add(organisation);
        scope.Record(new OrganisationRegistered(organisation.Id, wanted.Kind), null, 0);
        return organisation.Id;
    }
}

/// <summary>What is asked for a new organisation.</summary>
/// <param name="Name">1 to 160 characters, unique in the tenant.</param>
/// <param name="Kind">What kind of party.</param>
/// <param name="RunsTenant">Whether it runs the tenant; one only.</param>
/// <param name="MunicipalityCode">CBS code of a real municipality, or null.</param>
public sealed record NewOrganisation(string Name, OrganisationKind Kind, bool RunsTenant = false, string? MunicipalityCode = null);

/// <summary>A party was added to the tenant.</summary>
public sealed record OrganisationRegistered(Guid Organisation, OrganisationKind Kind) : IDomainEvent;

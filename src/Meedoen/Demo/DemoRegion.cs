using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Demo;

/// <summary>Makes the tenants of the fictitious region with their organisations and staff. Safe to run again.</summary>
public sealed class DemoRegion(Tenants tenants, Acts acts)
{
    private static readonly Act Filling = new("FillDemo", Actor.System, "administration");

    /// <summary>Sets up every tenant.</summary>
    public async Task SetUp(CancellationToken cancel)
    {
        foreach (var cast in DemoCast.All)
        {
            var tenant = await tenants.Create(cast.Slug, cancel);
            await acts.Do(tenant, Filling with { Id = Ids.New() }, scope => SetUp(scope, cast, cancel), cancel);
        }
    }

    private static async Task<Outcome<Done>> SetUp(ActScope scope, DemoCast.Cast cast, CancellationToken cancel)
    {
        if (await scope.Db.Set<Organisation>().AnyAsync(cancel))
        {
            return Done.Instance;
        }

        var organisations = Organisations(cast).ToDictionary(o => o.Name, StringComparer.Ordinal);
        var team = new Team { Id = Ids.New(), Name = cast.Runs };
        scope.Db.AddRange(organisations.Values);
        scope.Db.Add(team);
        foreach (var member in cast.Members)
        {
            AddMember(scope.Db, cast, member, organisations, team.Id);
        }

        return Done.Instance;
    }

    private static IEnumerable<Organisation> Organisations(DemoCast.Cast cast)
    {
        yield return new Organisation { Id = Ids.New(), Name = cast.Runs, Kind = cast.RunsAs, RunsTenant = true };
        foreach (var name in cast.Municipalities.Where(name => name != cast.Runs))
        {
            yield return new Organisation { Id = Ids.New(), Name = name, Kind = OrganisationKind.Municipality };
        }

        foreach (var (name, kind) in cast.Organisations)
        {
            yield return new Organisation { Id = Ids.New(), Name = name, Kind = kind };
        }
    }

    private static void AddMember(
        MeedoenDb db, DemoCast.Cast cast, DemoCast.Member member, Dictionary<string, Organisation> organisations, Guid team)
    {
        var organisation = organisations[member.Organisation];
        var name = DemoPersonas.UserName(cast.Slug, member.Slug);
        var account = new Account
        {
            Id = Ids.New(),
            Name = member.Name,
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Email = name,
            NormalizedEmail = name.ToUpperInvariant(),
            PhoneNumber = "06-0000 00" + (10 + cast.Members.ToList().IndexOf(member)),
            OrganisationId = organisation.Id,
            TeamId = organisation.RunsTenant ? team : null,
            SecurityStamp = Ids.New().ToString("N"),
        };
        db.Add(account);
        var municipality = member.Municipality is null ? (Guid?)null : organisations[member.Municipality].Id;
        db.AddRange(member.Roles.Select(role => new AccountRole { AccountId = account.Id, Role = role, MunicipalityId = municipality }));
    }
}

using Meedoen.Assessments;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;

namespace Meedoen.Demo;

/// <summary>Makes the tenants of the fictitious region with their organisations and staff, through the same use cases as everybody. Safe to run again.</summary>
public sealed class DemoRegion(Tenants tenants, IServiceScopeFactory scopes)
{
    /// <summary>Sets up every tenant.</summary>
    public async Task SetUp(CancellationToken cancel)
    {
        foreach (var cast in DemoCast.All)
        {
            var tenant = await tenants.Create(cast.Slug, cancel);
            using var scope = scopes.CreateScope();
            scope.ServiceProvider.GetRequiredService<Current>().Become(tenant, Actor.System);
            await new Setting(scope.ServiceProvider, tenant, cast).Up(cancel);
            await scope.ServiceProvider.GetRequiredService<SeedTemplates>().Handle(tenant, cast.Templates, cancel);
            await AddSchools(scope.ServiceProvider, cast, cancel);
        }
    }

    private static async Task AddSchools(IServiceProvider services, DemoCast.Cast cast, CancellationToken cancel)
    {
        var there = await services.GetRequiredService<ListLessonProviders>().Handle(cancel);
        foreach (var school in cast.Schools.Where(school => !there.Any(known => known.Name == school.Name)))
        {
            _ = (await services.GetRequiredService<SaveLessonProvider>().Handle(null, school, null, cancel)).Value;
        }
    }

    /// <summary>One tenant being set up. What is there already is left as it is, so that a start that was broken off goes on.</summary>
    private sealed class Setting(IServiceProvider services, Tenant tenant, DemoCast.Cast cast)
    {
        private Dictionary<string, Guid> organisations = [];

        public async Task Up(CancellationToken cancel)
        {
            await using var db = tenant.OpenForReading();
            organisations = (await PartiesDirectory.Organisations(db, null, cancel)).ToDictionary(o => o.Name, o => o.Id, StringComparer.Ordinal);
            var there = await PartiesDirectory.Accounts(db, null, DateOnly.MinValue, cancel);
            if (there.Count >= cast.Members.Count)
            {
                return;
            }

            await AddOrganisations(cancel);
            var team = there.Find(a => a.Team is not null)?.Team ?? (await services.GetRequiredService<StartTeam>().Handle(cast.Runs, cancel)).Value;
            var names = there.ConvertAll(a => a.UserName);
            await Task.WhenAll(cast.Members.Where(m => !names.Contains(UserName(m))).Select(m => AddMember(m, team, cancel)));
        }

        private async Task AddOrganisations(CancellationToken cancel)
        {
            var wanted = cast.Organisations.Select(o => new NewOrganisation(o.Name, o.Kind))
                .Concat(cast.Municipalities.Where(m => m != cast.Runs).Select(m => new NewOrganisation(m, OrganisationKind.Municipality)))
                .Prepend(new NewOrganisation(cast.Runs, cast.RunsAs, RunsTenant: true))
                .Where(o => !organisations.ContainsKey(o.Name));
            var register = services.GetRequiredService<RegisterOrganisation>();
            var added = await Task.WhenAll(wanted.Select(async o => (o.Name, Id: (await register.Handle(o, cancel)).Value)));
            foreach (var (name, id) in added)
            {
                organisations.Add(name, id);
            }
        }

        private async Task AddMember(DemoCast.Member member, Guid team, CancellationToken cancel)
        {
            var number = 10 + cast.Members.ToList().IndexOf(member);
            var account = new NewAccount(member.Name, UserName(member), organisations[member.Organisation], member.Roles)
            {
                Email = UserName(member),
                Phone = $"06-0000 00{number}",
                Team = member.Organisation == cast.Runs ? team : null,
                Municipality = member.Municipality is null ? null : organisations[member.Municipality],
            };
            var id = (await services.GetRequiredService<RegisterAccount>().Handle(account, cancel)).Value;
            if (member == cast.Members.First(m => m.Roles.Contains(AccessRole.CaseOwner)))
            {
                _ = (await services.GetRequiredService<ReceiveArrivals>().Handle(id, null, cancel)).Value;
            }
        }

        private string UserName(DemoCast.Member member) => DemoPersonas.UserName(cast.Slug, member.Slug);
    }
}

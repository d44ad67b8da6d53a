using System.Globalization;
using Meedoen.Demo;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Meedoen.Tests.Rights;

/// <summary>Builds the world of the matrix as its people would: expecting a household, handing over, adding to the team, standing in, ending.</summary>
internal sealed class RightsWorldMaker
{
    private static readonly AccessRole[] TeamRoles = [.. AddToTeam.Roles];

    private readonly RightsWorld world;
    private readonly Who meryem = new(AccessRole.CaseOwner, Relation.Involved, RightsWorld.Home, "meryem-aslan");
    private readonly Who before = new(AccessRole.CaseOwner, Relation.NoLonger, RightsWorld.Home, "rg-nolonger");
    private Dictionary<string, Guid> organisations = [];

    private RightsWorldMaker(RightsWorld world) => this.world = world;

    public static async Task<RightsWorld> Make(DatabaseKind database, Action<WebApplicationBuilder>? configure = null)
    {
        // One connection for each way of use: a page that waits for a second one while it holds the first would never answer.
        var app = await TestApp.Start(database, "2026-11-23", configure: configure, connections: 1);
        var maker = new RightsWorldMaker(new RightsWorld(app));
        await maker.Household();
        await app.MoveTo("2026-11-24");
        await maker.Team();
        await maker.Journey();
        await RightsWorldContents.Fill(maker.world, maker.meryem);
        await CanaryPlanter.Plant(maker.world);
        await RightsWorldContents.Receive(maker.world, maker.meryem);
        await app.MoveTo("2026-11-27");
        await maker.Everybody();
        await RightsWorldContents.Double(maker.world, maker.meryem);
        return maker.world;
    }

    private static string Persona(AccessRole role, Relation relation) => $"{role.Code()}-{relation}".ToLowerInvariant();

    private async Task Household()
    {
        await using (var db = world.Tenant.OpenForReading())
        {
            organisations = (await PartiesDirectory.Organisations(db, null, CancellationToken.None)).ToDictionary(o => o.Name, o => o.Id);
        }

        foreach (var relation in new[] { Relation.NoLonger, Relation.StandIn, Relation.StoodIn, Relation.OtherTeam, Relation.NotYet })
        {
            await Register(AccessRole.CaseOwner, relation, "Zuiderzicht");
        }

        await world.SignIn(before);
        var ids = await world.Do(before, HttpMethod.Post, "/api/v1/persons/expected", new
        {
            members = new object[]
            {
                new { name = $"{Canaries.Name.Value} Amara", relation = "Self", birthDate = "1991-05-04", language = "ar" },
                new { name = $"{Canaries.PartnerName.Value} Amara", relation = "Partner", birthDate = "1990-02-01", language = "ar" },
            },
        });
        (world.Person, world.Partner) = (ids[0].GetGuid(), ids[1].GetGuid());
        await world.Do(before, HttpMethod.Post, $"/api/v1/persons/{world.Partner}/account", new { });
        world.Feed = (await world.Do(before, HttpMethod.Post, "/api/v1/calendar-feed", new { })).GetProperty("path").GetString()!.Split('/')[^1][..^4];
        await RightsWorldContents.Plan(world, before, "2026-11-28");
        await world.Do(before, HttpMethod.Post, $"/api/v1/persons/{world.Person}/contact-person/hand-over", new
        {
            account = await Account("meryem-aslan"),
            talkOn = "2026-11-23",
            effectiveOn = "2026-11-24",
        });
    }

    private async Task Team()
    {
        await world.SignIn(meryem);
        var person = $"/api/v1/persons/{world.Person}";
        await world.Do(meryem, HttpMethod.Post, $"{person}/account", new { });
        await world.Do(meryem, HttpMethod.Post, $"{person}/settle", new { municipality = organisations["Heidedorp"], on = "2026-11-24" });
        await StandIn("rg-standin", "2026-12-20");
        await StandIn("rg-stoodin", "2026-11-25");
        foreach (var role in TeamRoles)
        {
            await InTeam(role);
        }
    }

    /// <summary>
    /// Gives somebody a part in guiding the person. After the municipality took the person over, nobody can add a contact of the asylum
    /// centre: that involvement is begun by the domain's own act, so that its column is tried as well.
    /// </summary>
    private async Task<Guid> Involve(AccessRole role, Guid account, string? from = null)
    {
        if (role != AccessRole.AsylumCentre)
        {
            return (await world.Do(meryem, HttpMethod.Post, $"/api/v1/persons/{world.Person}/team", new { account, role = role.Code(), from })).GetGuid();
        }

        using var services = world.App.Services.CreateScope();
        var day = from is null ? world.App.Today : DateOnly.Parse(from, CultureInfo.InvariantCulture);
        var current = services.ServiceProvider.GetRequiredService<Current>();
        current.Become(world.Tenant, Actor.System);
        return (await current.Do<Guid>(
            "InvolveCentre", "guidance", world.Person,
            async scope => await Involving.Begin(scope, new NewInvolvement(world.Person, account, role, day), CancellationToken.None),
            CancellationToken.None)).Value;
    }

    private async Task InTeam(AccessRole role)
    {
        var members = await Members(RightsWorld.Home);
        var involved = members.First(m => m.Roles.Contains(role));
        var own = organisations[involved.Organisation];
        foreach (var relation in new[] { Relation.NoLonger, Relation.SameTeam, Relation.OtherTeam, Relation.NotYet })
        {
            await Register(role, relation, relation == Relation.OtherTeam ? organisations.Keys.First(o => organisations[o] != own) : involved.Organisation);
        }

        await Involve(role, await Account(involved.Slug));
        await Involve(role, await Account(Persona(role, Relation.NotYet)), "2026-12-10");
        world.Involvement = await Involve(role, await Account(Persona(role, Relation.NoLonger)));
        await world.Do(meryem, HttpMethod.Post, $"/api/v1/persons/{world.Person}/team/{world.Involvement}/end", new { lastDay = "2026-11-25" });
        await world.SignIn(new(role, Relation.Involved, RightsWorld.Home, involved.Slug));
    }

    private async Task Journey()
    {
        var journeys = await world.Do(meryem, HttpMethod.Get, $"/api/v1/persons/{world.Person}/journeys", new { });
        world.Enrolment = journeys[0].GetProperty("id").GetGuid();
        world.Step = journeys[0].GetProperty("steps")[0].GetProperty("id").GetString()!;
        world.Phase = journeys[0].GetProperty("phases")[0].GetProperty("id").GetString()!;
    }

    private async Task Everybody()
    {
        await world.SignIn(new(AccessRole.TeamLead, Relation.Involved, RightsWorld.Home, "karin-dijkman"));
        await world.SignIn(new(AccessRole.CaseOwner, Relation.SameTeam, RightsWorld.Home, "pieter-hofstra"));
        foreach (var relation in new[] { Relation.StandIn, Relation.StoodIn, Relation.OtherTeam, Relation.NotYet })
        {
            await world.SignIn(new(AccessRole.CaseOwner, relation, RightsWorld.Home, Persona(AccessRole.CaseOwner, relation)));
        }

        foreach (var role in TeamRoles)
        {
            foreach (var relation in new[] { Relation.NoLonger, Relation.SameTeam, Relation.OtherTeam, Relation.NotYet })
            {
                await world.SignIn(new(role, relation, RightsWorld.Home, Persona(role, relation)));
            }
        }

        await Register(AccessRole.TeamLead, Relation.OtherTeam, "Zuiderzicht");
        await Register(AccessRole.MunicipalOfficial, Relation.OtherTeam, "Randmeer");
        await world.SignIn(new(AccessRole.TeamLead, Relation.OtherTeam, RightsWorld.Home, Persona(AccessRole.TeamLead, Relation.OtherTeam)));
        await world.SignIn(new(AccessRole.MunicipalOfficial, Relation.OtherTeam, RightsWorld.Home, Persona(AccessRole.MunicipalOfficial, Relation.OtherTeam)));
        await world.SignIn(new(AccessRole.MunicipalOfficial, Relation.Involved, RightsWorld.Home, "mirjam-post"));
        await Participants();
        foreach (var member in await Members(RightsWorld.Home))
        {
            foreach (var role in member.Roles.Where(r => r is AccessRole.PolicyOfficer or AccessRole.FunctionalAdministrator or AccessRole.PrivacyOfficer))
            {
                await world.SignIn(new(role, Relation.SameTeam, RightsWorld.Home, member.Slug));
            }
        }

        foreach (var group in (await Members(RightsWorld.Neighbour)).SelectMany(m => m.Roles, (m, role) => (m.Slug, role)).GroupBy(x => x.role))
        {
            await world.SignIn(new(group.Key, Relation.OtherTenant, RightsWorld.Neighbour, group.First().Slug));
        }
    }

    private async Task Participants()
    {
        var pieter = world.The(AccessRole.CaseOwner, Relation.SameTeam);
        var other = await world.Do(pieter, HttpMethod.Post, "/api/v1/persons/expected", new { members = new[] { new { name = "Iemand Anders", relation = "Self" } } });
        await world.Do(pieter, HttpMethod.Post, $"/api/v1/persons/{other[0].GetGuid()}/account", new { });
        await using var db = world.Tenant.OpenForReading();
        var accounts = await PartiesDirectory.Accounts(db, AccessRole.Participant, world.App.Today, CancellationToken.None);
        string Slug(string name) => accounts.Single(a => a.Name.StartsWith(name, StringComparison.Ordinal)).UserName.Split('@')[0];
        await world.SignIn(new(AccessRole.Participant, Relation.Involved, RightsWorld.Home, Slug(Canaries.Name.Value)));
        await world.SignIn(new(AccessRole.Participant, Relation.SameTeam, RightsWorld.Home, Slug(Canaries.PartnerName.Value)));
        await world.SignIn(new(AccessRole.Participant, Relation.OtherTeam, RightsWorld.Home, Slug("Iemand")));
    }

    private async Task StandIn(string persona, string to) => await world.Do(
        meryem, HttpMethod.Post, $"/api/v1/persons/{world.Person}/contact-person/stand-in", new { account = await Account(persona), from = "2026-11-24", to });

    private async Task Register(AccessRole role, Relation relation, string organisation)
    {
        var persona = Persona(role, relation);
        using var services = world.App.Services.CreateScope();
        services.ServiceProvider.GetRequiredService<Current>().Become(world.Tenant, Actor.System);
        _ = (await services.ServiceProvider.GetRequiredService<RegisterAccount>().Handle(
            new NewAccount($"Account {persona}", DemoPersonas.UserName(RightsWorld.Home, persona), organisations[organisation], [role])
            {
                Municipality = role == AccessRole.MunicipalOfficial ? organisations[organisation] : null,
            },
            CancellationToken.None)).Value;
    }

    private async Task<Guid> Account(string persona)
    {
        await using var db = world.Tenant.OpenForReading();
        return (await PartiesDirectory.Account(db, DemoPersonas.UserName(RightsWorld.Home, persona), CancellationToken.None))!.Id;
    }

    private async Task<IReadOnlyList<Persona>> Members(string tenant)
    {
        using var services = world.App.Services.CreateScope();
        return await services.ServiceProvider.GetRequiredService<DemoPersonas>()
            .Handle(services.ServiceProvider.GetRequiredService<Tenants>().Find(tenant)!, CancellationToken.None);
    }
}

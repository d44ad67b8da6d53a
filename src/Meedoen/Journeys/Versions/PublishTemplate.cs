using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>Publishes a draft: journeys start on it from today. Running journeys stay on their version until somebody moves them.</summary>
public sealed class PublishTemplate(Current current, TemplateShelf shelf) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/templates/{template}/versions/{version:int}/publish", async (
                string template, int version, PublishTemplate slice, CancellationToken cancel) =>
            (await slice.Handle(template, version, cancel)).ToResult())
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>Does it.</summary>
    public async Task<Outcome<Done>> Handle(string template, int version, CancellationToken cancel, string? key = null)
    {
        var done = await current.Do(nameof(PublishTemplate), "administration", null, scope => Decide(scope, template, version, cancel), cancel, key);
        shelf.Drop(current.Tenant.Slug, template, version);
        return done;
    }

    private static async Task<Outcome<Done>> Decide(ActScope scope, string template, int version, CancellationToken cancel)
    {
        var versions = await scope.Db.Set<TemplateVersion>().Where(t => t.TemplateId == template).ToListAsync(cancel);
        if (versions.Find(one => one.Version == version) is not { } row)
        {
            return Refusal.NotFound;
        }

        if (row.PublishedOn is not null || versions.Exists(one => one.Version > version && one.PublishedOn is not null))
        {
            return new Refusal(row.PublishedOn is null ? "journeys.newer-published" : "journeys.published-already") { Status = 409 };
        }

        row.PublishedOn = scope.Today;
        scope.Record(new TemplatePublished(template, version, scope.Today), null, category: 0);
        await TellThoseWithPeopleOnOlder(scope, template, cancel);
        return Done.Instance;
    }

    /// <summary>Whose people follow an older version can look what a move would change for them, before it is done.</summary>
    private static async Task TellThoseWithPeopleOnOlder(ActScope scope, string template, CancellationToken cancel)
    {
        foreach (var owner in await PartiesDirectory.Accounts(scope.Db, AccessRole.CaseOwner, scope.Today, cancel))
        {
            var people = Access.Scope(scope.Db, new Actor(owner.Id, AccessRole.CaseOwner.Code(), [owner.Id]), scope.Today);
            if (await scope.Db.Set<Enrolment>().AnyAsync(e => e.TemplateId == template && people.Contains(e.PersonId), cancel))
            {
                scope.Notify(owner.Id, "template-published", null, on: scope.Today);
            }
        }
    }
}

using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>The dry run of a move as a case owner sees it: the own people, each with what would change.</summary>
public sealed class MovesOfMyPeople(Current current, MoveRun run, TemplateShelf shelf) : ISlice
{
    private const long Rubrics = 1L << 1 | 1L << 10;

    /// <summary>One person with the changes.</summary>
    public sealed record Item(Guid Person, string Name, IReadOnlyList<MoveChange> Changes);

    /// <summary>A version that own people follow while a newer one is published.</summary>
    public sealed record Move(Template From, Template To, IReadOnlyList<Item> People);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/templates/{template}/moves/{from:int}/{to:int}/people", async (
                string template, int from, int to, MovesOfMyPeople slice, CancellationToken cancel) =>
            (await slice.Handle(template, from, to, cancel)).ToResult())
            .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Every version that own people follow while a newer one is published, with what moving to it would change.</summary>
    public async Task<IReadOnlyList<Move>> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var scope = Access.Scope(db, current.Actor, current.Today);
        var followed = await db.Set<Enrolment>()
            .Where(e => scope.Contains(e.PersonId) && e.State != EnrolmentState.HandedOver && e.State != EnrolmentState.Lapsed && e.State != EnrolmentState.Stopped)
            .Select(e => new { e.TemplateId, e.TemplateVersion }).Distinct().ToListAsync(cancel);
        var newest = (await shelf.Published(db, current.Tenant.Slug, current.Today, cancel)).ToDictionary(template => template.Id);
        var moves = new List<Move>();
        foreach (var one in followed.OrderBy(one => one.TemplateId, StringComparer.Ordinal).ThenBy(one => one.TemplateVersion))
        {
            if (newest.TryGetValue(one.TemplateId, out var to) && to.Version > one.TemplateVersion)
            {
                var from = await shelf.Find(db, current.Tenant.Slug, one.TemplateId, one.TemplateVersion, cancel);
                moves.Add(new Move(from!, to, (await Handle(to.Id, one.TemplateVersion, to.Version, cancel)).Value));
            }
        }

        return moves;
    }

    /// <summary>Those in whom something changes, in the order of their enrolments.</summary>
    public async Task<Outcome<IReadOnlyList<Item>>> Handle(string template, int from, int to, CancellationToken cancel)
    {
        var versions = await run.Versions(template, from, to, cancel);
        if (versions.IsRefused)
        {
            return versions.Refuse<IReadOnlyList<Item>>();
        }

        await using var db = current.Tenant.OpenForReading();
        var scope = await Access.Scope(db, current.Actor, current.Today).ToListAsync(cancel);
        var items = new List<Item>();
        await foreach (var journey in run.Journeys(versions.Value.From, cancel, scope))
        {
            if (MoveRun.Compare(journey, versions.Value.To) is { Count: > 0 } changes && await Persons.Brief(db, journey.Enrolment.PersonId, cancel) is { } person)
            {
                items.Add(new Item(person.Id, person.Name, changes));
            }
        }

        current.Saw("template-moves", "guidance", items.ConvertAll(item => item.Person), Rubrics);
        return items;
    }
}

using Meedoen.Dossiers;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>Writes the rows of a journey again when something was stated that its template asks for.</summary>
internal sealed class RefreshOnFacts(Current current, JourneyBook book, TemplateShelf shelf) : IReactTo<FactStated>, IReactTo<FactTakenBack>
{
    /// <inheritdoc />
    public Task React(FactStated happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        Refresh(scope, person, happened.Key, cancel);

    /// <inheritdoc />
    public Task React(FactTakenBack happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        Refresh(scope, person, happened.Key, cancel);

    private async Task Refresh(ActScope scope, Guid? person, string key, CancellationToken cancel)
    {
        var followed = await scope.Db.Set<Enrolment>().AsNoTracking().Where(e => e.PersonId == person)
            .Select(e => new { e.Id, e.TemplateId, e.TemplateVersion }).ToListAsync(cancel);
        foreach (var one in followed)
        {
            var template = await shelf.Find(scope.Db, current.Tenant.Slug, one.TemplateId, one.TemplateVersion, cancel);
            if (template is not null && FactsForJourney.Asks(template, key))
            {
                await scope.Db.SaveChangesAsync(cancel);
                await book.Refresh(scope, (await book.Reopen(scope, one.Id, cancel))!, cancel);
            }
        }
    }
}

/// <summary>Writes the rows of the other parent again when one of them begins a route: a gate may hold up who starts second.</summary>
internal sealed class RefreshParents(JourneyBook book) : IReactTo<PhaseScheduled>, IReactTo<RouteChosen>, IReactTo<RouteSwitched>
{
    /// <inheritdoc />
    public Task React(PhaseScheduled happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) => Refresh(scope, person, cancel);

    /// <inheritdoc />
    public Task React(RouteChosen happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) => Refresh(scope, person, cancel);

    /// <inheritdoc />
    public Task React(RouteSwitched happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) => Refresh(scope, person, cancel);

    private async Task Refresh(ActScope scope, Guid? person, CancellationToken cancel)
    {
        if (person is not { } id)
        {
            return;
        }

        await scope.Db.SaveChangesAsync(cancel);
        var others = (await Recognising.Members(scope.Db, id, cancel))
            .Where(member => member.Id != id && member.Relation is HouseholdRelation.Self or HouseholdRelation.Partner);
        foreach (var other in others)
        {
            await book.RefreshAll(scope, other.Id, cancel);
        }
    }
}

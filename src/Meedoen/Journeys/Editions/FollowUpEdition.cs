using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>Prepares the edition that follows another one, on the same or a newer version of the template.</summary>
public sealed class FollowUpEdition(Current current, EditionActs acts, DraftEdition draft, Calendars calendars) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/editions/{edition:guid}/follow-up", async (Guid edition, DraftEdition.Request request, FollowUpEdition slice, CancellationToken cancel) =>
            (await slice.Handle(edition, request, cancel)).ToResult(id => Results.Created($"/api/v1/editions/{id}", new { id })))
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>Does it; answers the id of the next edition.</summary>
    public Task<Outcome<Guid>> Handle(Guid edition, DraftEdition.Request request, CancellationToken cancel, string? key = null) =>
        current.Do(nameof(FollowUpEdition), "administration", null, scope => Decide(scope, edition, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid edition, DraftEdition.Request request, CancellationToken cancel)
    {
        var row = await scope.Db.Set<EditionRow>().FirstOrDefaultAsync(e => e.Id == edition, cancel);
        var now = row is null ? null : await acts.Template(scope, row.TemplateId, row.TemplateVersion, cancel);
        if (row is null || now is null || await acts.Template(scope, row.TemplateId, request.Version, cancel) is not { } next)
        {
            return Refusal.NotFound;
        }

        var calendar = await calendars.Of(scope.Db, current.Tenant.Slug, cancel);
        var followed = Editions.FollowUp(row.ToEdition(), now, next, Ids.New(), request.StartsOn ?? scope.Today, calendar);
        if (followed.IsRefused)
        {
            return followed.Refuse<Guid>();
        }

        if (row.State != followed.Value.Followed.State)
        {
            (row.State, row.Version) = (followed.Value.Followed.State, row.Version + 1);
            scope.Record(new EditionChanged(row.Id, row.State), null, category: 0);
        }

        return await draft.Decide(scope, row.TemplateId, request, row.Id, cancel);
    }
}

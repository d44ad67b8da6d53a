using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Prepares an edition of a template. Its dates come from the template; where that says nothing, whoever prepares it sets them.</summary>
public sealed class DraftEdition(Current current, TemplateShelf shelf, Calendars calendars) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Title">Name, without names of people.</param>
    /// <param name="Version">Version of the template that participants follow.</param>
    /// <param name="StartsOn">First day.</param>
    /// <param name="EndsOn">Planned end, when the template gives no length; or null.</param>
    /// <param name="InterimFrom">First day of the interim balance, when the template gives none; or null.</param>
    public sealed record Request(string? Title, int Version, DateOnly? StartsOn, DateOnly? EndsOn = null, DateOnly? InterimFrom = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/templates/{template}/editions", async (string template, Request request, DraftEdition slice, CancellationToken cancel) =>
            (await slice.Handle(template, request, cancel)).ToResult(id => Results.Created($"/api/v1/editions/{id}", new { id })))
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>Prepares it; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(string template, Request request, CancellationToken cancel, string? key = null) =>
        current.Do(nameof(DraftEdition), "administration", null, scope => Decide(scope, template, request, null, cancel), cancel, key);

    /// <summary>Prepares it inside an act.</summary>
    internal async Task<Outcome<Guid>> Decide(ActScope scope, string template, Request request, Guid? follows, CancellationToken cancel)
    {
        if (await shelf.Find(scope.Db, current.Tenant.Slug, template, request.Version, cancel) is not { } found)
        {
            return Refusal.NotFound;
        }

        var wrong = Wrong(request).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        var calendar = await calendars.Of(scope.Db, current.Tenant.Slug, cancel);
        return Editions.Draft(Ids.New(), found, request.StartsOn!.Value, calendar).Then<Guid>(edition => Keep(scope, edition, request, follows));
    }

    private static IEnumerable<Refusal> Wrong(Request request)
    {
        if (string.IsNullOrWhiteSpace(request.Title) || request.Title.Length > EditionRow.TitleMaxLength)
        {
            yield return new Refusal("journeys.edition-title", "title").With(EditionRow.TitleMaxLength);
        }

        if (request.StartsOn is null)
        {
            yield return new Refusal("journeys.date-missing", "startsOn");
        }

        if (request.EndsOn <= request.StartsOn)
        {
            yield return new Refusal("journeys.end-before-start", "endsOn");
        }

        if (request.InterimFrom < request.StartsOn || request.InterimFrom > request.EndsOn)
        {
            yield return new Refusal("journeys.interim-outside", "interimFrom");
        }
    }

    private static Guid Keep(ActScope scope, Edition edition, Request request, Guid? follows)
    {
        scope.Db.Add(new EditionRow
        {
            Id = edition.Id,
            TemplateId = edition.TemplateId,
            TemplateVersion = edition.TemplateVersion,
            Title = request.Title!.Trim(),
            StartsOn = edition.StartsOn,
            PlannedEnd = edition.PlannedEnd ?? request.EndsOn,
            InterimFrom = edition.InterimFrom ?? request.InterimFrom,
            State = edition.State,
            Follows = follows,
        });
        scope.Record(new EditionChanged(edition.Id, edition.State), null, category: 0);
        return edition.Id;
    }
}

using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>
/// Maps somebody's personal situation and labour potential, each 1 to 5: the case owner for the municipality, the work consultant for the work
/// organisation. Somebody is mapped together when both did; then the step of the route that asks for it is done.
/// </summary>
public sealed class MapCandidate(Current current, FactBook book, RouteWork route, PersonKeys keys) : ISlice
{
    /// <summary>The marks.</summary>
    /// <param name="Situation">Personal situation, 1 to 5.</param>
    /// <param name="Potential">Labour potential, 1 to 5.</param>
    /// <param name="Note">A note, or null. Nothing about health.</param>
    public sealed record Request(int? Situation, int? Potential, string? Note = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/mapping", async (Guid person, Request request, MapCandidate slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel))
                .ToResult(id => Results.Created($"/api/v1/persons/{person}/mapping", new { id })))
        .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Maps; answers the id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(MapCandidate), "placement", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(Rubric.R6))
        {
            return Refusal.Forbidden;
        }

        var wrong = Wrong(request).ToList();
        return wrong.Count > 0 ? wrong
            : await RouteWork.Objection(scope, person, cancel) is { } objection ? objection
            : await Write(scope, person, request, cancel);
    }

    private static IEnumerable<Refusal> Wrong(Request request)
    {
        foreach (var (field, mark) in new[] { (nameof(request.Situation), request.Situation), (nameof(request.Potential), request.Potential) })
        {
            if (mark is not (>= 1 and <= MappingScale.Most))
            {
                yield return new Refusal("assessments.mark", field).With(MappingScale.Most);
            }
        }

        if (request.Note?.Length > Mapping.NoteMaxLength)
        {
            yield return new Refusal("assessments.too-long", nameof(request.Note)).With(Mapping.NoteMaxLength);
        }
    }

    private async Task<Guid> Write(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var party = scope.Act.Actor.Role == AccessRole.WorkConsultant.Code() ? MappingParty.Work : MappingParty.Municipality;
        var mapping = new Mapping
        {
            Id = Ids.New(),
            PersonId = person,
            On = scope.Today,
            AccountId = scope.Act.Actor.Id,
            Party = party,
            Situation = request.Situation!.Value,
            Potential = request.Potential!.Value,
        };
        if (!string.IsNullOrWhiteSpace(request.Note))
        {
            mapping.Say(await keys.For(scope, person, cancel), request.Note.Trim());
        }

        scope.Db.Add(mapping);
        await book.State(scope, person, Mapping.SituationKey, [mapping.Situation.ToString(CultureInfo.InvariantCulture)], FactSource.Colleague, cancel);
        await book.State(scope, person, Mapping.PotentialKey, [mapping.Potential.ToString(CultureInfo.InvariantCulture)], FactSource.Colleague, cancel);
        scope.Record(new CandidateMapped(mapping.Id, mapping.On, party, mapping.Situation, mapping.Potential), person, (int)Rubric.R6);
        if (await scope.Db.Set<Mapping>().AnyAsync(m => m.PersonId == person && m.Party != party, cancel))
        {
            await route.Complete(scope, person, Asks, scope.Today, cancel);
        }

        return mapping.Id;
    }

    private static bool Asks(Template template, StepView step) => step.Type == StepType.Measurement && step.Records.Contains(Mapping.PotentialKey);
}

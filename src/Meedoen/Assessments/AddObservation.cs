using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;

namespace Meedoen.Assessments;

/// <summary>Writes down something that was seen: when, in which situation, and what the person did. No judgement; the participant reads it.</summary>
public sealed class AddObservation(Current current, PersonKeys keys) : ISlice
{
    /// <summary>What was seen.</summary>
    /// <param name="On">Day, today or earlier.</param>
    /// <param name="Situation">What was going on.</param>
    /// <param name="Behaviour">What the person did.</param>
    public sealed record Request(DateOnly? On, string? Situation, string? Behaviour);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/observation/notes", async (Guid person, Request request, AddObservation slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel))
                .ToResult(id => Results.Created($"/api/v1/persons/{person}/observation", new { id })))
        .For(AccessRole.WorkConsultant, AccessRole.JobLanguageCoach, AccessRole.Employer);

    /// <summary>Writes it down; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(AddObservation), "placement", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanContribute(Rubric.R14))
        {
            return Refusal.Forbidden;
        }

        var wrong = Wrong(request, scope.Today).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        if (await RouteWork.Objection(scope, person, cancel) is { } objection)
        {
            return objection;
        }

        var note = new ObservationNote { Id = Ids.New(), PersonId = person, On = request.On!.Value, AccountId = scope.Act.Actor.Id };
        note.Say(await keys.For(scope, person, cancel), new NoteWords(request.Situation!.Trim(), request.Behaviour!.Trim()));
        scope.Db.Add(note);
        scope.Record(new ObservationNoted(note.Id, note.On), person, (int)Rubric.R14);
        return note.Id;
    }

    private static IEnumerable<Refusal> Wrong(Request request, DateOnly today)
    {
        if (RecordDays.Wrong(request.On, today) is { } day)
        {
            yield return day;
        }

        foreach (var (field, text) in new[] { (nameof(request.Situation), request.Situation), (nameof(request.Behaviour), request.Behaviour) })
        {
            if (string.IsNullOrWhiteSpace(text) || text.Length > ObservationNote.TextMaxLength)
            {
                yield return new Refusal("assessments." + field.ToLowerInvariant(), field).With(ObservationNote.TextMaxLength);
            }
        }
    }
}

using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;

namespace Meedoen.Assessments;

/// <summary>
/// Writes down a quality that came up in a talk, with an example. It becomes an item of the profile with its source and day; the participant
/// hears it read back and answers.
/// </summary>
public sealed class RecordStrength(Current current, FactBook book, PersonKeys keys) : ISlice
{
    /// <summary>The quality.</summary>
    /// <param name="Text">The quality, in a few words.</param>
    /// <param name="Example">What happened, or null.</param>
    /// <param name="On">Day of the talk, today or earlier.</param>
    public sealed record Request(string? Text, string? Example, DateOnly? On);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/strengths", async (Guid person, Request request, RecordStrength slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel))
                .ToResult(id => Results.Created($"/api/v1/persons/{person}/strengths", new { id })))
        .For(AccessRole.CaseOwner, AccessRole.WorkConsultant, AccessRole.Supporter, AccessRole.ExpertByExperience, AccessRole.JobLanguageCoach);

    /// <summary>Writes it down; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(RecordStrength), "placement", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanContribute(Rubric.R6))
        {
            return Refusal.Forbidden;
        }

        var wrong = StrengthRules.Wrong(request, scope.Today).ToList();
        return wrong.Count > 0 ? wrong
            : await RouteWork.Objection(scope, person, cancel) is { } objection ? objection
            : await Write(scope, person, request, cancel);
    }

    private async Task<Guid> Write(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var words = new StrengthWords(request.Text!.Trim(), string.IsNullOrWhiteSpace(request.Example) ? null : request.Example.Trim());
        var strength = new Strength { Id = Ids.New(), PersonId = person, On = request.On!.Value, AccountId = scope.Act.Actor.Id };
        strength.Say(await keys.For(scope, person, cancel), words);
        scope.Db.Add(strength);
        await book.Add(scope, person, Strength.QualityKey, words.Text, strength.On, cancel);
        if (words.Example is { } example)
        {
            await book.Add(scope, person, Strength.ExampleKey, example, strength.On, cancel);
        }

        scope.Record(new StrengthRecorded(strength.Id, strength.On), person, (int)Rubric.R6);
        return strength.Id;
    }
}

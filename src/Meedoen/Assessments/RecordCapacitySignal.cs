using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;

namespace Meedoen.Assessments;

/// <summary>
/// Records that somebody has not the strength now, in the person's own words. Every journey goes on at a quiet pace: the next contact has a
/// day, and a day is set to look again. It is no judgement and nobody is left out for it.
/// </summary>
public sealed class RecordCapacitySignal(Current current, FactBook book, RouteWork route, PersonKeys keys) : ISlice
{
    private const int LongestRhythm = 26;

    /// <summary>What is recorded.</summary>
    /// <param name="OwnWords">In the person's own words.</param>
    /// <param name="Since">Since when, today or earlier.</param>
    /// <param name="NextContactOn">Day of the next contact, after today.</param>
    /// <param name="ReviewOn">Day on which it is looked at again, not before the next contact.</param>
    /// <param name="EveryWeeks">Rhythm of the contacts in weeks, 1 to 26; or null.</param>
    public sealed record Request(string? OwnWords, DateOnly? Since, DateOnly? NextContactOn, DateOnly? ReviewOn, int? EveryWeeks = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/capacity", async (Guid person, Request request, RecordCapacitySignal slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel))
                .ToResult(id => Results.Created($"/api/v1/persons/{person}/capacity", new { id })))
        .For(AccessRole.CaseOwner);

    /// <summary>Records it; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(RecordCapacitySignal), "guidance", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(Rubric.R7))
        {
            return Refusal.Forbidden;
        }

        var wrong = Wrong(request, scope.Today).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        if (await CapacitySignals.IsOn(scope.Db, person, cancel))
        {
            return new Refusal("assessments.capacity-on-already") { Status = 409 };
        }

        var signal = await Write(scope, person, request, cancel);
        await scope.Db.SaveChangesAsync(cancel);
        if (await route.GoQuietly(scope, person, request.NextContactOn!.Value, request.ReviewOn!.Value, request.EveryWeeks * 7, cancel) == 0)
        {
            return new Refusal("assessments.no-journey-for-contact", nameof(request.NextContactOn));
        }

        await route.BeginPhases(scope, person, CapacitySignals.Code, cancel);
        return signal;
    }

    private static IEnumerable<Refusal> Wrong(Request request, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(request.OwnWords) || request.OwnWords.Length > CapacitySignal.WordsMaxLength)
        {
            yield return new Refusal("assessments.own-words", nameof(request.OwnWords)).With(CapacitySignal.WordsMaxLength);
        }

        if (RecordDays.Wrong(request.Since, today, nameof(request.Since)) is { } since)
        {
            yield return since;
        }

        if (request.NextContactOn is not { } contact || contact <= today)
        {
            yield return new Refusal("assessments.next-contact", nameof(request.NextContactOn));
        }

        if (request.ReviewOn is not { } review || review <= today || review < request.NextContactOn || review > today.AddYears(1))
        {
            yield return new Refusal("assessments.review-on", nameof(request.ReviewOn));
        }

        if (request.EveryWeeks is < 1 or > LongestRhythm)
        {
            yield return new Refusal("assessments.rhythm", nameof(request.EveryWeeks)).With(LongestRhythm);
        }
    }

    private async Task<Guid> Write(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var (since, review, words) = (request.Since!.Value, request.ReviewOn!.Value, request.OwnWords!.Trim());
        var signal = new CapacitySignal { Id = Ids.New(), PersonId = person, On = since, AccountId = scope.Act.Actor.Id, ReviewOn = review };
        signal.Say(await keys.For(scope, person, cancel), words);
        scope.Db.Add(signal);
        await book.State(scope, person, CapacitySignal.SignalKey, [words], FactSource.Conversation, cancel, since);
        await book.State(scope, person, CapacitySignal.SinceKey, [Stored(since)], FactSource.Conversation, cancel, since);
        await book.State(scope, person, CapacitySignal.ReviewKey, [Stored(review)], FactSource.Conversation, cancel, since);
        scope.Record(new CapacitySignalRecorded(signal.Id, since, request.NextContactOn!.Value, review), person, (int)Rubric.R7);
        return signal.Id;
    }

    private static string Stored(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

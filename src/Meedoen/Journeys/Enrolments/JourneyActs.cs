using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Does an act on one journey: rights, version, decision, events.</summary>
public sealed class JourneyActs(Current current, JourneyBook book, JourneyWords words)
{
    /// <summary>Rubric of plan and agreements: who may write it may change the route.</summary>
    public const int RouteRubric = 10;

    /// <summary>Does it, for whoever may change the route.</summary>
    public Task<Outcome<Done>> Do(
        string name, Guid enrolment, JourneyChange change, Func<RunningJourney, Stamp, Outcome<JourneyEvent[]>> decide, CancellationToken cancel) =>
        Do(name, enrolment, change, (_, rights) => rights.MayWrite(RouteRubric), null, decide, cancel);

    /// <summary>Does it, when <paramref name="may"/> says that this actor may; dated <paramref name="on"/> or today.</summary>
    public Task<Outcome<Done>> Do(
        string name, Guid enrolment, JourneyChange change, Func<RunningJourney, Rights, bool> may, DateOnly? on,
        Func<RunningJourney, Stamp, Outcome<JourneyEvent[]>> decide, CancellationToken cancel) =>
        current.Do(name, "guidance", null, async scope => await Decide(scope, enrolment, change, may, on, decide, cancel), cancel, change.Key, change.Reason?.Code);

    private async Task<Outcome<Done>> Decide(
        ActScope scope, Guid enrolment, JourneyChange change, Func<RunningJourney, Rights, bool> may, DateOnly? on,
        Func<RunningJourney, Stamp, Outcome<JourneyEvent[]>> decide, CancellationToken cancel)
    {
        var journey = await book.Open(scope, enrolment, cancel);
        if (journey is null || await current.RightsOn(scope, journey.Enrolment.PersonId, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!may(journey, rights))
        {
            return Refusal.Forbidden;
        }

        if (Objection(journey, change) is { } objection)
        {
            return objection;
        }

        var decided = decide(journey, new Stamp(on ?? scope.Today, scope.Act.Id));
        if (decided.IsRefused)
        {
            return decided.Refuse<Done>();
        }

        if ((change.Words ?? change.Reason?.Words) is { } text && !string.IsNullOrWhiteSpace(text))
        {
            await words.Keep(scope, scope.Act.Id, journey.Enrolment, text, cancel);
        }

        await book.Append(scope, journey, decided.Value, cancel);
        return Done.Instance;
    }

    /// <summary>What is wrong with a change, whatever it changes; or null.</summary>
    internal static Refusal? Objection(RunningJourney journey, JourneyChange change) =>
        change.Version is { } version && version != journey.Enrolment.Version ? new Refusal("platform.changed-meanwhile") { Status = 409 }
        : Objection(change.Reason ?? new Reason(null), "reason") ?? TooLong(change.Words);

    /// <summary>What is wrong with a reason, or null.</summary>
    /// <param name="reason">Why somebody departs from what the template says.</param>
    /// <param name="field">Name of the field with its code.</param>
    internal static Refusal? Objection(Reason reason, string field) =>
        reason.Code is { Length: > 0 } code && !Reason.Codes.Contains(code) ? new Refusal("journeys.reason-unknown", field)
        : reason.Code == Reason.Other && string.IsNullOrWhiteSpace(reason.Words) ? new Refusal("journeys.reason-words", "words")
        : TooLong(reason.Words);

    private static Refusal? TooLong(string? words) =>
        words?.Length > JourneyText.MaxLength ? new Refusal("journeys.words-too-long", "words").With(JourneyText.MaxLength) : null;
}

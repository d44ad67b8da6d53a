using Meedoen.Journeys;
using Meedoen.Platform.Acts;

namespace Meedoen.Programmes;

/// <summary>Patience mode, aftercare, outcomes and the exception to an obligation.</summary>
public static class CareDecisions
{
    /// <summary>
    /// Slower or paused: the next contact and the day to look again are obligatory, in the future of the act, the contact first or
    /// on the same day. Allowed from intake, planning and active.
    /// </summary>
    public static Outcome<JourneyEvent[]> StartPatience(
        Journey journey, DateOnly nextContactOn, int? everyDays, DateOnly reviewOn, string? reasonCode, Stamp stamp)
    {
        if (journey.State is not { } state || !EnrolmentLifecycle.After(state).Contains(EnrolmentState.Patient))
        {
            return new Refusal("programmes.transition-not-allowed", "state").With(journey.State ?? default, EnrolmentState.Patient);
        }

        return nextContactOn <= stamp.On || reviewOn <= stamp.On ? new Refusal("programmes.date-in-past", "nextContactOn")
            : everyDays < 1 ? new Refusal("programmes.rhythm-too-short", "everyDays")
            : string.IsNullOrEmpty(reasonCode) ? new Refusal("programmes.reason-required", "reason")
            : new JourneyEvent[] { new PatienceStarted(stamp.On, stamp.ActId, nextContactOn, everyDays, reviewOn, reasonCode) };
    }

    /// <summary>A contact in patience mode; it always plans the next one.</summary>
    public static Outcome<JourneyEvent[]> HoldPatienceContact(Journey journey, DateOnly nextContactOn, Stamp stamp) =>
        journey.Patience is null ? new Refusal("programmes.not-patient", "state")
        : nextContactOn <= stamp.On ? new Refusal("programmes.date-in-past", "nextContactOn")
        : new JourneyEvent[] { new PatienceContactHeld(stamp.On, stamp.ActId, nextContactOn) };

    /// <summary>Back to the state before.</summary>
    public static Outcome<JourneyEvent[]> EndPatience(Journey journey, Stamp stamp) =>
        journey.Patience is { } patience
            ? new JourneyEvent[] { new PatienceEnded(stamp.On, stamp.ActId, patience.BackTo) }
            : new Refusal("programmes.not-patient", "state");

    /// <summary>A planned contact of aftercare took place: <c>programmes.contact-not-found</c>, <c>.contact-held</c>, <c>.date-in-future</c>.</summary>
    public static Outcome<JourneyEvent[]> HoldAftercareContact(Journey journey, int number, bool signal, Stamp stamp) =>
        journey.Aftercare.FirstOrDefault(one => one.Number == number) switch
        {
            null => new Refusal("programmes.contact-not-found", "number") { Status = 404 },
            { HeldOn: not null } => new Refusal("programmes.contact-held", "number") { Status = 409 },
            _ when stamp.On > journey.Today => new Refusal("programmes.date-in-future", "on"),
            _ => new JourneyEvent[] { new AftercareContactHeld(stamp.On, stamp.ActId, number, signal) },
        };

    /// <summary>An outcome of the template: <c>programmes.outcome-not-found</c>, <c>.outcome-reached</c>, <c>.fact-missing</c>.</summary>
    public static Outcome<JourneyEvent[]> ReachOutcome(
        Template template, Journey journey, JourneyFacts facts, string outcome, string? theme, Stamp stamp)
    {
        if (template.Outcomes.FirstOrDefault(one => one.Id == outcome) is not { } rule || rule.PerTheme == theme is null)
        {
            return new Refusal("programmes.outcome-not-found", "outcome") { Status = 404 };
        }

        var missing = rule.Needs.Where(key => !facts.Values.ContainsKey(key)).ToList();
        return journey.Outcomes.Any(one => one.Id == outcome && one.Theme == theme)
                ? new Refusal("programmes.outcome-reached", "outcome") { Status = 409 }
            : missing.Count > 0 ? new Refusal("programmes.fact-missing", "outcome").With(string.Join(", ", missing))
            : new JourneyEvent[] { new OutcomeReached(stamp.On, stamp.ActId, outcome, theme) };
    }

    /// <summary>An exception to the obligation; the template says whether it needs a reason.</summary>
    public static Outcome<JourneyEvent[]> ExceptObligation(Template template, Journey journey, string? reasonCode, Stamp stamp) =>
        template.Obligation is not { } obligation ? new Refusal("programmes.no-obligation") { Status = 404 }
        : journey.Obligation?.ExceptedOn is not null ? new Refusal("programmes.excepted-already") { Status = 409 }
        : obligation.ExceptionNeedsReason && string.IsNullOrEmpty(reasonCode) ? new Refusal("programmes.reason-required", "reason")
        : new JourneyEvent[] { new ObligationExcepted(stamp.On, stamp.ActId, reasonCode ?? "free") };
}

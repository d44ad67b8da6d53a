using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>What other modules ask of the routes of a person, and do for their steps. The caller has asked the rights.</summary>
public sealed class RouteWork(JourneyBook book, TemplateShelf shelf, JourneyWords journeyWords)
{
    /// <summary>The reason that journeys give for a quiet pace: nobody reads from it that health plays a part.</summary>
    private const string QuietReason = "circumstances";

    /// <summary>
    /// Why nothing may be measured or planned, or null: as long as it is not certain that the person may stay, and after the person went
    /// elsewhere (<c>programmes.before-arrival</c>).
    /// </summary>
    public static Task<Refusal?> Objection(ActScope scope, Guid person, CancellationToken cancel) => NotHere.Objection(scope.Db, person, cancel);

    /// <summary>Completes the open steps that fit, on a day; on the day they opened when that came later.</summary>
    public async Task Complete(ActScope scope, Guid person, Func<Template, StepView, bool> fits, DateOnly on, CancellationToken cancel)
    {
        foreach (var journey in await book.OfPerson(scope, person, cancel))
        {
            foreach (var step in journey.Journey.Steps.Where(step => step.State == StepState.Open && fits(journey.Template, step)).ToList())
            {
                var stamp = new Stamp(on < step.OpensOn ? step.OpensOn.Value : on, scope.Act.Id);
                await book.Append(scope, journey, StepDecisions.Complete(journey.Journey, step.Id, null, stamp).ValueOrDefault ?? [], cancel);
            }
        }
    }

    /// <summary>
    /// Brings every journey of a person to a quiet pace, with a next contact; one that is there already gets that contact. What the act saved before
    /// counts. Answers on how many journeys the contact stands.
    /// </summary>
    public async Task<int> GoQuietly(ActScope scope, Guid person, DateOnly nextContactOn, DateOnly reviewOn, int? everyDays, CancellationToken cancel)
    {
        var stamp = new Stamp(scope.Today, scope.Act.Id);
        var quiet = 0;
        foreach (var journey in await book.OfPerson(scope, person, cancel))
        {
            var decided = journey.Journey.Patience is null
                ? CareDecisions.StartPatience(journey.Journey, nextContactOn, everyDays, reviewOn, QuietReason, stamp)
                : CareDecisions.HoldPatienceContact(journey.Journey, nextContactOn, stamp);
            await book.Append(scope, journey, decided.ValueOrDefault ?? [], cancel);
            quiet += decided.IsRefused ? 0 : 1;
        }

        return quiet;
    }

    /// <summary>
    /// Brings every journey of a person that is at a quiet pace back to where it was, and closes the phases that were there for a signal. What the
    /// act saved before counts.
    /// </summary>
    public async Task GoOn(ActScope scope, Guid person, string signal, CancellationToken cancel)
    {
        var stamp = new Stamp(scope.Today, scope.Act.Id);
        foreach (var journey in await book.OfPerson(scope, person, cancel))
        {
            await book.Append(scope, journey, CareDecisions.EndPatience(journey.Journey, stamp).ValueOrDefault ?? [], cancel);
            foreach (var phase in journey.Template.Phases.Where(phase => phase.Optional && TemplateKeys.Asks(phase.When, signal)))
            {
                await book.Append(scope, journey, RouteDecisions.Close(journey.Journey, phase.Id, QuietReason, stamp).ValueOrDefault ?? [], cancel);
            }

            await book.Refresh(scope, journey, cancel);
        }
    }

    /// <summary>Begins today the phases that are there for a signal, now that it is on and was saved.</summary>
    public async Task BeginPhases(ActScope scope, Guid person, string signal, CancellationToken cancel)
    {
        var stamp = new Stamp(scope.Today, scope.Act.Id);
        foreach (var journey in await book.OfPerson(scope, person, cancel))
        {
            foreach (var phase in journey.Journey.Optional.Where(one => one.Fits == true && TemplateKeys.Asks(journey.Template.Phases.First(rule => rule.Id == one.Id).When, signal)).ToList())
            {
                await book.Append(scope, journey, RouteDecisions.Schedule(journey.Journey, phase.Id, scope.Today, null, stamp).ValueOrDefault ?? [], cancel);
            }
        }
    }

    /// <summary>The decision moment whose step records a key, on a running journey of a person; null when there is none.</summary>
    public async Task<RouteDecision?> DecisionOn(ActScope scope, Guid person, string key, CancellationToken cancel) =>
        (await book.OfPerson(scope, person, cancel))
            .Select(journey => journey.Template.Steps.FirstOrDefault(step => step.Settings.Decision is not null && step.Records.Contains(key))?.Settings.Decision is { } id
                && journey.Template.Decision(id) is { } rule ? new RouteDecision(journey.Enrolment.Id, journey.Template, rule) : null)
            .FirstOrDefault(found => found is not null);

    /// <summary>
    /// Takes a decision with the participant's own view, in the role in which the actor may, and reaches the outcome of a kind where the approach
    /// has one. The words belong to the decision.
    /// </summary>
    public async Task<Outcome<Done>> Decide(
        ActScope scope, RouteDecision decision, IReadOnlyList<string> options, IReadOnlyList<string> present, string words, OutcomeKind reached, CancellationToken cancel)
    {
        var journey = (await book.Open(scope, decision.Enrolment, cancel))!;
        var stamp = new Stamp(scope.Today, scope.Act.Id);
        var role = decision.Template.Roles.Where(one => one.Access?.Code() == scope.Act.Actor.Role)
            .OrderByDescending(one => one.Id == decision.Rule.Decider).FirstOrDefault()?.Id ?? "";
        var taken = DecisionMoments.Take(
            decision.Template, journey.Journey, new DecisionToTake(decision.Rule.Id, role, [.. present, TemplateRole.Participant], OwnViewGiven: true, options, Reason.Other), stamp);
        if (taken.IsRefused)
        {
            return taken.Refuse<Done>();
        }

        await journeyWords.Keep(scope, scope.Act.Id, journey.Enrolment, words, cancel);
        await book.Append(scope, journey, taken.Value, cancel);
        foreach (var outcome in decision.Template.Outcomes.Where(one => one.CountAs == reached))
        {
            await book.Append(
                scope, journey, CareDecisions.ReachOutcome(decision.Template, journey.Journey, journey.Facts, outcome.Id, null, stamp).ValueOrDefault ?? [], cancel);
        }

        return Done.Instance;
    }

    /// <summary>The steps of a kind on the running journeys of a person, as they stand inside this act.</summary>
    public async Task<IReadOnlyList<(Template Template, StepView Step)>> Steps(
        ActScope scope, Guid person, StepType type, CancellationToken cancel) =>
        [.. (await book.OfPerson(scope, person, cancel))
            .SelectMany(journey => journey.Journey.Steps.Where(step => step.Type == type).Select(step => (journey.Template, step)))];

    /// <summary>Whether a journey of a person is in patience mode.</summary>
    public static Task<bool> IsPatient(MeedoenDb db, Guid person, CancellationToken cancel) =>
        db.Set<Enrolment>().AnyAsync(e => e.PersonId == person && e.State == EnrolmentState.Patient, cancel);

    /// <summary>How many of some persons have a journey that has begun: not only expected or registered, and not without effect.</summary>
    public static Task<int> HaveBegun(MeedoenDb db, IReadOnlyCollection<Guid> persons, CancellationToken cancel) =>
        db.Set<Enrolment>().Where(e => persons.Contains(e.PersonId) && e.State != EnrolmentState.Expected && e.State != EnrolmentState.Registered
            && e.State != EnrolmentState.HandedOver && e.State != EnrolmentState.Lapsed).Select(e => e.PersonId).Distinct().CountAsync(cancel);

    /// <summary>Whether a journey is one of this person's.</summary>
    public static Task<bool> Follows(MeedoenDb db, Guid person, Guid enrolment, CancellationToken cancel) =>
        db.Set<Enrolment>().AnyAsync(e => e.Id == enrolment && e.PersonId == person, cancel);

    /// <summary>The templates that the journeys of a person follow, the oldest journey first.</summary>
    public async Task<IReadOnlyList<Template>> Templates(MeedoenDb db, Tenant tenant, Guid person, CancellationToken cancel)
    {
        var followed = await db.Set<Enrolment>().AsNoTracking()
            .Where(e => e.PersonId == person && e.State != EnrolmentState.HandedOver && e.State != EnrolmentState.Lapsed)
            .OrderBy(e => e.StartedOn).ThenBy(e => e.Id).Select(e => new { e.TemplateId, e.TemplateVersion }).ToListAsync(cancel);
        var templates = new List<Template>();
        foreach (var one in followed.Distinct())
        {
            if (await shelf.Find(db, tenant.Slug, one.TemplateId, one.TemplateVersion, cancel) is { } template)
            {
                templates.Add(template);
            }
        }

        return templates;
    }

    /// <summary>Names of preconditions by id, of every template of a tenant.</summary>
    public async Task<IReadOnlyDictionary<string, Localized>> PreconditionTitles(Tenant tenant, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        return (await shelf.Published(db, tenant.Slug, DateOnly.MaxValue, cancel)).SelectMany(template => template.Preconditions)
            .GroupBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Title, StringComparer.Ordinal);
    }
}

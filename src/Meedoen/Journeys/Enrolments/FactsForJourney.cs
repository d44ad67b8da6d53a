using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Preconditions;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Gathers what the fold asks about the person and the household: what was arranged, the children, and whether both parents go the same
/// way. Asked only for a template with a gate; other templates have no use for it.
/// </summary>
internal static class FactsForJourney
{
    public static async Task<JourneyFacts> Read(MeedoenDb db, Enrolment enrolment, Template template, CancellationToken cancel)
    {
        var gates = template.Preconditions.Select(precondition => precondition.Gate?.Phase).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (gates.Count == 0 || await Persons.Brief(db, enrolment.PersonId, cancel) is not { } person)
        {
            return JourneyFacts.None;
        }

        var members = await Persons.Relations(db, person.HouseholdId, cancel);
        return new JourneyFacts
        {
            Preconditions = await PreconditionStates.Of(db, person.Id, person.HouseholdId, cancel),
            ChildBirthDates = [.. members.Where(member => member.Relation == HouseholdRelation.Child).Select(member => member.BirthDate).OfType<DateOnly>()],
            Parents = await Parents(db, enrolment, gates, members, cancel),
        };
    }

    private static async Task<IReadOnlyList<ParentFacts>> Parents(
        MeedoenDb db, Enrolment enrolment, HashSet<string> gates, IReadOnlyList<HouseholdPerson> members, CancellationToken cancel)
    {
        var parents = members.Where(member => member.Relation is HouseholdRelation.Self or HouseholdRelation.Partner).Select(member => member.Person).ToList();
        if (!parents.Contains(enrolment.PersonId))
        {
            return [];
        }

        var journeys = await db.Set<Enrolment>()
            .Where(e => parents.Contains(e.PersonId) && e.TemplateId == enrolment.TemplateId && e.State != EnrolmentState.HandedOver && e.State != EnrolmentState.Lapsed)
            .ToListAsync(cancel);
        var streams = journeys.ConvertAll(journey => journey.Id);
        var scheduled = await db.Set<EventRow>().AsNoTracking().Where(e => e.StreamId != null && streams.Contains(e.StreamId.Value) && e.Type == nameof(PhaseScheduled))
            .Select(e => new { Stream = e.StreamId!.Value, e.Data }).ToListAsync(cancel);
        var started = scheduled.Where(e => EventCodec.Read(nameof(PhaseScheduled), e.Data) is PhaseScheduled phase && gates.Contains(phase.Phase))
            .Select(e => e.Stream).ToHashSet();
        return [.. parents.Select(parent => Of(parent, enrolment.PersonId, journeys.Find(journey => journey.PersonId == parent), started))];
    }

    private static ParentFacts Of(Guid parent, Guid participant, Enrolment? journey, HashSet<Guid> started) =>
        new(parent == participant, journey?.Route, journey is not null && started.Contains(journey.Id));
}

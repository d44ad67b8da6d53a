using Meedoen.Assessments;
using Meedoen.Dossiers;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Preconditions;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Gathers what the fold asks about the person and the household: what is written in the file, what was arranged, the children, and whether
/// both parents go the same way.
/// </summary>
internal static class FactsForJourney
{
    private const string LegalRegime = "legal-regime";
    private const string TargetGroup = "target-group";

    /// <summary>Whether a template asks for a key.</summary>
    public static bool Asks(Template template, string key) => key is LegalRegime or TargetGroup || TemplateKeys.Of(template).Contains(key);

    /// <summary>
    /// The facts that the entry rule of a template asks of somebody who has no journey on it yet: what is written in the file; nothing when the
    /// template has no such rule.
    /// </summary>
    public static Task<JourneyFacts> BeforeEntry(MeedoenDb db, Guid person, Template template, CancellationToken cancel) =>
        template.Entry?.When is null ? Task.FromResult(JourneyFacts.None) : OfPerson(db, person, template, cancel);

    /// <summary>The facts of an enrolment on this template.</summary>
    public static async Task<JourneyFacts> Read(MeedoenDb db, Enrolment enrolment, Template template, CancellationToken cancel)
    {
        var facts = await OfPerson(db, enrolment.PersonId, template, cancel);
        if (await Persons.Brief(db, enrolment.PersonId, cancel) is not { } person)
        {
            return facts;
        }

        var members = await Persons.Relations(db, person.HouseholdId, cancel);
        var gated = template.Preconditions.Any(precondition => precondition.Gate is not null);
        return facts with
        {
            Preconditions = gated ? await PreconditionStates.Of(db, person.Id, person.HouseholdId, cancel) : facts.Preconditions,
            ChildBirthDates = [.. members.Where(member => member.Relation == HouseholdRelation.Child).Select(member => member.BirthDate).OfType<DateOnly>()],
            Parents = await Parents(db, enrolment, members, cancel),
        };
    }

    private static async Task<JourneyFacts> OfPerson(MeedoenDb db, Guid person, Template template, CancellationToken cancel)
    {
        var values = await PlainFacts.Of(db, person, [.. TemplateKeys.Of(template), LegalRegime, TargetGroup], cancel);
        return JourneyFacts.None with
        {
            Values = values,
            LegalRegime = values.GetValueOrDefault(LegalRegime),
            Signals = TemplateKeys.AsksSignal(template, CapacitySignals.Code) && await CapacitySignals.IsOn(db, person, cancel)
                ? new HashSet<string>(StringComparer.Ordinal) { CapacitySignals.Code }
                : JourneyFacts.None.Signals,
            TargetGroups = values.GetValueOrDefault(TargetGroup)?.Split(',').ToHashSet(StringComparer.Ordinal),
        };
    }

    private static async Task<IReadOnlyList<ParentFacts>> Parents(
        MeedoenDb db, Enrolment enrolment, IReadOnlyList<HouseholdPerson> members, CancellationToken cancel)
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
        var begun = await db.Set<EventRow>().AsNoTracking().Where(e => e.StreamId != null && streams.Contains(e.StreamId.Value) && e.Type == nameof(PhaseScheduled))
            .Select(e => e.StreamId!.Value).Distinct().ToListAsync(cancel);
        return [.. parents.Select(parent => Of(parent, enrolment, journeys.Find(journey => journey.PersonId == parent), begun))];
    }

    /// <summary>A route has begun once a phase of it has a first day.</summary>
    private static ParentFacts Of(Guid parent, Enrolment enrolment, Enrolment? journey, List<Guid> begun)
    {
        var own = parent == enrolment.PersonId ? enrolment : journey;
        return new(parent == enrolment.PersonId, own?.Route, own is not null && begun.Contains(own.Id));
    }
}

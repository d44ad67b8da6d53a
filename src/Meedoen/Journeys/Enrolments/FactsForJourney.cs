using Meedoen.Dossiers;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>Gathers what the fold asks about the person and the household: what is written in the file, the parents' routes, the children.</summary>
internal static class FactsForJourney
{
    private const string LegalRegime = "legal-regime";

    /// <summary>Whether a template asks for a key.</summary>
    public static bool Asks(Template template, string key) => key == LegalRegime || TemplateKeys.Of(template).Contains(key);

    /// <summary>The facts of an enrolment on this template.</summary>
    public static async Task<JourneyFacts> Read(MeedoenDb db, Enrolment enrolment, Template template, CancellationToken cancel)
    {
        var values = await PlainFacts.Of(db, enrolment.PersonId, [.. TemplateKeys.Of(template), LegalRegime], cancel);
        var household = await Household(db, enrolment, cancel);
        return JourneyFacts.None with
        {
            Values = values,
            LegalRegime = values.GetValueOrDefault(LegalRegime),
            Parents = household.Parents,
            ChildBirthDates = household.Children,
        };
    }

    private static async Task<(IReadOnlyList<ParentFacts> Parents, IReadOnlyList<DateOnly> Children)> Household(
        MeedoenDb db, Enrolment enrolment, CancellationToken cancel)
    {
        var members = await Recognising.Members(db, enrolment.PersonId, cancel);
        if (members.FirstOrDefault(member => member.Id == enrolment.PersonId)?.Relation is not (HouseholdRelation.Self or HouseholdRelation.Partner))
        {
            return ([], []);
        }

        var parents = new List<ParentFacts> { new(IsParticipant: true, enrolment.Route, await HasBegun(db, enrolment.Id, cancel)) };
        foreach (var other in members.Where(member => member.Id != enrolment.PersonId && member.Relation is HouseholdRelation.Self or HouseholdRelation.Partner))
        {
            var own = await db.Set<Enrolment>().AsNoTracking().Where(e => e.PersonId == other.Id && e.TemplateId == enrolment.TemplateId)
                .OrderByDescending(e => e.StartedOn).Select(e => new { e.Id, e.Route }).FirstOrDefaultAsync(cancel);
            parents.Add(new(IsParticipant: false, own?.Route, own is not null && await HasBegun(db, own.Id, cancel)));
        }

        return (parents, [.. members.Where(member => member.Relation == HouseholdRelation.Child).Select(member => member.BirthDate).OfType<DateOnly>()]);
    }

    /// <summary>A route has begun once a phase of it has a first day.</summary>
    private static Task<bool> HasBegun(MeedoenDb db, Guid enrolment, CancellationToken cancel) =>
        db.Set<EventRow>().AsNoTracking().AnyAsync(e => e.StreamId == enrolment && e.Type == nameof(PhaseScheduled), cancel);
}

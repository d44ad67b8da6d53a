using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Journeys inside an act: opens them, writes what happened to their stream, and keeps the rows that lists read equal to the fold, in the
/// same transaction.
/// </summary>
public sealed class JourneyBook(Current current, JourneyReader reader, ProjectionWriter projection, Calendars calendars)
{
    private const int StepRubric = 10;
    private const int DecisionRubric = 16;

    private readonly Dictionary<Guid, RunningJourney> open = [];
    private Guid act;

    /// <summary>The journey of an enrolment with what this act did to it already, or null.</summary>
    public async Task<RunningJourney?> Open(ActScope scope, Guid enrolment, CancellationToken cancel)
    {
        Turn(scope);
        if (!open.TryGetValue(enrolment, out var journey))
        {
            journey = await reader.Read(scope.Db, current.Tenant.Slug, enrolment, scope.Today, cancel);
            if (journey is not null)
            {
                open.Add(enrolment, journey);
            }
        }

        return journey;
    }

    /// <summary>The same, read again: what is known of the person changed.</summary>
    public Task<RunningJourney?> Reopen(ActScope scope, Guid enrolment, CancellationToken cancel)
    {
        open.Remove(enrolment);
        return Open(scope, enrolment, cancel);
    }

    /// <summary>The journeys of a person that are not over.</summary>
    public async Task<IReadOnlyList<RunningJourney>> OfPerson(ActScope scope, Guid person, CancellationToken cancel)
    {
        var ids = await scope.Db.Set<Enrolment>()
            .Where(e => e.PersonId == person && e.State != EnrolmentState.HandedOver && e.State != EnrolmentState.Lapsed)
            .OrderBy(e => e.StartedOn).ThenBy(e => e.Id).Select(e => e.Id).ToListAsync(cancel);
        var journeys = new List<RunningJourney>();
        foreach (var id in ids)
        {
            journeys.Add((await Open(scope, id, cancel))!);
        }

        return journeys;
    }

    /// <summary>Begins the journey of a person on a template; the first of the events says so.</summary>
    public async Task<RunningJourney> Begin(
        ActScope scope, Guid person, Template template, IReadOnlyList<JourneyEvent> happened, CancellationToken cancel)
    {
        Turn(scope);
        var started = happened.OfType<EnrolmentStarted>().First();
        var enrolment = new Enrolment
        {
            Id = Ids.New(),
            PersonId = person,
            TemplateId = template.Id,
            TemplateVersion = template.Version,
            State = started.State,
            StartedOn = started.On,
        };
        scope.Db.Add(enrolment);
        await WithoutJourney.StrikeOut(scope, person, cancel);
        var facts = await FactsForJourney.Read(scope.Db, enrolment, template, cancel);
        var journey = new RunningJourney(enrolment, template, [], facts, await calendars.Of(scope.Db, current.Tenant.Slug, cancel), scope.Today);
        open.Add(enrolment.Id, journey);
        await Append(scope, journey, happened, cancel);
        return journey;
    }

    /// <summary>Writes what happened, and the rows that follow from it.</summary>
    public async Task Append(ActScope scope, RunningJourney journey, IReadOnlyList<JourneyEvent> happened, CancellationToken cancel)
    {
        if (happened.Count == 0)
        {
            return;
        }

        journey.Add(happened);
        foreach (var one in happened)
        {
            scope.Record(one, journey.Enrolment.PersonId, RubricOf(one), journey.Enrolment.Id);
        }

        var enrolment = journey.Enrolment;
        (enrolment.State, enrolment.Route) = (journey.Journey.State ?? enrolment.State, journey.Journey.Route);
        enrolment.Version++;
        await projection.Write(current.Tenant, scope.Db, journey, cancel);
    }

    /// <summary>Writes the rows again although nothing happened: names, dates or people around the journey changed.</summary>
    public Task Refresh(ActScope scope, RunningJourney journey, CancellationToken cancel) => projection.Write(current.Tenant, scope.Db, journey, cancel);

    /// <summary>The same for all journeys of a person; what the act wrote before counts.</summary>
    public async Task RefreshAll(ActScope scope, Guid person, CancellationToken cancel)
    {
        await scope.Db.SaveChangesAsync(cancel);
        foreach (var journey in await OfPerson(scope, person, cancel))
        {
            await Refresh(scope, journey, cancel);
        }
    }

    private static int RubricOf(JourneyEvent happened) =>
        happened is DecisionContributed or DecisionTaken or OutcomeReached ? DecisionRubric : StepRubric;

    private void Turn(ActScope scope)
    {
        if (act != scope.Act.Id)
        {
            open.Clear();
            act = scope.Act.Id;
        }
    }
}

using Meedoen.Agenda;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>The journeys of one person, folded for today: state, phases, steps with their dates and why.</summary>
public sealed class ShowJourneys(Current current, JourneyReader reader, JourneyWords words) : ISlice
{
    private const long Rubrics = 1L << JourneyActs.RouteRubric;
    private static readonly IReadOnlyDictionary<string, PlannedTalk> NoTalks = new Dictionary<string, PlannedTalk>();

    /// <summary>A person with the journeys that the reader may see.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Journeys">The journeys, the oldest first.</param>
    /// <param name="Team">Who is around the person.</param>
    public sealed record Answer(PersonBrief Person, IReadOnlyList<View> Journeys, IReadOnlyList<TeamMember> Team);

    /// <summary>A journey with what belongs to it.</summary>
    public sealed record View
    {
        /// <summary>Id of the enrolment.</summary>
        public required Guid Id { get; init; }

        /// <summary>Counts acts, for optimistic concurrency.</summary>
        public required int Version { get; init; }

        /// <summary>The version of the template it follows.</summary>
        public required Template Template { get; init; }

        /// <summary>The journey as of today.</summary>
        public required Journey Journey { get; init; }

        /// <summary>Titles of added steps and reasons in words, by their id.</summary>
        public required IReadOnlyDictionary<Guid, string> Texts { get; init; }

        /// <summary>What the reader may.</summary>
        public required Rights Rights { get; init; }

        /// <summary>Names of who has a role of the template.</summary>
        public required IReadOnlyDictionary<string, string> Helpers { get; init; }

        /// <summary>The conversation that is agreed for a step, by step; for who may change the route.</summary>
        public required IReadOnlyDictionary<string, PlannedTalk> Talks { get; init; }

        /// <summary>The municipality where the person goes instead of here, or null.</summary>
        public string? Elsewhere => Texts.GetValueOrDefault(Id);

        /// <summary>Last day before everything about the person is destroyed; null while somebody is guided.</summary>
        public required DateOnly? ForgetAfter { get; init; }

        /// <summary>Act with which it began.</summary>
        public required Guid Began { get; init; }

        /// <summary>Why it began although the conditions of the template were not met, in words, or null.</summary>
        public string? WhyBegun => Texts.GetValueOrDefault(Began);

        /// <summary>Whether the reader may change the route.</summary>
        public bool MayChange => Rights.MayWrite(JourneyActs.RouteRubric);

        /// <summary>Title of a step; of an added one for who may read its words.</summary>
        public string TitleOf(StepView step) =>
            step.Title?.ToString() ?? (step.TextId is { } text ? Texts.GetValueOrDefault(text) : null) ?? Words.Get("Journeys", "step.added");
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/persons/{person:guid}/journeys", async (Guid person, ShowJourneys slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(answer => Results.Ok(answer.Journeys.Select(JourneyBody.Of))))
            .ForSignedIn();

    /// <summary>The journeys; not found for who is not involved.</summary>
    public async Task<Outcome<Answer>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        await using var db = current.Tenant.OpenForReading();
        if ((rights.Visible & Rubrics) == 0 || await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return (rights.Visible & Rubrics) == 0 ? Refusal.Forbidden : Refusal.NotFound;
        }

        var team = await ClientTeam.Members(db, person, current.Today, cancel);
        current.Saw("journeys", "guidance", [person], Rubrics);
        return new Answer(brief, await Views(db, person, rights, team, cancel), team);
    }

    private async Task<IReadOnlyList<View>> Views(
        MeedoenDb db, Guid person, Rights rights, IReadOnlyList<TeamMember> team, CancellationToken cancel)
    {
        var enrolments = await db.Set<Enrolment>().Where(e => e.PersonId == person).OrderBy(e => e.StartedOn).ThenBy(e => e.Id).ToListAsync(cancel);
        var texts = await words.Of(db, current.Tenant, person, cancel);
        var last = enrolments.TrueForAll(e => e.ForgetAfter is not null) ? enrolments.Max(e => e.ForgetAfter) : null;
        var views = new List<View>();
        var sight = new RouteSight(rights, current.Actor.Role);
        foreach (var enrolment in enrolments)
        {
            var running = await reader.Read(db, current.Tenant.Slug, enrolment, current.Today, cancel);
            var journey = sight.Of(running.Template, running.Journey);
            views.Add(new View
            {
                Id = enrolment.Id,
                Version = enrolment.Version,
                ForgetAfter = last,
                Template = running.Template,
                Journey = journey,
                Texts = sight.Of(journey, texts),
                Began = running.Events.OfType<EnrolmentStarted>().First().ActId,
                Rights = rights,
                Talks = rights.MayWrite(JourneyActs.RouteRubric) ? await PlannedTalks.Of(db, enrolment.Id, cancel) : NoTalks,
                Helpers = HelperNames.Of(running.Template, team, current.Today),
            });
        }

        return views;
    }
}

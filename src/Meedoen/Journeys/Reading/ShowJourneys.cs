using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>The journeys of one person, folded for today: state, phases, steps with their dates and why.</summary>
public sealed class ShowJourneys(Current current, JourneyReader reader) : ISlice
{
    private const long Rubrics = 1L << 10 | 1L << 16;

    /// <summary>A journey with what belongs to it.</summary>
    /// <param name="Running">The journey.</param>
    /// <param name="Titles">Titles of added steps and reasons in words, by their id.</param>
    /// <param name="Rights">What the reader may.</param>
    public sealed record View(RunningJourney Running, IReadOnlyDictionary<Guid, string> Titles, Platform.Access.Rights Rights)
    {
        /// <summary>The enrolment.</summary>
        public Enrolment Enrolment => Running.Enrolment;

        /// <summary>The journey as of today.</summary>
        public Journey Journey => Running.Journey;

        /// <summary>Title of a step, added ones included.</summary>
        public string TitleOf(StepView step) =>
            step.Title?.ToString() ?? (step.TextId is { } text ? Titles.GetValueOrDefault(text) : null) ?? step.Id;

        /// <summary>Whether the reader may change the route.</summary>
        public bool MayChange => Rights.MayWrite(JourneyActs.RouteRubric);
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/persons/{person:guid}/journeys", async (Guid person, ShowJourneys slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(views => Results.Ok(views.Select(JourneyBody.Of))))
            .WithMetadata(new Parties.ForSignedInAttribute());

    /// <summary>The journeys; not found for who is not involved.</summary>
    public async Task<Outcome<View[]>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if ((rights.Visible & Rubrics) == 0)
        {
            return Refusal.Forbidden;
        }

        await using var db = current.Tenant.OpenForReading();
        var enrolments = await db.Set<Enrolment>().Where(e => e.PersonId == person).OrderBy(e => e.StartedOn).ThenBy(e => e.Id).ToListAsync(cancel);
        var texts = await db.Set<JourneyText>().Where(t => t.PersonId == person).ToDictionaryAsync(t => t.Id, t => t.Text, cancel);
        var views = new List<View>();
        foreach (var enrolment in enrolments)
        {
            views.Add(new View(await reader.Read(db, current.Tenant.Slug, enrolment, current.Today, cancel), texts, rights));
        }

        current.Saw("journeys", "guidance", [person], Rubrics);
        return views.ToArray();
    }
}

using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>Starts a journey by hand, for a person who did not come in through a klantprofiel or a settlement.</summary>
public sealed class StartEnrolment(Current current, JourneyBook book, JourneyWords words, TemplateShelf shelf) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Template">Id of a published template.</param>
    /// <param name="On">First day, not in the future; today when left out.</param>
    /// <param name="LiftReason">Code of why the entry rule is lifted (<see cref="Reason.Codes"/>), or null.</param>
    /// <param name="Words">That reason in words; asked with <c>other</c>.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(string Template, DateOnly? On = null, string? LiftReason = null, string? Words = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/persons/{person:guid}/enrolments", async (
                Guid person, Request request, StartEnrolment slice, CancellationToken cancel) =>
            (await slice.Handle(person, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it, and answers the id of the enrolment.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, CancellationToken cancel) =>
        current.Do(nameof(StartEnrolment), "guidance", person, scope => Decide(scope, person, request, cancel), cancel, request.Key, request.LiftReason);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights || await Persons.Brief(scope.Db, person, cancel) is null)
        {
            return Refusal.NotFound;
        }

        var published = await shelf.Published(scope.Db, current.Tenant.Slug, scope.Today, cancel);
        if (published.FirstOrDefault(one => one.Id == request.Template) is not { } template)
        {
            return new Refusal("journeys.template-not-published", "template");
        }

        if (JourneyActs.Objection(new Reason(request.LiftReason, request.Words), "liftReason") is { } objection)
        {
            return objection;
        }

        if (request.On > scope.Today || !rights.MayWrite(JourneyActs.RouteRubric))
        {
            return request.On > scope.Today ? new Refusal("journeys.date-in-future", "on") : Refusal.Forbidden;
        }

        var running = await scope.Db.Set<Enrolment>().AnyAsync(
            e => e.PersonId == person && e.TemplateId == template.Id && e.State != EnrolmentState.HandedOver && e.State != EnrolmentState.Lapsed, cancel);
        return running ? new Refusal("journeys.enrolled-already", "template") { Status = 409 } : await Start(scope, person, template, request, cancel);
    }

    private async Task<Outcome<Guid>> Start(ActScope scope, Guid person, Template template, Request request, CancellationToken cancel)
    {
        var on = request.On ?? scope.Today;
        var lift = request.LiftReason is { Length: > 0 } reason ? new EntryOverride(ActingRole(template), reason) : null;
        var facts = await FactsForJourney.BeforeEntry(scope.Db, person, template, cancel);
        var stamp = new Stamp(on, scope.Act.Id);
        var started = await Missed(scope, person, cancel) is { } trigger && template.Triggers.Any(one => one.Event == trigger)
            ? Entry.Start(template, null, trigger, facts, lift, stamp)
            : Entry.Check(template, facts, lift, on).Then<JourneyEvent[]>(_ =>
                new JourneyEvent[] { new EnrolmentStarted(on, stamp.ActId, template.Id, template.Version, EnrolmentState.Registered) });
        if (started.IsRefused)
        {
            return started.Refuse<Guid>();
        }

        var enrolment = (await book.Begin(scope, person, template, started.Value, cancel)).Enrolment;
        if (lift is not null && !string.IsNullOrWhiteSpace(request.Words))
        {
            await words.Keep(scope, scope.Act.Id, enrolment, request.Words, cancel);
        }

        return enrolment.Id;
    }

    // What would have begun the journey when no approach was published: it begins now as it would have then.
    private static async Task<string?> Missed(ActScope scope, Guid person, CancellationToken cancel) =>
        await scope.Db.Set<EventRow>().AsNoTracking().Where(e => e.PersonId == person && e.Type == nameof(JourneyNotBegun))
            .OrderByDescending(e => e.RecordedAt).ThenByDescending(e => e.Position).FirstOrDefaultAsync(cancel) is { } row
            ? ((JourneyNotBegun)EventCodec.Read(row.Type, row.Data)).Event
            : null;

    // The role of the template in which the actor acts; the one that may lift the rule when the actor has more than one.
    private string ActingRole(Template template) => template.Roles
        .Where(role => role.Access?.Code() == current.Actor.Role)
        .OrderByDescending(role => role.Id == template.Entry?.OverrideBy).FirstOrDefault()?.Id ?? "";
}

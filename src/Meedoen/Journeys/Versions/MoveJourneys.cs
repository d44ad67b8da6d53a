using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Moves every journey on a version to another version, after a dry run: what was seen must still be what happens. A journey that cannot
/// be moved stays where it is. Each journey is an act of its own, so that stopping halfway leaves every journey whole.
/// </summary>
public sealed class MoveJourneys(Current current, MoveRun run, JourneyBook book) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="From">The version they follow.</param>
    /// <param name="To">A published version.</param>
    /// <param name="Seen">What the dry run gave.</param>
    public sealed record Request(int From, int To, string? Seen);

    /// <summary>How many were moved, and how many stayed.</summary>
    public sealed record Answer(int Moved, int Stayed);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/templates/{template}/moves", async (string template, Request request, MoveJourneys slice, CancellationToken cancel) =>
            (await slice.Handle(template, request, cancel)).ToResult())
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>Does it.</summary>
    public async Task<Outcome<Answer>> Handle(string template, Request request, CancellationToken cancel)
    {
        var versions = await run.Versions(template, request.From, request.To, cancel);
        if (versions.IsRefused)
        {
            return versions.Refuse<Answer>();
        }

        var (from, to) = versions.Value;
        if (!await IsPublished(to, cancel))
        {
            return new Refusal("journeys.template-not-published", "to");
        }

        return (await run.Preview(from, to, cancel)).Seen == request.Seen
            ? await Move(from, to, cancel)
            : new Refusal("programmes.move-changed", "template") { Status = 409 };
    }

    private async Task<bool> IsPublished(Template template, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        return await db.Set<TemplateVersion>().AnyAsync(t => t.TemplateId == template.Id && t.Version == template.Version && t.PublishedOn != null, cancel);
    }

    private async Task<Answer> Move(Template from, Template to, CancellationToken cancel)
    {
        var (moved, stayed) = (0, 0);
        await foreach (var journey in run.Journeys(from, cancel))
        {
            var (enrolment, person) = (journey.Enrolment.Id, journey.Enrolment.PersonId);
            var done = await current.Do("MoveJourney", "administration", person, scope => MoveOne(scope, enrolment, to, cancel), cancel);
            (moved, stayed) = done.IsRefused ? (moved, stayed + 1) : (moved + 1, stayed);
        }

        return new Answer(moved, stayed);
    }

    private async Task<Outcome<Done>> MoveOne(ActScope scope, Guid enrolment, Template to, CancellationToken cancel)
    {
        var journey = (await book.Open(scope, enrolment, cancel))!;
        var moved = Moves.Move(
            journey.Template, to, journey.Events, journey.Facts, journey.Calendar, MoveRun.Compare(journey, to), new Stamp(scope.Today, scope.Act.Id));
        if (moved.IsRefused)
        {
            return moved.Refuse<Done>();
        }

        journey.Enrolment.TemplateVersion = to.Version;
        journey.Follow(to);
        await book.Append(scope, journey, moved.Value, cancel);
        return Done.Instance;
    }
}
